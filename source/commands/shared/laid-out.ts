import {wideFrom} from '../../reader/layout/geometry.ts';
import type {LaidRow} from '../../reader/layout/paragraph/laid-out.ts';
import {writtenText} from '../../reader/layout/paragraph/written.ts';
import {choiceKey, environmentKey, identify} from '../../terminal/identify/identity.ts';
import type {DisplayModel} from '../../terminal/models/display-model.ts';
import {encode} from '../../terminal/models/encode.ts';
import {trimmed} from '../../terminal/row/screen-row.ts';
import {textInStyles} from '../../terminal/row/style.ts';
import {atEnd} from '../../terminal/session/endings.ts';
import {terminalSize} from '../../terminal/session/size.ts';
import {profileFor, type TerminalProfile} from '../../terminal/session/terminal-profile.ts';
import type {Row} from '../../text/cell.ts';
import type {Direction} from '../../text/direction.ts';
import {breakRows, logicalRow, prepare, visualRow, type Worker} from '../../text/layout.ts';
import {pieceLength, piecesOf} from '../../text/pieces.ts';
import {aligned, blanks, rowText} from '../../text/row.ts';
import {withoutVowelMarks} from '../../text/vowel-marks.ts';
import type {DisplayOptions} from './options.ts';
import {print} from './output.ts';
import {ownSettings} from './own/own-settings.ts';

/** A row as pictures of its cells in visual order, and in the order of reading. */
type WrittenRow = Pick<LaidRow, 'cells' | 'logical'>;

/** How text is laid out on standard output. */
export interface Layout {
	/** Columns of a row. When infinite, each paragraph is one line. */
	readonly width: number;
	/** Nothing is broken, ordered or joined: paragraphs are written as they are, and need not be laid out. */
	readonly isPlain?: boolean;
	/** It is for other programs, and nobody looks at it. */
	readonly isData?: boolean;
	/** Letters are written without their vowel marks. */
	readonly hidesVowelMarks?: boolean;
	/** Who joins letters: khabar (`app`), before rows are made of them, or the terminal. */
	readonly shaping: Worker;
	/** What is written for a row of a paragraph, which has a direction and a text. */
	rowText(row: WrittenRow, direction: Direction, text: string): string;
	/** What a terminal is sent before and after the rows, so that it leaves them as they are. */
	readonly enter: string;
	readonly leave: string;
}

/** A terminal gets rows as they are to be seen; a file or a pipe gets data, in logical order and with letters unjoined. */
export async function layoutFor(options: DisplayOptions, width?: number): Promise<Layout> {
	return process.stdout.isTTY ? terminalLayout(profileUnasked(options), width) : dataLayout(options, width);
}

/** The same for what is read like a page: rows are not longer than is good to read, and stand in the middle of a wide screen. */
export async function pageLayoutFor(options: DisplayOptions, width?: number): Promise<Layout> {
	if (!process.stdout.isTTY) return dataLayout(options, width);
	const {columns} = terminalSize(process.stdout);
	if (width !== undefined || columns <= mostColumns) return layoutFor(options, width);
	const layout = terminalLayout(profileUnasked(options), columns);
	const side = Math.floor((columns - mostColumns) / 2);
	const isWide = columns >= wideFrom;
	return {
		...layout,
		width: mostColumns,
		rowText({cells, logical}, direction, text) {
			const row = aligned(cells(), mostColumns, direction);
			const placed = isWide ? [...blanks(side), ...row, ...blanks(columns - mostColumns - side)] : row;
			return layout.rowText({cells: () => placed, logical}, direction, text);
		},
	};
}

/** Longer rows are tiring to follow to the next one. */
const mostColumns = 80;

/**
 * How to speak with the terminal of standard output, by the environment and by what the reader found the last time. The
 * terminal is not asked: another program may be the one that reads from it.
 */
function profileUnasked(options: DisplayOptions): TerminalProfile {
	const {env: environment} = process;
	const settings = ownSettings();
	const remembered = () => settings.terminalIn(environmentKey(environment));
	const identity = identify({environment, answers: {}, remembered});
	const profile = profileFor(identity, {}, {...options, model: settings.displayOf(choiceKey(identity, environment))});
	const {vowelMarks = settings.vowelMarks ? 'shown' : 'hidden'} = options;
	return {...profile, hidesVowelMarks: vowelMarks === 'hidden'};
}

/** The layout for the terminal of standard output, by its profile. */
export function terminalLayout(
	{model, enter, leave, hidesVowelMarks = false}: TerminalProfile,
	width?: number,
	stream: NodeJS.WriteStream = process.stdout,
): Layout {
	const {columns} = terminalSize(stream);
	const wanted = width ?? columns;
	return {
		width: wanted,
		shaping: 'app',
		enter,
		leave,
		hidesVowelMarks,
		rowText({cells}, direction) {
			const row = hidesVowelMarks ? cells().map(cell => ({...cell, text: withoutVowelMarks(cell.text)})) : cells();
			return encoded(aligned(row, wanted, direction), model, Math.max(columns, wanted));
		},
	};
}

