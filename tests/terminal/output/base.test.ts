import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {FrameStream} from '../../../source/terminal/output/frame-stream.ts';
import {applySgr} from '../../../source/terminal/row/style.ts';
import {randomNumbers} from '../../support/random.ts';
import {Screen} from '../../support/screen.ts';

const [columns, rows] = [30, 8];
const dialect = {
	encode: <Row>(row: Row) => row,
	partialRows: true,
	scrolling: true,
	synchronised: false,
	sumsColumns: false,
	links: false,
};

/** Rows such as a reader scrolls through: text in several styles, blank rows, bars over the whole width. */
function rowFrom(random: (below: number) => number): string {
	const word = 'abcdefgh'.slice(0, 1 + random(8));
	const styles = ['', '\x1b[1m', '\x1b[38;5;110m', '\x1b[7m', '\x1b[48;5;24m'];
	if (random(5) === 0) return '';
	if (random(5) === 0) return `\x1b[38;5;255;48;5;24m${word.padEnd(columns)}\x1b[0m`;
	return Array.from({length: 1 + random(3)}, () => `${styles[random(5)]}${word}\x1b[0m ${' '.repeat(random(6))}`).join(
		'',
	);
}

/** The frame with the rows of a block moved up or down by one, as a pane scrolls, and another row where one comes in. */
function scrolled(frame: readonly string[], random: (below: number) => number): string[] {
	const top = random(2) === 0 ? 0 : random(rows - 2);
	const bottom = top === 0 ? rows : top + 2 + random(rows - top - 1);
	const block = frame.slice(top, bottom);
	const moved = random(2) === 0 ? [...block.slice(1), rowFrom(random)] : [rowFrom(random), ...block.slice(0, -1)];
	return [...frame.slice(0, top), ...moved, ...frame.slice(bottom)];
}

describe('a screen with a background of its own', () => {
	it('has it behind every cell that has none, whatever is erased and scrolled', async () => {
		const seed = 20_261_129;
		const random = randomNumbers(seed);
		const screen = new Screen(columns, rows);
		const plain = new Screen(columns, rows);
		const streamOn = (on: Screen, base: string) =>
			new FrameStream({
				columns,
				rows,
				dialect: {...dialect, base},
				send: (bytes, done) => void on.write(bytes).then(done),
			});
		const streams = [streamOn(screen, applySgr('', '38;5;252;48;5;234')), streamOn(plain, '')] as const;
		// The second screen keeps no rows that were scrolled out.
		for (const on of [screen, plain]) await on.write('\x1b[?1049h');
		for (const stream of streams) stream.redraw();
		let frame = Array.from({length: rows}, () => rowFrom(random));
		for (let step = 0; step < 150; step++) {
			frame = random(2) === 0 ? scrolled(frame, random) : frame.map(row => (random(6) === 0 ? rowFrom(random) : row));
			for (const stream of streams) {
				stream.write(frame.join('\n'));
				await new Promise<void>(resolve => stream.write('', undefined, () => resolve()));
			}
			for (let y = 0; y < rows; y++) {
				const {buffer} = screen.terminal;
				const line = buffer.active.getLine(y)!;
				const wanted = plain.terminal.buffer.active.getLine(y)!;
				for (let x = 0; x < columns; x++) {
					const [cell, like] = [line.getCell(x)!, wanted.getCell(x)!];
					const at = `seed ${seed}, step ${step}, row ${y}, column ${x}`;
					assert.equal(cell.getChars().trim(), like.getChars().trim(), at);
					assert.equal(cell.getBgColor(), like.isBgDefault() ? 234 : like.getBgColor(), at);
					if (cell.getChars().trim() !== '')
						assert.equal(cell.getFgColor(), like.isFgDefault() ? 252 : like.getFgColor(), at);
				}
			}
		}
	});
});
