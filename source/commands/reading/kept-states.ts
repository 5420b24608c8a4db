import {type ReadingState, untouched} from '../../article/reading-state.ts';
import type {ReadingStates} from '../../library/storage/reading-states.ts';
import type {ReaderState} from '../../reader/state/state.ts';

export interface KeptStates {
	/** Takes the state of the reader after a change: marks are kept at once, places when `save` is called. */
	note(state: ReaderState): void;
	save(): void;
	/** Saves, and gives the states of this session: from here on they are as whoever wrote last has them. */
	handOver(): ReadonlyMap<string, ReadingState>;
}

/**
 * Keeps what becomes of articles. This is no effect: what is kept follows the state, whatever changed it, so that it is
 * compared with what was kept before.
 */
export function keepIn(states: ReadingStates): KeptStates {
	const kept = new Map<string, ReadingState>();
	const opened = new Map<string, {opened: string}>();
	let session: ReadonlyMap<string, ReadingState> = new Map();
	const save = () => {
		const changed = [...session].filter(([key, state]) => kept.get(key) !== state);
		states.put(changed.map(([key, state]) => [key, {...state, ...opened.get(key)}]));
		for (const [key, state] of changed) kept.set(key, state);
	};
	return {
		save,
		handOver() {
			save();
			states.release();
			return session;
		},
		note(state) {
			const key = state.article?.entry.key;
			if (key !== undefined && !opened.has(key)) opened.set(key, {opened: new Date().toISOString()});
			if (state.states === session) return;
			session = state.states;
			for (const key of kept.keys()) if (!session.has(key)) kept.delete(key);
			const isMarked = [...session].some(([key, {read, starred}]) => {
				const before = kept.get(key) ?? untouched;
				return read !== before.read || starred !== before.starred;
			});
			if (isMarked) save();
		},
	};
}
