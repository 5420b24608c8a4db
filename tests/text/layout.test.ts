import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Row} from '../../source/text/cell.ts';
import {breakRows, type LayoutOptions, logicalRow, prepare, visualRow} from '../../source/text/layout.ts';
import {highlight, logicalLines, rowText, rowWidth} from '../../source/text/row.ts';
import {paragraphs} from './paragraphs.ts';

/** The texts of a row's cells, from left to right. */
const shown = (row: Row) => row.map(cell => cell.text);

/** The visual rows of a text, as strings. */
function rows(text: string, width: number, options?: LayoutOptions): string[] {
	const paragraph = prepare(text, options);
	return breakRows(paragraph, width).map(range => shown(visualRow(paragraph, range, width)).join(''));
}

test('marks stay behind their letter in every visual row', () => {
	const text = 'بِسْمِ ٱللَّهِ (é) שָׁלוֹם';
	for (const direction of ['rtl', 'ltr'] as const)
		for (let width = 1; width <= 24; width++) {
			const paragraph = prepare(text, {direction});
			for (const range of breakRows(paragraph, width))
				for (const cell of visualRow(paragraph, range, width)) {
					assert.match(cell.text, /^\P{M}\p{M}*$/u);
					const marks = (of: string) => of.replace(/\P{M}/gu, '');
					assert.equal(marks(cell.text), marks(text.slice(cell.start, cell.end).normalize('NFC')));
				}
		}
});

test('brackets are mirrored where they run from right to left, and only there', () => {
	assert.deepEqual(rows('א(ב)ג', 9), ['ג(ב)א']);
	assert.deepEqual(rows('«خبر» [1]', 20), ['[1] «\ufeae\ufe92\ufea7»']);
	assert.deepEqual(rows('a (b) א', 20, {direction: 'ltr'}), ['a (b) א']);
	assert.deepEqual(rows('א (b) [c] ≤ ב', 20), ['ב ≥ [c] (b) א']);
	// A bracket with a mark is mirrored under its mark.
	assert.deepEqual(rows('א(\u0301ב', 9), ['ב)\u0301א']);
});

test('emoji and other characters beyond the BMP stay whole, at every width', () => {
	const text = '🔴 عاجل 𠀀𝐛 🇪🇬👨‍👩‍👧 𞤀𞤣 خبر';
	const whole = new Set(['🔴', '𠀀', '𝐛', '🇪🇬', '👨', '𞤀', '𞤣', '?', ' ']);
	for (let width = 1; width < 20; width++)
		for (const row of rows(text, width)) {
			assert.doesNotMatch(row, /\p{Cs}/u);
			for (const {segment} of new Intl.Segmenter().segment(row))
				assert.ok(segment.length === 1 || whole.has(segment), JSON.stringify(segment));
		}
});

test('a picture before Arabic leaves it right to left', () => {
	assert.equal(prepare('🔴 عاجل').direction, 'rtl');
	assert.deepEqual(rows('🔴 عاجل', 20), ['ﻞﺟﺎﻋ 🔴']);
});

test('right-to-left letters beyond the BMP, Adlam and Rohingya, are ordered right', () => {
	assert.deepEqual(rows('𞤀𞤣𞤤 abc', 20), ['abc 𞤤𞤣𞤀']);
	assert.deepEqual(rows('𐴀𐴁𐴂 𐴱𐴲', 20), ['𐴱𐴲 𐴂𐴁𐴀']);
	assert.deepEqual(rows('𞤀𞥄𞤣', 20), ['𞤣𞤀𞥄']);
});

test('rows break at the same places whoever joins the letters, and hold the same text in both orders', () => {
	for (const text of paragraphs)
		for (const direction of ['rtl', 'ltr'] as const)
			for (const width of [1, 2, 7, 20, 33, 76]) {
				const joined = prepare(text, {direction});
				const unjoined = prepare(text, {direction, shaping: 'terminal'});
				const ranges = breakRows(joined, width);
				assert.deepEqual(breakRows(unjoined, width), ranges);
				for (const range of ranges) {
					const places = (row: Row) =>
						row
							.filter(cell => cell.width > 0)
							.map(({start, end}) => `${start}-${end}`)
							.sort();
					assert.deepEqual(places(logicalRow(joined, range)), places(visualRow(joined, range)));
					assert.deepEqual(places(logicalRow(unjoined, range)), places(visualRow(unjoined, range)));
				}
			}
});

test('a logical row keeps the marks of direction that order it, and no forms when the terminal joins', () => {
	const paragraph = prepare('سعر \u200e+4\u200e \u2068abc\u2069 لا', {shaping: 'terminal'});
	const [range] = breakRows(paragraph, 80);
	assert.equal(shown(logicalRow(paragraph, range!)).join(''), paragraph.text);
	const joined = prepare('لا', {});
	assert.deepEqual(shown(logicalRow(joined, breakRows(joined, 80)[0]!)), ['\ufefb']);
});

test('blanks at the end of a row hang beyond it and are not shown', () => {
	assert.deepEqual(rows('ab   cd  ', 2), ['ab', 'cd']);
	assert.deepEqual(rows('אב   גד  ', 2), ['בא', 'דג']);
	// Blanks that may not end a row still count where they stand within one.
	assert.deepEqual(rows('ab cd\u2007\u2007\u2007\u2007\u2007\u2007\u2007ef', 6), ['ab', 'cd', 'ef']);
});

