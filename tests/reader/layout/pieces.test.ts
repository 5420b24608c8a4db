import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {FormedParagraph, Paragraph} from '../../../source/article/paragraph/paragraph.ts';
import {textOf} from '../../../source/article/paragraph/paragraph.ts';
import {ArticleLayout, type RowAt} from '../../../source/reader/layout/article-layout.ts';
import {
	compareRows,
	firstRow,
	lastRow,
	paragraphRows,
	reveal,
	step,
	visibleRows,
} from '../../../source/reader/layout/viewport.ts';
import {pieceAt, pieceCount, pieceRange, piecesOf} from '../../../source/text/pieces.ts';
import {rowText} from '../../../source/text/row.ts';
import {randomNumbers} from '../../support/random.ts';

const seed = 1807;
const random = randomNumbers(seed);
const words = [
	'قال',
	'الوزير',
	'minister',
	'12',
	'2015م',
	'«خبر»',
	'e\u0301\u0302',
	'👩‍👩‍👧',
	'🇸🇦',
	'لا',
	'supercalifragilisticexpialidocious',
];
const text = (count: number) => Array.from({length: count}, () => words[random(words.length)]).join(' ');

/** Paragraphs of all kinds, of which some are longer than the pieces. */
function article(): Paragraph[] {
	const kinds = ['text', 'heading', 'item', 'quote', 'code', 'verse', 'caption', 'image', 'row'] as const;
	return Array.from({length: 6}, (): Paragraph => {
		const own = text(1 + random(60));
		const kind = kinds[random(kinds.length)]!;
		if (random(3) === 0) return own;
		const start = random(own.length);
		const end = start + 1 + random(own.length - start);
		const lined = kind === 'code' || kind === 'verse' ? own.replaceAll(' 12 ', '\n12 ') : own;
		const formed: FormedParagraph = {
			text: lined,
			kind,
			marks: [
				[start, end, 'strong'],
				...(end < own.length ? [[end, own.length, 'link', 'http://a.example/'] as const] : []),
			],
		};
		return kind === 'row' ? {...formed, cells: [[0, own.length]]} : formed;
	});
}

const allRows = (layout: ArticleLayout): RowAt[] => visibleRows(layout, firstRow, Number.POSITIVE_INFINITY);

describe('paragraphs that are laid out by the piece', () => {
	test('are never parted between the halves of a character, even within thousands of signs that belong together', () => {
		for (const sign of ['🏻', '\u{e0061}', '\u{1d165}', '👩\u200d']) {
			for (const start of ['', 'x']) {
				const own = start + sign.repeat(500);
				for (const length of [100, 101, 130])
					for (const {start, end} of piecesOf(own, length)) assert.ok(own.slice(start, end).isWellFormed(), sign);
			}
		}
	});

	test('lose nothing, and have every letter in one row', () => {
		for (let i = 0; i < 150; i++) {
			const paragraphs = article();
			const layout = new ArticleLayout(paragraphs, {width: 1 + random(40), direction: 'rtl'}, 30 + random(60));
			for (const [paragraph, whole] of paragraphs.entries()) {
				const seen = new Uint8Array(textOf(whole).length);
				for (const at of allRows(layout).filter(at => at.paragraph === paragraph))
					for (const {start, end} of layout.cells(at)) {
						assert.ok(end <= seen.length);
						for (let k = start; k < end; k++) seen[k] = 1;
					}
				const lost = [...seen.keys()].filter(k => !seen[k] && /[\p{L}\p{N}]/u.test(textOf(whole)[k]!));
				if (typeof whole === 'string') assert.deepEqual(lost, [], `seed ${seed}, ${JSON.stringify(whole)}`);
			}
		}
	});

	test('have a place for each row, and find the row again by it', () => {
		for (let i = 0; i < 150; i++) {
			const layout = new ArticleLayout(article(), {width: 1 + random(40), direction: 'ltr'}, 30 + random(60));
			let before = {paragraph: -1, offset: 0};
			for (const at of allRows(layout)) {
				const place = layout.placeOf(at);
				assert.deepEqual(layout.rowAt(place), at, `seed ${seed}`);
				if (typeof layout.paragraphs[at.paragraph] === 'string')
					assert.ok(place.paragraph > before.paragraph || place.offset > before.offset);
				before = place;
			}
		}
	});

	test('are stepped through without a row left out, and back', () => {
		for (let i = 0; i < 60; i++) {
			const layout = new ArticleLayout(article(), {width: 5 + random(40), direction: 'ltr'}, 30 + random(60));
			const rows = allRows(layout);
			assert.deepEqual(rows.at(-1), lastRow(layout));
			for (const [k, row] of rows.entries()) {
				const count = random(30) - 15;
				const to = Math.max(0, Math.min(rows.length - 1, k + count));
				assert.deepEqual(step(layout, row, count), rows[to], `seed ${seed}`);
				if (k > 0) assert.ok(compareRows(rows[k - 1]!, row) < 0);
			}
			for (const [paragraph] of layout.paragraphs.entries()) {
				const {first, last} = paragraphRows(layout, paragraph);
				assert.ok(layout.isOwnRow(last));
				const top = reveal(layout, firstRow, 10, first, last);
				assert.ok(compareRows(top, lastRow(layout)) <= 0);
			}
		}
	});

	test('show the same words as paragraphs that are laid out as a whole', () => {
		for (let i = 0; i < 40; i++) {
			const paragraph = text(200);
			const options = {width: 1000, direction: 'ltr' as const};
			const wordsOf = (layout: ArticleLayout) =>
				allRows(layout)
					.flatMap(at => rowText(layout.logicalCells(at)).split(' '))
					.filter(Boolean);
			assert.deepEqual(
				wordsOf(new ArticleLayout([paragraph], options, 128)),
				wordsOf(new ArticleLayout([paragraph], options)),
			);
		}
	});
});

test('the pieces of a text are all of it, in order, and each offset is in its piece', () => {
	for (let i = 0; i < 300; i++) {
		const whole = random(2) ? text(random(80)) : 'a\u0301👩‍👩‍👧\n'.repeat(random(60));
		const length = 20 + random(60);
		const pieces = piecesOf(whole, length);
		assert.equal(pieces.length, pieceCount(whole, length));
		assert.equal(pieces.map(({start, end}) => whole.slice(start, end)).join(''), whole);
		for (let offset = 0; offset < whole.length; offset++) {
			const {start, end} = pieceRange(whole, pieceAt(whole, offset, length), length);
			assert.ok(start <= offset && offset < end, `seed ${seed}`);
		}
	}
});

test('a paragraph of fifty megabytes is opened in the middle and at its end by the pieces there alone', () => {
	const enormous = 'قال الوزير إن 12 شخصا وصلوا. '.repeat(1_800_000);
	const layout = new ArticleLayout([enormous], {width: 72, direction: 'rtl'});
	const middle = layout.rowAt({paragraph: 0, offset: enormous.length >> 1});
	assert.equal(visibleRows(layout, middle, 24).length, 24);
	const end = step(layout, lastRow(layout), -23);
	assert.deepEqual(visibleRows(layout, end, 40).at(-1), lastRow(layout));
});
