/**
 * The lists of phrases that the stages look words up in, each empty: a table may leave a list out, and the stage that asks
 * for it then finds nothing. In a table a list is phrases with a bar between one and the next. They are compared folded and
 * word by word.
 */
export const noPhrases = {
	// Where a sentence ends.

	/** Words whose full stop ends no sentence. Single letters never end one and need not be listed. */
	abbreviations: '',

	// What stands before the first statement of a sentence and can go.

	/** News agencies, as they are named where a report says from which place it comes. */
	agencies: '',
	/** Openings that only tie a sentence to the one before it: without them it says the same. */
	leadIns: '',
	/** The first words of such openings that end with a comma («من جهة أخرى،»): everything up to the comma goes. */
	leadInPhrases: '',

	// Who says it.

	/** Verbs and phrases for saying something. */
	speech: '',
	/** Verbs for saying that something is not so, or no longer. A part with one is never cut off. */
	denials: '',
	/** What a sentence begins with to go on about somebody who was named before: "he", «לדבריו». */
	pronouns: '',
	/** Phrases that open the naming of a source («بحسب», «وفقا ل»). */
	sources: '',
	/** Words that open what is said, thought or reported: "that", with or without a pronoun in it («أن», «أنه»). */
	complements: '',
	/** Those of `complements` that have no pronoun in them («أن»). */
	bareComplements: '',
	/** Words that open a phrase: prepositions, and words for "and" and "or". */
	openers: '',
	/** Participles with which a speaker goes on («مشيرا إلى»). They reach to the end of the sentence, as `lastTails` do. */
	participles: '',

	// Where a sentence is cut into parts. A part starts after a comma, or at one of `lastTails` or `participles`.

	/** Words that start another statement: the part before them can stand without it. */
	tails: '',
	/** Tails that always reach to the end of the sentence: nothing after them can belong to what stands before them. */
	lastTails: '',
	/**
	 * Words that, after a comma, start anew as if after a full stop: «هذا», «أما». What comes after them and qualifies a
	 * statement belongs to the new one.
	 */
	fresh: '',
	/** Words that open a relative clause. */
	relatives: '',
	/** Words that open a subordinate clause, whose main clause may come after it: "if", "after". */
	subordinators: '',
	/** Words that open a condition. It may hold for all clauses that are joined to it by "and". */
	conditions: '',
	/** Words that limit what stands before them, such as "unless", "except" or "according to": a part with one is never cut off. */
	binding: '',
	/** Words that measure, compare or date what stands before them, or name another choice: "more", "half", "since", "or". */
	qualifiers: '',
	/** Words such as "not", "perhaps" and "only". A statement that may depend on one is not shown without it. */
	operators: '',

	// Whether a part can stand by itself: whether it says its own subject.

	/** Words for "also". */
	also: '',
	/** Verbs for amounts: "reached", "was". A noun after one is its subject; a number is its predicate. */
	amounts: '',
	/** Verbs without an object: a noun or a number after one is its subject. */
	happenings: '',

	// How much a fact is worth, and of what kind it is.

	/** First words that point to something said before: "he", "this". */
	pointers: '',
	/** Phrases for what was known before the news. */
	background: '',
	/** Names of months. */
	months: '',
	/** Words that, beside a date, say that something is still to come. */
	schedule: '',
	/** Currencies, shares and measures: they make a number a quantity. */
	units: '',
	/** Phrases for a place. */
	places: '',

	// Lines that do not belong to the story.

	/** First words of a sentence that asks its reader to look elsewhere: "see", "read", «للمزيد». Some of them may tell something, too. */
	invitations: '',
	/** What is linked where the link says nothing itself: "here", «هذا الرابط». */
	hereWords: '',
	/** First words of a line of boilerplate. */
	boilerplate: '',
	/** What only notices of a page say, anywhere in a paragraph: of its app, of whose opinion it is, of how to write to it. */
	notices: '',
	/** Words that are boilerplate only as a label: before a colon, or in a line that does not end like a sentence. */
	labels: '',
};

export type PhraseList = keyof typeof noPhrases;

type PhraseLists = {readonly [List in keyof typeof noPhrases]?: string};

/** What the stages must know of a language, as a person writes it down. */
export interface LanguageTable extends PhraseLists {
	/** BCP 47 primary subtag. */
	readonly code: string;
	/** Takes a folded word to its stem. */
	readonly stem?: (folded: string) => string;
	/** Letters that mean "and" or "so" and are written onto the next word. */
	readonly conjunctions?: string;
	/** Matches folded words that lose their first letter, an "and", at the start of a fact. */
	readonly detachable?: RegExp;
	/** Matches folded words whose first letter looks like an "and" and belongs to the word. */
	readonly ownLetter?: RegExp;
	/** Matches folded words that have a preposition written onto them and open a phrase. */
	readonly glued?: RegExp;
	/** In a language whose verb comes last: matches the folded word that a whole clause can end with. A cut must leave one. */
	readonly closes?: RegExp;
	readonly grammar?: Grammar;
}

/** What the form of a folded word tells about a clause. */
export interface Grammar {
	/** It can only be a verb. */
	readonly verb: RegExp;
	/** It can be a noun: it is none of the prepositions and particles that are known. */
	readonly noun: RegExp;
}
