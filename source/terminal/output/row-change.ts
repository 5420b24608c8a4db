import {isPlainBlank, plainBlank} from '../row/screen-row.ts';
import {changedSpans, type Places, placeAt, type SentRow, type Span} from './sent-row.ts';
import type {Writer} from './writer.ts';

/** Up to this many blanks are written: a sequence that erases them would not be shorter. */
const fewBlankColumns = 4;
/** How many columns are written again at most in order to get to the next ones. */
const mostRewrittenColumns = 8;

/** One of several ways to write the same change. */
type Way = (writer: Writer) => void;

/** Changes row `y`, which shows `before`, to show `after`: in the one of several ways that takes the fewest bytes. */
export function changeRow(writer: Writer, y: number, before: SentRow, after: SentRow, partial: boolean): void {
	if (before.source === after.source) return;
	const spans = changedSpans(before.places, after.places);
	if (spans.length === 0) return;
	if (before.unsure.size + after.unsure.size > 0) rewriteUnsure(writer, y, before, after, partial);
	else if (!partial) rewrite(writer, y, before, after);
	else {
		const ways: Way[] = [to => writeSpans(to, y, after, spans)];
		const {start} = spans[0]!;
		if (before.end > start && after.end > start)
			ways.push(to => {
				to.moveTo(start, y);
				to.eraseToEnd();
				writeSpans(to, y, after, changedSpans(before.places.slice(0, start), after.places));
			});
		// Erasing to the start of the row includes the column of the cursor.
		const reached = after.start + 1;
		if (after.start >= fewBlankColumns && start < after.start && placeAt(before.places, reached))
			ways.push(to => {
				to.moveTo(after.start, y);
				to.eraseToStart();
				const rest = before.places.map((place, column) => (column < reached ? plainBlank : place));
				writeSpans(to, y, after, changedSpans(rest, after.places));
			});
		shortest(writer, ways);
	}
}

/** Takes the way that adds the fewest bytes, and of equal ways the first. What comes after it, `then`, is counted in. */
function shortest(writer: Writer, ways: readonly Way[], then?: Way): void {
	if (ways.length === 1) {
		ways[0]!(writer);
		return;
	}
	let best: Writer | undefined;
	let fewest = Number.POSITIVE_INFINITY;
	for (const way of ways) {
		const fork = writer.fork();
		way(fork);
		const ahead = then ? fork.fork() : fork;
		then?.(ahead);
		if (ahead.size >= fewest) continue;
		fewest = ahead.size;
		best = fork;
	}
	if (best) writer.take(best);
}

/** Writes the spans of a row. */
function writeSpans(writer: Writer, y: number, row: SentRow, spans: readonly Span[]): void {
	for (const {start, end} of spans) {
		if (start >= row.end) {
			eraseFrom(writer, y, row.places, {first: row.end, start, end: spans.at(-1)!.end});
			return;
		}
		reach(writer, y, row.places, start);
		writeText(writer, y, row.places, start, Math.min(end, row.end));
		if (end <= row.end) continue;
		writer.eraseToEnd();
		return;
	}
}

/** Clears the columns from `start` to `end`. The row is blank after `end`, and from `first` to `start` too. */
function eraseFrom(writer: Writer, y: number, places: Places, {first, start, end}: Span & {first: number}): void {
	const columns = [start, first, ...writer.nearColumns(y)].filter(column => column >= first && column <= start);
	const ways = columns.map(
		(column): Way =>
			to => {
				to.moveTo(column, y);
				to.eraseToEnd();
			},
	);
	// In the last column the position of the cursor would not be sure afterwards.
	if (end - start < fewBlankColumns && end < writer.columns)
		ways.push(to => {
			reach(to, y, places, start);
			putPlaces(to, places, start, end);
		});
	shortest(writer, ways);
}

/** Moves the cursor to a column, or writes the cells before it again if that takes fewer bytes. */
function reach(writer: Writer, y: number, places: Places, column: number): void {
	const ways: Way[] = [to => to.moveTo(column, y)];
	for (const start of writer.nearColumns(y)) {
		if (start >= column || column - start > mostRewrittenColumns || placeAt(places, start) === undefined) continue;
		ways.push(to => {
			to.moveTo(start, y);
			putPlaces(to, places, start, column);
		});
	}
	// The style of what is written next counts too.
	shortest(writer, ways, to => putPlaces(to, places, column, column + 1));
}

/** Writes the cells from one column to another, with the cursor in the first one. Many blanks are erased instead. */
function writeText(writer: Writer, y: number, places: Places, start: number, end: number): void {
	let blanks = start;
	for (let column = start; column < end; column++) {
		const cell = places[column];
		if (cell && isPlainBlank(cell)) continue;
		writeBlanks(writer, y, places, blanks, column);
		if (cell) writer.put(cell);
		blanks = column + 1;
	}
	writeBlanks(writer, y, places, blanks, end);
}

function writeBlanks(writer: Writer, y: number, places: Places, start: number, end: number): void {
	if (end - start <= fewBlankColumns) {
		putPlaces(writer, places, start, end);
		return;
	}
	shortest(writer, [
		to => putPlaces(to, places, start, end),
		to => {
			to.eraseColumns(end - start);
			to.moveTo(end, y);
		},
	]);
}

function putPlaces(writer: Writer, places: Places, start: number, end: number): void {
	for (let column = start; column < end; column++) {
		const cell = placeAt(places, column);
		if (cell) writer.put(cell);
	}
}

/** Writes the whole row, for a terminal that orders it. */
function rewrite(writer: Writer, y: number, before: SentRow, after: SentRow): void {
	writer.moveTo(0, y);
	putPlaces(writer, after.places, 0, after.places.length);
	if (after.places.length < before.places.length) writer.eraseToEnd();
}

/**
 * Writes a row in which the width of some cells is not sure, or was not sure before. The terminal may have put cells into
 * other columns, so the whole row is cleared first. After each such cell the cursor is moved to the next column.
 */
function rewriteUnsure(writer: Writer, y: number, before: SentRow, after: SentRow, partial: boolean): void {
	const {places, unsure} = after;
	if (before.end > 0) {
		writer.moveTo(0, y);
		writer.eraseToEnd();
	}
	for (let column = partial ? after.start : 0; column < places.length; column++) {
		const cell = places[column];
		if (!cell) continue;
		writer.moveTo(column, y);
		writer.put(cell);
		if (unsure.has(column)) writer.loseColumn();
	}
	if (unsure.size === 0 || places.length === writer.columns) return;
	writer.moveTo(places.length, y);
	writer.eraseToEnd();
}
