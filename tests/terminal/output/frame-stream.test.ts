import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Dialect} from '../../../source/terminal/output/dialect.ts';
import {FrameStream} from '../../../source/terminal/output/frame-stream.ts';
import type {ScreenRow} from '../../../source/terminal/row/screen-row.ts';
import {rowWidth} from '../../../source/text/row.ts';
import {cellWidth} from '../../../source/text/width.ts';
import {Screen} from '../../support/screen.ts';

const plain = {
	encode: (row: ScreenRow) => row,
	partialRows: true,
	scrolling: true,
	synchronised: false,
	sumsColumns: false,
	links: false,
};

/** A frame stream on an emulated screen. While `held`, the terminal takes nothing. */
function open(columns: number, rows: number, dialect: Dialect = plain, screen = new Screen(columns, rows)) {
	const sent: string[] = [];
	const line = {held: false, release: () => {}};
	const frames = new FrameStream({
		columns,
		rows,
		dialect,
		send: (bytes, done) => {
			sent.push(bytes);
			void screen.write(bytes).then(() => {
				if (line.held) line.release = done;
				else done();
			});
		},
	});
	const show = async (frame: string) => {
		frames.write(frame);
		await new Promise<void>(resolve => frames.write('', undefined, () => resolve()));
	};
	return {screen, frames, sent, line, show};
}

const turn = () => new Promise(resolve => setImmediate(resolve));

