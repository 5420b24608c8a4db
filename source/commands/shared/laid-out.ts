import {openSettings} from '../../settings.ts';
import {choiceKey, environmentKey, identify} from '../../terminal/identify/identity.ts';
import type {DisplayModel} from '../../terminal/models/display-model.ts';
import {encode} from '../../terminal/models/encode.ts';
import {trimmed} from '../../terminal/row/screen-row.ts';
import {atEnd} from '../../terminal/session/endings.ts';
import {terminalSize} from '../../terminal/session/size.ts';
import {profileFor, type TerminalProfile} from '../../terminal/session/terminal-profile.ts';
import type {Row} from '../../text/cell.ts';
import {
	breakRows,
	type LayoutOptions,
	logicalRow,
	type Paragraph,
	prepare,
	type RowRange,
	visualRow,
	type Worker,
} from '../../text/layout.ts';
import {aligned, rowText} from '../../text/row.ts';
import type {DisplayOptions} from './options.ts';
import {complain, print} from './output.ts';

/** How text is laid out on standard output. */
export interface Layout {
	/** Columns of a row; infinite, a paragraph a line. */
	readonly width: number;
	/** Nothing is broken, ordered or joined: a paragraph is written as it is, and nobody has to look for its rows. */
	readonly isPlain?: boolean;
	/** Who joins letters before a row is made of them. */
	readonly shaping: Worker;
	rowText(paragraph: Paragraph, range: RowRange): string;
	/** What a terminal is to be sent before and after, so that it leaves rows as they are. */
	readonly enter: string;
	readonly leave: string;
}

/** A terminal gets rows ready to be seen; what is no terminal gets data: logical order, letters as they are. */
export async function layoutFor(options: DisplayOptions, width?: number): Promise<Layout> {
	return process.stdout.isTTY ? terminalLayout(profileUnasked(options), width) : dataLayout(options, width);
}

/**
 * How to speak with the terminal of standard output without asking it, as khabar may not be the one that reads from it:
 * by the environment, and by what the reader found the last time.
 */
function profileUnasked(options: DisplayOptions): TerminalProfile {
	const {env: environment} = process;
	const settings = openSettings(complain);
	const remembered = () => settings.terminalIn(environmentKey(environment));
	const identity = identify({environment, answers: {}, remembered});
	return profileFor(identity, {}, {...options, model: settings.displayOf(choiceKey(identity, environment))});
}

/** Rows for the terminal of standard output, spoken with like this. */
export function terminalLayout({model, enter, leave}: TerminalProfile, width?: number): Layout {
	const {columns} = terminalSize(process.stdout);
	const wanted = width ?? columns;
	return {
		width: wanted,
		shaping: 'app',
		enter,
		leave,
		rowText(paragraph, range) {
			const row = aligned(visualRow(paragraph, range, wanted), wanted, paragraph.direction);
			return encoded(row, model, Math.max(columns, wanted));
		},
	};
}

/** What a terminal of a model and of `columns` is sent for a row without styles. */
export const encoded = (row: Row, model: DisplayModel, columns: number): string =>
	rowText(encode(model, trimmed(row.map(({text, width}) => ({text, width, style: ''}))), columns));

export function dataLayout({bidi, shaping}: DisplayOptions, width = Number.POSITIVE_INFINITY): Layout {
	return {
		width,
		isPlain: width === Number.POSITIVE_INFINITY && bidi !== 'app' && shaping !== 'app',
		shaping: shaping === 'app' ? 'app' : 'terminal',
		enter: '',
		leave: '',
		rowText(paragraph, range) {
			const {text, cells, direction} = paragraph;
			if (bidi === 'app') {
				const row = visualRow(paragraph, range, width);
				return rowText(Number.isFinite(width) ? aligned(row, width, direction) : row).trimEnd();
			}
			if (shaping === 'app') return rowText(logicalRow(paragraph, range));
			return text.slice(cells[range.start]?.start, cells[range.end - 1]?.end).trimEnd();
		},
	};
}

/** Runs a command that prints laid-out rows. The terminal is told to take rows as before, also when a signal ends it. */
export async function inOrder({enter, leave}: Layout, command: () => Promise<void>): Promise<void> {
	if (!enter) return command();
	// Node writes to a terminal at once.
	const giveBack = () => process.stdout.write(leave);
	const stay = atEnd(giveBack);
	try {
		await print(enter);
		await command();
	} finally {
		stay();
		giveBack();
	}
}

type Directions = Pick<LayoutOptions, 'direction' | 'fallback'>;

/** The rows of a paragraph, each ended by a newline; rows in visual order stand at the side where reading starts. */
export function laidOut(text: string, directions: Directions, layout: Layout): string {
	if (layout.isPlain) return `${text.trimEnd()}\n`;
	const paragraph = prepare(text, {...directions, shaping: layout.shaping});
	return breakRows(paragraph, layout.width)
		.map(range => `${layout.rowText(paragraph, range)}\n`)
		.join('');
}
