import xterm from '@xterm/headless';
import {display} from '../../source/terminal/models/display.ts';
import {displayModels, type ModelName} from '../../source/terminal/models/display-model.ts';
import type {Margins} from '../../source/terminal/output/cursor.ts';
import {cellWidth} from '../../source/text/width.ts';

export interface ShownCell {
	readonly text: string;
	readonly width: number;
	/** The attributes that are on, by name, and colours as `fg=N`, `bg=N`, or `fg=#rrggbb` where they are no numbers. */
	readonly style: string;
}

/**
 * A terminal emulator without a window: xterm.js, which keeps cells as they are sent and does not reorder.
 *
 * xterm.js measures by Unicode 6, where emoji are one column wide. Here it takes the widths of code points that
 * `string-width` gives; a mark joins the cell before it, as in xterm.js itself.
 */
export class Screen {
	readonly terminal: xterm.Terminal;
	cursorVisible = true;
	/** Mode 8 of "BiDi in Terminal Emulators": implicit, the terminal orders rows. */
	implicitBidi = true;
	/** The margins when the alternate screen was left. Here, as on some terminals only, the normal screen has its own. */
	marginsLeft: Margins | undefined;
	/** Is called before all of the screen below the cursor is cleared, as at the start of each drawing from nothing. */
	onClear: (() => void) | undefined;
	/** The columns between which the screen scrolls (DECSLRM), where mode 69 is set. */
	columnMargins: {readonly left: number; readonly end: number} | undefined;
	#hasColumnMargins = false;

	/** `graphemes` says how many columns a grapheme of several characters takes: those of all of them, or at most two. */
	constructor(columns: number, rows: number, graphemes: 'sum' | 'twoAtMost' = 'sum') {
		this.terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
		this.terminal.unicode.register({
			version: 'string-width',
			wcwidth,
			charProperties: (codePoint, preceding) => {
				// xterm.js packs the width into bits 1 and 2, and into bit 0 whether it joins the cell before. Bit 3 is ours.
				const width = wcwidth(codePoint);
				const before = (preceding >> 1) & 3;
				const character = String.fromCodePoint(codePoint);
				const joins = graphemes === 'twoAtMost' && (/\p{M}/u.test(character) || (preceding & 8) > 0);
				const state = virama.test(character) ? 8 : 0;
				if (before > 0 && joins) return state | (Math.min(2, before + width) << 1) | 1;
				return state | (width === 0 && before > 0 ? (before << 1) | 1 : width << 1);
			},
		});
		this.terminal.unicode.activeVersion = 'string-width';
		this.terminal.parser.registerCsiHandler({final: 'J'}, ([part]) => {
			if (part === 0) this.onClear?.();
			return false;
		});
		this.#addColumnMargins();
		for (const [final, on] of [
			['h', true],
			['l', false],
		] as const) {
			this.terminal.parser.registerCsiHandler({prefix: '?', final}, parameters => {
				if (parameters.includes(25)) this.cursorVisible = on;
				if (parameters.includes(1049) && !on) this.marginsLeft = this.margins;
				return false;
			});
			this.terminal.parser.registerCsiHandler({final}, parameters => {
				if (parameters.includes(8)) this.implicitBidi = on;
				return false;
			});
		}
	}

	/** xterm.js has no margins at the sides. Here are those parts of them that khabar uses; others are an error. */
	#addColumnMargins(): void {
		const {parser} = this.terminal;
		for (const [final, on] of [
			['h', true],
			['l', false],
		] as const)
			parser.registerCsiHandler({prefix: '?', final}, parameters => {
				if (!parameters.includes(69)) return false;
				this.#hasColumnMargins = on;
				this.columnMargins = undefined;
				return parameters.length === 1;
			});
		parser.registerCsiHandler({final: 's'}, ([left = 0, end = 0]) => {
			if (!this.#hasColumnMargins) return false;
			const {cols} = this.terminal;
			const [from, to] = [Math.max(1, Number(left)) - 1, Number(end) || cols];
			this.columnMargins = from === 0 && to === cols ? undefined : {left: from, end: to};
			const {buffer} = this.#core;
			[buffer.x, buffer.y] = [0, 0];
			return true;
		});
		for (const [final, direction] of [
			['S', 1],
			['T', -1],
		] as const)
			parser.registerCsiHandler({final}, ([count]) => {
				if (!this.columnMargins) return false;
				this.#scrollColumns(direction * Math.max(1, Number(count)));
				return true;
			});
		for (const final of 'ABCDEFGHdfJKLMPX@r')
			parser.registerCsiHandler({final}, () => {
				if (this.columnMargins) throw new Error(`CSI ${final} between margins at the sides`);
				return false;
			});
	}

