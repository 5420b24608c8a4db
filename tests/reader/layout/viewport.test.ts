import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {ArticleLayout, type RowAt} from '../../../source/reader/layout/article-layout.ts';
import {
	clampTop,
	compareRows,
	lowestTop,
	reveal,
	revealPlace,
	step,
	visibleRows,
} from '../../../source/reader/layout/viewport.ts';

const layoutOf = (lengths: readonly number[]) =>
	new ArticleLayout(
		lengths.map(length => 'كلمة '.repeat(length).trim()),
		{width: 10, direction: 'rtl'},
	);

/** Every row of the article in order, the blank ones between paragraphs counted in. */
const flat = (layout: ArticleLayout): RowAt[] =>
	layout.paragraphs.flatMap((_, paragraph) => {
		const rows = layout.rowCount(paragraph) + (paragraph < layout.paragraphs.length - 1 ? 1 : 0);
		return Array.from({length: rows}, (_, row) => ({paragraph, row}));
	});

const lengths = fc.array(fc.integer({min: 1, max: 30}), {minLength: 1, maxLength: 8});
const options = {seed: 20240229, numRuns: 500};

test('stepping walks the rows of the article one by one and stops at both ends', () => {
	fc.assert(
		fc.property(lengths, fc.nat(), fc.integer({min: -60, max: 60}), (sizes, from, count) => {
			const layout = layoutOf(sizes);
			const rows = flat(layout);
			const at = from % rows.length;
			const expected = rows[Math.max(0, Math.min(rows.length - 1, at + count))];
			assert.deepEqual(step(layout, rows[at]!, count), expected);
		}),
		options,
	);
});

test('the window shows consecutive rows and, clamped, leaves no row empty that could be filled', () => {
	fc.assert(
		fc.property(lengths, fc.nat(), fc.integer({min: 1, max: 40}), (sizes, from, height) => {
			const layout = layoutOf(sizes);
			const rows = flat(layout);
			const top = clampTop(layout, rows[from % rows.length]!, height);
			const at = rows.findIndex(row => compareRows(row, top) === 0);
			const shown = visibleRows(layout, top, height);
			assert.deepEqual(shown, rows.slice(at, at + height));
			assert.equal(shown.length, Math.min(height, rows.length));
		}),
		options,
	);
});

test('what is to be revealed is in the window, whole when it fits, from its first row when it does not', () => {
	fc.assert(
		fc.property(lengths, fc.nat(), fc.nat(), fc.integer({min: 1, max: 40}), (sizes, from, which, height) => {
			const layout = layoutOf(sizes);
			const rows = flat(layout);
			const top = clampTop(layout, rows[from % rows.length]!, height);
			const paragraph = which % sizes.length;
			const first = {paragraph, row: 0};
			const last = {paragraph, row: layout.rowCount(paragraph) - 1};
			const shown = visibleRows(layout, reveal(layout, top, height, first, last), height);
			const contains = (row: RowAt) => shown.some(other => compareRows(other, row) === 0);
			assert.ok(contains(first));
			if (last.row < height) assert.ok(contains(last));
		}),
		options,
	);
});

test('what is in the window already moves nothing', () => {
	const layout = layoutOf([5, 5, 5, 5]);
	const top = {paragraph: 1, row: 0};
	assert.deepEqual(reveal(layout, top, 9, {paragraph: 2, row: 0}, {paragraph: 2, row: 1}), top);
});

const tall = layoutOf([40, 40, 40]);

test('a place within a paragraph has the row before it above it, where there is room', () => {
	const top = {paragraph: 0, row: 3};
	const place = {paragraph: 0, row: 2};
	for (const height of [5, 9]) assert.deepEqual(revealPlace(tall, top, height, place, place), {paragraph: 0, row: 1});
	assert.deepEqual(revealPlace(tall, top, 4, place, place), place);
	// What is at the top already is moved by one row.
	assert.deepEqual(revealPlace(tall, place, 9, place, place), {paragraph: 0, row: 1});
	// The first row of a paragraph is where one begins to read.
	const first = {paragraph: 1, row: 0};
	assert.deepEqual(revealPlace(tall, first, 9, first, first), first);
});

test('a leap leaves a third of the window before its goal', () => {
	const layout = layoutOf(Array.from({length: 50}, () => 2));
	const top = reveal(layout, {paragraph: 0, row: 0}, 12, {paragraph: 30, row: 0}, {paragraph: 30, row: 0});
	assert.deepEqual(step(layout, top, 4), {paragraph: 30, row: 0});
});

test('an article shorter than the window stays at its start', () => {
	assert.deepEqual(lowestTop(layoutOf([1, 1]), 20), {paragraph: 0, row: 0});
});
