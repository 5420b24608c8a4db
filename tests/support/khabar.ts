import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** The built program, as the package starts it. */
export const khabarFile = new URL('../../dist/khabar.js', import.meta.url).pathname;

/** What starts khabar: a program, and what stands before khabar's own arguments. */
export type Start = readonly [program: string, ...before: string[]];

/** As the package starts it. */
export const launcher: Start = [process.execPath, khabarFile];

/** The folders of all users of this process. They go when it ends. */
const users = mkdtempSync(join(tmpdir(), 'khabar-'));
let count = 0;
process.on('exit', () => {
	try {
		rmSync(users, {recursive: true, force: true, maxRetries: 3});
	} catch {
		// A khabar that ends at the same moment still writes there.
	}
});

/** An environment in which khabar keeps its files in a folder of its own, of somebody who has never started it. */
export function newFolders(): Record<string, string> {
	const folder = join(users, String(count++));
	mkdirSync(folder);
	const at = (name: string) => join(folder, name);
	return {
		XDG_CONFIG_HOME: at('config'),
		XDG_CACHE_HOME: at('cache'),
		XDG_DATA_HOME: at('data'),
		XDG_STATE_HOME: at('state'),
	};
}

/** An environment in which khabar keeps its files in a folder of its own, and has greeted the user before. */
export function ownFolders(): Record<string, string> {
	const folders = newFolders();
	const config = join(folders.XDG_CONFIG_HOME!, 'khabar');
	mkdirSync(config, {recursive: true, mode: 0o700});
	writeFileSync(join(config, 'config.json'), JSON.stringify({welcomed: true}), {mode: 0o600});
	return folders;
}

/** Takes away the variables that say in which terminal the tests run. */
export const bareEnvironment: Readonly<Record<string, undefined>> = Object.fromEntries(
	(
		'TERM_PROGRAM LC_TERMINAL LC_TERMINAL_VERSION COLORTERM VTE_VERSION KONSOLE_VERSION WT_SESSION TMUX STY ZELLIJ ' +
		'SSH_CONNECTION SSH_TTY SSH_CLIENT LC_ALL LC_MESSAGES KHABAR_LANG'
	)
		.split(' ')
		.map(name => [name, undefined]),
);

export interface Ended {
	readonly stdout: string;
	readonly stderr: string;
	readonly code: number | null;
}

/** Runs the built program without a terminal. */
export function khabar(
	args: readonly string[],
	{
		input = '',
		env = {},
		start: [program, ...before] = launcher,
	}: {input?: string | Uint8Array; env?: Record<string, string>; start?: Start} = {},
): Promise<Ended> {
	const child = spawn(program, [...before, ...args], {env: {...process.env, ...ownFolders(), ...env}});
	const out: Buffer[] = [];
	const err: Buffer[] = [];
	child.stdout.on('data', chunk => out.push(chunk));
	child.stderr.on('data', chunk => err.push(chunk));
	child.stdin.on('error', () => {});
	child.stdin.end(input);
	return new Promise(resolve =>
		child.on('close', code =>
			resolve({stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), code}),
		),
	);
}
