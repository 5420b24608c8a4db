import {type FilterField, type ListEntry, sorts, type View} from '../../article/listing.ts';
import type {Command} from '../keys/binding.ts';
import {isListShown} from '../state/mode.ts';
import type {Shelf} from '../state/shelf.ts';
import type {FilterChoice, ReaderState} from '../state/state.ts';
import {listTop, scrolledList, visibleLines} from '../windows/list-window.ts';
import {keepMenu} from '../windows/menu-window.ts';
import {partOf, type ScreenPart} from './motions.ts';

/** Selects the entry nearest to `selected` and moves the window no more than needed to show it. */
export function select(state: ReaderState, selected: number): ReaderState {
	const list = {...state.list, selected: Math.max(0, Math.min(state.shelf.count - 1, selected))};
	return {...state, list: {...list, top: listTop({...state, list})}};
}

/** Moves the window by so many entries. The selected one stays in it. */
export const scrollEntries = (state: ReaderState, count: number): ReaderState => ({
	...state,
	list: scrolledList(state, count),
});

export const byEntry = (count: number) => (state: ReaderState) => select(state, state.list.selected + count);

/** By so many pages. */
export const byListPage = (pages: 1 | -1 | 0.5 | -0.5) => (state: ReaderState) => {
	const count = Math.sign(pages) * Math.ceil(Math.abs(pages) * visibleLines(state).length);
	const top = Math.max(0, state.list.top + count);
	return select({...state, list: {...state.list, top}}, state.list.selected + count);
};

/** With a count to the entry of that number, without one to an end. */
export const toEntry =
	(end: (state: ReaderState) => ReaderState): Command =>
	(state, {count}) =>
		count === undefined ? end(state) : select(state, count - 1);

export const toListPercent: Command = (state, {count}) =>
	count === undefined
		? {...state, notice: {type: 'needsCount'}}
		: select(state, Math.ceil((Math.min(100, count) / 100) * state.shelf.count) - 1);

/** Selects the entry in a part of the window. The window stays. */
export const toListScreen = (part: ScreenPart) => (state: ReaderState) => {
	const shown = visibleLines(state);
	return select(state, shown[partOf(part, shown.length)]?.index ?? state.list.selected);
};

/** Moves the window so that the selected entry stands in a part of it. */
export const scrollList = (part: ScreenPart) => (state: ReaderState) => {
	const {selected} = state.list;
	const above = partOf(part, visibleLines(state).length);
	return select({...state, list: {selected, top: Math.max(0, selected - above)}}, selected);
};

export const toFirstEntry = (state: ReaderState) => select(state, 0);

export const toLastEntry = (state: ReaderState) => select(state, state.shelf.count - 1);

/**
 * Shows in the list what has come in. If the first entry was selected, the first one is selected again: the newest. Else
 * the selected article stays selected. While an article or the brief is open the list stays as it is, so that `]` and `[`
 * go through the list that the user came from; it is refreshed when the user is back in it.
 * @param kept states of this session that the shelf knows by now. Those that have not changed since are forgotten here:
 * another khabar may have written later ones.
 */
export function refresh(state: ReaderState, kept: ReaderState['states'] = new Map()): ReaderState {
	// What is being looked for is shown before it is looked for again.
	if (!isListShown(state) || state.shelf.isSearching) return {...state, isStale: true};
	const fresh = {
		...state,
		isStale: false,
		arrived: undefined,
		states: new Map([...state.states].filter(([key, own]) => kept.get(key) !== own)),
	};
	return state.list.selected === 0 ? search(fresh, state.shelf.view.query) : look(fresh, {});
}

/**
 * Shows what was found of a shelf, in the list and in the brief. Until all is found, what is shown stays where less is found than
 * that. The list is then brought up to date, where something has come in meanwhile.
 */
export function showFound(state: ReaderState, before: Shelf, shelf: Shelf): ReaderState {
	const brief = state.brief?.shelf === before ? {...state.brief, shelf} : state.brief;
	const next = {...state, ...(brief && {brief})};
	if (state.shelf !== before) return next;
	const found = {...next, shelf, arrived: undefined};
	const shown = select(found, found.list.selected);
	return shelf.isSearching || !shown.isStale ? shown : refresh(shown);
}

/** Refreshes the list where it is shown again and something has come in meanwhile. The selected article stays selected. */
export function backToList(state: ReaderState): ReaderState {
	if (!state.isStale || !isListShown(state)) return state;
	const looked = look({...state, isStale: false}, {});
	// If the first entry was selected, the window shows what has come in above it.
	return state.list.selected > 0 ? looked : select({...looked, list: {...looked.list, top: 0}}, looked.list.selected);
}

