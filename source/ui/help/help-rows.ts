import type {Messages} from '../../messages/messages.ts';
import {keysOf} from '../../reader/keys/key-table.ts';
import {kindMarks} from '../../reader/layout/signs.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import {
	type HelpLine,
	type HelpRow,
	helpColumns,
	helpedMode,
	helpRows,
	linesFound,
} from '../../reader/windows/help-window.ts';
import type {Row} from '../../text/cell.ts';
import {aligned, blanks, line, lines, ordered, rowWidth, styled} from '../../text/row.ts';
import {keyLabels} from '../key-labels.ts';

/** The columns of the keys, where there is room for them. */
const keyColumns = 13;
/** Columns between lines that stand beside each other. */
const gap = 2;
/** How far a text is moved in that stands below its keys. */
const indent = 2;

/** The two texts of a line: the keys, or the mark of a fact, and what they are for. */
const textsOf = (
	shown: Extract<HelpLine, {type: 'keys' | 'mark'}>,
	state: ReaderState,
	messages: Messages,
): readonly [label: string, text: string] =>
	shown.type === 'keys'
		? [keyLabels(shown.bindings, messages, state), messages.keys[shown.bindings[0]!.help]]
		: [kindMarks[shown.kind], messages.kinds[shown.kind]];

/** All lines, or those that have what is looked for in the help. */
function shownLines(state: ReaderState, messages: Messages): HelpRow[] {
	const wanted = (state.helpQuery ?? '').trim().toLowerCase();
	if (wanted === '') return helpRows(state);
	return linesFound(state, shown => {
		if (shown.type !== 'keys' && shown.type !== 'mark') return false;
		return textsOf(shown, state, messages).some(text => text.toLowerCase().includes(wanted));
	});
}

/** A text in as many rows of so many columns as it takes. */
const wrapped = (text: string, columns: number, {direction}: Pick<Messages, 'direction'>): Row[] =>
	lines(text, Math.max(1, columns), Number.POSITIVE_INFINITY, {direction});

/**
 * Keys, and what they are for, in so many columns. Texts stand under each other, unless keys or text need other columns to fit
 * into one row. Else the text is broken beside its keys; or below them, where they take more than half of the columns.
 */
function rowsOfKeys(label: string, text: string, columns: number, messages: Messages): Row[] {
	const {direction} = messages;
	const wholeLabel = line(label, Number.POSITIVE_INFINITY, {direction: 'ltr'});
	const wholeText = line(text, Number.POSITIVE_INFINITY, {direction});
	const width = rowWidth(wholeText);
	// Rows are measured before lam and alef become one letter.
	const ligatures = label.match(/\u0644[\u0622\u0623\u0625\u0627]/g)?.length ?? 0;
	const keys = rowWidth(wholeLabel) + ligatures + 1;
	const usual = Math.min(keyColumns, Math.floor(columns / 2));
	const least = Math.max(keys, Math.min(usual, columns - width));
	const isOneRow = least + width <= columns;
	if (!isOneRow && keys > columns / 2) {
		const inset = columns > 10 * indent ? indent : 0;
		const below = wrapped(text, columns - inset, messages).map(row => ordered([blanks(inset), row], direction));
		return [...lines(label, columns, Number.POSITIVE_INFINITY, {direction: 'ltr'}), ...below];
	}
	const labelColumns = isOneRow ? least : Math.max(keys, usual);
	const rows = isOneRow ? [wholeText] : wrapped(text, columns - labelColumns, messages);
	return rows.map((row, i) => {
		const before = i > 0 ? [] : keys <= labelColumns ? wholeLabel : line(label, labelColumns - 1, {direction: 'ltr'});
		return ordered([aligned(before, labelColumns, direction), row], direction);
	});
}

/** The rows of the lines laid out last, by columns and texts: each key that scrolls asks for all of them. */
const laidOut = new WeakMap<Messages, Map<string, Row[]>>();
/** More lines than the help has. */
const mostLaidOut = 1000;

function rowsOfTexts(label: string, text: string, columns: number, messages: Messages): Row[] {
	const kept = laidOut.get(messages) ?? new Map<string, Row[]>();
	laidOut.set(messages, kept);
	const key = `${columns}\n${label}\n${text}`;
	const known = kept.get(key);
	if (known) return known;
	if (kept.size >= mostLaidOut) kept.clear();
	const rows = rowsOfKeys(label, text, columns, messages);
	kept.set(key, rows);
	return rows;
}

/** What a line of the help takes: its rows, each as wide as its columns. */
function rowsOfLine(shown: HelpLine, columns: number, state: ReaderState, messages: Messages): Row[] {
	const {direction} = messages;
	const name = (text: string, style: 'heading' | 'meta') =>
		wrapped(text, columns, messages).map(row => styled(row, style));
	const rows =
		shown.type === 'mode'
			? name(messages.modes[shown.mode], 'heading')
			: shown.type === 'group'
				? name(messages.groups[shown.group], 'meta')
				: rowsOfTexts(...textsOf(shown, state, messages), columns, messages);
	return rows.map(row => aligned(row, columns, direction));
}

/** All that the rows of the help depend on. */
const partsOf = (state: ReaderState, messages: Messages): readonly unknown[] => [
	messages,
	keysOf(state),
	helpedMode(state),
	state.helpQuery,
	state.size,
	state.direction,
	state.layout,
	state.layouts,
];

let made: {readonly of: readonly unknown[]; readonly rows: readonly Row[]} = {of: [], rows: []};

/**
 * All rows of the help on the screen, made from the table of keys. Nothing in them is cut off, whatever the size. Keys that only
 * scroll in it, and what comes in meanwhile, get the rows that were made before.
 */
export function rowsOfHelp(state: ReaderState, messages: Messages): readonly Row[] {
	const parts = partsOf(state, messages);
	if (parts.some((part, i) => part !== made.of[i])) made = {of: parts, rows: makeRows(state, messages)};
	return made.rows;
}

function makeRows(state: ReaderState, messages: Messages): Row[] {
	const {columns} = state.size;
	const count = helpColumns(state);
	const width = Math.floor((columns - gap * (count - 1)) / count);
	return shownLines(state, messages).flatMap((beside): Row[] => {
		if (beside.length === 0) return [[]];
		const parts = beside.map(shown => {
			const wide = shown.type === 'mode' ? columns : width;
			return {wide, rows: rowsOfLine(shown, wide, state, messages)};
		});
		const height = Math.max(...parts.map(({rows}) => rows.length));
		return Array.from({length: height}, (_, i) => {
			const cells = parts.map(({wide, rows}) => rows[i] ?? blanks(wide));
			const row = ordered(
				cells.flatMap((part, at) => (at > 0 ? [blanks(gap), part] : [part])),
				messages.direction,
			);
			return aligned(row, columns, messages.direction);
		});
	});
}
