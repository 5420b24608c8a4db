import type {TextRange} from '../../text/cell.ts';
import {wholeGraphemes} from './whole-graphemes.ts';

/** All places (g) in the text as it is written, whatever the case of its letters (i), by Unicode, with sets (v). */
export const expressionFlags = 'giv';

/** What V8 says of an invalid expression, and how khabar says it. */
const reasons: readonly (readonly [RegExp, string])[] = [
	[/^Unterminated group|^Unmatched '\)'/, 'a parenthesis has no partner'],
	[/^Unterminated character class/, 'a square bracket has no partner'],
	[/^Lone quantifier brackets|^Incomplete quantifier/, 'a brace stands alone: it needs a \\ before it'],
	[/^Nothing to repeat/, 'there is nothing to repeat'],
	[/^numbers out of order/, 'the greater number comes first'],
	[/^Range out of order|^Invalid character class/, 'this is not a range of letters'],
	[/^Invalid character in character class/, 'within square brackets, this character needs a \\ before it'],
	[/^Invalid property name/, 'there is no such property of letters'],
	[/at end of pattern/, 'nothing follows the \\ at the end'],
	[/^Invalid (?:\w+ )*escape|^Invalid named /, 'a \\ before this means nothing'],
];

/** What is wrong with an expression; undefined for one that can be looked for. The expression is read, and not carried out. */
export function expressionFault(expression: string): string | undefined {
	try {
		new RegExp(expression, expressionFlags);
		return undefined;
	} catch (error) {
		const {message} = error as SyntaxError;
		const mark = `/${expressionFlags}: `;
		const reason = message.slice(message.lastIndexOf(mark) + mark.length);
		return reasons.find(([pattern]) => pattern.test(reason))?.[1] ?? reason;
	}
}

/** Where an expression was found: for each place its paragraph, and where it starts and ends, one after the other. */
export type ExpressionPlaces = Int32Array;

/** The places in one paragraph, whose text is given, widened to whole graphemes. */
export function placesIn(places: ExpressionPlaces, paragraph: number, text: string): TextRange[] {
	const ranges: TextRange[] = [];
	for (let at = firstIn(places, paragraph); places[at] === paragraph; at += 3)
		ranges.push({start: places[at + 1]!, end: places[at + 2]!});
	return wholeGraphemes(ranges, text);
}

/** The index of the first place in a paragraph, or in one after it. */
function firstIn(places: ExpressionPlaces, paragraph: number): number {
	let from = 0;
	let to = places.length / 3;
	while (from < to) {
		const middle = (from + to) >> 1;
		if (places[middle * 3]! < paragraph) from = middle + 1;
		else to = middle;
	}
	return from * 3;
}
