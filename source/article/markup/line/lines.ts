/** What the ends of lines in a text say (`<br>`): two in a row part paragraphs, one may part paragraphs too, or the lines of a poem. */
import type {CellRange} from '../../paragraph/paragraph.ts';
import {endsSentence, isProse} from '../../prose/prose.ts';

interface Lines {
	/** Where each stands in the text, without blanks around it. */
	readonly ranges: readonly CellRange[];
	/** Whether they stand together, as those of a poem or an address. */
	readonly areVerse: boolean;
}

/** In UTF-16 units. */
const longestOfVerse = 60;

function areVerse(lines: readonly string[], isSaid: boolean): boolean {
	if (lines.length < 2 || isSaid) return lines.length > 1;
	if (lines.some(isProse)) return false;
	if (lines.filter(({length}) => length > longestOfVerse).length * 2 > lines.length) return false;
	const ends = lines.filter(endsSentence).length * 2;
	return lines.length > 2 ? ends <= lines.length : ends < lines.length;
}

/** Where a text from one offset to another stands without the blanks around it. */
function around(text: string, start: number, end: number): CellRange {
	const line = text.slice(start, end);
	const body = line.trim();
	const first = start + line.indexOf(body);
	return [first, first + body.length];
}

/**
 * The lines of a text, in groups where two ends of lines or more part them.
 * @param areSaid whether the markup says that its lines count
 */
export function linesOf(text: string, areSaid: boolean): Lines[] {
	const groups: CellRange[][] = [[]];
	let at = 0;
	for (const line of text.split('\n')) {
		const range = around(text, at, at + line.length);
		if (range[0] < range[1]) groups.at(-1)!.push(range);
		else if (groups.at(-1)!.length > 0) groups.push([]);
		at += line.length + 1;
	}
	return groups
		.filter(ranges => ranges.length > 0)
		.map(ranges => ({
			ranges,
			areVerse: areVerse(
				ranges.map(([start, end]) => text.slice(start, end)),
				areSaid,
			),
		}));
}