test('marks that stand on a blank are kept at every width, with the word before them', () => {
	const text = 'قُلْ هُوَ ۖ ٱللَّهُ أَحَدٌ ۚ لَمْ يَلِدْ ۛ وَلَمْ يُولَدْ ۛ قال صالح ؑ ثم مضى (a \u0301 b) ۗ';
	const marks = / \p{M}/gu;
	for (const direction of ['rtl', 'ltr'] as const)
		for (let width = 2; width <= 40; width++) {
			const all = rows(text, width, {direction});
			assert.deepEqual(all.join('').match(marks)?.sort(), text.match(marks)!.sort(), `${direction} ${width}`);
			// Where there is room, no row begins with a mark.
			if (width > 9) for (const row of all) assert.doesNotMatch(row, direction === 'rtl' ? / \p{M}$/u : /^ \p{M}/u);
		}
	assert.deepEqual(rows('אב \u05bdגד', 3), ['\u0020\u05bdבא', 'דג']);
});

test('blanks within a paragraph that come to end a row take its direction (L1)', () => {
	// "abc " at level 2 ends the first row: its blank must not stand at the right of abc.
	const paragraph = prepare('אב abc def גד');
	const [first, second] = breakRows(paragraph, 7);
	assert.deepEqual(shown(visualRow(paragraph, first!)), ['a', 'b', 'c', ' ', 'ב', 'א']);
	assert.deepEqual(shown(visualRow(paragraph, {...first!, visibleEnd: first!.end})), [
		' ',
		'a',
		'b',
		'c',
		' ',
		'ב',
		'א',
	]);
	assert.deepEqual(shown(visualRow(paragraph, second!)), ['ד', 'ג', ' ', 'd', 'e', 'f']);
});

test('an empty paragraph, and one of blanks or invisible characters, has one empty row', () => {
	for (const text of ['', ' ', '   ', '\u200f\u200b']) {
		const paragraph = prepare(text);
		const ranges = breakRows(paragraph, 10);
		assert.equal(ranges.length, 1);
		assert.deepEqual(visualRow(paragraph, ranges[0]!), []);
	}
});

test('a word longer than the row is cut between cells, and its letters keep their joined shapes', () => {
	assert.deepEqual(rows('مستشفى', 3), ['\ufe98\ufeb4\ufee3', '\ufef0\ufed4\ufeb8']);
});

test('a character too wide for the row is a question mark', () => {
	assert.deepEqual(rows('漢a', 1), ['?', 'a']);
});

test('lam and alef at a row of one column stand in a row each, else in one cell', () => {
	assert.deepEqual(rows('لا', 1), ['\ufedf', '\ufe8e']);
	const paragraph = prepare('بلا');
	assert.deepEqual(visualRow(paragraph, breakRows(paragraph, 9)[0]!), [
		{text: '\ufefc', width: 1, start: 1, end: 3},
		{text: '\ufe91', width: 1, start: 0, end: 1},
	]);
});

test('a highlight given as a range of the text lands on the cells of that text in every row', () => {
	for (const text of paragraphs)
		for (const direction of ['rtl', 'ltr'] as const)
			for (const width of [5, 20, 76]) {
				const paragraph = prepare(text, {direction});
				const range = {start: Math.floor(text.length / 4), end: Math.floor(text.length / 2)};
				const lit = new Set<number>();
				for (const row of breakRows(paragraph, width)) {
					const plain = visualRow(paragraph, row, width);
					const styled = highlight(plain, [range], 'found');
					assert.deepEqual(shown(styled), shown(plain));
					for (const cell of styled) {
						const inside = cell.start < range.end && cell.end > range.start;
						assert.equal(cell.style?.includes('found') ?? false, inside);
						if (inside) for (let i = cell.start; i < cell.end; i++) lit.add(i);
					}
				}
				// All that is seen of the range is lit: what is missing are blanks at the ends of rows and the invisible.
				for (let i = range.start; i < range.end; i++)
					assert.ok(lit.has(i) || /[\s\p{Cf}]/u.test(text[i]!), `${i} of ${text}`);
			}
	const paragraph = prepare('قال: لا (abc)');
	const [row] = breakRows(paragraph, 80);
	const lit = highlight(
		visualRow(paragraph, row!),
		[
			{start: 6, end: 7},
			{start: 10, end: 11},
		],
		'match',
	);
	assert.deepEqual(
		lit.filter(cell => cell.style?.includes('match')).map(cell => cell.text),
		['b', '\ufefb'],
	);
});

test('a bracket that carries a mark is still one of a pair', () => {
	// The pair takes the direction of the Latin in it and before it (UAX #9, N0); alone, the last bracket would not.
	assert.deepEqual(rows('ا a(b)\u0301 ب', 80, {direction: 'rtl'}), ['ﺏ a(b)\u0301 ﺍ']);
});

describe('rows in the order of reading', () => {
	test('hold the text as it is written, letter by letter, with plain letters', () => {
		const text = 'قال «BBC» إن الأسعارَ لا تزال (12.5٪) می‌خواهم.';
		const rows = logicalLines(text, 12, 100);
		assert.ok(rows.every(row => rowWidth(row) <= 12));
		assert.equal(rows.map(rowText).join(' '), text);
		assert.equal(logicalLines(text, 12, 2).length, 2);
		assert.deepEqual(logicalLines(text, 0, 2), []);
	});
});
