import {type BidiClass, removedByX9} from './bidi-class.ts';
import type {Levels} from './levels.ts';

const separators: ReadonlySet<BidiClass> = new Set(['S', 'B']);
const blanks: ReadonlySet<BidiClass> = new Set(['WS', 'LRI', 'RLI', 'FSI', 'PDI']);

/**
 * The levels of one row, cells `start` to `end` (exclusive) of a paragraph whose own level is `base`: blanks and
 * isolate formatting at the end of the row or before a separator, and the separators, take the level of the
 * paragraph (UAX #9, L1). What X9 removed in between does not stop them (UAX #9, 5.2).
 */
export function rowLevels({levels, classes}: Levels, start: number, end: number, base: number): Uint8Array {
	const row = levels.slice(start, end);
	let trailing = true;
	for (let i = end - 1; i >= start; i--) {
		const type = classes[i]!;
		if (separators.has(type)) trailing = true;
		else if (!blanks.has(type) && !removedByX9.has(type)) trailing = false;
		if (trailing) row[i - start] = base;
	}
	return row;
}

/**
 * The visual order of a row: from the highest level to the lowest odd one, every run at that level or above is
 * turned round (UAX #9, L2). Gives the indices of the cells from left to right.
 */
export function visualOrder(levels: Uint8Array): number[] {
	const order = Array.from(levels, (_, i) => i);
	let highest = 0;
	let lowestOdd = 255;
	for (const level of levels) {
		if (level > highest) highest = level;
		if (level & 1 && level < lowestOdd) lowestOdd = level;
	}
	for (let level = highest; level >= lowestOdd; level--)
		for (let i = 0; i < order.length; i++) {
			if (levels[order[i]!]! < level) continue;
			const start = i;
			while (i < order.length && levels[order[i]!]! >= level) i++;
			reverse(order, start, i);
		}
	return order;
}

function reverse(list: number[], start: number, end: number): void {
	for (let i = start, j = end - 1; i < j; i++, j--) [list[i], list[j]] = [list[j]!, list[i]!];
}
