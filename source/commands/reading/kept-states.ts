import {type ReadingState, untouched} from '../../article/reading-state.ts';
import type {ReadingStates} from '../../library/storage/reading-states.ts';
import type {ReaderState} from '../../reader/state/state.ts';

interface KeptStates {
	/** Takes the state of the reader after a change: marks are kept at once, places when `save` is called. */
	note(state: ReaderState): void;
	save(): void;
	/** Saves, and returns the states of this session. From then on others may have changed what is stored: it is read anew. */
	handOver(): ReadonlyMap<string, ReadingState>;
}

/**
 * Keeps the reading states of articles. To keep them is not an effect of single keys: they follow the state, whatever has
 * changed it, so each change is compared with what was kept before.
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
			const isMarked = [...session].some(([key, {read, starred, facts}]) => {
				const before = kept.get(key) ?? untouched;
				return read !== before.read || starred !== before.starred || facts !== before.facts;
			});
			if (isMarked) save();
		},
	};
}
