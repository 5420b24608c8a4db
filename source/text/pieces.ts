import type {TextRange} from './cell.ts';

/**
 * A text of any length is laid out by the piece: no newspaper prints a paragraph of so many UTF-16 units, and to lay one out takes
 * a tenth of a second at most. A row ends where a piece does, so a longer paragraph has a short row now and then. Where the pieces
 * begin, the text alone says, near each place: the place in the middle of an enormous text is found without what stands before.
 */
export const pieceLength = 2 ** 14;

/** How far before its place a piece may end, so that it ends between two words. */
const reach = 2 ** 10;
/** What does not begin a piece: it belongs to what stands before it. */
const continues = /^(?:\p{M}|\u200c|\u200d|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}])/u;
const longestCluster = 64;

export const pieceCount = (text: string, length = pieceLength): number => Math.max(1, Math.ceil(text.length / length));

/** The range of a piece, by its number from 0. */
export const pieceRange = (text: string, index: number, length = pieceLength): TextRange => ({
	start: edge(text, index, length),
	end: edge(text, index + 1, length),
});

/** The number of the piece that contains an offset; for offsets behind the text, that of the last piece. */
export function pieceAt(text: string, offset: number, length = pieceLength): number {
	const last = pieceCount(text, length) - 1;
	const index = Math.max(0, Math.min(last, Math.floor(offset / length)));
	return index < last && offset >= edge(text, index + 1, length) ? index + 1 : index;
}

/** All pieces, in order. */
export const piecesOf = (text: string, length = pieceLength): TextRange[] =>
	Array.from({length: pieceCount(text, length)}, (_, index) => pieceRange(text, index, length));

/** Where a piece begins: behind the last line end before its place, or the last blank, or else within a word. */
function edge(text: string, index: number, length: number): number {
	const place = index * length;
	if (index === 0 || place >= text.length) return Math.min(place, text.length);
	const from = place - Math.min(reach, length >> 1);
	const near = text.slice(from, place);
	const end = near.lastIndexOf('\n');
	const blank = end < 0 ? near.lastIndexOf(' ') : end;
	if (blank >= 0) return from + blank + 1;
	let at = place;
	while (at > from && place - at < longestCluster && isWithin(text, at)) at--;
	return isInPair(text, at) ? at - 1 : at;
}

/** Whether a place is between the halves of a surrogate pair, neither of which is a character alone. */
function isInPair(text: string, at: number): boolean {
	const before = text.charCodeAt(at - 1);
	const after = text.charCodeAt(at);
	return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

/** Whether two characters that a piece would part are one on the screen, or halves of one. */
function isWithin(text: string, at: number): boolean {
	const before = text.charCodeAt(at - 1);
	if (before >= 0xd800 && before < 0xdc00) return true;
	return before === 0x200d || continues.test(text.slice(at, at + 2));
}
