import {kindOf, type Paragraph, textOf} from '../../article/paragraph/paragraph.ts';
import type {Place} from '../../article/reading-state.ts';
import {languageOf} from '../../facts/language/detect-language.ts';
import {sentencesOf} from '../../facts/story.ts';
import type {TextRange} from '../../text/cell.ts';
import {memoLast} from '../../text/memo.ts';
import type {Command} from '../keys/binding.ts';
import {clampTop, paragraphRows, reveal, revealPlace, step, visibleRows} from '../layout/viewport.ts';
import type {ArticleState} from '../state/article-state.ts';
import {afterMotion} from '../state/back-stack.ts';
import {openArticle} from '../state/open-article.ts';
import type {ReaderState} from '../state/state.ts';
import {moved} from './in-text.ts';

/** Which part of the screen: its first row, the one in the middle, the last one. */
export type ScreenPart = 'top' | 'middle' | 'bottom';

export const partOf = (part: ScreenPart, length: number): number =>
	Math.max(0, part === 'top' ? 0 : part === 'middle' ? Math.floor((length - 1) / 2) : length - 1);

/** To the next (1) or previous (-1) paragraph, however tall the current one is. */
export const byWholeParagraph = (direction: 1 | -1) =>
	moved(({layout, top, article: {current}}, height) => {
		let next = current + direction;
		while (kindOf(layout.paragraphs[next] ?? '') === 'rule' && layout.paragraphs[next + direction]) next += direction;
		const wanted = Math.max(0, Math.min(layout.paragraphs.length - 1, next));
		const rows = paragraphRows(layout, wanted);
		return {top: reveal(layout, top, height, rows.first, rows.last), current: wanted};
	});

/** Makes the paragraph current that stands in a part of the window. The window stays. */
export const toScreen = (part: ScreenPart) =>
	moved(({layout, top}, height) => {
		const rows = visibleRows(layout, top, height).filter(row => layout.isOwnRow(row));
		return {top, current: rows[partOf(part, rows.length)]?.paragraph ?? top.paragraph};
	});

/** Moves the window so that the current paragraph begins at its top, stands in its middle, or ends at its bottom. */
export const scrollText = (part: ScreenPart) =>
	moved(({layout, article: {current}}, height) => {
		const {first, last} = paragraphRows(layout, current);
		// A paragraph of several pieces is taller than any window.
		const room = last.piece ? 0 : Math.max(0, height - 1 - last.row);
		const above = part === 'top' ? 0 : part === 'middle' ? Math.floor(room / 2) : room;
		return {top: clampTop(layout, step(layout, first, -above), height)};
	});

/** With a count to the paragraph of that number, without one to an end. */
export const toParagraph =
	(end: Command): Command =>
	(state, press) =>
		press.count === undefined ? end(state, press) : goToParagraph(press.count - 1)(state);

/** Makes a paragraph current, or the last one where there are fewer. */
export const goToParagraph = (paragraph: number) =>
	moved(({layout, top}, height) => {
		const wanted = Math.max(0, Math.min(layout.paragraphs.length - 1, paragraph));
		const rows = paragraphRows(layout, wanted);
		return {top: reveal(layout, top, height, rows.first, rows.last), current: wanted};
	});

/** To the place before which so many percent of the text stand. */
export const toPercent: Command = (state, {count}) => {
	const article = state.article?.entry.article;
	if (count === undefined || !article) return {...state, notice: {type: 'needsCount'}};
	return moved(({layout}, height) => {
		const lengths = layout.paragraphs.map(paragraph => textOf(paragraph).length);
		const all = lengths.reduce((sum, length) => sum + length, 0);
		let left = Math.floor((all * Math.min(100, count)) / 100);
		let paragraph = 0;
		while (paragraph < lengths.length - 1 && left >= lengths[paragraph]!) left -= lengths[paragraph++]!;
		const at = layout.rowAt({paragraph, offset: Math.min(left, Math.max(0, lengths[paragraph]! - 1))});
		return {top: clampTop(layout, at, height), current: paragraph};
	})(state);
};

/** To the next (1) or previous (-1) sentence, which is highlighted. */
export const bySentence =
	(direction: 1 | -1) =>
	(state: ReaderState): ReaderState => {
		const {article, layout, top, geometry} = openArticle(state);
		const {sentence, current} = article;
		const standing = sentence?.paragraph === current ? sentence.range.start : direction > 0 ? -1 : 0;
		const found = nearestSentence(
			layout.paragraphs,
			{paragraph: current, offset: standing},
			direction,
			article.entry.article.language,
		);
		if (!found) return state;
		const {paragraph, range} = found;
		const from = layout.rowAt({paragraph, offset: range.start});
		const to = layout.rowAt({paragraph, offset: Math.max(range.start, range.end - 1)});
		const shown = revealPlace(layout, top, Math.max(1, geometry.text.rows), from, to);
		return {
			...state,
			article: {...article, current: paragraph, top: layout.placeOf(shown), highlighted: false, sentence: found},
			back: afterMotion(state.back),
		};
	};

/** The sentences of a text, as key facts are cut. */
const sentencesIn = memoLast((text: string, language: string | undefined): readonly TextRange[] =>
	sentencesOf(text, languageOf(text, language)).map(({range}) => range),
);

/** The sentence that begins nearest after (1) or before (-1) a place. */
function nearestSentence(
	paragraphs: readonly Paragraph[],
	from: Place,
	direction: 1 | -1,
	language: string | undefined,
): ArticleState['sentence'] | undefined {
	for (let paragraph = from.paragraph; paragraph >= 0 && paragraph < paragraphs.length; paragraph += direction) {
		const ranges = sentencesIn(textOf(paragraphs[paragraph]!), language);
		const isBeyond = ({start}: TextRange) =>
			paragraph !== from.paragraph || (direction > 0 ? start > from.offset : start < from.offset);
		const range = direction > 0 ? ranges.find(isBeyond) : ranges.findLast(isBeyond);
		if (range) return {paragraph, range};
	}
	return undefined;
}
