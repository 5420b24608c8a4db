import type {Messages} from '../messages/messages.ts';
import {helpGeometry} from '../reader/layout/geometry.ts';
import {kindMarks} from '../reader/layout/signs.ts';
import type {ReaderState} from '../reader/state/state.ts';
import {
	type HelpLine,
	type HelpRow,
	helpColumns,
	helpedMode,
	helpRows,
	linesFound,
} from '../reader/windows/help-window.ts';
import type {Row} from '../text/cell.ts';
import {aligned, blanks, line, ordered, rowWidth, styled} from '../text/row.ts';
import {keyLabels} from './key-labels.ts';
import {Rows} from './rows.tsx';
import {padPosition, statusRow} from './status-row.ts';

/** The columns of the keys, where there is room for them. */
const keyColumns = 13;

/** The two texts of a line: the keys, or the mark of a fact, and what they are for. */
const textsOf = (
	shown: Extract<HelpLine, {type: 'keys' | 'mark'}>,
	state: ReaderState,
	messages: Messages,
): readonly [label: string, text: string] =>
	shown.type === 'keys'
		? [keyLabels(shown.bindings, messages, state), messages.keys[shown.bindings[0]!.help]]
		: [kindMarks[shown.kind], messages.kinds[shown.kind]];

/** All rows, or those of the lines that have what is looked for in the help. */
function shownRows(state: ReaderState, messages: Messages): HelpRow[] {
	const wanted = (state.helpQuery ?? '').trim().toLowerCase();
	if (wanted === '') return helpRows(state);
	return linesFound(state, shown => {
		if (shown.type !== 'keys' && shown.type !== 'mark') return false;
		return textsOf(shown, state, messages).some(text => text.toLowerCase().includes(wanted));
	});
}

/**
 * How many of the columns the keys of a line have: as many as those of all lines, so that texts stand under each other; more or
 * fewer where the keys, or the text, would else be cut.
 */
function columnsOfKeys(columns: number, keys: number, text: number): number {
	const usual = Math.min(keyColumns, Math.floor(columns / 2));
	const least = Math.max(keys, Math.min(usual, columns - text));
	return least + text <= columns ? least : Math.max(usual, columns - text);
}

function lineRow(shown: HelpLine, columns: number, state: ReaderState, messages: Messages): Row {
	const {direction} = messages;
	const options = {direction};
	if (shown.type === 'mode') return styled(line(messages.modes[shown.mode], columns, options), 'heading');
	if (shown.type === 'group') return styled(line(messages.groups[shown.group], columns, options), 'meta');
	const [label, text] = textsOf(shown, state, messages);
	const widthOf = (text: string) => rowWidth(line(text, Number.POSITIVE_INFINITY, options));
	// Rows are cut before lam and alef become one letter.
	const ligatures = label.match(/\u0644[\u0622\u0623\u0625\u0627]/g)?.length ?? 0;
	const labelColumns = columnsOfKeys(columns, widthOf(label) + ligatures + 1, widthOf(text));
	const keys = line(label, labelColumns - 1, {direction: 'ltr'});
	const does = line(text, columns - labelColumns, options);
	return ordered([aligned(keys, labelColumns, direction), does], direction);
}

/** Columns between lines that stand beside each other. */
const gap = 2;

/** The help, made from the table of keys. */
export function HelpView({state, messages}: {state: ReaderState; messages: Messages}) {
	const {columns} = state.size;
	const {direction} = messages;
	const {rows: height, statusRows} = helpGeometry(state.size);
	const count = helpColumns(state);
	const width = Math.floor((columns - gap * (count - 1)) / count);
	const all = shownRows(state, messages);
	const top = Math.max(0, Math.min(state.help ?? 0, all.length - height));
	const rows = all.slice(top, top + height).map((lines): Row => {
		const parts = lines.map(shown => {
			const wide = shown.type === 'mode' ? columns : width;
			return aligned(lineRow(shown, wide, state, messages), wide, direction);
		});
		return aligned(
			ordered(
				parts.flatMap((part, i) => (i > 0 ? [blanks(gap), part] : [part])),
				direction,
			),
			columns,
			direction,
		);
	});
	const at = (row: number) => messages.entryPosition(row, all.length);
	const position = padPosition(at(Math.min(top + height, all.length)), at(all.length));
	return (
		<>
			<Rows rows={rows} columns={columns} height={height} />
			<Rows
				rows={[statusRow(state, messages, [messages.modes[helpedMode(state)], position])]}
				columns={columns}
				height={statusRows}
			/>
		</>
	);
}