/** Changes the view. The selected article stays selected, or else the nearest one that the list still holds. */
export function look(state: ReaderState, change: Partial<View>): ReaderState {
	const shelf = state.shelf.select({...state.shelf.view, ...change});
	const at = placeIn(shelf, state);
	// It stays in the same row of the screen.
	const top = Math.max(0, at - (state.list.selected - state.list.top));
	return select({...state, shelf, arrived: undefined, list: {selected: at, top}}, at);
}

/** If the selected article is gone, another one is looked for among so many before it and after it. */
const reach = 100;

/** The selected article, then those after it, then those before it, the nearest first. */
function* nearestEntries({shelf, list: {selected}}: ReaderState): Generator<ListEntry> {
	yield* shelf.entries(selected, selected + 1);
	yield* shelf.entries(selected + 1, selected + reach);
	yield* shelf.entries(Math.max(0, selected - reach), selected).toReversed();
}

/** The position in another shelf of the selected article, or else of the nearest one that the shelf holds. */
function placeIn(shelf: Shelf, state: ReaderState): number {
	for (const {summary} of nearestEntries(state)) {
		const at = shelf.indexOf(summary.key);
		if (at >= 0) return at;
	}
	return 0;
}

/** Looks for articles; the best one is selected. */
export const search = (state: ReaderState, query: string | undefined): ReaderState => {
	const shelf = state.shelf.select({...state.shelf.view, query});
	return {...state, shelf, arrived: undefined, list: {selected: 0, top: 0}};
};

/** Goes to the next order. The results of a search keep theirs: the best first. */
export const toNextSort = (state: ReaderState): ReaderState => {
	const {sort, query} = state.shelf.view;
	if (query !== undefined) return state;
	return look(state, {sort: sorts[(sorts.indexOf(sort) + 1) % sorts.length]!});
};

export const toggleFilter = (filter: 'unread' | 'starred') => (state: ReaderState) =>
	look(state, {[filter]: !state.shelf.view[filter]});

export const isNarrowed = ({unread, starred, source, language, tag}: View) =>
	unread || starred || source !== undefined || language !== undefined || tag !== undefined;

export const everything = {
	unread: false,
	starred: false,
	source: undefined,
	language: undefined,
	tag: undefined,
} as const;

/** Ends the search; where there is none, takes away all filters. Undefined where all articles are shown already. */
export function widen(state: ReaderState): ReaderState | undefined {
	const {view} = state.shelf;
	if (view.query !== undefined) return look(state, {query: undefined});
	return isNarrowed(view) ? look(state, everything) : undefined;
}

/** The most values of a field that the menu offers. */
const mostValues = 40;
const fields: readonly FilterField[] = ['source', 'language', 'tag'];

/** The lines of the menu: all articles, those with a mark, then the values of each field, the most frequent first. */
function filterChoices({shelf}: ReaderState): FilterChoice[] {
	const {view} = shelf;
	return [
		{isOn: !isNarrowed(view)},
		{field: 'unread', isOn: view.unread ?? false},
		{field: 'starred', isOn: view.starred ?? false},
		...fields.flatMap(field =>
			shelf
				.values(field)
				.slice(0, mostValues)
				.map(({value, count}) => ({field, value, count, isOn: view[field] === value})),
		),
	];
}

/** Opens the menu, with the pointer at the first filter that is on. */
export function openFilters(state: ReaderState): ReaderState {
	const filters = filterChoices(state);
	const filterAt = Math.max(
		0,
		filters.findIndex(({isOn}) => isOn),
	);
	return keepMenu({...state, filters, filterAt, menuTop: 0});
}
export const closeFilters = (state: ReaderState): ReaderState => ({...state, filters: undefined});

/** Notes which line the menu's pointer is at. */
export const selectFilter = (state: ReaderState, filterAt: number): ReaderState =>
	state.filters ? keepMenu({...state, filterAt}) : state;

/** Chooses the line with the number of a key. */
export const chooseNumberedFilter: Command = (state, {key}) => {
	const choice = state.filters?.[Number(key) - 1];
	return choice ? chooseFilter(state, choice) : state;
};

/** Narrows the list by a line of the menu, or takes that filter away where it is on. */
export function chooseFilter(state: ReaderState, {field, value, isOn}: FilterChoice): ReaderState {
	const closed = closeFilters(state);
	if (field === undefined) return look(closed, everything);
	if (field === 'unread' || field === 'starred') return look(closed, {[field]: !isOn});
	return look(closed, {[field]: isOn ? undefined : value});
}