	get #core() {
		// Not in the public interface: these are the emulator's own names.
		return (this.terminal as unknown as {_core: Core})._core;
	}

	#scrollColumns(by: number): void {
		const {buffer, _inputHandler} = this.#core;
		const {scrollTop: top, scrollBottom: bottom, ybase, lines} = buffer;
		const {left, end} = this.columnMargins!;
		const blank = buffer.getNullCell(_inputHandler._eraseAttrData());
		const cell = new (blank.constructor as new () => object)();
		const rows = Array.from({length: bottom - top + 1}, (_, i) => top + i);
		for (const y of by > 0 ? rows : rows.reverse()) {
			const from = y + by;
			const line = lines.get(ybase + y);
			if (from < top || from > bottom) line.replaceCells(left, end, blank);
			// `copyCellsFrom` takes the marks of the cells beside them along.
			else for (let x = left; x < end; x++) line.setCell(x, lines.get(ybase + from).loadCell(x, cell));
		}
	}

	/** Feeds bytes; resolves when the screen shows them. */
	write(bytes: string | Uint8Array): Promise<void> {
		return new Promise(resolve => this.terminal.write(bytes, resolve));
	}

	/** The rows of the screen as text, without blanks at their ends. */
	rows(): string[] {
		const {buffer, rows} = this.terminal;
		return Array.from(
			{length: rows},
			(_, y) =>
				buffer.active
					.getLine(buffer.active.baseY + y)
					?.translateToString(true)
					.trimEnd() ?? '',
		);
	}

	/**
	 * The cells of a row, without plain blanks at its end; a wide cell is one cell. A blank has only those styles that are
	 * seen on blanks: a bold one looks like any other.
	 */
	cells(y: number): ShownCell[] {
		const line = this.terminal.buffer.active.getLine(this.terminal.buffer.active.baseY + y)!;
		const cells: ShownCell[] = [];
		for (let x = 0; x < this.terminal.cols; x++) {
			const cell = line.getCell(x)!;
			if (cell.getWidth() === 0) continue;
			const text = cell.getChars() || ' ';
			const style = styleName(cell);
			cells.push({text, width: cell.getWidth(), style: text === ' ' && !showsOnBlanks.test(style) ? '' : style});
		}
		while (cells.length > 0 && cells.at(-1)!.text === ' ' && cells.at(-1)!.style === '') cells.pop();
		return cells;
	}

	get buffer(): 'normal' | 'alternate' {
		return this.terminal.buffer.active.type;
	}

	/** The rows, from 0 on, between which the screen scrolls. */
	get margins(): Margins {
		const {buffer} = this.#core;
		return {top: buffer.scrollTop, bottom: buffer.scrollBottom};
	}

	get modes(): xterm.IModes {
		return this.terminal.modes;
	}
}

interface Core {
	readonly buffer: {
		x: number;
		y: number;
		readonly ybase: number;
		readonly scrollTop: number;
		readonly scrollBottom: number;
		readonly lines: {get(y: number): BufferLine};
		getNullCell(attributes: object): object;
	};
	readonly _inputHandler: {_eraseAttrData(): object};
}

interface BufferLine {
	replaceCells(start: number, end: number, fill: object): void;
	loadCell(x: number, into: object): object;
	setCell(x: number, cell: object): void;
}

interface Shown {
	cells(y: number): ShownCell[];
	screen(): string[];
	readonly columns: number;
}

/** The rows of the emulated screen as a terminal of a model shows what they were sent, without blanks at their ends. */
export const seenOn = (program: Shown, model: ModelName): string[] =>
	program.screen().map((_, y) =>
		display(displayModels[model], program.cells(y), program.columns)
			.map(({text}) => text)
			.join('')
			.trimEnd(),
	);

/** The signs of Devanagari, Tamil and Khmer that join a consonant to the next one. */
const virama = /[\u094d\u0bcd\u17d2]/;

const showsOnBlanks = /inverse|underline|strike|overline|bg/;

const wcwidth = (codePoint: number) => Math.min(2, cellWidth(String.fromCodePoint(codePoint))) as 0 | 1 | 2;

function styleName(cell: xterm.IBufferCell): string {
	const attributes = [
		cell.isBold() && 'bold',
		cell.isDim() && 'dim',
		cell.isItalic() && 'italic',
		cell.isUnderline() && 'underline',
		cell.isInverse() && 'inverse',
		cell.isStrikethrough() && 'strike',
		cell.isOverline() && 'overline',
		!cell.isFgDefault() && `fg=${colour(cell.getFgColor(), cell.isFgRGB())}`,
		!cell.isBgDefault() && `bg=${colour(cell.getBgColor(), cell.isBgRGB())}`,
	];
	return attributes.filter(Boolean).join(' ');
}

const colour = (value: number, isRgb: boolean | number) => (isRgb ? `#${value.toString(16).padStart(6, '0')}` : value);
