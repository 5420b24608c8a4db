import type {Range} from '../key-fact.ts';
import type {Language} from '../language/language.ts';
import {hasPhrase, phraseAt} from '../language/phrases.ts';
import type {PhraseList} from '../language/tables/language-table.ts';
import type {Word} from '../language/words.ts';
import {enclosures, outside} from './enclosures.ts';

/** The lists that a piece of a sentence may start with, the one that says more before the others. */
const heads = [
	'lastTails',
	'participles',
	'tails',
	'complements',
	'relatives',
	'conditions',
	'subordinators',
	'sources',
	'fresh',
	'binding',
	'speech',
	'openers',
	'operators',
] as const satisfies readonly PhraseList[];

/** A few words of a sentence that are kept or dropped together. Indices are of its words, `to` exclusive. */
interface Piece {
	readonly from: number;
	readonly to: number;
	/** What its first word is, by the list of the language's table that it is in. */
	readonly head: (typeof heads)[number] | 'and' | 'plain';
	/** The mark before it: a comma, what opens or closes a quotation or brackets, a colon, a dash; '' for none. */
	readonly mark: string;
}

/** A part of a sentence, some pieces long, which begins after a comma or at a cue that needs none. */
export interface Part extends Piece {
	/** It has a condition, an exception, a denial or a source, which may belong to what comes before it. */
	readonly binds: boolean;
}

/** A sentence taken apart. */
export interface Parsed {
	/** The paragraph that it stands in, and its place there. */
	readonly text: string;
	readonly range: Range;
	readonly words: readonly Word[];
	readonly pieces: readonly Piece[];
	readonly parts: readonly Part[];
	/** What stands in brackets and quotation marks. */
	readonly enclosed: readonly Range[];
	readonly language: Language;
}

const comma = /[،,؛;]/u;
const marks: readonly (readonly [string, RegExp])[] = [
	['comma', comma],
	['colon', /[:：]/u],
	['opening', /[«“([]/u],
	['closing', /[»”)\]]/u],
	['quote', /"/u],
	['dash', /\s[-–—ـ]\s|[–—]/u],
];

/** A word that measures stands at most so many words before what it is measured by. */
const nearby = 3;

/** Takes a sentence apart, into parts and these into pieces of about three words. `words` are the sentence's own. */
export function parse(text: string, range: Range, words: readonly Word[], language: Language): Parsed {
	const enclosed = enclosures(text, range);
	const free = outside(enclosed);
	const pieces: Omit<Piece, 'to'>[] = [];
	const parts: Omit<Piece, 'to'>[] = [];
	for (const [from, word] of words.entries()) {
		const end = words[from - 1]?.end ?? word.start;
		const between = text.slice(end, word.start);
		const mark = between === ' ' ? '' : (marks.find(([, form]) => form.test(between))?.[0] ?? '');
		const head = headAt(words, from, language);
		const last = pieces.at(-1);
		// «من أن», «إلى ما»: two openers are one.
		const another = last?.head !== 'openers' || from - last.from > 1;
		if (!last || mark !== '' || (head !== 'plain' && another)) pieces.push({from, head, mark});
		const parted = mark === 'comma' && free(end + between.search(comma));
		// Somebody who begins to speak begins anew.
		const anew = speaks(words, from, language);
		if (!last || parted || (free(word.start) && (anew || breaksAt(words, from, head, language))))
			parts.push({from, head: anew ? 'fresh' : head, mark});
	}
	const ended = (list: readonly Omit<Piece, 'to'>[]): Piece[] =>
		list.map((one, i) => ({...one, to: list[i + 1]?.from ?? words.length}));
	const told = ended(parts).map((part): Part => {
		const {binding, denials, conjunctions} = language;
		const has = [binding, denials].some(table => hasPhrase(words, part.from, part.to, table, conjunctions));
		return {...part, binds: has || namesSource(words, part, language)};
	});
	return {text, range, words, pieces: ended(pieces), parts: told, enclosed, language};
}

function headAt(words: readonly Word[], at: number, language: Language): Piece['head'] {
	const {folded, opens} = words[at] as Word;
	const {conjunctions} = language;
	const found = opens && heads.find(list => phraseAt(words, at, language[list], conjunctions) > 0);
	if (found) return found;
	if (language.glued.test(folded)) return 'openers';
	const joined = conjunctions.includes(folded.charAt(0)) && !language.ownLetter.test(folded);
	return joined && folded.length > 2 ? 'and' : 'plain';
}

/** Whether a part starts at `at` without a comma: «من حيث» is one phrase and starts none. */
function breaksAt(words: readonly Word[], at: number, head: Piece['head'], language: Language): boolean {
	if (head !== 'lastTails' && head !== 'participles') return false;
	if (phraseAt(words, at - 1, language.openers, language.conjunctions) > 0) return false;
	// «أقل بكثير مما توقعه الخبراء»: what is compared belongs together.
	return !hasPhrase(words, Math.max(0, at - nearby), at, language.qualifiers, language.conjunctions);
}

/** «كما ذكرت صحيفة محلية»: as somebody said; with a complement it would be another statement. */
function namesSource(words: readonly Word[], {from, to}: Piece, language: Language): boolean {
	const also = phraseAt(words, from, language.also, language.conjunctions);
	if (also === 0 || phraseAt(words, from + also, language.speech) === 0) return false;
	return !hasPhrase(words, from, to, language.complements);
}

/** Whether "and", a speech verb and who speaks stand at `at`: «وقال المدير». */
export function speaks(words: readonly Word[], at: number, language: Language): boolean {
	if (phraseAt(words, at, language.speech) > 0) return false;
	const length = phraseAt(words, at, language.speech, language.conjunctions);
	return length > 0 && language.grammar.noun.test(words[at + length]?.folded ?? '');
}
