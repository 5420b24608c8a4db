import type {Messages} from '../messages/messages.ts';
import {headerMargin} from '../reader/layout/geometry.ts';
import type {ReaderState} from '../reader/state/state.ts';
import type {Row} from '../text/cell.ts';
import {aligned, blanks, line, ordered, rowWidth, styled} from '../text/row.ts';

/** What the first row of a list says. */
export interface Header {
	readonly view: string;
	readonly counts: string;
}

/** The name is written in the letters of the interface. */
const names = {rtl: 'خبر', ltr: 'khabar'} as const;

/** The header of a list: the name of the program, what is shown, and at the other side how much it is; then a blank row. */
export function headerRows({size}: ReaderState, {direction}: Messages, {view, counts}: Header, rows: number): Row[] {
	if (rows < 1) return [];
	const margin = headerMargin(size);
	const columns = size.columns - 2 * margin;
	const name = styled(line(names[direction], columns, {direction}), 'name');
	const end = styled(line(counts, Math.floor(columns / 2), {direction}), 'meta');
	// On narrow screens the counts give way.
	const room = columns - rowWidth(name) - 2;
	const endRoom = room - rowWidth(end) - 2;
	const [shown, width] = endRoom >= 12 ? [end, endRoom] : [[], room];
	const start = line(view, width, {direction});
	const gap = columns - rowWidth(name) - 2 - rowWidth(start) - rowWidth(shown);
	const row = gap < 0 ? name : ordered([name, blanks(2), start, blanks(gap), shown], direction);
	return [
		aligned(ordered([blanks(margin), row], direction), size.columns, direction),
		...Array.from({length: rows - 1}, (): Row => []),
	];
}
