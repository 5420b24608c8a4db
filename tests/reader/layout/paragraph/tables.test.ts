import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Paragraph} from '../../../../source/article/paragraph/paragraph.ts';
import {ArticleLayout} from '../../../../source/reader/layout/article-layout.ts';
import {tablePartOf} from '../../../../source/reader/layout/paragraph/tables.ts';
import {rowText} from '../../../../source/text/row.ts';
import {row} from '../../../support/rich-articles.ts';

const shown = (paragraphs: readonly Paragraph[], width: number, direction: 'ltr' | 'rtl' = 'ltr') => {
	const layout = new ArticleLayout(paragraphs, {width, direction});
	return paragraphs.map((_, paragraph) =>
		Array.from({length: layout.rowCount(paragraph)}, (_, row) => rowText(layout.cells({paragraph, row})).trimEnd()),
	);
};

describe('the rows of a table', () => {
	const table = [row(['Team', 'Points'], true), row(['Al Hilal', '12']), row(['Nour', '7'])];

	test('stand in columns, numbers at the right, and a rule below the names of the columns', () => {
		assert.deepEqual(shown(table, 40), [
			['Team      Points', '────────────────'],
			['Al Hilal      12'],
			['Nour           7'],
		]);
	});

	test('are a record each where the columns do not fit', () => {
		assert.deepEqual(shown(table, 12), [
			['Team ·', 'Points'],
			['Team: Al', 'Hilal ·', 'Points: 12'],
			['Team: Nour ·', 'Points: 7'],
		]);
	});

	test('have the names of their columns in a table of hundreds of rows, too, whichever is shown first', () => {
		const long = [table[0]!, ...Array.from({length: 700}, (_, i) => row([`team ${i}`, `${i}`]))];
		const layout = new ArticleLayout(long, {width: 13, direction: 'ltr'});
		assert.match(rowText(layout.cells({paragraph: 690, row: 0})), /^Team: team/);
		assert.equal(tablePartOf(long, 690)!.header, 0);
		assert.deepEqual([tablePartOf(long, 0)!.end, tablePartOf(long, 690)!.start], [200, 600]);
	});

	test('of one table have the same columns wherever the table stands', () => {
		const before = Array.from({length: 190}, (_, i) => `Paragraph ${i}`);
		const rows = Array.from({length: 30}, (_, i) => row([i === 29 ? 'a long name' : 'x', `${i}`]));
		const widths = new Set(
			shown([...before, ...rows], 40)
				.slice(190)
				.map(([first]) => first!.length),
		);
		assert.deepEqual([...widths], [15]);
	});

	test('keep code from left to right in cells from right to left, in columns and in records', () => {
		const option: Paragraph = {
			text: '--name المعنى الطويل',
			kind: 'row',
			cells: [
				[0, 6],
				[7, 20],
			],
			marks: [[0, 6, 'code']],
		};
		const rows = [row(['اسم', 'معناه'], true), option];
		for (const width of [40, 15]) assert.match(shown(rows, width, 'rtl')[1]!.join('\n'), /--name/, `${width} columns`);
	});

	test('are running text where their cells are not told, or leave something of the text out', () => {
		const broken: Paragraph = {text: 'one two three', kind: 'row', cells: [[0, 3]]};
		assert.deepEqual(shown([broken, {text: 'four', kind: 'row'}], 40), [['one two three'], ['four']]);
	});

	test('keep the order of their columns where words of both directions stand side by side', () => {
		const mixed = [row(['الفريق', 'Stadium', 'Coach'], true), row(['الهلال', 'Kingdom Arena', 'Simone'])];
		const [, [record]] = shown([mixed[0]!, mixed[1]!], 200, 'rtl') as [string[], [string]];
		assert.ok(record.indexOf('Simone') < record.indexOf('Kingdom'), record);
	});
});