/** The string to send to a terminal of a model and of `columns` columns, so that it shows a row without styles. */
export const encoded = (row: Row, model: DisplayModel, columns: number): string =>
	textInStyles(encode(model, trimmed(row.map(({text, width}) => ({text, width, style: ''}))), columns));

export function dataLayout({bidi, shaping, vowelMarks}: DisplayOptions, width = Number.POSITIVE_INFINITY): Layout {
	const hidesVowelMarks = vowelMarks === 'hidden';
	const shown = hidesVowelMarks ? withoutVowelMarks : (text: string) => text;
	return {
		width,
		isData: true,
		hidesVowelMarks,
		isPlain: width === Number.POSITIVE_INFINITY && bidi !== 'app' && shaping !== 'app',
		shaping: shaping === 'app' ? 'app' : 'terminal',
		enter: '',
		leave: '',
		rowText({cells, logical}, direction, text) {
			if (bidi !== 'app') {
				const written = shaping === 'app' ? rowText(logical('app')) : writtenText(logical('terminal'), text);
				return shown(withIsolatesClosed(written.trimEnd()));
			}
			const row = cells();
			return shown(rowText(Number.isFinite(width) ? aligned(row, width, direction) : row).trimEnd());
		},
	};
}

/** A row closes each isolate that it opens, and has no end of an isolate of another row: programs read rows one by one. */
function withIsolatesClosed(row: string): string {
	if (!/[\u2066-\u2069]/.test(row)) return row;
	let open = 0;
	const own = row.replace(/[\u2066-\u2069]/g, sign => {
		if (sign !== '\u2069') open++;
		else if (open === 0) return '';
		else open--;
		return sign;
	});
	return own + '\u2069'.repeat(open);
}

/** How many commands have put the terminal in order and have not given it back. */
let inOrderNow = 0;

/** Runs a command that prints rows, between `enter` and `leave`. The terminal gets `leave` also when a signal ends it. */
export async function inOrder({enter, leave}: Layout, command: () => Promise<void>): Promise<void> {
	if (!enter) return command();
	// To a terminal Node writes synchronously, so this works in a handler of a signal, too.
	const giveBack = () => process.stdout.write(leave);
	const stay = atEnd(giveBack);
	inOrderNow++;
	try {
		await print(enter);
		await command();
	} finally {
		inOrderNow--;
		stay();
		giveBack();
	}
}

/** What a terminal shows right only when it is laid out: letters of scripts from right to left, and what isolates them. */
const needsLayout =
	/[\u0590-\u08ff\u200e\u200f\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const isolates = /[\u2066-\u2069]/g;

/** Makes of lines for people what a stream is sent for them: rows for a terminal, broken between words; elsewhere the text. */
export function linesBy(wishes: () => DisplayOptions, direction: () => Direction) {
	let profile: TerminalProfile | undefined;
	return (line: string, stream: NodeJS.WriteStream): string => {
		if (!stream.isTTY) return `${line.replace(isolates, '')}\n`;
		// Any terminal shows these right, whatever it is.
		if (!needsLayout.test(line) && direction() === 'ltr')
			return laidOut(line, 'ltr', dataLayout(wishes(), terminalSize(stream).columns));
		profile ??= profileUnasked(wishes());
		const layout = terminalLayout(profile, undefined, stream);
		const rows = laidOut(line, direction(), layout);
		return inOrderNow > 0 ? rows : `${layout.enter}${rows}${layout.leave}`;
	};
}

/** The layout of the terminal of standard output; undefined when it is no terminal. */
export const terminalLayoutUnasked = (wishes: DisplayOptions): Layout | undefined =>
	process.stdout.isTTY ? terminalLayout(profileUnasked(wishes)) : undefined;

/** The rows of a paragraph, each with a newline at its end. Rows in visual order stand at the side where reading starts. */
export function laidOut(text: string, direction: Direction, layout: Layout): string {
	if (text.length > pieceLength) return [...piecesLaidOut(text, direction, layout)].join('');
	if (layout.isPlain) return `${plainText(text.trimEnd(), layout)}\n`;
	return rowsOf(text, direction, layout);
}

/** The same, one piece after the other. */
export function* piecesLaidOut(text: string, direction: Direction, layout: Layout): Generator<string> {
	if (layout.isPlain) {
		const written = text.trimEnd();
		for (const {start, end} of piecesOf(written)) yield plainText(written.slice(start, end), layout);
		yield '\n';
	} else if (Number.isFinite(layout.width)) {
		for (const {start, end} of piecesOf(text)) yield rowsOf(text.slice(start, end), direction, layout);
	} else yield rowsOf(text, direction, layout);
}

const plainText = (text: string, {hidesVowelMarks}: Layout): string =>
	hidesVowelMarks ? withoutVowelMarks(text) : text;

function rowsOf(text: string, direction: Direction, layout: Layout): string {
	const paragraph = prepare(text, {direction, shaping: layout.shaping});
	return breakRows(paragraph, layout.width)
		.map(range => ({
			cells: () => visualRow(paragraph, range, layout.width),
			logical: () => logicalRow(paragraph, range),
		}))
		.map(row => `${layout.rowText(row, direction, text)}\n`)
		.join('');
}
