import {isPlainBlank} from './screen-row.ts';
import {changedSpans, erased, isBlank, placeAt, type SentRow, type Span} from './sent-row.ts';
import {hasSureWidth} from './sure-width.ts';
import type {Writer} from './writer.ts';

/** Fewer blanks than this are not worth an erasing sequence. */
const fewBlanks = 4;
/** More columns than this are moved over, not written again. */
const farthest = 8;

/** Makes row `y`, on which `before` stands, show `after`, in the fewest bytes of several ways. */
export function changeRow(writer: Writer, y: number, before: SentRow, after: SentRow, partial: boolean): void {
	if (before.source === after.source) return;
	const spans = changedSpans(before, after);
	if (spans.length === 0) return;
	if (!before.sure || !after.sure) rewriteUnsure(writer, y, before, after, partial);
	else if (!partial) rewrite(writer, y, before, after);
	else {
		const ways = [(to: Writer) => writeSpans(to, y, after, spans)];
		const {start} = spans[0]!;
		if (!isBlank(before, start))
			ways.push(to => {
				to.moveTo(start, y);
				to.eraseToEnd();
				writeSpans(to, y, after, changedSpans(erased(before, start, Number.POSITIVE_INFINITY), after));
			});
		const text = textStart(after);
		// What is erased reaches to the cursor's own column.
		if (text >= fewBlanks && start < text && placeAt(before, text + 1) !== undefined)
			ways.push(to => {
				to.moveTo(text, y);
				to.eraseToStart();
				writeSpans(to, y, after, changedSpans(erased(before, 0, text + 1), after));
			});
		shortest(writer, ways);
	}
}

/** Takes the way that adds the fewest bytes, the first of those that are equal; `then` is what will come after it. */
function shortest(writer: Writer, ways: readonly ((to: Writer) => void)[], then?: (to: Writer) => void): void {
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

/** Writes the spans, each of which cuts no wide cell in half. */
function writeSpans(writer: Writer, y: number, row: SentRow, spans: readonly Span[]): void {
	const end = textEnd(row);
	for (const span of spans) {
		reach(writer, y, row, span.start);
		if (!writeSpan(writer, y, row, span, end)) return;
	}
}

/** Moves the cursor to a column, or writes once more what stands on the way there, where that is shorter. */
function reach(writer: Writer, y: number, row: SentRow, column: number): void {
	const ways = [(to: Writer) => to.moveTo(column, y)];
	for (const start of writer.nearColumns(y)) {
		if (start >= column || column - start > farthest || placeAt(row, start) === undefined) continue;
		ways.push(to => {
			to.moveTo(start, y);
			putPlaces(to, row, start, column);
		});
	}
	// Styles count too: that of what is written first.
	if (ways.length > 1) shortest(writer, ways, fork => putPlaces(fork, row, column, column + 1));
	else writer.moveTo(column, y);
}

/** Writes a span from where the cursor stands; false when it has erased the rest of the row, beyond `end`, as well. */
function writeSpan(writer: Writer, y: number, row: SentRow, span: Span, end: number): boolean {
	for (let column = span.start; column < span.end; ) {
		if (column >= end) {
			writer.eraseToEnd();
			return false;
		}
		let next = column + 1;
		if (isBlankAt(row, column)) while (next < Math.min(span.end, end) && isBlankAt(row, next)) next++;
		const from = column;
		const to = next;
		if (to - from <= fewBlanks) putPlaces(writer, row, from, to);
		else
			shortest(writer, [
				fork => putPlaces(fork, row, from, to),
				fork => {
					fork.eraseColumns(to - from);
					if (to < span.end) fork.moveTo(to, y);
				},
			]);
		column = next;
	}
	return true;
}

function putPlaces(writer: Writer, row: SentRow, start: number, end: number): void {
	for (let column = start; column < end; column++) {
		const cell = placeAt(row, column);
		if (cell) writer.put(cell);
	}
}

/** The whole row, for a terminal that puts it in order. */
function rewrite(writer: Writer, y: number, before: SentRow, after: SentRow): void {
	writer.moveTo(0, y);
	putPlaces(writer, after, 0, after.places.length);
	if (after.places.length < before.places.length) writer.eraseToEnd();
}

/**
 * Where cells have or had a width that is not sure, the row is cleared, of what the terminal may have put elsewhere
 * too, and after each such cell the next column is addressed.
 */
function rewriteUnsure(writer: Writer, y: number, before: SentRow, after: SentRow, partial: boolean): void {
	const {length} = after.places;
	if (!isBlank(before)) {
		writer.moveTo(0, y);
		writer.eraseToEnd();
	}
	for (let column = partial ? textStart(after) : 0; column < length; column++) {
		const cell = after.places[column];
		if (!cell) continue;
		writer.moveTo(column, y);
		writer.put(cell);
		if (!hasSureWidth(cell.text)) writer.loseColumn();
	}
	if (after.sure || length === writer.columns) return;
	writer.moveTo(length, y);
	writer.eraseToEnd();
}

const isBlankAt = (row: SentRow, column: number) => {
	const cell = placeAt(row, column);
	return cell !== undefined && isPlainBlank(cell);
};

/** The column of the first cell that is not blank. */
function textStart(row: SentRow): number {
	let start = 0;
	while (start < row.places.length && isBlankAt(row, start)) start++;
	return start;
}

/** The column after the last cell that is not blank. */
function textEnd(row: SentRow): number {
	let end = row.places.length;
	while (end > 0 && isBlankAt(row, end - 1)) end--;
	return end;
}
