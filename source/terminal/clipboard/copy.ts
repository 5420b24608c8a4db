import type {ClipboardWay} from './osc52.ts';
import {copySequence} from './osc52.ts';
import {loadTmuxBuffer} from './tmux-buffer.ts';

/**
 * What became of a text that was to be copied: the terminal takes it; it was sent, and whether the terminal takes it
 * depends on its settings, or is not known; the terminal takes no text from programs; the text was too long.
 */
type Copied = 'taken' | 'sent' | 'refused' | 'tooLong';

/**
 * Copies a text by the way that there is: through tmux by asking it, else by OSC 52.
 * @param send sends bytes to the terminal, between frames
 */
export async function copyText(
	text: string,
	way: ClipboardWay,
	environment: NodeJS.ProcessEnv,
	send: (bytes: string) => void,
): Promise<Copied> {
	if (way.multiplexer === 'tmux' && (await loadTmuxBuffer(text, environment)))
		return way.takes === 'always' ? 'taken' : 'sent';
	if (way.isDeaf) return 'refused';
	const bytes = copySequence(text, way);
	if (bytes === undefined) return 'tooLong';
	// Also to a terminal that is known not to take it: a newer version may.
	send(bytes);
	if (way.takes === 'never') return 'refused';
	return way.takes === 'always' && !way.multiplexer ? 'taken' : 'sent';
}
