import type {Language} from '../language/language.ts';
import type {PhraseList} from '../language/language-table.ts';
import {phraseAt} from '../language/phrases.ts';
import type {Word} from '../language/words.ts';

/** What the first word of a piece of a sentence is, by the list of the language's table that it is in. */
type Head = 'plain' | 'and' | 'article' | (typeof heads)[number];

/** The lists that a piece may start with, the one that says more before the others. */
const heads = [
	'complements',
	'relatives',
	'participles',
	'lastTails',
	'conditions',
	'subordinators',
	'sources',
	'fresh',
	'circumstances',
	'contrasts',
	'tails',
	'binding',
	'speech',
	'openers',
	'operators',
] as const satisfies readonly PhraseList[];

/** A few words of a sentence that are kept or dropped together. Indices are of its words, `to` exclusive. */
export interface Piece {
	readonly from: number;
	readonly to: number;
	readonly head: Head;
	/** The mark before it: a comma, what opens or closes a quotation or brackets, a colon, a dash; '' for none. */
	readonly mark: string;
}

const kinds: readonly (readonly [string, RegExp])[] = [
	['comma', /[،,؛;]/u],
	['colon', /[:：]/u],
	['opening', /[«“([]/u],
	['closing', /[»”)\]]/u],
	['quote', /"/u],
	['dash', /\s[-–—ـ]\s|[–—]/u],
];

/** What stands between two words, in a word; '' for nothing that counts. */
function markIn(between: string): string {
	if (between === ' ') return '';
	return kinds.find(([, form]) => form.test(between))?.[0] ?? '';
}

/** Takes a sentence apart into pieces of about three words. */
export function pieces(text: string, words: readonly Word[], language: Language): Piece[] {
	const found: Piece[] = [];
	let open: {from: number; head: Head; mark: string} | undefined;
	for (const [i, word] of words.entries()) {
		const mark = i === 0 ? '' : markIn(text.slice((words[i - 1] as Word).end, word.start));
		const head = headAt(words, i, language);
		if (open && mark === '' && head === 'plain') continue;
		// «من أن», «إلى ما»: two openers are one.
		if (open && mark === '' && i - open.from === 1 && open.head === 'openers') continue;
		if (open) found.push({...open, to: i});
		open = {from: i, head, mark};
	}
	if (open) found.push({...open, to: words.length});
	return found;
}

function headAt(words: readonly Word[], at: number, language: Language): Head {
	const {conjunctions} = language;
	const {folded, opens} = words[at] as Word;
	const found = opens && heads.find(list => phraseAt(words, at, language[list], conjunctions) > 0);
	if (found) return found;
	if (language.glued.test(folded)) return 'openers';
	return conjunctions.includes(folded.charAt(0)) && !language.ownLetter.test(folded) && folded.length > 2
		? 'and'
		: 'plain';
}
