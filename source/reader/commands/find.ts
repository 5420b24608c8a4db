import {textsOf} from '../../article/paragraph/paragraph.ts';
import type {Place} from '../../article/reading-state.ts';
import {type ExpressionPlaces, expressionFault, placesIn} from '../../search/matching/expression.ts';
import {findIn, matches} from '../../search/matching/matches.ts';
import {parseQuery} from '../../search/query/query.ts';
import type {TextRange} from '../../text/cell.ts';
import {memo, memoLast} from '../../text/memo.ts';
import {shiftShowing} from '../layout/code-shift.ts';
import {revealPlace} from '../layout/viewport.ts';
import type {ArticleState, Find} from '../state/article-state.ts';
import {withEffect} from '../state/effects.ts';
import {openArticle} from '../state/open-article.ts';
import type {ReaderState} from '../state/state.ts';

const queryOf = memo(parseQuery);

const rangesIn = memoLast((text: string, by: 'letters' | 'words', paragraph: string): readonly TextRange[] =>
	by === 'letters' ? findIn(text, paragraph) : matches(queryOf(text), paragraph),
);

const expressionRanges = memoLast(placesIn);

/** The places of a paragraph that have what is looked for. */
export function foundIn(
	{text, by, found}: Find,
	paragraphs: readonly string[],
	paragraph: number,
): readonly TextRange[] {
	const looked = paragraphs[paragraph]!;
	if (by !== 'expression') return rangesIn(text, by, looked);
	return found?.paragraphs === paragraphs ? expressionRanges(found.places, paragraph, looked) : [];
}

const isAfter = (place: Place, other: Place) =>
	place.paragraph > other.paragraph || (place.paragraph === other.paragraph && place.offset > other.offset);

/**
 * The nearest place that has what is looked for, after (1) or before (-1) the place `from`. At the end of the article it
 * goes on from the other end, which `around` says.
 * @param reach how many UTF-16 units are looked through, at least, before it gives up
 */
function nearestMatch(
	paragraphs: readonly string[],
	find: Find,
	from: Place,
	direction: 1 | -1,
	reach = Number.POSITIVE_INFINITY,
): {readonly at: Place; readonly end: number; readonly around: boolean} | undefined {
	let left = reach;
	// The paragraph of `from` comes once more at the end, for the places on the other side of `from`.
	for (let step = 0; step <= paragraphs.length && left > 0; step++) {
		const paragraph = (from.paragraph + direction * step + paragraphs.length * 2) % paragraphs.length;
		const text = paragraphs[paragraph]!;
		left -= text.length + 1;
		const places = foundIn(find, paragraphs, paragraph).map(({start, end}) => ({at: {paragraph, offset: start}, end}));
		const beyond = ({at}: {at: Place}) => step > 0 || (direction > 0 ? isAfter(at, from) : isAfter(from, at));
		const found = direction > 0 ? places.find(beyond) : places.findLast(beyond);
		const around = direction > 0 ? paragraph < from.paragraph : paragraph > from.paragraph;
		if (found) return {...found, around: around || step === paragraphs.length};
	}
	return undefined;
}

/** Goes to a place that was found. Where none was found nothing moves, and the status row says so. */
function go(
	state: ReaderState,
	article: ArticleState,
	find: Find,
	place: ReturnType<typeof nearestMatch>,
): ReaderState {
	if (!place) return {...state, article: {...article, find: {...find, came: 'nowhere'}}};
	const {at, end, around} = place;
	const looking = {...state, article: {...article, highlighted: false, current: at.paragraph}};
	const {layout, top, geometry} = openArticle({...looking, article: {...looking.article, current: article.current}});
	const last = {paragraph: at.paragraph, offset: Math.max(at.offset, end - 1)};
	const shown = revealPlace(layout, top, Math.max(1, geometry.text.rows), layout.rowAt(at), layout.rowAt(last));
	const came = around ? 'around' : undefined;
	const codeShift = shiftShowing(layout, at, end);
	return {...looking, article: {...looking.article, top: layout.placeOf(shown), codeShift, find: {...find, at, came}}};
}

