import {closedControls} from '../text/closed-controls.ts';
import {indexIn} from '../text/index-in.ts';
import type {Range} from './key-fact.ts';

/** What joins the parts of a fact, and what they are told apart by. */
const ellipsis = '…';

/** A text with more parts is not taken for a fact. */
const mostParts = 20;

/** The words at some places of a paragraph, in one text. */
export const quote = (paragraph: string, ranges: readonly Range[]): string =>
	ranges
		.map(({start, end}) => closedControls(paragraph.slice(start, end)))
		// Where something stood that is not read, as a reference to a note, there are blanks or word joiners (U+2060).
		.map(part => part.replace(/ {2,}/g, ' ').replaceAll('\u2060', ''))
		.join(` ${ellipsis} `);

/** What is seen in no text: word joiners, and what says the direction. A quotation may have it or not. */
const isUnseen = /[\u2060\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const unseen = new RegExp(isUnseen, 'g');

const asSeen = (text: string): string => text.replace(unseen, '').replace(/ {2,}/g, ' ');

/** For each UTF-16 unit that is visible, its place in the paragraph. Undefined when all units are visible. */
function placesSeen(paragraph: string): number[] | undefined {
	if (asSeen(paragraph) === paragraph) return undefined;
	const places: number[] = [];
	let blanks = 0;
	for (let i = 0; i < paragraph.length; i++) {
		const unit = paragraph.charAt(i);
		if (isUnseen.test(unit)) continue;
		blanks = unit === ' ' ? blanks + 1 : 0;
		if (blanks < 2) places.push(i);
	}
	return places;
}

/**
 * Where the parts of a text, cut at its ellipses, stand in a paragraph: to the letter, as they are seen, and in their order.
 * Undefined where one of them does not stand there, where there are very many, or none with a letter or a digit.
 */
export function placesOf(text: string, paragraph: string): Range[] | undefined {
	const places: Range[] = [];
	const whole = asSeen(paragraph);
	const at = placesSeen(paragraph);
	let from = 0;
	for (const part of asSeen(text).split(ellipsis)) {
		const words = part.trim();
		if (words === '') continue;
		const start = indexIn(whole, words, from);
		if (start < 0 || places.length === mostParts) return undefined;
		from = start + words.length;
		places.push(at ? {start: at[start]!, end: at[from - 1]! + 1} : {start, end: from});
	}
	return /[\p{L}\p{N}]/u.test(text) && places.length > 0 ? places : undefined;
}

/** Whether most of the letters at the one places are at the other places, too. */
export function isMostlyIn(some: readonly Range[], others: readonly Range[]): boolean {
	let length = 0;
	let shared = 0;
	for (const {start, end} of some) {
		length += end - start;
		for (const other of others) shared += Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
	}
	return shared * 2 > length;
}
