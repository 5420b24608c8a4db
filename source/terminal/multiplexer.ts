import type {Environment} from './terminals.ts';

/** How long tmux may take to answer, in milliseconds. */
const patience = 1000;

/**
 * The name of the terminal around tmux, in the form of XTVERSION, as tmux found it: that of the client that was used
 * last. Undefined where there is no tmux, or it does not know.
 */
export async function terminalAround({TMUX}: Environment): Promise<string | undefined> {
	if (!TMUX) return undefined;
	const {execFile} = await import('node:child_process');
	return new Promise(resolve => {
		execFile('tmux', ['display-message', '-p', '#{client_termtype}'], {timeout: patience}, (error, stdout) =>
			resolve(error ? undefined : stdout.trim() || undefined),
		);
	});
}
