import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Dialect} from '../../../source/terminal/output/dialect.ts';
import {FrameStream} from '../../../source/terminal/output/frame-stream.ts';
import {parseRow} from '../../../source/terminal/row/screen-row.ts';
import {leadsTo} from '../../../source/terminal/row/style.ts';
import type {Row} from '../../../source/text/cell.ts';
import {blanks, line, styled} from '../../../source/text/row.ts';
import {randomNumbers} from '../../support/random.ts';
import {Screen} from '../../support/screen.ts';
import {styledText} from '../../support/styled-text.ts';

const dialect: Dialect = {
	encode: row => row,
	partialRows: true,
	scrolling: true,
	synchronised: false,
	sumsColumns: false,
	links: true,
};
const one = 'https://example.com/1;2m?a=4;7';
const other = 'mailto:news@example.com';
const to = (row: Row, link: string): Row => row.map(cell => ({...cell, link}));

/** What each cell of a row leads to on a screen; the emulator has this in parts that are not public. */
function linksOn(screen: Screen, y: number): string[] {
	const core = (
		screen.terminal as unknown as {
			_core: {
				buffer: {lines: {get(y: number): {loadCell(x: number, cell: object): {extended: {urlId: number}}}}};
				_oscLinkService: {getLinkData(id: number): {uri: string} | undefined};
			};
		}
	)._core;
	const row = core.buffer.lines.get(screen.terminal.buffer.active.baseY + y);
	return Array.from({length: screen.terminal.cols}, (_, x) => {
		const {extended} = row.loadCell(x, screen.terminal.buffer.active.getNullCell());
		return core._oscLinkService.getLinkData(extended.urlId)?.uri ?? '';
	});
}

function open(columns: number, rows: number, links = true) {
	const screen = new Screen(columns, rows);
	let sent = '';
	const frames = new FrameStream({
		columns,
		rows,
		dialect: {...dialect, links},
		send: (bytes, done) => {
			sent += bytes;
			void screen.write(bytes).then(done);
		},
	});
	const show = async (shown: readonly Row[]) => {
		sent = '';
		frames.write(shown.map(styledText).join('\n'));
		await new Promise<void>(resolve => frames.write('', undefined, () => resolve()));
		return sent;
	};
	return {screen, show};
}

describe('cells that lead to an address', () => {
	it('lead there on the screen, blanks between them too, and nothing beside them does', async () => {
		const {screen, show} = open(12, 2);
		const sent = await show([
			[...line('see', 3), ...blanks(1), ...to(styled(line('a b', 3), 'title'), one), ...blanks(1), ...line('end', 3)],
		]);
		assert.deepEqual(linksOn(screen, 0), [...Array(4).fill(''), one, one, one, ...Array(5).fill('')]);
		assert.match(sent, /\x1b\]8;id=[a-z\d]+;https:\/\/example\.com\/1;2m\?a=4;7\x1b\\/);
	});

	it('are sent without the address to a terminal that is not known to take it', async () => {
		const {show} = open(12, 1, false);
		assert.equal((await show([to(line('a b', 3), one)])).includes('\x1b]'), false);
	});

	it('end their link with the frame, whatever is written next', async () => {
		const {show} = open(3, 1);
		assert.match(await show([to(line('abc', 3), one)]), /\x1b\]8;;\x1b\\[^\x1b]*$/);
	});

	it('are none where a text says so itself and the address is not one that is opened', () => {
		for (const address of ['file:///etc/passwd', 'javascript:alert(1)', 'https://example.com/ x'])
			assert.ok(
				parseRow(`\x1b]8;;${address}\x1b\\abc\x1b]8;;\x1b\\`, 80, true).every(({style}) => leadsTo(style) === ''),
			);
	});

	it('are right after every frame of a random session', async () => {
		const seed = 7;
		const random = randomNumbers(seed);
		const columns = 20;
		const rows = 5;
		const {screen, show} = open(columns, rows);
		const piece = (): Row => {
			const text = line(['خبر', 'news', 'a b c', '12'][random(4)]!, columns);
			const look = random(3) === 0 ? styled(text, 'title') : text;
			const link = ['', '', one, other][random(4)]!;
			return link === '' ? look : to(look, link);
		};
		const row = (): Row =>
			Array.from({length: random(4)}, piece)
				.flatMap(part => [...part, ...blanks(random(3))])
				.slice(0, columns);
		let shown = Array.from({length: rows}, row);
		for (let i = 0; i < 200; i++) {
			shown = random(3) === 0 ? [...shown.slice(1), row()] : shown.map(old => (random(3) === 0 ? row() : old));
			await show(shown);
			for (const [y, cells] of shown.entries()) {
				const wanted = cells.flatMap(({width, link}) => Array.from({length: width}, () => link ?? ''));
				const found = linksOn(screen, y).slice(0, wanted.length);
				assert.deepEqual(found, wanted, `seed ${seed}, frame ${i}, row ${y}`);
				assert.ok(
					linksOn(screen, y)
						.slice(wanted.length)
						.every(link => link === ''),
					`seed ${seed}, frame ${i}, row ${y}`,
				);
			}
		}
	});
});
