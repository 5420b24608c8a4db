import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Cell, Row} from '../../source/text/cell.ts';
import {breakRows, type Paragraph, prepare, type RowRange, visualRow} from '../../source/text/layout.ts';
import {cellWidth} from '../../source/text/width.ts';

const seed = 20250103;

/** What random paragraphs are made of: every script and kind of character that can upset a row. */
const characters = {
	arabic: [...'ابتثلالاأإآءةىيكهمنسعگچپڕێۆټڭہےٹ', '\ufefb', '\u{1ee00}'],
	'other right to left': [...'אבגשםܐܒߊ𞤀𞤣𐴀𐴁ހށ'],
	latin: [...'abcXYZé𝐛ﬁ'],
	digits: [...'0129٠١٢٩۰۱۲۹'],
	marks: [...' \u06d6 \u06db\u0613\u064b\u064e\u0651\u0670\u0654\u0898\u05b8\u0301\u0903\u094d\u{1e944}'],
	emoji: [...'🔴👨👩👧👋🏽🇪🇬🇦☎©', '👨\u200d👩\u200d👧', '1\ufe0f\u20e3', '🏴\u{e0067}\u{e007f}'],
	pairs: ['12 %', '٣ مليون', ' و '],
	blanks: [' ', ' ', '  ', '\u00a0', '\u2007', '\u3000', '\t', '\n', '\u2028', '\u2029'],
	signs: [...'.,:;!?؟،؛-–—/\\()[]{}<>«»"\'%$€+=*#@_&…ـ٪٬', '\u06dd', '\u0600', '\u{110bd}'],
	'join controls': ['\u200c', '\u200d'],
	'direction controls': [...'\u200e\u200f\u061c\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u202d\u202e'],
	'other controls': ['\0', '\u0007', '\u001b', '\u007f', '\u0085', '\u00ad', '\u200b', '\ufeff', '\ufe0f', '\u2060'],
	wide: [...'漢字、。「」가나ｱﾞ𠀀'],
	others: [...'कषिกำမြ\u1100\u1161\u11a8\u3164\u0d4e\ufffd\u{10ffff}\u{e000}'],
	clusters: ['क्ष', 'स्त्री', 'বাং', 'ক্ষ্ম', 'ശ്രീ', 'ស្ត្រី', 'ကျွန်ုပ်', 'น้ำ', '\u1100\u1100', 'ᄒᆞᆫ'],
	ligatures: [...'ﷲﷺ﷽﷼ﷻﳊﱂﲭﴼ\ufd41\ufbc3\ufbea\ufd50⸻'],
	'lone surrogates': ['\ud83d', '\udc68', '\ud800'],
	'long words': ['مستشفيات'.repeat(3), 'abcdefghijklmnop', 'https://example.org/a/b?c=d#e'],
};
const character = fc.oneof(...Object.values(characters).map(list => fc.constantFrom(...list)));
const text = fc.oneof(
	fc.array(character, {maxLength: 40}).map(parts => parts.join('')),
	fc.string({unit: 'binary', maxLength: 20}),
);
const direction = fc.constantFrom('rtl', 'ltr', undefined);
const shaping = fc.constantFrom('app', 'terminal');
const width = fc.oneof(fc.integer({min: 1, max: 6}), fc.integer({min: 1, max: 60}));
const paragraph = fc.record({text, direction, shaping}).map(({text, ...options}) => prepare(text, options));

/** Checks the property for many paragraphs at many widths. */
const holds = (property: (paragraph: Paragraph, rows: RowRange[], width: number) => void) => () =>
	fc.assert(
		fc.property(paragraph, width, (paragraph, width) => property(paragraph, breakRows(paragraph, width), width)),
		{seed, numRuns: 4000},
	);

/** The cells of a row, those that one character is spelled out with being one. */
const distinct = (row: Row) => row.filter(({start}, i) => start !== row[i - 1]?.start);

