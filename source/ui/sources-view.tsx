import type {Messages} from '../messages/messages.ts';
import {listGeometry} from '../reader/layout/geometry.ts';
import {pointers} from '../reader/layout/signs.ts';
import type {SourceLine} from '../reader/state/sources-state.ts';
import type {ReaderState} from '../reader/state/state.ts';
import {shownSources} from '../reader/windows/sources-window.ts';
import type {Row} from '../text/cell.ts';
import {aligned, blanks, isolate, line, ordered, ornament, styled} from '../text/row.ts';
import {headerRows} from './header-rows.ts';
import {Rows} from './rows.tsx';
import {padPosition, statusRow} from './status-row.ts';

/** The name of a source, how many of its articles are unread, and whether it failed. */
export function sourceText({kind, name, unread, all, error}: SourceLine, messages: Messages): string {
	const title = kind === 'all' ? messages.filters.all : kind === 'tag' ? `#${name}` : name;
	return [
		isolate(title),
		messages.unreadOf(unread, all),
		...(error === undefined ? [] : [`${messages.sourceFailed}: ${isolate(messages.fault(error))}`]),
	].join(' · ');
}

/** The row of a source: the pointer, its name, how many of its articles are unread, and whether it failed. */
function sourceRow(source: SourceLine, isSelected: boolean, columns: number, messages: Messages): Row {
	const {kind, unread, isWithin} = source;
	const {direction} = messages;
	const indent = isWithin ? 2 : 0;
	const margin = columns > 8 ? 2 + indent : 0;
	const words = line(sourceText(source, messages), Math.max(0, columns - margin), {direction});
	const gutter = margin > 0 ? [[ornament(isSelected ? pointers[direction] : ' ')], blanks(margin - 1)] : [];
	const text = kind === 'tag' ? styled(words, 'heading') : styled(words, unread > 0 ? 'unread' : 'read');
	const row = aligned(ordered([...gutter, text], direction), columns, direction);
	return isSelected ? styled(row, 'selected') : row;
}

/** What the user follows, by tag, in place of the list. */
export function SourcesView({state, messages}: {state: ReaderState; messages: Messages}) {
	const {columns} = state.size;
	const {headerRows: forHeader, rows: height, statusRows} = listGeometry(state.size);
	const {lines, selected} = state.sources!;
	const at = (index: number) => messages.entryPosition(index, lines?.length ?? 0);
	const status = lines ? padPosition(at(selected + 1), at(lines.length)) : messages.reading(0, 0);
	const rows = shownSources(state).map(index => sourceRow(lines![index]!, index === selected, columns, messages));
	return (
		<>
			<Rows
				rows={headerRows(state, messages, {view: messages.modes.sources, counts: ''}, forHeader)}
				columns={columns}
				height={forHeader}
			/>
			<Rows rows={rows} columns={columns} height={height} />
			<Rows rows={[statusRow(state, messages, [status])]} columns={columns} height={statusRows} />
		</>
	);
}
