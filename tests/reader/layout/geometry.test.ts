import assert from 'node:assert/strict';
import {test} from 'node:test';
import {articleGeometry, borderColumns, lineColumns, listGeometry} from '../../../source/reader/layout/geometry.ts';

const columnsSwept = [...Array(130).keys(), 150, 199, 200, 299, 300].map(n => n + 1).filter(n => n <= 300);
const rowsSwept = Array.from({length: 100}, (_, i) => i + 1);
const shapes = [0, 1, 2, 3].flatMap(headerRows =>
	[0, 1, 7, 40].flatMap(wanted =>
		[true, false].flatMap(folded =>
			[true, false].map(focused => ({headerRows, facts: Math.min(wanted, 5), factRows: () => wanted, folded, focused})),
		),
	),
);

test('the parts of an article fill the screen exactly, at any size', () => {
	for (const columns of columnsSwept)
		for (const rows of rowsSwept)
			for (const shape of shapes) {
				const at = `${columns}×${rows} ${JSON.stringify(shape)}`;
				const {headerRows, facts, text, statusRows} = articleGeometry({columns, rows}, shape);
				const stacked = facts.beside ? text.rows : text.rows + facts.rows;
				assert.equal(headerRows + stacked + statusRows, rows, at);
				const besideColumns = facts.columns > 0 ? facts.columns + borderColumns : 0;
				assert.equal(text.columns + (facts.beside ? besideColumns : 0), columns, at);
				for (const size of [headerRows, facts.rows, facts.columns, text.rows, statusRows]) assert.ok(size >= 0, at);
				assert.ok(text.rows >= 1, `${at}: the text has a row`);
			}
});

test('the columns of the list fill the screen exactly, at any width', () => {
	for (const columns of columnsSwept) {
		const {progress, date, source, title} = listGeometry({columns, rows: 10});
		const others = [progress, date, source].filter(width => width > 0);
		assert.equal(title + others.reduce((sum, width) => sum + width + 2, 0), columns);
		assert.ok(title >= Math.min(columns, 20), `a title of ${title} at ${columns}`);
	}
});

test('key facts stand beside the text from 100 columns on, and above it on narrower screens', () => {
	const shape = {headerRows: 2, facts: 3, factRows: () => 9, folded: false, focused: false};
	assert.equal(articleGeometry({columns: 99, rows: 30}, shape).facts.beside, false);
	assert.equal(articleGeometry({columns: 100, rows: 30}, shape).facts.beside, true);
});

test('folded key facts take one row above the text and none beside it', () => {
	const shape = {headerRows: 2, facts: 3, factRows: () => 9, folded: true, focused: false};
	assert.equal(articleGeometry({columns: 80, rows: 24}, shape).facts.rows, 1);
	assert.equal(articleGeometry({columns: 120, rows: 24}, shape).facts.columns, 0);
});

test('lines grow no longer than the eye can follow', () => {
	assert.equal(lineColumns(300), lineColumns(100));
	assert.equal(lineColumns(1), 1);
	assert.equal(lineColumns(2), 2);
	assert.equal(lineColumns(80), 78);
});

test('key facts above the text take no more rows than they fill', () => {
	assert.equal(
		articleGeometry(
			{columns: 80, rows: 24},
			{headerRows: 2, facts: 3, factRows: () => 3, folded: false, focused: false},
		).facts.rows,
		5,
	);
	assert.equal(
		articleGeometry(
			{columns: 80, rows: 24},
			{headerRows: 2, facts: 3, factRows: () => 30, folded: false, focused: false},
		).facts.rows,
		8,
	);
});
