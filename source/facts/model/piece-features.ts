import type {Word} from '../language/words.ts';
import type {Piece} from '../sentence/parts.ts';
import {called, type Give, steps} from './give.ts';

const before = steps('words before', [1, 4, 8, 12, 16, 20, 24, 28, 34, 42]);
const after = steps('words after', [1, 4, 8, 12, 20, 30]);
const length = steps('words', [2, 3, 4, 6]);
const share = steps('share of the sentence before', [0.2, 0.4, 0.6, 0.8]);
const toComma = steps('words to the next comma', [4, 8, 12, 16]);
const sinceComma = steps('words since a comma', [1, 4, 8, 12, 16]);
const sinceSpeech = steps('pieces since somebody speaks', [1, 2, 4]);

const [headIs, headBefore, headAfter, markAfter] = [called('head'), called('after'), called('then'), called('then')];

/** Nobody has spoken before. */
const never = 99;

/** What tells of each piece of a sentence with a key fact whether it is part of that. `title` are the stems of the headline. */
export function pieceFeatures(
	words: readonly Word[],
	pieces: readonly Piece[],
	title: ReadonlySet<string>,
): (at: number, give: Give) => void {
	const commaAfter: number[] = [];
	for (let k = pieces.length - 1, comma = words.length; k >= 0; k--) {
		commaAfter[k] = comma;
		if (pieces[k]?.mark === 'comma') comma = (pieces[k] as Piece).from;
	}
	const commaBefore: number[] = [];
	const speechBefore: number[] = [];
	let comma = 0;
	let speech = never;
	for (const {mark, head, from} of pieces) {
		if (mark === 'comma') comma = from;
		if (head === 'speech') speech = 0;
		commaBefore.push(comma);
		speechBefore.push(speech++);
	}
	return (at, give) => {
		const {from, to, head, mark} = pieces[at] as Piece;
		const next = pieces[at + 1];
		give('any piece');
		before(from, give);
		after(words.length - to, give);
		length(to - from, give);
		share(from / words.length, give);
		toComma((commaAfter[at] as number) - to, give);
		sinceComma(from - (commaBefore[at] as number), give);
		sinceSpeech(speechBefore[at] as number, give);
		turnFeatures({head, mark}, give);
		give(headBefore(pieces[at - 1]?.head ?? 'nothing'));
		give(headAfter(next?.head ?? 'nothing'));
		give(markAfter(next ? next.mark || 'no mark' : 'the end'));
		let content = false;
		for (let i = from; i < to; i++) {
			const word = words[i] as Word;
			content ||= word.content;
			if (word.content && title.has(word.stem)) give('a word of the title');
			if (/\p{N}/u.test(word.folded)) give('a number');
		}
		if (!content) give('no word that tells');
	};
}

/** What tells whether what is kept begins, or ends, before a piece. */
export function turnFeatures({head, mark}: Pick<Piece, 'head' | 'mark'>, give: Give): void {
	give(headIs(head));
	give(mark || 'no mark');
}
