import {kindOf, type Paragraph, textOf} from '../../article/paragraph/paragraph.ts';
import type {Place} from '../../article/reading-state.ts';
import type {Row} from '../../text/cell.ts';
import {rowWidth} from '../../text/row.ts';
import type {ArticleLayout} from './article-layout.ts';
import {codeCells, linesOf} from './paragraph/code.ts';
import {gutterOf} from './paragraph/gutter.ts';

const longest = new WeakMap<readonly Paragraph[], Map<number, number>>();

/** By how many columns the code of an article can be shifted in lines of `width` columns: 0 where all of it is to be seen. */
export function mostShift(paragraphs: readonly Paragraph[], width: number): number {
	const kept = longest.get(paragraphs) ?? new Map<number, number>();
	longest.set(paragraphs, kept);
	const found = kept.get(width) ?? shiftNeeded(paragraphs, width);
	kept.clear();
	kept.set(width, found);
	return found;
}

function shiftNeeded(paragraphs: readonly Paragraph[], width: number): number {
	let most = 0;
	for (const [i, paragraph] of paragraphs.entries()) {
		if (kindOf(paragraph) !== 'code') continue;
		const {columns} = gutterOf(paragraphs, i, {width, direction: 'ltr'});
		for (const {text} of linesOf(textOf(paragraph))) {
			// No character takes more than two columns.
			if (text.length * 2 + columns - width > most)
				most = Math.max(most, rowWidth(codeCells(text, 0)) + columns - width);
		}
	}
	return most;
}

/** The shift with which a range of a paragraph of code can be seen: the one that there is, where that is enough. */
export function shiftShowing(layout: ArticleLayout, {paragraph, offset}: Place, end: number): number {
	const {codeShift = 0} = layout.options;
	const of = layout.paragraphs[paragraph]!;
	if (kindOf(of) !== 'code') return codeShift;
	const {width} = layout.options;
	const room = Math.max(1, width - gutterOf(layout.paragraphs, paragraph, {width, direction: 'ltr'}).columns);
	const text = textOf(of);
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	const lineEnd = text.indexOf('\n', start);
	const {from, to} = columnsOf(codeCells(text.slice(start, lineEnd < 0 ? text.length : lineEnd), start), offset, end);
	// The marks at both ends hide a column each.
	const isSeen = from >= codeShift + (codeShift > 0 ? 1 : 0) && to < codeShift + room;
	return isSeen ? codeShift : Math.max(0, Math.min(from - Math.floor(room / 3), mostShift(layout.paragraphs, width)));
}

/** The first column and the last that have something of a range of the text. */
function columnsOf(row: Row, start: number, end: number): {readonly from: number; readonly to: number} {
	let [column, from, to] = [0, Number.POSITIVE_INFINITY, 0];
	for (const cell of row) {
		if (cell.end > start && cell.start < end) {
			from = Math.min(from, column);
			to = column + cell.width;
		}
		column += cell.width;
	}
	return from <= to ? {from, to} : {from: 0, to: 0};
}