describe('frame stream', () => {
	it('sends only the rows that changed, and nothing for an equal frame', async () => {
		const {sent, show} = open(20, 4);
		await show('one\ntwo\nthree\nfour');
		await show('one\ntwo\nTHREE\nfour');
		assert.deepEqual(sent.slice(1), ['\x1bM\rTHREE']);
		await show('one\n\x1b[1m\x1b[22mtwo\nTHREE\nfour');
		assert.equal(sent.length, 2);
	});

	it('erases to the end of the row instead of sending blanks, with a plain pen', async () => {
		const {sent, show} = open(20, 2);
		await show('\x1b[7mlong inverse\x1b[27m');
		await show('\x1b[1mabc\x1b[22m   ');
		assert.deepEqual(sent[1], '\r\x1b[;1mabc\x1b[K');
		await show('\x1b[7mabc\x1b[27m');
		await show('\x1b[7mab\x1b[27m');
		await show('\x1b[7mabcdefg\x1b[27m');
		await show('\x1b[7mab\x1b[27m');
		// One blank is less than the sequence.
		assert.deepEqual(sent.slice(2), ['\r\x1b[;7mabc', '\b\x1b[m ', '\b\x1b[7mcdefg', '\x1b[5D\x1b[m\x1b[K']);
	});

	it('keeps blanks at the end of a row that can be seen', async () => {
		const {screen, show} = open(6, 1);
		await show('a\x1b[7m    \x1b[27m ');
		assert.deepEqual(
			screen.cells(0).map(cell => cell.style),
			['', 'inverse', 'inverse', 'inverse', 'inverse'],
		);
	});

	it('neither wraps nor scrolls when rows are full, down to the last column of the last row', async () => {
		const {screen, show} = open(4, 3);
		await show('abcd\nefgh\nijkl');
		await show('ABCD\nef中\nIJKL');
		assert.deepEqual(screen.rows(), ['ABCD', 'ef中', 'IJKL']);
	});

	it('cuts frames to the screen, and leaves a blank of a wide character that would stick out', async () => {
		const {screen, show} = open(4, 2);
		await show('abc中def\n中中中\nthird\nfourth');
		assert.deepEqual(screen.rows(), ['abc', '中中']);
		assert.deepEqual(screen.terminal.buffer.active.length, 2);
	});

	it('lets no control character of a text through', async () => {
		const {sent, show} = open(20, 1);
		await show('a\x07b\x1b[2Jc\x1b]0;title\x07d\te\x9bf');
		assert.equal(sent[0], '\x1b[Habcdef');
	});

	it('merges frames that come while the terminal takes nothing: the newest wins', async () => {
		const {frames, sent, line, show} = open(10, 1);
		line.held = true;
		frames.write('first');
		await turn();
		for (let i = 0; i < 100; i++) {
			frames.write(`frame ${i}`);
			await turn();
		}
		assert.equal(sent.length, 1);
		await new Promise(resolve => setTimeout(resolve, 5));
		line.held = false;
		line.release();
		await show('frame 99');
		assert.deepEqual(sent, ['\x1b[Hfirst', '\rframe 99']);
	});

	it('sends a frame at once, in one write', async () => {
		const {frames, sent} = open(10, 2);
		frames.write('one\ntwo');
		assert.deepEqual(sent, ['\x1b[Hone\v\rtwo']);
	});

	it('sends one write for all frames of the turn in which the screen is to be drawn afresh', async () => {
		const {frames, sent, show} = open(10, 2);
		await show('one');
		frames.redraw();
		frames.write('two');
		await show('three');
		assert.deepEqual(sent.slice(1), ['\x1b[m\x1b[r\x1b[H\x1b[Jthree']);
	});

	it('sends what draws nothing between two frames, never within one', async () => {
		const {screen, frames, sent, line, show} = open(20, 2);
		await show('one');
		line.held = true;
		frames.write('two');
		frames.write('three');
		frames.sendBetween('\x1b]52;c;AAAA\x1b\\');
		await turn();
		assert.equal(sent.length, 2);
		await screen.write('');
		line.held = false;
		line.release();
		await turn();
		assert.ok(sent[2]!.startsWith('\x1b]52;c;AAAA\x1b\\'), JSON.stringify(sent[2]));
		await show('three');
		assert.deepEqual(screen.rows(), ['three', '']);
		frames.sendBetween('\x1b]52;c;BBBB\x1b\\');
		await turn();
		assert.equal(sent.at(-1), '\x1b]52;c;BBBB\x1b\\');
	});

	it('sends nothing while another program has the screen, and then all of the newest frame', async () => {
		const {screen, frames, sent, show} = open(20, 2);
		await show('one');
		frames.hold();
		frames.write('two');
		frames.resize(10, 2);
		frames.sendBetween('\x1b]52;c;AAAA\x1b\\');
		await turn();
		assert.equal(sent.length, 1);
		await screen.write('of another program');
		frames.release();
		await show('three');
		assert.deepEqual(screen.rows(), ['three', '']);
		assert.ok(sent.some(bytes => bytes.includes('\x1b]52;c;AAAA')));
	});

	it('draws everything afresh after a resize, says so to Ink, and on request', async () => {
		const {screen, frames, sent, show} = open(6, 2);
		let resized = 0;
		frames.on('resize', () => resized++);
		await show('abcdef\nghijkl');
		screen.terminal.resize(4, 3);
		frames.resize(4, 3);
		assert.deepEqual([resized, frames.columns, frames.rows], [1, 4, 3]);
		await show('abcd\nefgh\nijkl');
		assert.deepEqual(screen.rows(), ['abcd', 'efgh', 'ijkl']);
		await screen.write('\x1b[2H\x1b[31mtrash');
		frames.redraw();
		await show('abcd\nefgh\nijkl');
		assert.deepEqual(screen.rows(), ['abcd', 'efgh', 'ijkl']);
		assert.equal(sent.length, 3);
	});

	it('sends every row again when the encoding changes', async () => {
		const {screen, frames, show} = open(6, 2);
		await show('abc\nxyz');
		frames.setDialect({...plain, encode: cells => cells.toReversed()});
		await show('abc\nxyz');
		assert.deepEqual(screen.rows(), ['cba', 'zyx']);
	});

	it('forgets cursor, pen, margins and saved cursor when something else has written', async () => {
		const {screen, frames, show} = open(20, 6);
		const status = (count: number) => `${'\n'.repeat(5)}some status    ${count}`;
		const text = (top: number) => ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].slice(top, top + 4);
		for (let count = 0; count < 4; count++) {
			await show([...text(count), status(count)].join('\n').split('\n', 6).join('\n'));
			await screen.write('\x1b[2;3r\x1b[3;3H\x1b7\x1b[44mtrash');
			frames.redraw();
		}
		const last = ['four', 'five', 'six', 'seven', '', 'some status    3'];
		await show(last.join('\n'));
		assert.deepEqual(screen.rows(), last);
		assert.deepEqual(new Set([0, 1, 2, 3, 4, 5].flatMap(y => screen.cells(y).map(cell => cell.style))), new Set(['']));
	});

	it('keeps columns in their places where a terminal measures otherwise', async () => {
		// The emulator takes the first for one column instead of two, the second for six.
		const {screen, show} = open(20, 3);
		const narrow = '⚠\ufe0f';
		const wide = '👨\u200d👩\u200d👧';
		const columnOf = (text: string, y: number) =>
			screen
				.cells(y)
				.slice(
					0,
					screen.cells(y).findIndex(cell => cell.text === text),
				)
				.reduce((sum, cell) => sum + cell.width, 0);
		await show(`xxxxxxxxxxxxx\nab${narrow}cd${narrow}  e│f\nab${wide}  cd │f`);
		assert.deepEqual([columnOf('c', 1), columnOf('e', 1), columnOf('│', 1)], [4, 10, 11]);
		assert.deepEqual([columnOf('c', 2), columnOf('│', 2)], [6, 9]);
		assert.equal(screen.rows()[1]!.replaceAll(narrow, ''), 'ab cd   e│f', 'nothing is left in the column between');
		await show('xxxxxxxxxxxxx\nabc\nab');
		assert.deepEqual(screen.rows(), ['xxxxxxxxxxxxx', 'abc', 'ab']);
		await show(`x\nab\nab   ${wide}`);
		await show('x\nab\nab');
		assert.deepEqual(screen.rows(), ['x', 'ab', 'ab']);
	});

	for (const [kind, graphemes, sumsColumns] of [
		['sums the columns of a grapheme, and is known to', 'sum', true],
		['sums the columns of a grapheme, and is not known', 'sum', false],
		['gives a grapheme two columns at most', 'twoAtMost', false],
	] as const)
		it(`keeps syllables of Devanagari and Khmer, and what follows, in their columns where a terminal ${kind}`, async () => {
			const columnsOf = (text: string) => Array.from(text, character => cellWidth(character)).reduce((a, b) => a + b);
			const encode = (row: ScreenRow) => row.map(cell => ({...cell, width: columnsOf(cell.text)}));
			const {screen, sent, show} = open(24, 3, {...plain, encode, sumsColumns}, new Screen(24, 3, graphemes));
			const columnOf = (text: string, y: number) => {
				const cells = screen.cells(y);
				return rowWidth(
					cells.slice(
						0,
						cells.findIndex(cell => cell.text === text),
					),
				);
			};
			// 1 + 3 + 2 columns before the first border; 3 + 1 before the second one.
			await show('xxxxxxxxxxxxxxxxxxxx\naक्षिका│b\nខ្មែតិ│c');
			assert.deepEqual([columnOf('│', 1), columnOf('│', 2)], [6, 4]);
			await show('xxxxxxxxxxxxxxxxxxxx\naक्षिका│d\nxyzតិ│c');
			assert.deepEqual([columnOf('│', 1), columnOf('│', 2)], [6, 4]);
			assert.deepEqual([screen.rows()[1]!.at(-1), screen.rows()[2]!.slice(0, 3)], ['d', 'xyz']);
			assert.equal(/\x1b\[K/.test(sent[1]!), !sumsColumns, 'the row is cleared where its columns are not sure');
			await show('xxxxxxxxxxxxxxxxxxxx\nabcdefgh\nxyz');
			assert.deepEqual(screen.rows(), ['xxxxxxxxxxxxxxxxxxxx', 'abcdefgh', 'xyz']);
		});

	it('asks for synchronised output around frames that may arrive in pieces, where the terminal has it', async () => {
		for (const synchronised of [true, false]) {
			const {screen, sent, show} = open(80, 24, {...plain, synchronised});
			const long = Array.from({length: 24}, (_, y) => String.fromCharCode(65 + y).repeat(70)).join('\n');
			await show('short');
			await show(long);
			assert.equal(sent[0], '\x1b[Hshort');
			assert.equal(/^\x1b\[\?2026h[\s\S]*\x1b\[\?2026l$/.test(sent[1]!), synchronised);
			assert.deepEqual(screen.rows(), long.split('\n'));
		}
	});

	it('scrolls a block of rows with the terminal, and leaves margins set for the next time', async () => {
		const {sent, screen, show} = open(40, 6);
		const text = ['When it was done', 'six people left', 'for the capital', 'by train', 'and on foot', 'at night', '.'];
		const frame = (top: number) => ['Title', '-----', ...text.slice(top, top + 3), 'Status'].join('\n');
		for (const top of [0, 1, 2, 3, 2]) {
			await show(frame(top));
			assert.deepEqual(screen.rows(), frame(top).split('\n'));
		}
		assert.deepEqual(sent.slice(1), [
			'\x1b[3;5r\v\v\v\v\vby train',
			'\v\rand on foot',
			'\v\rat night',
			'\x1b[3H\x1bMfor the capital',
		]);
	});

	it('scrolls one of two panes where the terminal has margins at the sides, and takes them away at once', async () => {
		const {sent, screen, show} = open(40, 6, {...plain, columnMargins: true});
		await screen.write('\x1b[?69h');
		const words = [
			'When it was done',
			'six people left',
			'for the capital',
			'by train',
			'and on foot',
			'at night',
			'.',
		];
		const facts = ['1 six people', '  were there', '2 a capital', '  was near'];
		const frame = (top: number) =>
			['Title', ...facts.map((fact, y) => `${words[top + y]!.padEnd(20)}│ ${fact}`), 'Status'].join('\n');
		for (const top of [0, 1, 2, 3, 2]) {
			await show(frame(top));
			assert.deepEqual(screen.rows(), frame(top).split('\n'));
		}
		assert.deepEqual(sent.slice(1), [
			'\x1b[2;5r\x1b[;16s\x1b[S\x1b[s\v\v\v\vand on foot',
			'\x1b[;15s\x1b[S\x1b[s\v\v\v\vat night',
			'\x1b[;15s\x1b[S\x1b[s\v\v\v\v.',
			'\x1b[;11s\x1b[T\x1b[s\vfor the capital',
		]);
	});

	it('passes on no change of modes, and draws nothing for it', async () => {
		const {frames, sent, show} = open(6, 1);
		await show('abc');
		frames.write('\x1b[?25l');
		frames.write('\x1b[?2004h');
		await show('abc');
		assert.deepEqual(sent, ['\x1b[Habc']);
	});

	it('clears a screen of one row for an empty frame', async () => {
		const {screen, show} = open(6, 1);
		await show('abc');
		await show('');
		assert.deepEqual(screen.rows(), ['']);
	});

	it('takes nothing after it was closed, but answers those who wait', async () => {
		const {frames, sent, show} = open(6, 1);
		frames.close();
		await show('abc');
		assert.deepEqual(sent, []);
	});
});
