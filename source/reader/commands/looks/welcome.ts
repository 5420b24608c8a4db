import {bindingAt} from '../../keys/press.ts';
import type {ReaderState} from '../../state/state.ts';

/** These keys end what is told at the start, and do nothing else. */
const endsTelling: ReadonlySet<string> = new Set(['return', 'ctrl+j', 'escape', 'space']);

/**
 * A key while something is told at the start ends that, and does what it always does; but for the next way to show rows, which is
 * tried on the welcome. Complaints come before the welcome.
 * @param press does what the key always does
 */
export function pressAtStart(state: ReaderState, key: string, press: (state: ReaderState) => ReaderState): ReaderState {
	if (state.complaints.length > 0) {
		const ended = {...state, complaints: []};
		return endsTelling.has(key) || state.isWelcome ? ended : press(ended);
	}
	if (!state.isWelcome || bindingAt(state, {key}).binding?.action === 'display') return press(state);
	const ended = {...state, isWelcome: false, display: {...state.display, isNamed: false}};
	return endsTelling.has(key) ? ended : press(ended);
}
