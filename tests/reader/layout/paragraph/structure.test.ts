import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {type CellRange, kindOf, type Paragraph, textOf} from '../../../../source/article/paragraph/paragraph.ts';
import {ArticleLayout, type RowAt} from '../../../../source/reader/layout/article-layout.ts';
import {columnsAround} from '../../../../source/reader/layout/paragraph/table-rows.ts';
import {compareRows, step, visibleRows} from '../../../../source/reader/layout/viewport.ts';
import type {Row} from '../../../../source/text/cell.ts';
import {rowWidth} from '../../../../source/text/row.ts';
import {structured} from '../../../support/structured.ts';

const seed = 20260228;
const numRuns = 300;
const options = fc.record({
	width: fc.oneof(fc.integer({min: 1, max: 100}), fc.integer({min: 1, max: 12})),
	direction: fc.constantFrom('ltr' as const, 'rtl' as const),
	strikes: fc.boolean(),
	codeShift: fc.constantFrom(undefined, 0, 7),
});

function layoutFrom(
	paragraphs: readonly Paragraph[],
	{codeShift, ...others}: {width: number; direction: 'ltr' | 'rtl'; codeShift: number | undefined},
) {
	return new ArticleLayout(paragraphs, {...others, ...(codeShift !== undefined && {codeShift})});
}

const rowsOf = (layout: ArticleLayout, paragraph: number): Row[] =>
	Array.from({length: layout.rowCount(paragraph)}, (_, row) => layout.cells({paragraph, row}));

/** The ranges of the text that cells stand for, in logical order. */
const rangesIn = (row: Row): CellRange[] =>
	row
		.filter(({start, end}) => start < end)
		.map(({start, end}): CellRange => [start, end])
		.sort((a, b) => a[0] - b[0]);

/** What has to be on the screen of a text: blanks may hang beyond the end of a row, and between cells. */
const isSeen = (text: string, offset: number) => !/[\s\p{M}\p{Cf}]/u.test(text[offset]!);

/** Whether cells of the row stand in columns side by side, each broken by itself. */
const hasColumns = (layout: ArticleLayout, paragraph: number) =>
	columnsAround(layout.paragraphs, paragraph, layout.options)?.columns !== undefined;

describe('whatever a paragraph is, at any width', () => {
	test('no row is wider than the line', () => {
		fc.assert(
			fc.property(structured, options, (paragraphs, given) => {
				const layout = layoutFrom(paragraphs, given);
				for (const at of visibleRows(layout, {paragraph: 0, row: 0}, Number.POSITIVE_INFINITY))
					assert.ok(rowWidth(layout.cells(at)) <= given.width, JSON.stringify(at));
			}),
			{seed, numRuns},
		);
	});

	test('its rows have each letter of its text once, and in order, but for code that is cut', () => {
		fc.assert(
			fc.property(structured, options, (paragraphs, given) => {
				const layout = layoutFrom(paragraphs, given);
				for (const [i, paragraph] of paragraphs.entries()) {
					const text = textOf(paragraph);
					const isCut = kindOf(paragraph) === 'code' && given.codeShift !== undefined;
					const ranges = rowsOf(layout, i).map(rangesIn);
					const inOrder = hasColumns(layout, i) ? ranges.flat().sort((a, b) => a[0] - b[0]) : ranges.flat();
					let at = 0;
					for (const [start, end] of inOrder) {
						assert.ok(start >= at, `${start} stands before ${at} in «${text}»`);
						for (; at < start; at++) assert.ok(isCut || !isSeen(text, at), `${at} of «${text}» is not there`);
						at = end;
					}
					for (; at < text.length; at++) assert.ok(isCut || !isSeen(text, at), `${at} of «${text}» is not there`);
				}
			}),
			{seed: seed + 1, numRuns},
		);
	});

	test('each row has a place, and each place of the text is in the row that shows it', () => {
		fc.assert(
			fc.property(structured, options, (paragraphs, given) => {
				const layout = layoutFrom(paragraphs, given);
				const all = visibleRows(layout, {paragraph: 0, row: 0}, Number.POSITIVE_INFINITY);
				for (const at of all) assert.deepEqual(layout.rowAt(layout.placeOf(at)), at);
				for (const [paragraph] of paragraphs.entries())
					for (const [row, cells] of rowsOf(layout, paragraph).entries())
						for (const [start, end] of rangesIn(cells))
							for (const offset of [start, end - 1])
								assert.deepEqual(layout.rowAt({paragraph, offset}), {paragraph, row});
			}),
			{seed: seed + 2, numRuns},
		);
	});

	test('stepping goes through its rows and the blank ones after it one by one', () => {
		fc.assert(
			fc.property(structured, options, fc.nat(), fc.integer({min: -40, max: 40}), (paragraphs, given, from, count) => {
				const layout = layoutFrom(paragraphs, given);
				const all: RowAt[] = paragraphs.flatMap((_, paragraph) =>
					Array.from({length: layout.height(paragraph)}, (_, row) => ({paragraph, row})),
				);
				const at = from % all.length;
				const expected = all[Math.max(0, Math.min(all.length - 1, at + count))]!;
				assert.equal(compareRows(step(layout, all[at]!, count), expected), 0);
				assert.deepEqual(visibleRows(layout, all[at]!, 30), all.slice(at, at + 30));
			}),
			{seed: seed + 3, numRuns},
		);
	});

	test('the rows for the mouse have the same text in the order of reading', () => {
		fc.assert(
			fc.property(structured, options, (paragraphs, given) => {
				const layout = layoutFrom(paragraphs, given);
				for (const at of visibleRows(layout, {paragraph: 0, row: 0}, Number.POSITIVE_INFINITY)) {
					const logical = layout.logicalCells(at);
					if (hasColumns(layout, at.paragraph)) continue;
					assert.deepEqual(
						logical.filter(({start, end}) => start < end).map(({start}) => start),
						rangesIn(logical).map(([start]) => start),
					);
					const covered = (row: Row) => rangesIn(row).reduce((sum, [start, end]) => sum + end - start, 0);
					if (at.row < layout.rowCount(at.paragraph)) assert.equal(covered(logical), covered(layout.cells(at)));
				}
			}),
			{seed: seed + 4, numRuns},
		);
	});
});
