import {titleDirection} from '../../article/direction.ts';
import type {Messages} from '../../messages/messages.ts';
import {percentSeen} from '../../reader/commands/opening.ts';
import {visibleRows} from '../../reader/layout/viewport.ts';
import {openArticle} from '../../reader/state/open-article.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import type {Row} from '../../text/cell.ts';
import {logicalLines} from '../../text/row.ts';
import {Rows} from '../rows.tsx';
import {plainStatusRow} from '../status-row.ts';

/**
 * An article for the mouse: title, text and status row in the order of reading, with plain letters, and nothing beside
 * them. Who orders and joins them, if anybody, is the terminal.
 */
export function PlainView({state, messages}: {state: ReaderState; messages: Messages}) {
	const open = openArticle(state);
	const {geometry, entry, article, layout} = open;
	const {columns} = state.size;
	const title = logicalLines(entry.article.title, columns, geometry.headerRows, {
		direction: titleDirection(entry.article),
	});
	const height = geometry.text.rows;
	const rows = visibleRows(layout, open.top, height).map((at): Row => layout.logicalCells(at));
	const {length} = entry.article.paragraphs;
	const position = messages.position(article.current + 1, length, percentSeen(open));
	return (
		<>
			<Rows rows={title} columns={columns} height={geometry.headerRows} />
			<Rows rows={rows} columns={columns} height={height} />
			<Rows rows={[plainStatusRow(state, messages, [position])]} columns={columns} height={geometry.statusRows} />
		</>
	);
}
