import type {Standing} from '../../../article/reading-state.ts';
import {afterMotion, lastStep} from '../../state/back-stack.ts';
import {readEntry} from '../../state/entry.ts';
import type {Jump, Jumps} from '../../state/jumps.ts';
import type {Shelf} from '../../state/shelf.ts';
import type {ReaderState} from '../../state/state.ts';
import {chooseFact} from '../in-facts.ts';
import {select} from '../in-list.ts';
import {openAt} from '../opening.ts';

/** How many places are remembered. */
const mostJumps = 100;

const noJumps: Jumps = {back: [], on: []};

function placeOf({article}: ReaderState): Jump | undefined {
	if (!article || article.entry.isNoArticle) return undefined;
	const {entry, top, current} = article;
	return {key: entry.key, standing: {top, current}};
}

const isSame = (one: Jump, other: Jump | undefined) =>
	one.key === other?.key &&
	one.standing.current === other.standing.current &&
	one.standing.top.paragraph === other.standing.top.paragraph &&
	one.standing.top.offset === other.standing.top.offset;

/**
 * Notes where a jump came from, if it led anywhere. As in a browser, a new jump forgets the places from which the reader had
 * come back.
 */
export function noteJump(before: ReaderState, after: ReaderState): ReaderState {
	const from = placeOf(before);
	if (!from || isSame(from, placeOf(after))) return after;
	const {back} = before.jumps ?? noJumps;
	const jumped: ReaderState = {...after, jumps: {back: [...back, from].slice(-mostJumps), on: []}};
	const {article} = jumped;
	return article?.entry.key === from.key ? {...jumped, article: {...article, before: from.standing}} : jumped;
}

/** Goes to the place of a fact from the menu of facts. Where the reader stood before the menu showed other places is noted. */
export function chooseFactInMenu(state: ReaderState, fact: number): ReaderState {
	const {article} = state;
	const before = article ? {...state, article: lastStep(state.back)?.from ?? article} : state;
	return noteJump(before, chooseFact(state, fact));
}

/** Goes back to the place that was left last, in whichever article it is. */
export function jumpBack(state: ReaderState): ReaderState {
	const {back, on} = state.jumps ?? noJumps;
	return follow(state, back, (left, here) => ({back: left, on: here ? [...on, here] : on}));
}

/** Goes on again to the place from which the reader came back last. */
export function jumpOn(state: ReaderState): ReaderState {
	const {back, on} = state.jumps ?? noJumps;
	return follow(state, on, (left, here) => ({back: here ? [...back, here] : back, on: left}));
}

/** Goes to the last of these places whose article is still there. */
function follow(
	state: ReaderState,
	places: readonly Jump[],
	jumpsAfter: (left: readonly Jump[], here: Jump | undefined) => Jumps,
): ReaderState {
	const here = placeOf(state);
	for (let at = places.length - 1; at >= 0; at--) {
		const place = places[at]!;
		if (isSame(place, here)) continue;
		const gone = goTo(state, place);
		if (gone) return {...gone, jumps: jumpsAfter(places.slice(0, at), here)};
	}
	return {...state, notice: {type: 'noJump'}};
}

/** Goes to a place: undefined where its article is gone. */
function goTo(state: ReaderState, {key, standing}: Jump): ReaderState | undefined {
	const {article} = state;
	if (article?.entry.key === key)
		return {
			...state,
			article: {
				...article,
				...within(standing, article.entry.article.paragraphs.length),
				focus: 'text',
				highlighted: false,
			},
			back: afterMotion(state.back).filter(({by}) => by !== 'menu'),
		};
	const shelves: readonly (() => Shelf | undefined)[] = [
		() => state.shelf,
		() => state.brief?.shelf,
		() => state.shelf.select({sort: 'newest'}),
	];
	for (const shelfOf of shelves) {
		const shelf = shelfOf();
		const at = shelf?.indexOf(key) ?? -1;
		const [line] = at < 0 ? [] : shelf!.entries(at, at + 1);
		if (!line) continue;
		const opened = openAt(shelf === state.shelf ? select(state, at) : state, readEntry(shelf!, line, state.sayFault));
		return {
			...opened,
			article: {...opened.article, ...within(standing, opened.article.entry.article.paragraphs.length)},
		};
	}
	return undefined;
}

/** A place in an article that may have become shorter since. */
const within = ({top, current}: Standing, paragraphs: number): Standing =>
	current < paragraphs && top.paragraph < paragraphs ? {top, current} : {top: {paragraph: 0, offset: 0}, current: 0};

/** Goes to where the reader stood in this article before the last jump; done again, it comes back. */
export function toBefore(state: ReaderState): ReaderState {
	const {article} = state;
	if (!article?.before) return {...state, notice: {type: 'noJump'}};
	return goTo(state, {key: article.entry.key, standing: article.before}) ?? state;
}
