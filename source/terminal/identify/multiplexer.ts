import {readFileSync} from 'node:fs';
import type {Environment} from './terminals.ts';

/** What a multiplexer knows about the terminal that it runs in. */
export interface Outside {
	/** The name of the terminal, as it answers XTVERSION. */
	readonly name?: string | undefined;
	/** The environment of the multiplexer's client. */
	readonly environment?: Environment | undefined;
}

/** How long tmux may take to answer, in milliseconds. */
const tmuxTimeout = 1000;

/**
 * The terminal around tmux. If tmux has several clients, it is the terminal of the client that was used last. Its name is
 * the one that tmux found out. The environment of the client is given where the system shows it. Undefined outside of tmux.
 */
export async function terminalAround({TMUX}: Environment): Promise<Outside | undefined> {
	if (!TMUX) return undefined;
	const {execFile} = await import('node:child_process');
	const options = {timeout: tmuxTimeout, env: {...process.env, TMUX}};
	const answer = await new Promise<string>(resolve => {
		execFile('tmux', ['display-message', '-p', '#{client_pid} #{client_termtype}'], options, (_, stdout) =>
			resolve(stdout),
		);
	});
	const [, pid, name] = /^(\d+) (.*)/.exec(answer) ?? [];
	return {name: name || undefined, environment: pid === undefined ? undefined : environmentOf(pid)};
}

/** The environment of a process. Undefined where the system has no `/proc`, or the process belongs to another user. */
function environmentOf(pid: string): Environment | undefined {
	try {
		const variables = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
		return Object.fromEntries(variables.map(variable => variable.split(/=(.*)/s, 2)));
	} catch {
		return undefined;
	}
}
