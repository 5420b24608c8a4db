import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cursorMove} from '../../../source/terminal/output/cursor.ts';
import {randomNumbers} from '../../support/random.ts';
import {Screen} from '../../support/screen.ts';

const columns = 40;
const rows = 14;
const seed = 77;

describe('cursor moves', () => {
	it(`reach their place, scroll nothing, and are never longer than the whole address (seed ${seed})`, async () => {
		const random = randomNumbers(seed);
		const screen = new Screen(columns, rows);
		const {active} = screen.terminal.buffer;
		const text = Array.from({length: rows}, (_, y) => `row ${y}`);
		const kinds = new Set<string>();
		for (let i = 0; i < 1500; i++) {
			const top = random(3) ? 0 : random(rows - 1);
			const bottom = random(3) ? rows - 1 : top + 1 + random(rows - top - 1);
			const from = {column: random(columns), row: random(rows)};
			const to = {column: random(columns), row: random(rows)};
			if (random(2)) to.row = from.row + Math.sign(to.row - from.row);
			if (random(2)) to.column = random(2) ? from.column : Math.min(from.column + 1, columns - 1);
			const known = {
				column: random(4) ? from.column : undefined,
				row: random(6) ? from.row : undefined,
			};
			const move = cursorMove(known, to.column, to.row, {top, bottom});
			await screen.write(
				`\x1b[r${text.map((row, y) => `\x1b[${y + 1}H${row}`).join('')}\x1b[${top + 1};${bottom + 1}r\x1b[${from.row + 1};${from.column + 1}H${move}`,
			);
			const name = JSON.stringify({known, to, top, bottom, move});
			assert.deepEqual({column: active.cursorX, row: active.cursorY}, to, name);
			assert.deepEqual(screen.rows(), text, name);
			assert.ok(move.length <= `\x1b[${to.row + 1};${to.column + 1}H`.length, name);
			kinds.add(move.replaceAll(/\d+/g, 'n').replaceAll(/(\v|\x08|\x1bM)+/g, '$1'));
		}
		for (const kind of ['', '\r', '\b', '\v', '\x1bM', '\x1b[nA', '\x1b[nB', '\x1b[C', '\x1b[nC', '\x1b[nD', '\x1b[nG'])
			assert.ok(kinds.has(kind), JSON.stringify(kind));
		for (const kind of ['\x1b[nd', '\x1b[d', '\x1b[H', '\x1b[nH', '\x1b[;nH', '\x1b[n;nH', '\r\x1b[nC', '\v\r'])
			assert.ok(kinds.has(kind), JSON.stringify(kind));
	});
});
