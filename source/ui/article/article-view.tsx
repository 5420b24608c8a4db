import {Box} from 'ink';
import {shownHost} from '../../article/address.ts';
import {articleDirection, titleDirection} from '../../article/direction.ts';
import type {Messages} from '../../messages/messages.ts';
import {percentSeen} from '../../reader/commands/opening.ts';
import {paneColumns, panesBeside} from '../../reader/layout/geometry.ts';
import {commas, star} from '../../reader/layout/signs.ts';
import {headerColumns, type OpenArticle, openArticle} from '../../reader/state/open-article.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import type {Dispatch} from '../../reader/update.ts';
import type {Row} from '../../text/cell.ts';
import type {Direction} from '../../text/direction.ts';
import {aligned, blanks, highlight, isolate, line, lines, ordered, ornament, styled} from '../../text/row.ts';
import {dateWords} from '../date-words.ts';
import {Rows} from '../rows.tsx';
import {padPosition, statusRow} from '../status-row.ts';
import {FactsPane} from './facts-pane.tsx';
import {TextPane} from './text-pane.tsx';

/** The title, then a line of where the article comes from and its date, and a blank one. They begin where the text does. */
function headerRows({entry: {article, published}, title, geometry}: OpenArticle, messages: Messages): Row[] {
	const {columns: all} = geometry.page;
	const columns = headerColumns(all);
	const indent = blanks(all - columns);
	const placed = (row: Row, direction: Direction) => ordered([indent, aligned(row, columns, direction)], direction);
	const direction = articleDirection(article);
	const ofTitle = titleDirection(article);
	const {source, authors, section, url} = article;
	const meta = [source, authors.join(commas[direction]), section, ...dateWords(published, messages), shownHost(url)]
		.filter(part => part)
		.map(part => isolate(part!, direction))
		.join(' · ');
	const name = {start: 0, end: source ? isolate(source, direction).length : 0};
	// Where rows are missing the blank one goes first, then the second row of the title, then the line under it.
	const room = Math.max(1, geometry.headerRows - 1);
	const shown = title.length <= room ? title : lines(article.title, columns, room, {direction: ofTitle});
	const under = highlight(styled(line(meta, columns, {direction}), 'meta'), [name], 'sourceNote');
	return [...shown.map(row => placed(styled(row, 'title'), ofTitle)), placed(under, direction)].slice(
		0,
		geometry.headerRows,
	);
}

/** The text that is looked for in the article, and how the last step to a place that has it ended. */
function findText({article}: ReaderState, messages: Messages): string[] {
	const find = article?.find;
	if (!find) return [];
	return [isolate(find.text), ...(find.came ? [messages.find[find.came]] : [])];
}

interface Props {
	readonly state: ReaderState;
	readonly messages: Messages;
	readonly dispatch: Dispatch;
}

/** An article: its header, its key facts above the text or beside it, its paragraphs, the status row. */
export function ArticleView({state, messages, dispatch}: Props) {
	const open = openArticle(state);
	const {geometry, entry, article} = open;
	const {margin, columns} = geometry.page;
	const {beside} = geometry.facts;
	const facts = <FactsPane key="facts" open={open} state={state} messages={messages} dispatch={dispatch} />;
	const border = Array.from({length: geometry.text.rows}, () => [...blanks(1), ...styled([ornament('│')], 'rule')]);
	const panes = {
		text: <TextPane key="text" open={open} />,
		border: <Rows key="border" rows={border} columns={paneColumns(geometry).border} height={geometry.text.rows} />,
		facts,
	};
	const {starred, read} = state.states.get(entry.key) ?? entry.state;
	const marks = `${starred ? star : ''}${read ? '✓' : ''}`;
	const {length} = entry.article.paragraphs;
	const position = padPosition(
		messages.position(article.current + 1, length, percentSeen(open)),
		messages.position(length, length, 100),
	);
	return (
		<>
			<Box flexDirection="column" marginLeft={margin} width={columns} flexShrink={0} overflow="hidden">
				<Rows rows={headerRows(open, messages)} columns={columns} height={geometry.headerRows} />
				{beside ? (
					<Box flexDirection="row" height={geometry.text.rows} flexShrink={0} overflow="hidden">
						{panesBeside(articleDirection(entry.article)).map(pane => panes[pane])}
					</Box>
				) : (
					<>
						{facts}
						<TextPane open={open} />
					</>
				)}
			</Box>
			<Rows
				rows={[statusRow(state, messages, [position, marks, ...findText(state, messages)].filter(Boolean))]}
				columns={state.size.columns}
				height={geometry.statusRows}
			/>
		</>
	);
}
