import {Box} from 'ink';
import type {Messages} from '../messages/messages.ts';
import {briefColumns, briefPage, listGeometry} from '../reader/layout/geometry.ts';
import type {ReaderState} from '../reader/state/state.ts';
import {briefLines, briefRows, briefScreen, isStoryRead} from '../reader/windows/brief-window.ts';
import type {Row} from '../text/cell.ts';
import {memoLast} from '../text/memo.ts';
import {aligned, line} from '../text/row.ts';
import {shortDateWords} from './date-words.ts';
import {headerRows} from './header-rows.ts';
import {Rows} from './rows.tsx';
import {padPosition, statusRow} from './status-row.ts';

/** The stories of the unread articles, each with its facts. */
export function BriefView({state, messages}: {state: ReaderState; messages: Messages}) {
	const {columns} = state.size;
	const {headerRows: forHeader, rows: height, statusRows} = listGeometry(state.size);
	const brief = state.brief!;
	const page = briefPage(state.size, state.line);
	const stories = brief.stories ?? [];
	const all = briefLines(brief);
	const number = stories.indexOf(all[brief.selected]?.story ?? stories[0]!) + 1;
	const at = (story: number) => messages.entryPosition(story, stories.length);
	const status = brief.stories ? padPosition(at(number), at(stories.length)) : makingText(state, messages);
	const rowsOf = memoLast((index: number) =>
		briefRows(all[index]!, {
			columns: page.columns,
			line: briefColumns(state.line),
			isSelected: index === brief.selected,
			isRead: isStoryRead(state, all[index]!.story),
			when: published => shortDateWords(published, messages),
		}),
	);
	const shown = briefScreen(state).map(({index, nth}): Row => (index === undefined ? [] : (rowsOf(index)[nth] ?? [])));
	const articles = stories.reduce((sum, {articles}) => sum + articles.length, 0);
	const header = {
		view: messages.modes.brief,
		counts: brief.stories ? messages.storyCounts(stories.length, articles) : '',
	};
	const empty = aligned(line(messages.nothingUnread, page.columns, messages), page.columns, messages.direction);
	return (
		<>
			<Rows rows={headerRows(state, messages, header, forHeader)} columns={columns} height={forHeader} />
			<Box marginLeft={page.margin} width={page.columns} flexShrink={0} overflow="hidden">
				<Rows rows={brief.stories?.length === 0 ? [empty] : shown} columns={page.columns} height={height} />
			</Box>
			<Rows
				rows={[statusRow(state, messages, [status, ...partText(state, messages)])]}
				columns={columns}
				height={statusRows}
			/>
		</>
	);
}

const makingText = ({brief}: ReaderState, messages: Messages) =>
	messages.reading(brief?.reading?.done ?? 0, brief?.reading?.all ?? brief?.shelf.count ?? 0);

/** How many of the unread articles the brief is made of, if not of all. */
function partText({brief}: ReaderState, messages: Messages): string[] {
	const shown = brief?.stories?.reduce((sum, {articles}) => sum + articles.length, 0) ?? 0;
	const all = brief?.shelf.count ?? 0;
	return brief?.stories && shown < all ? [messages.newestOf(shown, all)] : [];
}
