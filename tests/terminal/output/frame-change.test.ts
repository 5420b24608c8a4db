import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Dialect} from '../../../source/terminal/output/dialect.ts';
import {FrameStream} from '../../../source/terminal/output/frame-stream.ts';
import {parseRow, type ScreenCell, type ScreenRow} from '../../../source/terminal/row/screen-row.ts';
import {cellWidth} from '../../../source/text/width.ts';
import {randomNumbers} from '../../support/random.ts';
import {Screen} from '../../support/screen.ts';

const pieces = [
	...['a', 'b', 'c', 'd', ' ', ' ', ' ', 'ﺏ', 'ﻢَ', 'ﻼ', 'ש', 'é', 'e\u0301', '中', '│', '─', '٣', '('],
	...['word ', 'another ', 'ﺔﻤﻠﻛ ', '          ', '                    '],
];
const unsurePieces = ['🔴', '👍', '☂', '\u1780\u200d'];
/** Graphemes whose width is sure where the terminal sums the columns of their characters. */
const summedPieces = ['ก', 'कि', 'का', 'कु', 'தி', 'ខា', 'क्षि', 'स्त्री'];
const styles = ['1', '22', '2', '7', '27', '31', '39', '4', '24', '', '1;33', '48;5;17', '49'];

/**
 * Draws frames as programs do, each mostly like the one before: new rows, changed rows and words, blocks that scroll,
 * panes side by side of which one scrolls, styles, blank screens, and changes of size.
 */
class Artist {
	readonly #random: (limit: number) => number;
	#frames = 0;
	columns = 0;
	rows: string[] = [];

	constructor(seed: number) {
		this.#random = randomNumbers(seed);
		this.resize();
	}

