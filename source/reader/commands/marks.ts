import type {ListEntry} from '../../article/listing.ts';
import type {ReadingState} from '../../article/reading-state.ts';
import {withEffect} from '../state/effects.ts';
import {shownFacts} from '../state/open-article.ts';
import type {Shelf} from '../state/shelf.ts';
import type {ReaderState} from '../state/state.ts';
import {select} from './in-list.ts';

/** The reading state of an entry: as this session changed it, else as it was kept. */
export const readingStateOf = ({states}: ReaderState, {summary, state}: ListEntry): ReadingState =>
	states.get(summary.key) ?? state;

/** The article that a mark is for, with its state: the open one, else the selected one of the list. */
function markTarget(state: ReaderState): readonly [key: string, before: ReadingState] | undefined {
	const open = state.article?.entry;
	if (open) return open.isNoArticle ? undefined : [open.key, state.states.get(open.key) ?? open.state];
	const [selected] = state.shelf.entries(state.list.selected, state.list.selected + 1);
	return selected && !selected.problem ? [selected.summary.key, readingStateOf(state, selected)] : undefined;
}

/** Changes the states of articles, and remembers what they were. */
export function mark(
	state: ReaderState,
	before: ReadonlyMap<string, ReadingState>,
	change: (before: ReadingState) => ReadingState,
): ReaderState {
	if (before.size === 0) return state;
	const states = new Map(state.states);
	for (const [key, was] of before) states.set(key, change(was));
	return {...state, states, markings: [...state.markings, before]};
}

/** Sets a mark, or takes it away. */
export const toggleMark =
	(name: 'read' | 'starred') =>
	(state: ReaderState): ReaderState => {
		const article = markTarget(state);
		if (!article) return {...state, notice: {type: 'noArticle'}};
		return mark(state, new Map([article]), before => ({...before, [name]: !before[name]}));
	};

/** Marks all unread ones of several articles as read. One `u` takes that back. */
export function markRead(state: ReaderState, entries: readonly ListEntry[]): ReaderState {
	const unread = entries
		.map(entry => [entry.summary.key, readingStateOf(state, entry)] as const)
		.filter(([, {read}]) => !read);
	return mark(state, new Map(unread), before => ({...before, read: true}));
}

/** Marks all articles of a shelf from a position on as read. One `u` takes that back. */
export const markAllOf = (state: ReaderState, shelf: Shelf, from: number): ReaderState =>
	markRead(
		state,
		shelf.entries(from, shelf.count).filter(({problem}) => !problem),
	);

/** Marks all articles of the list as read, or the selected one and all after it: where the newest stand first, what is older. */
export const markAll = (state: ReaderState): ReaderState => markAllOf(state, state.shelf, 0);
export const markFromHere = (state: ReaderState): ReaderState => markAllOf(state, state.shelf, state.list.selected);

function inList({shelf}: ReaderState, key: string): ListEntry | undefined {
	const at = shelf.indexOf(key);
	return at < 0 ? undefined : shelf.entries(at, at + 1)[0];
}

/** Keeps the selected fact of the open article selected where the user's marks have put it; one that is gone is not shown. */
function keepFact(state: ReaderState, before: ReaderState): ReaderState {
	const {article} = state;
	if (!article || !before.article) return state;
	const facts = shownFacts(state, article);
	const known = shownFacts(before, before.article);
	if (facts === known) return state;
	const text = known[before.article.fact]?.text;
	const fact = facts.findIndex(fact => fact.text === text);
	if (fact >= 0) return {...state, article: {...article, fact}};
	const last = Math.max(0, facts.length - 1);
	return {...state, article: {...article, fact: Math.min(article.fact, last), highlighted: false}};
}

/** Takes back the last marking, and selects its article in the list, where the list is shown and holds it. */
export function undoMark(state: ReaderState): ReaderState {
	const last = state.markings.at(-1);
	if (!last) return {...state, notice: {type: 'nothingToUndo'}};
	if ('deleted' in last)
		return withEffect({...state, markings: state.markings.slice(0, -1)}, {type: 'takeBackDeletion', key: last.deleted});
	const states = new Map(state.states);
	for (const [key, before] of last) {
		const {read, starred, facts} = before;
		// Only the marks are taken back: the reader may have read on since.
		const {facts: _, ...now} = states.get(key) ?? inList(state, key)?.state ?? before;
		states.set(key, {...now, read, starred, ...(facts && {facts})});
	}
	const undone = keepFact({...state, states, markings: state.markings.slice(0, -1)}, state);
	const [key] = last.keys();
	const at = state.article || state.brief || key === undefined ? -1 : state.shelf.indexOf(key);
	return at < 0 ? undone : select(undone, at);
}
