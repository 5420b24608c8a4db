import type {ReadingState} from '../article/reading-state.ts';
import type {Messages} from '../messages/messages.ts';
import {articleDirection, type Entry} from '../reader/entry.ts';
import {columnGap, type ListGeometry, listGeometry} from '../reader/geometry.ts';
import {listTop} from '../reader/in-list.ts';
import type {ReaderState} from '../reader/state.ts';
import type {Row} from '../text/cell.ts';
import type {Direction} from '../text/direction.ts';
import {aligned, blanks, line, ornament, styled} from '../text/row.ts';
import {statusRow, steady} from './status-row.ts';

const sampled = 50;

/** The list reads in the direction that most of its articles have. */
function listDirection(entries: readonly Entry[], fallback: Direction): Direction {
	const sample = entries.slice(0, sampled).filter(({isProblem}) => !isProblem);
	const rightToLeft = sample.filter(({article}) => articleDirection(article) === 'rtl').length;
	return sample.length === 0 ? fallback : rightToLeft * 2 >= sample.length ? 'rtl' : 'ltr';
}

const progressText = (progress: ReadingState | undefined) =>
	progress === undefined ? '' : progress.read ? '✓' : `${progress.percent}%`;

interface RowOptions {
	readonly geometry: ListGeometry;
	readonly direction: Direction;
	readonly state: ReaderState;
}

/** One entry: mark and title on the side where reading starts, then source, date and progress. */
function entryRow({article, isProblem}: Entry, selected: boolean, {geometry, direction, state}: RowOptions): Row {
	const column = (text: string, width: number): Row[] =>
		width > 0 ? [blanks(columnGap), aligned(line(text, width), width, direction)] : [];
	const markColumns = geometry.title > 2 ? 2 : 0;
	const width = geometry.title - markColumns;
	const title = aligned(line(article.title, width, {direction: article.direction}), width, direction);
	const mark = selected ? (direction === 'rtl' ? '◂' : '▸') : ' ';
	const parts: Row[] = [
		markColumns > 0 ? (direction === 'rtl' ? [...blanks(1), ornament(mark)] : [ornament(mark), ...blanks(1)]) : [],
		styled(title, {...(selected && {bold: true}), ...(isProblem && {dim: true})}),
		...column(article.source ?? '', geometry.source),
		...column(article.published?.slice(0, 10) ?? '', geometry.date),
		...column(progressText(state.progress.get(article.id)), geometry.progress),
	];
	return (direction === 'rtl' ? parts.toReversed() : parts).flat();
}

/** The rows of the list, the status row left out: as many as there are entries in the window. */
function entryRows(state: ReaderState, messages: Messages, geometry: ListGeometry): Row[] {
	const {entries, list, size} = state;
	if (entries.length === 0) return [line(messages.noArticles, size.columns, messages)];
	const direction = listDirection(entries, messages.direction);
	const top = listTop(state);
	return entries
		.slice(top, top + geometry.rows)
		.map((entry, i) => entryRow(entry, top + i === list.selected, {geometry, direction, state}));
}

/** All rows of the screen of the list, a blank one being empty. */
export function listRows(state: ReaderState, messages: Messages): Row[] {
	const {entries, list, size} = state;
	const geometry = listGeometry(size);
	const at = (entry: number) => messages.entryPosition(entry, entries.length);
	const position = steady(at(entries.length === 0 ? 0 : list.selected + 1), at(entries.length));
	const shown = entryRows(state, messages, geometry).slice(0, geometry.rows);
	const blank = Array.from({length: geometry.rows - shown.length}, (): Row => []);
	const status = Array.from({length: geometry.statusRows}, () => statusRow(state, messages, position));
	return [...shown, ...blank, ...status];
}
