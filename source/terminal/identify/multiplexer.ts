import {readFileSync} from 'node:fs';
import type {Environment} from './terminals.ts';

/** What a multiplexer knows of the terminal around it. */
export interface Outside {
	/** Its name, in the form of XTVERSION. */
	readonly name?: string | undefined;
	/** The environment that the multiplexer's client was started in. */
	readonly environment?: Environment | undefined;
}

/** How long tmux may take to answer, in milliseconds. */
const timeout = 1000;

/**
 * The terminal around tmux: that of the client that was used last, by the name that tmux found, and by the client's own
 * environment where the system shows it. Undefined where there is no tmux.
 */
export async function terminalAround({TMUX}: Environment): Promise<Outside | undefined> {
	if (!TMUX) return undefined;
	const {execFile} = await import('node:child_process');
	const options = {timeout: timeout, env: {...process.env, TMUX}};
	const answer = await new Promise<string>(resolve => {
		execFile('tmux', ['display-message', '-p', '#{client_pid} #{client_termtype}'], options, (_, stdout) =>
			resolve(stdout),
		);
	});
	const [, pid, name] = /^(\d+) (.*)/.exec(answer) ?? [];
	return {name: name || undefined, environment: pid === undefined ? undefined : environmentOf(pid)};
}

/** The environment that a process was started with, where the system has a `/proc` and the process is the user's own. */
function environmentOf(pid: string): Environment | undefined {
	try {
		const variables = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
		return Object.fromEntries(variables.map(variable => variable.split(/=(.*)/s, 2)));
	} catch {
		return undefined;
	}
}
