import type {Language} from '../language/language.ts';
import {phraseAt} from '../language/phrases.ts';
import type {Word} from '../language/words.ts';

/**
 * The index from which the words at `at` are a statement that stands by itself and has its subject in it: after a connective
 * of contrast or circumstance, or at a verb that its subject is sure to follow. Undefined where that is not sure.
 */
export function standsAlone(words: readonly Word[], at: number, main: string, language: Language): number | undefined {
	const {conjunctions} = language;
	const contrast = phraseAt(words, at, language.contrasts, conjunctions);
	if (contrast > 0) return hasSubject(words, at + contrast, 'contrast', language) ? at + contrast : undefined;
	const circumstance = phraseAt(words, at, language.circumstances, conjunctions);
	if (circumstance > 0) {
		const from = at + circumstance;
		// «بعد أن ترتفع المياه»: this has not happened yet.
		if (phraseAt(words, from - 1, language.complements) > 0 && isPresent(words, from, language)) return undefined;
		return hasSubject(words, from, 'clause', language) || changesGender(words, from, main, language) ? from : undefined;
	}
	const also = phraseAt(words, at, language.also, conjunctions);
	if (also > 0) {
		// «كما أن المدينة …» has a noun next, «كما فتحت المدينة …» a verb.
		const before = phraseAt(words, at + also - 1, language.complements) > 0 ? 'clause' : 'verb';
		return hasSubject(words, at + also, before, language) ? at + also : undefined;
	}
	const modal = phraseAt(words, at, language.modals, conjunctions);
	if (modal > 0) return hasSubject(words, at + modal, 'clause', language) ? at : undefined;
	const fresh = phraseAt(words, at, language.fresh, conjunctions);
	if (fresh > 0) return isNoun(words, at + fresh, language) ? at : undefined;
	if (phraseAt(words, at, language.existentials, conjunctions) > 0) return at;
	const joined = conjunctions.includes(words[at]?.folded.charAt(0) ?? ' ');
	return joined && hasSubject(words, at, 'joined', language) ? at : undefined;
}

/**
 * What stands before: a connective that sets one subject against another, one after which a clause or a verb must come, or a
 * mere "and" on the word itself, after which anything may.
 */
type Before = 'contrast' | 'clause' | 'verb' | 'joined';

function hasSubject(words: readonly Word[], at: number, before: Before, language: Language): boolean {
	const {grammar} = language;
	let conjunctions = before === 'joined' ? language.conjunctions : '';
	if ((before === 'contrast' || before === 'clause') && opensSubject(words, at, language)) return true;
	const particle = phraseAt(words, at, language.verbParticles, conjunctions);
	if (particle > 0) conjunctions = '';
	const from = at + particle;
	const verbAt = (i: number) => phraseAt(words, i, language.amounts) > 0 || phraseAt(words, i, language.happenings) > 0;
	const folded = (i: number) => words[i]?.folded ?? '';
	const next = folded(from + 1);
	const verb = conjunctions.includes(folded(from).charAt(0)) ? folded(from).slice(1) : folded(from);
	if (phraseAt(words, from, language.amounts, conjunctions) > 0)
		return !isNumber(next) && !verbAt(from + 1) && !grammar.verbLike.test(next) && grammar.noun.test(next);
	if (phraseAt(words, from, language.happenings, conjunctions) > 0)
		return isNumber(next) || (!verbAt(from + 1) && grammar.noun.test(next));
	if (before === 'joined' && grammar.definite.test(verb)) {
		// «والأسعار الجديدة تسري»: a definite noun, with adjectives, and its verb.
		let predicate = from + 1;
		while (predicate < from + 3 && grammar.definite.test(folded(predicate))) predicate++;
		return verbAt(predicate) || grammar.verb.test(folded(predicate));
	}
	// A verb before its subject is singular, and this word must not be a preposition.
	if (grammar.plural.test(verb) || !grammar.noun.test(verb)) return false;
	if (before === 'contrast') return grammar.noun.test(next);
	if (before === 'joined' && (!grammar.verb.test(verb) || phraseAt(words, from, language.months, conjunctions) > 0))
		return false;
	// A noun that differs from the one before it in being definite, or in gender, is not its adjective. So two nouns follow the
	// verb, and one of them is its subject.
	return (
		grammar.definite.test(next) &&
		grammar.noun.test(folded(from + 2)) &&
		grammar.apart.test(`${next} ${folded(from + 2)}`)
	);
}

function opensSubject(words: readonly Word[], at: number, language: Language): boolean {
	if (phraseAt(words, at + 1, language.relatives) > 0) return false;
	return phraseAt(words, at, language.nominals) > 0 || language.grammar.definite.test(words[at]?.folded ?? '');
}

/** Whether a noun, and no relative pronoun, stands at `at`. */
function isNoun(words: readonly Word[], at: number, language: Language): boolean {
	return language.grammar.noun.test(words[at]?.folded ?? '') && phraseAt(words, at, language.relatives) === 0;
}

function isNumber(folded: string): boolean {
	return /^\p{N}/u.test(folded);
}

/** Whether the word at `at` is surely a verb. */
export function isVerb(words: readonly Word[], at: number, language: Language): boolean {
	if (phraseAt(words, at, language.amounts, language.conjunctions) > 0) return true;
	if (phraseAt(words, at, language.happenings, language.conjunctions) > 0) return true;
	const folded = words[at]?.folded ?? '';
	return language.grammar.verb.test(language.conjunctions.includes(folded.charAt(0)) ? folded.slice(1) : folded);
}

/** Whether the verb at `at`, perhaps with an "and" on it, is in the present: it may depend on a particle far before it. */
export function isPresent(words: readonly Word[], at: number, language: Language): boolean {
	if (phraseAt(words, at, language.presents, language.conjunctions) > 0) return true;
	const folded = words[at]?.folded ?? '';
	return language.grammar.present.test(language.conjunctions.includes(folded.charAt(0)) ? folded.slice(1) : folded);
}

/**
 * Whether a masculine verb follows a feminine main verb («حذرت الحكومة …، بعد أن أبلغ ثلاثة طيارين …»): then it has another
 * subject, which stands after it.
 */
function changesGender(words: readonly Word[], at: number, main: string, language: Language): boolean {
	const {feminine, noun, definite, plural} = language.grammar;
	const verb = words[at]?.folded ?? '';
	const next = words[at + 1]?.folded ?? '';
	if (!feminine.test(main) || feminine.test(verb) || definite.test(verb) || plural.test(verb)) return false;
	return isNumber(next) || noun.test(next);
}

/** Whether the words start with a verb whose subject is a pronoun in it («وأضاف أن»), or in the middle of a clause («وأن يكون»). */
export function lacksSubject(words: readonly Word[], language: Language): boolean {
	// A language without a list of verbs cannot tell.
	if (language.happenings.size === 0) return false;
	if (phraseAt(words, 0, language.complements, language.conjunctions) > 0) return true;
	const speech = phraseAt(words, 0, language.speech, language.conjunctions);
	if (speech === 0 && !isVerb(words, 0, language)) return false;
	const next = words[Math.max(1, speech)]?.folded ?? '';
	return language.grammar.particle.test(next);
}
