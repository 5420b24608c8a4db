import type {Messages} from '../../messages/messages.ts';
import type {Direction} from '../../text/direction.ts';
import {aligned, blanks, line, ordered, rowWidth} from '../../text/row.ts';
import type {Layout} from '../shared/laid-out.ts';
import {globalItems, type Item, type Reference} from './reference.ts';

/** A part of the help: a heading with items in two columns, or a text. */
type Part = {readonly heading: string; readonly items: readonly Item[]} | string;

/** A row of the help, in the order of reading: a term in its column, and a text beside it. */
interface HelpRow {
	readonly indent: number;
	readonly term: string;
	/** Of the column of terms. */
	readonly termWidth: number;
	readonly text: string;
}

/** Rows that are longer are hard to read. */
const mostColumns = 100;
/** The width when it is not known. */
const usualColumns = 80;
const indent = 2;
const gap = 2;
/** A term that is longer stands in a row of its own. */
const longestTerm = 28;
/** Texts that would have fewer columns stand below their terms. */
const leastText = 24;

/**
 * The help of a command, as rows that each end with a newline.
 * @param commands with their descriptions, for the help of khabar itself
 * @param layout of a terminal; when absent, the help is written as text in the order of reading
 */
export function helpText(reference: Reference, commands: readonly Item[], messages: Messages, layout?: Layout): string {
	const columns = Math.min(layout?.width ?? usualColumns, mostColumns);
	const rows = partsOf(reference, commands, messages).flatMap((part, i) => [
		...(i > 0 ? [textRow('')] : []),
		...(typeof part === 'string'
			? wrapped(part, columns).map(textRow)
			: [textRow(part.heading), ...itemRows(part.items, columns)]),
	]);
	const written = layout ? rows.map(row => pictureOf(row, columns, messages.direction, layout)) : rows.map(textOf);
	return written.map(row => `${row}\n`).join('');
}

/** The parts of a command's help, in the order of reading. */
function partsOf(reference: Reference, commands: readonly Item[], messages: Messages): Part[] {
	const {help} = messages;
	const {usage, description, note, tip, examples} = reference;
	const parts: Part[] = [
		`${help.usage} ${foreign(usage)}`,
		description,
		{heading: help.arguments, items: reference.arguments},
		{heading: help.options, items: reference.options},
		{heading: help.globalOptions, items: globalItems(messages)},
		{heading: help.commands, items: commands},
		note ?? '',
		{heading: help.examples, items: examples},
		tip ?? '',
	];
	return parts.filter(part => (typeof part === 'string' ? part !== '' : part.items.length > 0));
}

const textRow = (text: string): HelpRow => ({indent: 0, term: '', termWidth: 0, text});

function itemRows(items: readonly Item[], columns: number): HelpRow[] {
	const lengths = items.map(([term]) => term.length).filter(length => length <= longestTerm);
	const termWidth = Math.max(0, ...lengths);
	const rest = columns - indent - termWidth - gap;
	const isBelow = rest < leastText;
	return items.flatMap(([term, text]): HelpRow[] => {
		const own = {indent, term, termWidth, text: ''};
		const texts = text === '' ? [] : wrapped(text, isBelow ? columns - 2 * indent : rest);
		if (isBelow) return [own, ...texts.map(text => ({...textRow(text), indent: 2 * indent}))];
		const beside = texts.map(text => ({...own, term: '', text}));
		return term.length > termWidth || beside.length === 0
			? [own, ...beside]
			: [{...beside[0]!, term}, ...beside.slice(1)];
	});
}

/** Words between blanks; what is isolated stays whole. */
const word = /(?:\u2066[^\u2069]*\u2069|\S)+/g;

function wrapped(text: string, columns: number): string[] {
	const rows: string[] = [];
	let row = '';
	for (const [next] of text.matchAll(word)) {
		const longer = row === '' ? next : `${row} ${next}`;
		if (row !== '' && widthOf(longer) > columns) rows.push(row);
		row = row !== '' && widthOf(longer) > columns ? next : longer;
	}
	return [...rows, row];
}

const widthOf = (text: string): number => rowWidth(line(text, Number.POSITIVE_INFINITY));

/** What is typed runs from left to right, whatever stands around it. */
const foreign = (text: string): string => `\u2066${text}\u2069`;

function textOf({indent, term, termWidth, text}: HelpRow): string {
	const column = termWidth > 0 || term !== '' ? `${term.padEnd(termWidth)}${' '.repeat(gap)}` : '';
	return `${' '.repeat(indent)}${column}${text.replace(isolates, '')}`.trimEnd();
}

/** Pagers and editors show them in different ways; a text that begins with its own script needs none. */
const isolates = /[\u2066-\u2069]/g;

function pictureOf(
	{indent, term, termWidth, text}: HelpRow,
	columns: number,
	direction: Direction,
	layout: Layout,
): string {
	const width = Math.max(termWidth, term.length);
	const column = width > 0 ? [aligned(line(foreign(term), width, {direction}), width, direction), blanks(gap)] : [];
	const row = ordered([blanks(indent), ...column, line(text, columns, {direction})], direction);
	return layout.rowText({cells: () => row, logical: () => row}, direction, text);
}