const segmenter = new Intl.Segmenter('und', {granularity: 'grapheme'});
const textOf = (row: Row) => row.map(cell => cell.text).join('');
/** A blank on which no mark stands. */
const isBare = ({text}: Cell) => /^\s\P{M}*$/u.test(text);
const widthOf = (row: Row) => row.reduce((sum, cell) => sum + cell.width, 0);

test(
	'the rows follow each other without a gap and hold the whole paragraph',
	holds((paragraph, rows) => {
		let end = 0;
		for (const row of rows) {
			assert.equal(row.start, end);
			assert.ok(row.start <= row.visibleEnd && row.visibleEnd <= row.end);
			assert.ok(row.end > row.start || paragraph.cells.length === 0);
			end = row.end;
		}
		assert.equal(end, paragraph.cells.length);
		assert.equal(paragraph.cells.map(({start, end}) => paragraph.text.slice(start, end)).join(''), paragraph.text);
	}),
);

test(
	'every cell that is not a blank stands exactly once, lam and alef in one; only blanks hang',
	holds((paragraph, rows) => {
		const seen = new Uint8Array(paragraph.text.length);
		for (const row of rows) {
			for (const cell of distinct(visualRow(paragraph, row))) for (let i = cell.start; i < cell.end; i++) seen[i]!++;
			for (const cell of paragraph.cells.slice(row.visibleEnd, row.end))
				assert.ok(cell.width === 0 || isBare(cell), JSON.stringify(cell));
		}
		for (const cell of paragraph.cells) {
			const times = seen.slice(cell.start, cell.end);
			if (cell.width > 0 && !isBare(cell))
				assert.ok(
					times.every(count => count === 1),
					JSON.stringify(cell),
				);
			else
				assert.ok(
					times.every(count => count <= 1),
					JSON.stringify(cell),
				);
		}
	}),
);

test(
	'every row fits',
	holds((paragraph, rows, width) => {
		for (const row of rows) assert.ok(widthOf(visualRow(paragraph, row, width)) <= width);
	}),
);

test(
	'no row could have taken more: the next break opportunity, or cell, lies beyond its width',
	holds((paragraph, rows, width) => {
		const {cells, breakable, classes} = paragraph;
		const isBlank = (i: number) => (classes[i] === 'WS' && isBare(cells[i]!)) || cells[i]!.width === 0;
		for (const {start, end} of rows.slice(0, -1)) {
			let next = end + 1;
			if (breakable[end]) while (next < cells.length && !breakable[next]) next++;
			// A number keeps its unit where that costs no more than a quarter of the row.
			if (breakable[next] === 2 && widthOf(cells.slice(end, next)) * 4 <= width) continue;
			while (next > end && isBlank(next - 1)) next--;
			assert.ok(next === end || widthOf(cells.slice(start, next)) > width, `${start}-${end}`);
		}
	}),
);

test(
	'a row as one string falls into its cells again, and is as wide as they are',
	holds((paragraph, rows, width) => {
		for (const range of rows) {
			const row = visualRow(paragraph, range, width);
			const segments = Array.from(segmenter.segment(textOf(row)), ({segment}) => segment);
			assert.deepEqual(
				segments,
				row.map(cell => cell.text),
			);
			for (const cell of row) assert.ok(cell.width >= 1 && cell.width === cellWidth(cell.text));
		}
	}),
);

test(
	'nothing is sent that could order or command the terminal',
	holds((paragraph, rows, width) => {
		for (const range of rows)
			assert.doesNotMatch(
				textOf(visualRow(paragraph, range, width)),
				/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
			);
	}),
);

test('who joins the letters does not move a break', () =>
	fc.assert(
		fc.property(text, direction, width, (text, direction, width) => {
			const [app, terminal] = (['app', 'terminal'] as const).map(shaping => prepare(text, {direction, shaping}));
			assert.deepEqual(breakRows(app!, width), breakRows(terminal!, width));
			const widths = (cells: readonly Cell[]) => cells.map(cell => cell.width);
			assert.deepEqual(widths(app!.cells), widths(terminal!.cells));
		}),
		{seed, numRuns: 4000},
	));
