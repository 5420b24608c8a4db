import type {ChildProcess} from 'node:child_process';
import {openableAddress} from '../../../article/address.ts';
import type {LentStreams} from '../../../terminal/session/session.ts';
import {type Browser, browsersFor, hasDesktop, type Surroundings} from './browsers.ts';

/** A browser that still runs after this time, in milliseconds, has opened. */
const openAfter = 1500;

interface LendingTerminal {
	lend<Result>(run: (streams: LentStreams) => Promise<Result>): Promise<Result>;
}

/**
 * Opens an address: by a browser that `$BROWSER` names, by the desktop's own, or, where there is no desktop, in the terminal,
 * whose screen is lent to the browser meanwhile.
 * @returns whether one opened it: not over the network, and not where there is none
 */
export async function openAddress(
	address: string,
	terminal: LendingTerminal,
	surroundings: Surroundings = {environment: process.env, platform: process.platform},
): Promise<boolean> {
	// Only an address of the web, or of a person, ever gets to another program, whoever asks for it.
	if (openableAddress(address) !== address) return false;
	const {environment} = surroundings;
	for (const browser of browsersFor(address, surroundings)) {
		const isOpened = browser.isInTerminal
			? await terminal.lend(streams => browseHere(browser, environment, streams))
			: await browseBeside(browser, environment);
		if (isOpened) return true;
	}
	return hasDesktop(surroundings) && openOnDesktop(address);
}

/** Runs a browser that shows its page elsewhere, and goes on when khabar ends. */
async function browseBeside({command, args}: Browser, env: NodeJS.ProcessEnv): Promise<boolean> {
	const {spawn} = await import('node:child_process');
	const child = spawn(command, args, {stdio: 'ignore', detached: true, env});
	child.unref();
	return hasOpened(child);
}

/** Runs a browser in the terminal, until the user leaves it. */
async function browseHere({command, args}: Browser, env: NodeJS.ProcessEnv, streams: LentStreams): Promise<boolean> {
	const {spawn} = await import('node:child_process');
	const child = spawn(command, args, {stdio: [streams.stdin, streams.stdout, streams.stdout], env});
	return new Promise(resolve => {
		child.once('error', () => resolve(false));
		child.once('close', (code, signal) => resolve(code === 0 || signal !== null));
	});
}

async function openOnDesktop(address: string): Promise<boolean> {
	const {open} = await import('./open-packages.ts');
	try {
		return await hasOpened(await open(address));
	} catch {
		return false;
	}
}

/** Whether a program that was started ended well, or goes on. */
function hasOpened(child: ChildProcess): Promise<boolean> {
	if (child.exitCode !== null) return Promise.resolve(child.exitCode === 0);
	return new Promise(resolve => {
		const timer = setTimeout(() => resolve(true), openAfter).unref();
		const end = (isOpened: boolean) => {
			clearTimeout(timer);
			resolve(isOpened);
		};
		child.once('error', () => end(false));
		child.once('exit', code => end(code === 0));
	});
}
