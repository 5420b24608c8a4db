import type {ChildProcess} from 'node:child_process';
import type {TellingFailure} from '../../../facts/told-facts.ts';
import {atEnd} from '../../../terminal/session/endings.ts';

interface Bounds {
	/** How long it may take. */
	readonly seconds: number;
	/** How much it may write. */
	readonly bytes: number;
}

type Ran = {readonly output: string} | {readonly failure: TellingFailure};

/** How long a program has to end after it was asked to, in milliseconds. */
const grace = 1000;
/** How long the output of a program is waited for after its end, in milliseconds: a child of it may go on. */
const delay = 250;
/** How many characters of its complaints are kept. */
const mostComplaint = 1000;

/**
 * Runs a command by the shell (`sh -c`), gives it `input` on standard input, and returns what it wrote on standard output. It
 * has a session of its own, so that it can neither read keys nor write on the terminal, and its whole process group ends when
 * it breaks its bounds, when `signal` says so, and when khabar ends.
 */
export async function runBounded(command: string, input: string, bounds: Bounds, signal: AbortSignal): Promise<Ran> {
	const {spawn} = await import('node:child_process');
	const child = spawn(command, {shell: true, detached: true, stdio: ['pipe', 'pipe', 'pipe']});
	const release = atEnd(() => endGroup(child, 'SIGKILL'));
	const {stdin, stdout, stderr} = child;
	// A program need not read what it is given.
	stdin.on('error', () => {});
	stdin.end(input);
	let said = '';
	stderr.setEncoding('utf8').on('data', (text: string) => {
		if (said.length < mostComplaint) said += text;
	});
	const chunks: Buffer[] = [];
	stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
	const broken = await firstOf(child, bounds, signal);
	if (broken) {
		endGroup(child, 'SIGTERM');
		setTimeout(() => {
			endGroup(child, 'SIGKILL');
			release();
		}, grace).unref();
	} else release();
	for (const stream of [stdin, stdout, stderr]) stream.destroy();
	child.unref();
	if (broken) return {failure: broken};
	const {exitCode, signalCode} = child;
	if (exitCode === 0) return {output: Buffer.concat(chunks).toString()};
	const [line = ''] = said.slice(0, mostComplaint).trim().split('\n');
	return {failure: {type: 'ended', by: signalCode ?? exitCode ?? '', said: line}};
}

/** Waits until a program ends, which gives undefined, or until something is wrong with it that ends it. */
function firstOf(child: ChildProcess, {seconds, bytes}: Bounds, signal: AbortSignal) {
	const {promise, resolve} = Promise.withResolvers<TellingFailure | undefined>();
	const abort = () => resolve({type: 'ended', by: 'SIGTERM', said: ''});
	signal.addEventListener('abort', abort);
	if (signal.aborted) abort();
	const timers = [setTimeout(() => resolve({type: 'tooSlow', seconds}), seconds * 1000)];
	let length = 0;
	child.stdout!.on('data', (chunk: Buffer) => {
		length += chunk.length;
		if (length > bytes) resolve({type: 'tooMuch', bytes});
	});
	child.once('error', ({message}) => resolve({type: 'cannotStart', reason: message}));
	child.once('close', () => resolve(undefined));
	// A child of the program may hold its output open.
	child.once('exit', () => timers.push(setTimeout(() => resolve(undefined), delay)));
	return promise.finally(() => {
		for (const timer of timers) clearTimeout(timer);
		signal.removeEventListener('abort', abort);
	});
}

/** Sends a signal to a program and all that it has started. */
function endGroup({pid}: ChildProcess, signal: NodeJS.Signals): void {
	try {
		if (pid !== undefined) process.kill(-pid, signal);
	} catch {
		// All of them have ended.
	}
}
