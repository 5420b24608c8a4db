import type {Messages} from '../../messages/messages.ts';
import {helpGeometry} from '../../reader/layout/geometry.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import {helpedMode} from '../../reader/windows/help-window.ts';
import {Rows} from '../rows.tsx';
import {padPosition, statusRow} from '../status-row.ts';
import {rowsOfHelp} from './help-rows.ts';

/** The help: those of its rows that are in the window. */
export function HelpView({state, messages}: {state: ReaderState; messages: Messages}) {
	const {columns} = state.size;
	const {rows: height, statusRows} = helpGeometry(state.size);
	const all = rowsOfHelp(state, messages);
	const top = Math.max(0, Math.min(state.help ?? 0, all.length - height));
	const at = (row: number) => messages.entryPosition(row, all.length);
	const position = padPosition(at(Math.min(top + height, all.length)), at(all.length));
	return (
		<>
			<Rows rows={all.slice(top, top + height)} columns={columns} height={height} />
			<Rows
				rows={[statusRow(state, messages, [messages.modes[helpedMode(state)], position])]}
				columns={columns}
				height={statusRows}
			/>
		</>
	);
}
