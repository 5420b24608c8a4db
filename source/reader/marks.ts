import type {ReadingState} from '../article/reading-state.ts';
import {select} from './in-list.ts';
import type {ListEntry} from './shelf.ts';
import type {Marking, ReaderState} from './state.ts';

/** The reading state of an entry: as this session changed it, else as it was kept. */
export const stateOf = ({states}: ReaderState, {summary, state}: ListEntry): ReadingState =>
	states.get(summary.key) ?? state;

/** The article that a mark is for: the open one, else the selected one of the list. */
function marked(state: ReaderState): Marking | undefined {
	const open = state.article?.entry;
	if (open) return open.isProblem ? undefined : {key: open.key, before: state.states.get(open.key) ?? open.state};
	const [selected] = state.shelf.entries(state.list.selected, state.list.selected + 1);
	return selected && !selected.problem ? {key: selected.summary.key, before: stateOf(state, selected)} : undefined;
}

/** Sets a mark, or takes it away. */
export const toggleMark =
	(mark: 'read' | 'starred') =>
	(state: ReaderState): ReaderState => {
		const marking = marked(state);
		if (!marking) return state;
		const {key, before} = marking;
		return {
			...state,
			states: new Map(state.states).set(key, {...before, [mark]: !before[mark]}),
			markings: [...state.markings, marking],
		};
	};

/** Takes back the last mark, and selects its article where the list holds it. */
export function undoMark(state: ReaderState): ReaderState {
	const last = state.markings.at(-1);
	if (!last) return state;
	const {key, before} = last;
	// The place may have moved on since; the marks go back.
	const now = state.states.get(key) ?? before;
	const undone = {
		...state,
		states: new Map(state.states).set(key, {...now, read: before.read, starred: before.starred}),
		markings: state.markings.slice(0, -1),
	};
	const at = state.article ? -1 : state.shelf.indexOf(key);
	return at < 0 ? undone : select(undone, at);
}
