import type {Cell, TextRange} from './cell.ts';
import {lastUpTo} from './last-up-to.ts';

/**
 * A piece of what is shown of a text: a range of it, as it is written or in other characters of the same length; or, where
 * `start` equals `end`, decoration, which stands for nothing in the text.
 */
export interface Piece extends TextRange {
	readonly text: string;
}

/** What is shown of a text, and where each part of that stands in the text. */
export interface Shown {
	readonly text: string;
	/** Whether it is the text as it is written. */
	readonly isWritten: boolean;
	/** The range of the text that a range of what is shown stands for; empty where it is decoration. */
	rangeOf(start: number, end: number): TextRange;
	/** Where the character at an offset of the text is in what is shown. */
	placeOf(offset: number): number;
}

/** A text that is shown as it is. */
export const asWritten = (text: string): Shown => ({
	text,
	isWritten: true,
	rangeOf: (start, end) => ({start, end}),
	placeOf: offset => offset,
});

/** What these pieces are together. They are in the order of the text. */
export function composed(pieces: readonly Piece[]): Shown {
	const places = new Uint32Array(pieces.length + 1);
	for (const [i, {text}] of pieces.entries()) places[i + 1] = places[i]! + text.length;
	/** The piece that has a place of what is shown. */
	const pieceAt = (place: number) => lastUpTo(pieces.length, i => places[i]! <= place);
	return {
		text: pieces.map(({text}) => text).join(''),
		isWritten: false,
		rangeOf(start, end) {
			const first = pieceAt(start);
			let range: TextRange | undefined;
			for (let i = first; i < pieces.length && (i === first || places[i]! < end); i++) {
				const piece = pieces[i]!;
				if (piece.start === piece.end) continue;
				const from = piece.start + Math.max(0, start - places[i]!);
				const to = piece.start + Math.min(piece.end - piece.start, end - places[i]!);
				range = {start: range?.start ?? from, end: to};
			}
			const at = pieces[first]?.start ?? 0;
			return range ?? {start: at, end: at};
		},
		placeOf(offset) {
			const isUpTo = (i: number) => pieces[i]!.start <= offset;
			const i = lastUpTo(pieces.length, isUpTo);
			const piece = pieces[i];
			return piece ? places[i]! + Math.min(piece.text.length, Math.max(0, offset - piece.start)) : 0;
		},
	};
}

/** A cell of what is shown, as one of the text. */
export function cellOfText(cell: Cell, shown: Shown, base = 0): Cell {
	const {start, end} = shown.rangeOf(base + cell.start, base + cell.end);
	return start === cell.start && end === cell.end ? cell : {...cell, start, end};
}
