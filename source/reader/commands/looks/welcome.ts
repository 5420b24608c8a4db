import type {ReaderState} from '../../state/state.ts';

/** These keys end the welcome, and do nothing else. */
const endsWelcome: ReadonlySet<string> = new Set(['return', 'escape', 'space']);

/**
 * A key while the user is greeted ends the welcome, and does what it always does; but for the next way to show rows, which is tried
 * on it.
 * @param press does what the key always does
 */
export function pressInWelcome(
	state: ReaderState,
	key: string,
	press: (state: ReaderState) => ReaderState,
): ReaderState {
	if (!state.isWelcome || key === 'D') return press(state);
	const ended = {...state, isWelcome: false, display: {...state.display, isNamed: false}};
	return endsWelcome.has(key) ? ended : press(ended);
}
