import {LineBreaker} from 'css-line-break';

/**
 * Where a line may end (UAX #14): the UTF-16 offsets of a text before which it may be broken, each once, in order,
 * the end of the text last.
 */
export function lineBreaks(text: string): number[] {
	const offsets: number[] = [];
	const breaker = LineBreaker(text, {lineBreak: 'strict', wordBreak: 'normal'});
	let offset = 0;
	let codePoints = 0;
	for (let next = breaker.next(); !next.done; next = breaker.next()) {
		// The library counts code points.
		for (; codePoints < next.value.end; codePoints++) offset += text.codePointAt(offset)! > 0xffff ? 2 : 1;
		offsets.push(offset);
	}
	return offsets;
}
