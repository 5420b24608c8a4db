import {type FormedParagraph, kindOf, type Paragraph} from '../../../article/paragraph/paragraph.ts';
import type {LayoutOptions} from './laid-out.ts';
import {listOf} from './lists.ts';
import {columnsAround} from './table-rows.ts';
import {isFollowedByRow} from './tables.ts';

/** A heading of a level up to this one has more room than others. */
const strongLevel = 2;

const levelOf = (paragraph: Paragraph): number | undefined =>
	kindOf(paragraph) === 'heading' ? ((paragraph as FormedParagraph).level ?? 1) : undefined;

/** How many blank rows stand between a paragraph and the next one; none after the last. */
export function blankRowsAfter(paragraphs: readonly Paragraph[], index: number, options: LayoutOptions): number {
	const paragraph = paragraphs[index]!;
	const next = paragraphs[index + 1];
	if (next === undefined) return 0;
	if (typeof paragraph === 'string' && typeof next === 'string') return 1;
	const level = levelOf(paragraph);
	const nextLevel = levelOf(next);
	if (nextLevel !== undefined) return level === undefined && nextLevel <= strongLevel ? 2 : 1;
	if (level !== undefined) return level <= strongLevel ? 1 : 0;
	const kind = kindOf(paragraph);
	const nextKind = kindOf(next);
	if (kind === 'item' && nextKind === 'item') {
		const list = listOf(paragraphs, index);
		return list === listOf(paragraphs, index + 1) && list!.isTight ? 0 : 1;
	}
	if (kind === 'image' && nextKind === 'caption') return 0;
	if (kind === 'caption' && nextKind === 'row') return 0;
	if (kind === 'row' && isFollowedByRow(paragraphs, index)) {
		const around = columnsAround(paragraphs, index, options);
		const isHeader = (paragraph as FormedParagraph).header === true;
		return around?.columns && (isHeader || !around.isNarrowed) ? 0 : 1;
	}
	return 1;
}
