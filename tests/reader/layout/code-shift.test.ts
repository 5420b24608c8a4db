import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Paragraph} from '../../../source/article/paragraph/paragraph.ts';
import {codeBreaks, codeCells} from '../../../source/reader/layout/paragraph/code.ts';
import {openArticle} from '../../../source/reader/state/open-article.ts';
import type {ReaderState} from '../../../source/reader/state/state.ts';
import {rowText, rowWidth} from '../../../source/text/row.ts';
import {randomNumbers} from '../../support/random.ts';
import {article, english, press, startWith, write} from '../../support/reader-states.ts';

const words = Array.from({length: 30}, (_, i) => `word${i}`).join(' ');
const code: Paragraph = {text: `short\n${words}\nالكود`, kind: 'code'};
const paragraphs = [english, code, english];

const opened = (columns = 60): ReaderState =>
	press(startWith([{...article('code', []), language: 'en', paragraphs}], {columns, rows: 30}), 'return');
const lines = (state: ReaderState): string[] => {
	const {layout} = openArticle(state);
	return Array.from({length: layout.rowCount(1)}, (_, row) => rowText(layout.cells({paragraph: 1, row})));
};
const shift = (state: ReaderState) => state.article?.codeShift ?? 0;

describe('long lines of code', () => {
	test('are cut, and a mark says so', () => {
		assert.deepEqual(
			lines(opened()).map(line => line.at(-1)),
			['t', '…', 'ﺍ'],
		);
	});

	test('are seen to their end and back again, and no further', () => {
		let state = opened();
		let seen = '';
		for (let i = 0; i < 20; i++) {
			seen += lines(state)[1];
			state = press(state, '>');
		}
		for (const word of words.split(' ')) assert.ok(seen.includes(word), word);
		assert.equal(lines(state)[1]!.at(-1), '9');
		assert.equal(lines(state)[1]!.trimStart()[0], '…');
		for (let i = 0; i < 20; i++) state = press(state, '<');
		assert.equal(shift(state), 0);
		assert.deepEqual(lines(state), lines(opened()));
	});

	test('stay where they are in an article whose code can be seen', () => {
		const state = press(
			startWith([{...article('text', []), paragraphs: [english]}], {columns: 60, rows: 30}),
			'return',
		);
		assert.equal(shift(press(state, '>')), 0);
	});

	test('are shifted to what is found in them', () => {
		const state = press(write(press(opened(), '/'), 'word27'), 'return');
		assert.ok(lines(state)[1]!.includes('word27'));
		const back = press(write(press(state, '/'), 'word1'), 'return');
		assert.ok(lines(back)[1]!.includes('word1 '));
	});

	test('have Arabic words joined and in order', () => {
		assert.equal(lines(opened())[2]!.trim(), 'ﺩﻮﻜﻟﺍ');
	});

	test('keep signs and strings in the order in which they are written, whatever their letters', () => {
		const shown = (line: string) => rowText(codeCells(line, 0));
		assert.equal(shown('x = "مد" + "رد" # ود 12'), 'x = "ﺪﻣ" + "ﺩﺭ" # ﺩﻭ 12');
		assert.equal(shown('مد_رد(1)'), 'ﺩﺭ_ﺪﻣ(1)');
		assert.equal(shown('# مد رد 12 زد'), '# ﺩﺯ 12 ﺩﺭ ﺪﻣ');
	});

	test('are broken between words where they are not cut, and each row is ordered by itself', () => {
		const line = '# مد رد زد ود';
		const rows = codeBreaks(line, 7).map(({start, end}) => rowText(codeCells(line.slice(start, end), start)));
		assert.deepEqual(rows, ['# ﺩﺭ ﺪﻣ', ' ﺩﻭ ﺩﺯ']);
		assert.deepEqual(codeBreaks('abcdef', 4), [
			{start: 0, end: 4},
			{start: 4, end: 6},
		]);
	});

	test('have no row that is too wide, or has nothing to be seen, whatever is in them', () => {
		const joiners = codeBreaks(`${'\u200d'.repeat(50)}${'ا'.repeat(60)}`, 38);
		assert.deepEqual(joiners, [
			{start: 0, end: 88},
			{start: 88, end: 110},
		]);
		const seed = 20_261_129;
		const random = randomNumbers(seed);
		const parts = ['\u200d', '\u200c', 'ا', 'لا', 'دُ', ' ', 'ש', 'ab', '"', '世', '🔴', '\u0301', '7'];
		for (let i = 0; i < 3000; i++) {
			const line = Array.from({length: 1 + random(60)}, () => parts[random(parts.length)]!.repeat(1 + random(9))).join(
				'',
			);
			const width = 2 + random(40);
			const rows = codeBreaks(line, width);
			const told = `seed ${seed}: ${width} columns of ${JSON.stringify(line)}`;
			assert.deepEqual([rows[0]!.start, rows.at(-1)!.end], [0, line.length], told);
			for (const [at, {start, end}] of rows.entries()) {
				if (at > 0) assert.equal(start, rows[at - 1]!.end, told);
				const columns = rowWidth(codeCells(line.slice(start, end), start));
				assert.ok(columns <= width && (columns > 0 || rows.length === 1), `${told}: ${columns}`);
			}
		}
	});

	test('take linear time', () => {
		const hostile = ['د', ' ', 'د ', 'د"', '\u064e'].map(part => part.repeat(200_000));
		for (const line of hostile) assert.ok(codeBreaks(line, 72).length > 0);
	});
});
