import type {Messages} from '../../messages/messages.ts';
import {helpGeometry} from '../../reader/layout/geometry.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import {aboutHeight, aboutLabelColumns, aboutRows} from '../../reader/windows/about-window.ts';
import type {Row} from '../../text/cell.ts';
import {aligned, line, ordered, styled} from '../../text/row.ts';
import {Rows} from '../rows.tsx';
import {padPosition, statusRow} from '../status-row.ts';

/** All that is known of an article: the names of its fields, and beside them what they hold. */
export function AboutView({state, messages}: {state: ReaderState; messages: Messages}) {
	const {columns} = state.size;
	const {entry, top, told} = state.about!;
	const {direction} = messages;
	const height = aboutHeight(state.size);
	const labelColumns = aboutLabelColumns(columns);
	const all = aboutRows(entry, columns, told).map(({field, value}): Row => {
		const name = field ? styled(line(messages.about[field], labelColumns - 2, {direction}), 'meta') : [];
		const parts = [aligned(name, labelColumns, direction), aligned(value, columns - labelColumns, direction)];
		return ordered(parts, direction);
	});
	const first = Math.max(0, Math.min(top, all.length - height));
	const at = (row: number) => messages.entryPosition(row, all.length);
	const position = padPosition(at(Math.min(first + height, all.length)), at(all.length));
	return (
		<>
			<Rows rows={all.slice(first)} columns={columns} height={height} />
			<Rows
				rows={[statusRow(state, messages, [position])]}
				columns={columns}
				height={helpGeometry(state.size).statusRows}
			/>
		</>
	);
}
