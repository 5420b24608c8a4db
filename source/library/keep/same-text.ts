/**
 * Whether two readings of an article have the same text, even if only one of them has its structure: files that were kept
 * before khabar read structure have none.
 */
import {kindOf, type Paragraph, textOf} from '../../article/paragraph/paragraph.ts';

/** Pictures stand beside a text; older files have them as texts of their own. */
const isBeside = (paragraph: Paragraph): boolean =>
	kindOf(paragraph) === 'image' || kindOf(paragraph) === 'rule' || /^\[image: .+\]$/su.test(textOf(paragraph));

/** Letters and digits. Raised ones are the same as any others. */
const lettersOf = (paragraph: Paragraph): string =>
	isBeside(paragraph)
		? ''
		: textOf(paragraph)
				.normalize('NFKC')
				.replace(/[^\p{L}\p{N}]+/gu, '');

const allLetters = (paragraphs: readonly Paragraph[]): string => paragraphs.map(lettersOf).join('');

export const haveSameText = (some: readonly Paragraph[], others: readonly Paragraph[]): boolean =>
	allLetters(some) === allLetters(others);

/** How many paragraphs say more than their text. */
export const structureOf = (paragraphs: readonly Paragraph[]): number =>
	paragraphs.filter(paragraph => typeof paragraph !== 'string').length;

interface Fact {
	readonly text?: unknown;
	readonly paragraph?: unknown;
}

/**
 * Key facts of an article with the numbers of the paragraphs that they come from in another reading of the same text.
 * @param facts as files have them
 * @param from the paragraphs that their numbers count
 */
export function renumbered(facts: unknown, from: readonly Paragraph[], to: readonly Paragraph[]): unknown {
	if (!Array.isArray(facts)) return facts;
	const starts = startsOf(from);
	const others = startsOf(to);
	return facts.map((fact: Fact | string) => {
		if (typeof fact !== 'object' || typeof fact?.paragraph !== 'number') return fact;
		const {paragraph, ...rest} = fact;
		const held = from[paragraph];
		if (held === undefined) return rest;
		const within = Math.max(0, lettersOf(held).indexOf(typeof fact.text === 'string' ? lettersOf(fact.text) : ''));
		const place = starts[paragraph]! + within;
		const found = others.findLastIndex((start, i) => start <= place && lettersOf(to[i]!) !== '');
		return found < 0 ? rest : {...fact, paragraph: found};
	});
}

/** Where the letters of each paragraph begin among all. */
function startsOf(paragraphs: readonly Paragraph[]): number[] {
	let at = 0;
	return paragraphs.map(paragraph => {
		const start = at;
		at += lettersOf(paragraph).length;
		return start;
	});
}
