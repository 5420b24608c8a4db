/**
 * From plain text to paragraphs and a title, without lines that pages and agencies put around an article. It is pure, and may
 * import `text/` only.
 */

import {sentenceClasses, sentenceEnd} from '../../text/sentence-end.ts';

/** Lines longer than this were not broken by hand or by a mail program: each is a paragraph. */
const longestBroken = 120;

/** A text of one paragraph longer than this is cut. In UTF-16 units, as the two below. */
const readable = 700;
const wanted = 300;
const shortest = 100;

/**
 * The paragraphs of a plain text: what blank lines part; where there are none, its lines, unless they are those of a
 * text broken at a width; and a text that is one long paragraph is cut at sentence ends.
 */
export function paragraphsOf(text: string): string[] {
	const blocks = text
		.replace(/\r\n?|[\x0b\x0c\x85\u2028\u2029]/g, '\n')
		.split(/\n\s*\n/)
		.map(linesOf)
		.filter(lines => lines.length > 0);
	const width = blocks.flat().reduce((most, line) => Math.max(most, line.length), 0);
	const isBroken = blocks.length > 1 && width <= longestBroken && goOn(blocks.flatMap(innerOf));
	const paragraphs = blocks.flatMap(withItems).flatMap(lines => (isBroken ? mended(lines, width) : judged(lines)));
	return paragraphs.length === 1
		? cutsOf(paragraphs[0]!).map(([start, end]) => paragraphs[0]!.slice(start, end))
		: paragraphs;
}

/** The lines of a block, which has no blank one. */
const linesOf = (block: string): string[] =>
	block
		.split('\n')
		.map(line => line.trim())
		.filter(Boolean);

/** What the items of a list begin with, where nothing but the text tells that it is one. */
const bullet = /^(?:[-–—*•·▪◦‣●■]|\p{Nd}{1,3}[.)-])\s+\S/u;
const isItem = (line: string): boolean => bullet.test(line);

/** A block as several: what stands before the items of a list in it, and each item. */
function withItems(lines: readonly string[]): (readonly string[])[] {
	if (lines.filter(isItem).length < 2) return [lines];
	const first = lines.findIndex(isItem);
	const items: string[] = [];
	for (const line of lines.slice(first)) {
		if (isItem(line)) items.push(line);
		else items.push(`${items.pop()} ${line}`);
	}
	return [lines.slice(0, first), ...items.map(item => [item])].filter(part => part.length > 0);
}

/** The lines that another one of their block follows. */
const innerOf = (lines: readonly string[]): string[] => lines.slice(0, -1);

const finished = (lines: readonly string[]): number => lines.filter(line => sentenceEnd.test(line)).length;

/** Whether most lines end in the middle of a sentence. */
const goOn = (lines: readonly string[]): boolean => finished(lines) * 2 < lines.length;

/** A block of a text broken at a width: one paragraph, unless its lines are too short to be broken ones, as those of a list. */
function mended(lines: readonly string[], width: number): readonly string[] {
	const inner = innerOf(lines);
	const short = inner.filter(line => line.length * 2 < width).length;
	return short * 2 > inner.length ? lines : [lines.join(' ')];
}

/** The paragraphs of a block, when the rest of the text does not tell whether its lines belong together. */
function judged(lines: readonly string[]): readonly string[] {
	const areParagraphs = !goOn(lines) || lines.some(line => line.length > longestBroken);
	return areParagraphs ? lines : [lines.join(' ')];
}

/**
 * A full stop after a word of three letters or more, or another mark, and not before a small letter: «د. أحمد», "U.S." and
 * "No. 5" end no paragraph.
 */
const {endMarks, closing: closed} = sentenceClasses;
const safeEnds = new RegExp(
	`(?:\\.(?<=[\\p{L}\\p{M}\\p{N}]{3}[${closed}]*\\.)|(?!\\.)[${endMarks}])[${closed}]*\\s+(?!\\p{Ll})`,
	'gu',
);
const quotationMarks = /[«»“”„()]/g;
const closing = '»”)';

/**
 * Notes which marks a text opens and closes.
 * @param open those that were open before it
 */
function follow(text: string, open: string[]): void {
	for (const [mark] of text.matchAll(quotationMarks)) {
		// German and Hebrew end with “ what „ began.
		if (closing.includes(mark) || (mark === '“' && open.at(-1) === '„')) open.pop();
		else open.push(mark);
	}
}

/**
 * Where a text of one long paragraph is cut: at the ends of sentences outside quotations, so that each part has a readable
 * length. A mark that is still open in a part twice as long is taken for a slip.
 * @returns the start and the end of each part, without the blanks between them
 */
export function cutsOf(text: string): [start: number, end: number][] {
	if (text.length <= readable) return [[0, text.length]];
	const parts: [number, number][] = [];
	let start = 0;
	let followed = 0;
	let open: string[] = [];
	for (const {0: end, index} of text.matchAll(safeEnds)) {
		const at = index + end.length;
		follow(text.slice(followed, at), open);
		followed = at;
		if (at - start < wanted || text.length - at < shortest) continue;
		if (open.length > 0 && at - start < 2 * readable) continue;
		parts.push([start, start + text.slice(start, at).trimEnd().length]);
		start = at;
		open = [];
	}
	return [...parts, [start, text.length]];
}