	resize(): void {
		this.columns = 1 + this.#random(60);
		this.rows = Array.from({length: 1 + this.#random(16)}, () => this.#row(this.columns));
	}

	/** True one time in `times`. */
	chance(times: number): boolean {
		return this.#random(times) === 0;
	}

	/** Changes the frame in one to three ways; mostly a number in the last row counts the frames. */
	draw(): void {
		for (let changes = 1 + this.#random(3); changes > 0; changes--) this.#change();
		this.#frames++;
		if (this.chance(4) || this.columns < 30) return;
		const row = this.rows.pop()!;
		this.rows.push(`${pad(row, 20)}${pad(`${this.#frames}`, 5)}${part(row, 25, this.columns)}`);
	}

	get frame(): string {
		return this.rows.join('\n');
	}

	#change(): void {
		const {rows, columns} = this;
		const random = this.#random;
		const y = random(rows.length);
		const kind = random(12);
		if (kind < 3) {
			// A block scrolls, by one row mostly.
			const [top, bottom] = [y, y + random(rows.length - y)];
			const by = this.chance(2) ? 1 : 1 + random(bottom - top + 1);
			const block = rows.slice(top, bottom + 1);
			const fresh = Array.from({length: Math.min(by, block.length)}, () => this.#row(columns));
			const moved = this.chance(2)
				? [...block.slice(by), ...fresh]
				: [...fresh, ...block.slice(0, block.length - fresh.length)];
			rows.splice(top, block.length, ...moved);
		} else if (kind < 5) {
			// The left of two panes scrolls, one cell wide or more.
			const width = 1 + random(columns);
			const left = rows.map(row => pad(row, width));
			const right = rows.map(row => part(row, width, columns));
			const moved = this.chance(2) ? [...left.slice(1), pad('', width)] : [pad('', width), ...left.slice(0, -1)];
			this.rows = moved.map((row, i) => row + right[i]);
		} else if (kind < 8) rows[y] = this.#row(columns);
		else if (kind < 11) {
			// A word of a row.
			const start = random(columns);
			const end = start + random(Math.min(8, columns - start) + 1);
			const row = rows[y]!;
			rows[y] = pad(row, start) + pad(this.#row(end - start), end - start) + part(row, end, columns);
		} else if (this.chance(3)) this.rows = rows.map(() => this.#row(columns));
		else rows.fill('', y);
	}

	#row(columns: number): string {
		const random = this.#random;
		if (this.chance(6)) return '';
		let row = this.chance(4) ? ' '.repeat(random(columns)) : '';
		let width = row.length;
		const styled = this.chance(2);
		const most = this.chance(3) ? columns : random(columns + 1);
		for (;;) {
			const rare = [...unsurePieces, ...summedPieces];
			const piece = this.chance(40) ? rare[random(rare.length)]! : pieces[random(pieces.length)]!;
			width += cellWidth(piece);
			if (width > most) break;
			row += (styled && this.chance(3) ? `\x1b[${styles[random(styles.length)]}m` : '') + piece;
		}
		return styled ? `${row}\x1b[m` : row;
	}
}

/** The cells of a row from one column to before another, as a row; halves of wide cells are left out. */
function part(row: string, start: number, end: number): string {
	let column = 0;
	const cells: ScreenCell[] = [];
	for (const cell of parseRow(row, end)) {
		if (column >= start) cells.push(cell);
		column += cell.width;
	}
	return textOf(cells);
}

const textOf = (row: ScreenRow) =>
	`${row.map(({text, style}) => `\x1b[${style ? `0;${style}` : '0'}m${text}`).join('')}\x1b[m`;

/** The row cut or filled up to so many columns. */
const pad = (row: string, columns: number) =>
	part(row, 0, columns) + ' '.repeat(columns - widthOf(parseRow(row, columns)));

const widthOf = (row: ScreenRow) => row.reduce((sum, cell) => sum + cell.width, 0);

const unsureCells = (row: ScreenRow, sumsColumns: boolean) =>
	row.filter(({text}) => unsurePieces.includes(text) || (!sumsColumns && summedPieces.includes(text))).length;
const addressBytes = 5;

/**
 * What rewriting each row that changed takes, from its first column, with a plain pen; and for rows with cells whose
 * width is not sure, addressing what comes after each, and erasing before and behind them.
 */
function rewritingBytes(
	before: readonly string[],
	after: readonly string[],
	columns: number,
	sumsColumns: boolean,
): number {
	let bytes = '';
	let more = 0;
	for (const [y, source] of after.entries()) {
		const from = parseRow(before[y] ?? '', columns);
		const to = parseRow(source, columns);
		if (JSON.stringify(from) === JSON.stringify(to)) continue;
		bytes += `\x1b[${y === 0 ? '' : y + 1}H`;
		const unsure = unsureCells(to, sumsColumns);
		if (unsureCells(from, sumsColumns) + unsure > 0) more += (unsure + 2) * addressBytes;
		let pen = '';
		for (const {text, style} of to) {
			if (style !== pen) bytes += `\x1b[${pen === '' ? style : style === '' ? '' : `0;${style}`}m`;
			pen = style;
			bytes += text;
		}
		if (pen !== '') bytes += '\x1b[m';
		if (widthOf(to) < widthOf(from)) bytes += '\x1b[K';
	}
	return Buffer.byteLength(bytes) + more;
}

/** Each way to save bytes, by a sequence that nothing else sends. */
const ways: Readonly<Record<string, RegExp>> = {
	'carriage return': /\r/,
	backspace: /\x08/,
	'cursor down': /\x1b\[\d+B/,
	'cursor up': /\x1b\[\d+A/,
	'cursor left': /\x1b\[\d+D/,
	'cursor right': /\x1b\[\d*C/,
	column: /\x1b\[\d+G/,
	row: /\x1b\[\d*d/,
	address: /\x1b\[\d+;\d+H/,
	'down by VT': /\v/,
	'up by RI': /\x1bM/,
	'save the cursor': /\x1b7/,
	'back to the saved cursor': /\x1b8/,
	'erase to the end of a row': /\x1b\[K/,
	'erase to the start of a row': /\x1b\[1K/,
	'erase columns': /\x1b\[\d+X/,
	'erase everything': /\x1b\[2J/,
	'turn off one attribute': /\x1b\[(?:22|24|27|39|49)[;m]/,
	'set after a reset': /\x1b\[;/,
};
const scrollingWays: Readonly<Record<string, RegExp>> = {
	margins: /\x1b\[\d+;\d+r/,
	'scroll up': /\x1b\[\d*S/,
	'scroll down': /\x1b\[\d*T/,
	'insert rows': /\x1b\[\d*L/,
	'delete rows': /\x1b\[\d*M/,
};

const paneWays: Readonly<Record<string, RegExp>> = {'margins at the sides': /\x1b\[\d*;\d*s\x1b\[\d*[ST]\x1b\[s/};

const seed = 20240715;
const sessions = 25;
const frames = 30;
/** What a frame may take more: the pen that the last one left is cleared (3 bytes), a place is saved (2). */
const fewMore = 5;

describe('the change from frame to frame', () => {
	for (const partialRows of [true, false])
		for (const [scrolling, columnMargins] of [
			[true, false],
			[true, true],
			[false, false],
		] as const) {
			if (columnMargins && !partialRows) continue;
			const sumsColumns = partialRows === scrolling;
			it(`shows every cell of random sessions (seed ${seed}), ${partialRows ? 'parts of rows' : 'whole rows'}, ${scrolling ? 'with' : 'without'} scrolling${columnMargins ? ' of panes' : ''}, ${sumsColumns ? 'summing columns' : 'measuring otherwise'}, in no more bytes than rewriting rows`, async () => {
				const encode = (row: ScreenRow) => (partialRows ? row : row.toReversed());
				const widths = {sumsColumns, links: false};
				const dialect: Dialect = {encode, partialRows, scrolling, columnMargins, synchronised: false, ...widths};
				const used = new Map<string, number>();
				let all = 0;
				let allRewriting = 0;
				for (let session = 0; session < sessions; session++) {
					const artist = new Artist(seed + session);
					const screen = new Screen(artist.columns, artist.rows.length);
					const wanted = new Screen(artist.columns, artist.rows.length);
					// As in a session, where no row that scrolls away is kept.
					await screen.write(`\x1b[?1049h${columnMargins ? '\x1b[?69h' : ''}`);
					let sent = '';
					const stream = new FrameStream({
						columns: artist.columns,
						rows: artist.rows.length,
						dialect,
						send: (bytes, done) => {
							sent += bytes;
							void screen.write(bytes).then(done);
						},
					});
					let before: string[] = [];
					for (let frame = 0; frame < frames; frame++) {
						let drawnAnew = false;
						if (artist.chance(15)) {
							artist.resize();
							for (const {terminal} of [screen, wanted]) terminal.resize(artist.columns, artist.rows.length);
							stream.resize(artist.columns, artist.rows.length);
							drawnAnew = true;
						} else if (artist.chance(20)) {
							// Something else has written: nothing can be taken for granted.
							await screen.write('\x1b[44mtrash\x1b[2;3r\x1b7\x1b[2;2Htrash\x1b[7m');
							if (columnMargins) await screen.write('\x1b[?69h\x1b[2;3s');
							stream.redraw();
							drawnAnew = true;
						} else artist.draw();
						sent = '';
						stream.write(artist.frame);
						await new Promise<void>(resolve => stream.write('', () => resolve()));

						await wanted.write(
							`\x1b[m\x1b[2J${artist.rows.map((row, y) => `\x1b[${y + 1}H\x1b[m${partialRows ? row : textOf(encode(parseRow(row, artist.columns)))}`).join('')}\x1b[m`,
						);
						for (let y = 0; y < artist.rows.length; y++)
							assert.deepEqual(
								screen.cells(y),
								wanted.cells(y),
								`session ${session}, frame ${frame}, row ${y}: ${JSON.stringify(sent)}`,
							);

						const size = Buffer.byteLength(sent);
						const rewriting = rewritingBytes(before, artist.rows, artist.columns, sumsColumns);
						before = [...artist.rows];
						if (drawnAnew) continue;
						assert.ok(size <= rewriting + fewMore, `${size} bytes instead of ${rewriting}: ${JSON.stringify(sent)}`);
						all += size;
						allRewriting += rewriting;
						for (const [name, sequence] of Object.entries({...ways, ...scrollingWays, ...paneWays}))
							if (sequence.test(sent)) used.set(name, (used.get(name) ?? 0) + 1);
					}
				}
				assert.ok(all < allRewriting, `${all} bytes instead of ${allRewriting}`);
				const expected = [
					...(partialRows ? Object.keys(ways) : []),
					...(scrolling ? Object.keys(scrollingWays) : []),
					...(columnMargins ? ['margins at the sides'] : []),
				];
				assert.deepEqual(
					expected.filter(name => !used.has(name)),
					[],
					'ways that were never used',
				);
				if (!columnMargins) for (const name of Object.keys(paneWays)) assert.ok(!used.has(name), name);
				if (!scrolling) for (const name of Object.keys(scrollingWays)) assert.ok(!used.has(name), name);
			});
		}
});
