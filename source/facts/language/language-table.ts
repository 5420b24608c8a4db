/**
 * What the stages must know of a language, as a person writes it down. All cues are phrases, with a bar between one and the
 * next, compared folded and word by word. A list may be left out: the stage that asks for it then does nothing.
 */
export interface LanguageTable {
	/** BCP 47 primary subtag. */
	readonly code: string;
	/** Takes a folded word to its stem. */
	readonly stem?: (folded: string) => string;
	/** Letters written onto the next word that mean "and", "so". */
	readonly conjunctions?: string;
	/** Words whose full stop ends no sentence (single letters never do). */
	readonly abbreviations?: string;
	/** Verbs and phrases that say who said it. */
	readonly speech?: string;
	/** Verbs that say that something is not so. */
	readonly denials?: string;
	/** Those of the verbs of speech that are followed by what was said, word for word or not, and by nothing else. */
	readonly sayings?: string;
	/** Phrases that open a source («بحسب», «وفقا ل»). */
	readonly sources?: string;
	/** Those of `complements` that have no pronoun in them. */
	readonly bareComplements?: string;
	/** Words that stand between a verb and its complement. */
	readonly prepositions?: string;
	/** Connectives that set another subject against the one before («فيما»): what follows stands without them. */
	readonly contrasts?: string;
	/** Connectives of time and cause, after which something else is asserted («إذ», «وذلك بعد أن»). */
	readonly circumstances?: string;
	/** Words for "also". */
	readonly also?: string;
	/** Openings that say how sure something is, and belong to it («من المقرر أن»). */
	readonly modals?: string;
	/** Particles before a verb: negation, future, may. */
	readonly verbParticles?: string;
	/** Verbs of amounts: their subject follows, unless a number does. */
	readonly amounts?: string;
	/** Verbs without an object: their subject follows. */
	readonly happenings?: string;
	/** The present forms of both, which may stand under a particle that is far before them. */
	readonly presents?: string;
	/** Words under which the clause they open stands, with those joined to it. */
	readonly conditions?: string;
	/** Words that open a subject. */
	readonly nominals?: string;
	/** Words for "there is". */
	readonly existentials?: string;
	/** Words between a name and the father's («بن»). */
	readonly sonOf?: string;
	/** Words that open a person's title. */
	readonly titles?: string;
	/** Words that open the parts of a number («منها 82 عينة»). */
	readonly partitives?: string;
	/** Words that say of what follows that it is not, may be, or alone is: nothing under them can be cut. */
	readonly operators?: string;
	/** Where somebody spoke («في مؤتمر»). */
	readonly occasions?: string;
	/** What the forms of words tell. */
	readonly grammar?: Grammar;
	/** Words, as written or folded, that lose their first letter, an "and", where a fact starts with them. */
	readonly detachable?: RegExp;
	/** Words whose first letter looks like an "and" and is their own. */
	readonly ownLetter?: RegExp;
	/** News agencies, as datelines name them. */
	readonly agencies?: string;
	/** Openings that only tie a sentence to the one before: they go, and what follows stands. */
	readonly leadIns?: string;
	/** Openings that do so as a whole phrase up to the comma («من جهة أخرى،»). */
	readonly leadInPhrases?: string;
	/** Phrases that, after a comma, start another statement: what comes before stands without it. */
	readonly tails?: string;
	/** Those that besides run to the end of their sentence: what stood before is not taken up again. */
	readonly lastTails?: string;
	/** Those of these by which the speaker goes on («مشيرا إلى»). */
	readonly participles?: string;
	/** Words that, after a comma, begin anew as if after a full stop; what qualifies a statement and follows them, qualifies theirs. */
	readonly fresh?: string;
	/** Openings of a clause that waits for its main clause. */
	readonly subordinators?: string;
	/** Words that name a whole by its parts («يتكون من», «بين»): of what follows nothing can go. */
	readonly lists?: string;
	/** Those of them that need no comma before them. */
	readonly breaks?: string;
	/** Words that, after a comma and written with a conjunction, start another statement. A pattern of folded words. */
	readonly coordinate?: RegExp;
	/** What the last word of a whole clause looks like, folded, where the verb comes last: a cut must leave one. */
	readonly closes?: RegExp;
	/** Words that open a relative clause. */
	readonly relatives?: string;
	/** Words by which a clause changes the sense of what stands before it (condition, exception, whose word it is): never cut. */
	readonly binding?: string;
	/** Words that open the complement of a verb before the comma («قال فلان، وهو وزير، إن …»). */
	readonly complements?: string;
	/** Wishes and titles put between dashes or brackets. */
	readonly asides?: string;
	/** First words that point to something said before. */
	readonly pointers?: string;
	/** Phrases of what was known before the news. */
	readonly background?: string;
	/** Verbs that say that something was talked of, or who was there, and not what came of it. */
	readonly talk?: string;
	/** First words of a line of boilerplate. */
	readonly boilerplate?: string;
	/** Words that are boilerplate only as a label: before a colon, or on a line that is no sentence. */
	readonly labels?: string;
	readonly months?: string;
	/** Words that say that something is to come, with a date. */
	readonly schedule?: string;
	/** Currencies, shares and measures: what makes a number a quantity. */
	readonly units?: string;
	/** Phrases that say where. */
	readonly places?: string;
}

/** What the forms of folded words tell of a clause. */
export interface Grammar {
	/** A word that can be nothing but a verb. */
	readonly verb: RegExp;
	/** A word that is likely to be a verb after an auxiliary. */
	readonly verbLike: RegExp;
	/** A verb whose subject was said before it. */
	readonly plural: RegExp;
	/** A verb that tells of the present. */
	readonly present: RegExp;
	/** A verb of a feminine subject. */
	readonly feminine: RegExp;
	/** A definite noun. */
	readonly definite: RegExp;
	/** A word that is sure to be neither a subject nor an object: a preposition, a particle, an adverb. */
	readonly particle: RegExp;
	/** A word that is sure to be none of these. */
	readonly noun: RegExp;
	/** A word, as written without vowels, that ends with a pronoun. */
	readonly suffixed: RegExp;
	/** Two words, a blank between, of which the second is no adjective of the first, which is definite. */
	readonly apart: RegExp;
}
