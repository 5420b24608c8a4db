import type {ListEntry} from '../../article/listing.ts';
import type {ReadingState} from '../../article/reading-state.ts';
import type {Marking, ReaderState} from '../state/state.ts';
import {select} from './in-list.ts';

/** The reading state of an entry: as this session changed it, else as it was kept. */
export const stateOf = ({states}: ReaderState, {summary, state}: ListEntry): ReadingState =>
	states.get(summary.key) ?? state;

/** The article that a mark is for: the open one, else the selected one of the list. */
function marked(state: ReaderState): readonly [key: string, before: ReadingState] | undefined {
	const open = state.article?.entry;
	if (open) return open.isProblem ? undefined : [open.key, state.states.get(open.key) ?? open.state];
	const [selected] = state.shelf.entries(state.list.selected, state.list.selected + 1);
	return selected && !selected.problem ? [selected.summary.key, stateOf(state, selected)] : undefined;
}

/** Changes the states of articles, and remembers what they were. */
function mark(state: ReaderState, before: Marking, change: (before: ReadingState) => ReadingState): ReaderState {
	if (before.size === 0) return state;
	const states = new Map(state.states);
	for (const [key, was] of before) states.set(key, change(was));
	return {...state, states, markings: [...state.markings, before]};
}

/** Sets a mark, or takes it away. */
export const toggleMark =
	(name: 'read' | 'starred') =>
	(state: ReaderState): ReaderState => {
		const article = marked(state);
		return article ? mark(state, new Map([article]), before => ({...before, [name]: !before[name]})) : state;
	};

/** Marks several articles as read at once, those that are not. */
export function markRead(state: ReaderState, entries: readonly ListEntry[]): ReaderState {
	const unread = entries
		.map(entry => [entry.summary.key, stateOf(state, entry)] as const)
		.filter(([, {read}]) => !read);
	return mark(state, new Map(unread), before => ({...before, read: true}));
}

function inList({shelf}: ReaderState, key: string): ListEntry | undefined {
	const at = shelf.indexOf(key);
	return at < 0 ? undefined : shelf.entries(at, at + 1)[0];
}

/** Takes back what was marked last, and selects the article where the list holds it. */
export function undoMark(state: ReaderState): ReaderState {
	const last = state.markings.at(-1);
	if (!last) return state;
	const states = new Map(state.states);
	for (const [key, before] of last) {
		const {read, starred} = before;
		// The place may have moved on since; the marks go back.
		states.set(key, {...(states.get(key) ?? inList(state, key)?.state ?? before), read, starred});
	}
	const undone = {...state, states, markings: state.markings.slice(0, -1)};
	const [key] = last.keys();
	const at = state.article || state.brief || key === undefined ? -1 : state.shelf.indexOf(key);
	return at < 0 ? undone : select(undone, at);
}
