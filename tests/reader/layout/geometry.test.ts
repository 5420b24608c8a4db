import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
	articleGeometry,
	borderColumns,
	lineColumns,
	listGeometry,
	tailGap,
} from '../../../source/reader/layout/geometry.ts';

const columnsSwept = [...Array(130).keys(), 150, 199, 200, 299, 300].map(n => n + 1).filter(n => n <= 300);
const rowsSwept = Array.from({length: 100}, (_, i) => i + 1);
const shapes = [0, 1, 2, 3].flatMap(headerRows =>
	[0, 1, 7, 40].flatMap(wanted =>
		[true, false].flatMap(folded =>
			[true, false].flatMap(focused =>
				[24, 72, 160].map(line => ({
					headerRows,
					facts: Math.min(wanted, 5),
					factRows: () => ({all: wanted, selected: Math.ceil(wanted / 5)}),
					folded,
					focused,
					line,
				})),
			),
		),
	),
);

const plain = {headerRows: 2, facts: 3, folded: false, focused: false, line: 72};

test('the parts of an article fill the screen exactly, at any size', () => {
	for (const columns of columnsSwept)
		for (const rows of rowsSwept)
			for (const shape of shapes) {
				const at = `${columns}×${rows} ${JSON.stringify(shape)}`;
				const {page, headerRows, facts, text, statusRows} = articleGeometry({columns, rows}, shape);
				const stacked = facts.beside ? text.rows : text.rows + facts.rows;
				assert.equal(headerRows + stacked + statusRows, rows, at);
				const besideColumns = facts.columns > 0 ? facts.columns + borderColumns : 0;
				assert.equal(text.columns + (facts.beside ? besideColumns : 0), page.columns, at);
				const right = columns - page.margin - page.columns;
				assert.ok(page.margin >= 0 && Math.abs(right - page.margin) <= 1, `${at}: the page is in the middle`);
				for (const size of [headerRows, facts.rows, facts.columns, text.rows, statusRows]) assert.ok(size >= 0, at);
				assert.ok(text.rows >= 1, `${at}: the text has a row`);
			}
});

test('the columns of the list fill the screen exactly, at any width', () => {
	for (const columns of columnsSwept) {
		const geometry = listGeometry({columns, rows: 10});
		const {gutter, title, tail, margin} = geometry;
		assert.equal(gutter + title + (tail > 0 ? tailGap + tail : 0) + margin, columns);
		assert.ok(title >= Math.min(columns - gutter, 20), `a title of ${title} at ${columns}`);
		if (columns >= 80) assert.ok(title >= 52, `a title of ${title} at ${columns}`);
	}
});

test('key facts stand beside the text from 100 columns on, and above it on narrower screens', () => {
	const shape = {...plain, factRows: () => ({all: 9, selected: 3})};
	assert.equal(articleGeometry({columns: 99, rows: 30}, shape).facts.beside, false);
	assert.equal(articleGeometry({columns: 100, rows: 30}, shape).facts.beside, true);
	const stacked = articleGeometry({columns: 100, rows: 30}, {...shape, isStacked: true}).facts;
	assert.deepEqual([stacked.beside, stacked.rows > 0], [false, true]);
});

test('folded key facts take one row above the text and none beside it', () => {
	const shape = {...plain, factRows: () => ({all: 9, selected: 3}), folded: true};
	assert.equal(articleGeometry({columns: 80, rows: 24}, shape).facts.rows, 1);
	assert.equal(articleGeometry({columns: 120, rows: 24}, shape).facts.columns, 0);
});

test('lines are as long as the user wants, where there is room', () => {
	assert.equal(lineColumns(300), 72);
	assert.equal(lineColumns(300, 120), 120);
	assert.equal(lineColumns(1), 1);
	assert.equal(lineColumns(2), 2);
	assert.equal(lineColumns(60), 58);
});

test('key facts above the text take no more rows than they fill, and at most a quarter of the screen', () => {
	const rowsOf = (all: number, selected: number) =>
		articleGeometry({columns: 80, rows: 24}, {...plain, factRows: () => ({all, selected})}).facts.rows;
	assert.equal(rowsOf(3, 1), 5);
	assert.equal(rowsOf(30, 2), 6);
	assert.equal(rowsOf(30, 6), 8, 'the selected one is whole');
	assert.equal(rowsOf(90, 40), 10, 'but half of the screen is for the text');
});