/** Shows the first place of a paragraph that has what is looked for; the start of the paragraph, if none has. */
export function showFirst(
	state: ReaderState & {readonly article: ArticleState & {readonly find: Find}},
	paragraph: number,
) {
	const {article} = state;
	const paragraphs = textsOf(article.entry.article.paragraphs);
	const [range] = paragraph < paragraphs.length ? foundIn(article.find, paragraphs, paragraph) : [];
	if (!range) return {...state, article: {...article, current: paragraph, top: {paragraph, offset: 0}}};
	return go(state, article, article.find, {at: {paragraph, offset: range.start}, end: range.end, around: false});
}

/** How many UTF-16 units are looked through while the text is written: enough for any report, and no key waits. */
const reachWhileWriting = 1_000_000;

/** Shows the first place that has a text, from the top of the window on. The places of an expression come a moment later. */
export function findFrom(
	state: ReaderState & {readonly article: ArticleState},
	text: string,
	by: 'letters' | 'expression',
): ReaderState {
	const {article} = state;
	if (text.trim() === '') return {...state, article: {...article, find: undefined}};
	if (by === 'letters') return showFrom(state, {text, by});
	const reason = expressionFault(text);
	if (reason === undefined) return askFor(state, article, text);
	return {...state, notice: {type: 'noExpression', reason}, article: {...article, find: undefined}};
}

/** Shows the first place from the top of the window on. */
function showFrom(state: ReaderState & {readonly article: ArticleState}, find: Find): ReaderState {
	const {article} = state;
	const {top} = article;
	const before = {paragraph: top.paragraph, offset: top.offset - 1};
	const paragraphs = textsOf(article.entry.article.paragraphs);
	return go(state, article, find, nearestMatch(paragraphs, find, before, 1, reachWhileWriting));
}

/** Asks for the places of an expression. */
function askFor(state: ReaderState, article: ArticleState, expression: string): ReaderState {
	const {key, article: read} = article.entry;
	return withEffect(
		{...state, article: {...article, find: {text: expression, by: 'expression' as const}}},
		{type: 'findExpression', key, expression, paragraphs: textsOf(read.paragraphs)},
	);
}

/** What came of looking for an expression, and in which texts. */
export interface FoundExpression {
	readonly key: string;
	readonly expression: string;
	readonly paragraphs: readonly string[];
	readonly found: ExpressionPlaces | 'tooLong';
}

/** Takes the places of an expression, if it is still the one that is looked for, and goes to the first of them. */
export function showExpression(state: ReaderState, {key, expression, paragraphs, found}: FoundExpression): ReaderState {
	const {article, prompt} = state;
	const find = article?.find;
	if (article?.entry.key !== key || find?.by !== 'expression' || find.text !== expression) return state;
	if (found === 'tooLong') return {...state, article: {...article, find: {...find, came: 'tooLong'}}};
	const looking = {...state, article: {...article, find: {...find, found: {places: found, paragraphs}}}};
	return prompt ? showFrom(looking, looking.article.find) : byFind(1)(looking);
}

/** Goes on with the text that was written, now that it is complete. An empty text ends the finding. */
export function keepFind(state: ReaderState, text: string): ReaderState {
	const {article} = state;
	if (!article) return state;
	if (text.trim() === '') return {...state, article: {...article, find: undefined}};
	const {find} = article;
	// The places of an expression may be on their way.
	return find?.at || (find?.by === 'expression' && !find.found) ? state : byFind(1)(state);
}

/**
 * Goes to the next (1) or previous (-1) place: counted from the place gone to last, or from the current paragraph where
 * the reader has moved to another one since.
 */
export const byFind =
	(direction: 1 | -1) =>
	(state: ReaderState): ReaderState => {
		const {article} = state;
		if (!article?.find) return state;
		const {find, current, entry} = article;
		if (find.came === 'tooLong') return state;
		const paragraphs = textsOf(entry.article.paragraphs);
		// The text has changed since.
		if (find.by === 'expression' && find.found?.paragraphs !== paragraphs) return askFor(state, article, find.text);
		const edge = {paragraph: current, offset: direction > 0 ? -1 : Number.POSITIVE_INFINITY};
		const from = find.at?.paragraph === current ? find.at : edge;
		return go(state, article, find, nearestMatch(paragraphs, find, from, direction));
	};

/** Ends the finding: no place is highlighted any more. */
export const endFind = (state: ReaderState): ReaderState =>
	state.article ? {...state, article: {...state.article, find: undefined}} : state;
