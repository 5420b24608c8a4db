import type {LinkEnd} from '../../../article/paragraph/links.ts';
import {kindOf, type Mark, marksOf, type Paragraph, textOf} from '../../../article/paragraph/paragraph.ts';
import {loweredSigns, raisedSigns, type Signs} from '../../../article/paragraph/super-sub.ts';
import type {Piece} from '../../../text/shown.ts';
import {imageWord, linkNumber} from '../signs.ts';
import type {LayoutOptions} from './laid-out.ts';

type Options = Pick<LayoutOptions, 'direction' | 'language' | 'strikes' | 'linkNumbers'>;

/** A blank of decoration at which no row ends. */
export const gluedBlank = '\u00a0';

/**
 * The pieces that a paragraph is shown as: its text, with the signs of its marks (brackets around a reference to a note or
 * what was deleted, the reading of a word behind it) and of its kind as decoration.
 */
export function decorate(paragraph: Paragraph, options: Options): Piece[] {
	const text = textOf(paragraph);
	const pieces = withSigns(text, marksOf(paragraph), options, options.linkNumbers?.(paragraph));
	if (kindOf(paragraph) !== 'image') return pieces;
	const word = imageWord(options);
	const [open, close] = text === '' ? [`[${word}`, ']'] : [`[${word}:${gluedBlank}`, ']'];
	return [{text: open, start: 0, end: 0}, ...pieces, {text: close, start: text.length, end: text.length}];
}

/** A sign within the text. Of several at one place those that end a mark come first, the inner before the outer. */
interface Event {
	readonly at: number;
	readonly order: number;
	readonly text: string;
}

/** The number of a link stands right behind it, before the signs that end marks around it. */
const beforeOthers = Number.NEGATIVE_INFINITY;

function withSigns(
	text: string,
	marks: readonly Mark[],
	{strikes = false}: Options,
	numbers: readonly LinkEnd[] = [],
): Piece[] {
	const events = numbers.map(({at, number}): Event => ({at, order: beforeOthers, text: linkNumber(number)}));
	const instead: {readonly start: number; readonly end: number; readonly text: string}[] = [];
	let linkedTo = -1;
	for (const [i, mark] of marks.entries()) {
		const [start, end, name] = mark;
		if (name === 'link') linkedTo = Math.max(linkedTo, end);
		const isLinked = linkedTo >= end || isLinkWithin(marks, i);
		const signs = signsOf(text, mark, {isLinked, strikes});
		if (signs.open) events.push({at: start, order: i, text: signs.open});
		if (signs.close) events.push({at: end, order: -1 - i, text: signs.close});
		if (signs.instead) instead.push({start, end, text: signs.instead});
	}
	if (events.length + instead.length === 0) return [{text, start: 0, end: text.length}];
	events.sort((a, b) => a.at - b.at || a.order - b.order);
	return [...cutAt(text, events, instead)];
}

/** Whether a link begins where a mark does, of the same length: it is next in order. */
function isLinkWithin(marks: readonly Mark[], index: number): boolean {
	const [start, end] = marks[index]!;
	for (let i = index + 1; i < marks.length && marks[i]![0] === start && marks[i]![1] === end; i++)
		if (marks[i]![2] === 'link') return true;
	return false;
}

function signsOf(text: string, mark: Mark, {isLinked, strikes}: {isLinked: boolean; strikes: boolean}): Signs {
	const [, , name, value] = mark;
	if (name === 'sup') return raisedSigns(text, mark, isLinked);
	if (name === 'sub') return loweredSigns(text, mark);
	if (name === 'deleted' && !strikes) return {open: '[-', close: '-]'};
	if (name === 'ruby' && value) return {close: `(${value.replaceAll(' ', gluedBlank)})`};
	return {};
}

function* cutAt(
	text: string,
	events: readonly Event[],
	instead: readonly {readonly start: number; readonly end: number; readonly text: string}[],
): Generator<Piece> {
	const edges = [
		...new Set([0, text.length, ...events.map(({at}) => at), ...instead.flatMap(({start, end}) => [start, end])]),
	];
	edges.sort((a, b) => a - b);
	let event = 0;
	let other = 0;
	for (const [i, start] of edges.entries()) {
		for (; event < events.length && events[event]!.at === start; event++)
			yield {text: events[event]!.text, start, end: start};
		const end = edges[i + 1];
		if (end === undefined) break;
		while (other < instead.length && instead[other]!.end <= start) other++;
		const small = instead[other];
		const isSmall = small !== undefined && small.start <= start;
		yield {
			text: isSmall ? small.text.slice(start - small.start, end - small.start) : text.slice(start, end),
			start,
			end,
		};
	}
}
