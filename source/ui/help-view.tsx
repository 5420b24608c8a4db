import type {Messages} from '../messages/messages.ts';
import {type Binding, helpModes, helpTop, keymap} from '../reader/keymap.ts';
import {helpGeometry} from '../reader/layout/geometry.ts';
import type {ReaderState} from '../reader/state/state.ts';
import type {Row} from '../text/cell.ts';
import {aligned, line, ordered, styled} from '../text/row.ts';
import {Rows} from './rows.tsx';
import {keyLabels, padPosition, statusRow} from './status-row.ts';

const keyColumns = 22;

/** The table of keys as rows: for each mode its heading, then keys and what they do. */
function helpRows(state: ReaderState, messages: Messages): Row[] {
	const {columns} = state.size;
	const {direction} = messages;
	const options = {direction};
	const labelWidth = Math.min(keyColumns, Math.floor(columns / 2));
	const bindingRow = (binding: Binding): Row => {
		const keys = line(keyLabels(binding, messages), labelWidth - 1, {direction: 'ltr'});
		const help = line(messages.keys[binding.help], columns - labelWidth, options);
		const parts = [aligned(keys, labelWidth, direction), aligned(help, columns - labelWidth, direction)];
		return ordered(parts, direction);
	};
	return helpModes.flatMap((mode, i) => [
		...(i === 0 ? [] : [[]]),
		aligned(styled(line(messages.modes[mode], columns, options), 'heading'), columns, direction),
		...keymap.filter(({modes}) => modes.includes(mode)).map(bindingRow),
	]);
}

/** The help, made from the table of keys. */
export function HelpView({state, messages}: {state: ReaderState; messages: Messages}) {
	const {columns} = state.size;
	const {rows: height, statusRows} = helpGeometry(state.size);
	const all = helpRows(state, messages);
	const top = helpTop(state, state.help ?? 0);
	const at = (row: number) => messages.entryPosition(row, all.length);
	const position = padPosition(at(Math.min(top + height, all.length)), at(all.length));
	return (
		<>
			<Rows rows={all.slice(top)} columns={columns} height={height} />
			<Rows rows={[statusRow(state, messages, [position])]} columns={columns} height={statusRows} />
		</>
	);
}
