import type {TextRange} from '../../text/cell.ts';
import {graphemes} from '../../text/graphemes.ts';

/** Widens ranges of a text, given in order, to whole graphemes. Ranges that then overlap become one. */
export function wholeGraphemes(ranges: readonly TextRange[], text: string): TextRange[] {
	const whole: TextRange[] = [];
	if (ranges.length === 0) return whole;
	const clusters = graphemes(text);
	let i = 0;
	for (const range of ranges) {
		while (i < clusters.length - 1 && clusters[i]!.end <= range.start) i++;
		const {start} = clusters[i]!;
		while (i < clusters.length - 1 && clusters[i]!.end < range.end) i++;
		const {end} = clusters[i]!;
		const last = whole.at(-1);
		if (last && start < last.end) whole[whole.length - 1] = {start: last.start, end: Math.max(end, last.end)};
		else whole.push({start, end});
	}
	return whole;
}
