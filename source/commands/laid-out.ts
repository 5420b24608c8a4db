import {explicitRows, rowsAsBefore} from '../terminal/modes.ts';
import {terminalSize} from '../terminal/size.ts';
import {
	breakRows,
	type LayoutOptions,
	logicalRow,
	prepare,
	type RowRange,
	visualRow,
	type Worker,
} from '../text/layout.ts';
import {rowText, rowWidth} from '../text/row.ts';
import type {DisplayOptions} from './options.ts';
import {print} from './output.ts';

/** How text is laid out on standard output. */
export interface Layout {
	/** Columns of a row; infinite, a paragraph a line. */
	readonly width: number;
	readonly bidi: Worker;
	readonly shaping: Worker;
}

/** A terminal gets rows ready to be seen; what is no terminal gets data: logical order, letters as they are. */
export function layoutFor({bidi, shaping}: DisplayOptions, width?: number): Layout {
	const {stdout} = process;
	const auto: Worker = stdout.isTTY ? 'app' : 'terminal';
	return {
		width: width ?? (stdout.isTTY ? terminalSize(stdout).columns : Number.POSITIVE_INFINITY),
		bidi: bidi === 'auto' ? auto : bidi,
		shaping: shaping === 'auto' ? auto : shaping,
	};
}

/** Runs a command that prints rows in visual order; a terminal is told to leave them alone meanwhile. */
export async function inOrder({bidi}: Layout, command: () => Promise<void>): Promise<void> {
	if (bidi === 'terminal' || !process.stdout.isTTY) return command();
	await print(explicitRows);
	try {
		await command();
	} finally {
		await print(rowsAsBefore);
	}
}

type Directions = Pick<LayoutOptions, 'direction' | 'fallback'>;

/** The rows of a paragraph, each ended by a newline; rows in visual order stand at the side where reading starts. */
export function laidOut(text: string, directions: Directions, {width, bidi, shaping}: Layout): string {
	const paragraph = prepare(text, {...directions, shaping});
	const {cells, direction} = paragraph;
	const row = (range: RowRange): string => {
		if (bidi === 'terminal') {
			if (shaping === 'app') return rowText(logicalRow(paragraph, range));
			return text.slice(cells[range.start]?.start, cells[range.end - 1]?.end).trimEnd();
		}
		const visual = visualRow(paragraph, range, width);
		const indent = direction === 'rtl' && Number.isFinite(width) ? Math.max(0, width - rowWidth(visual)) : 0;
		return ' '.repeat(indent) + rowText(visual);
	};
	return breakRows(paragraph, width)
		.map(range => `${row(range)}\n`)
		.join('');
}
