import process from 'node:process';
import {inspect} from 'node:util';
import type {Row} from '../../text/cell.ts';
import type {Answers} from '../identify/answers.ts';
import type {Identity} from '../identify/identity.ts';
import {TerminalQuery} from '../identify/terminal-query.ts';
import {KeyStream} from '../input/key-stream.ts';
import {encode} from '../models/encode.ts';
import {FrameStream} from '../output/frame-stream.ts';
import {styledText} from '../row/styled-text.ts';
import {endings} from './endings.ts';
import {ScreenLease} from './screen-lease.ts';
import {terminalSize} from './size.ts';
import type {TerminalProfile} from './terminal-profile.ts';
import {Wire} from './wire.ts';

interface TerminalOptions {
	/** How to speak with a terminal; it is asked again whenever more is known. */
	readonly profile: (identity: Identity, answers: Answers) => TerminalProfile;
	/** The name of the terminal that was found in this environment the last time. */
	readonly remembered: () => string | undefined;
	/** The terminal's input, where standard input is something else. */
	readonly stdin?: typeof process.stdin;
}

interface Terminal {
	/** For Ink: one key at a time. Ctrl-C, Ctrl-Z and Ctrl-L never arrive there, they do their work here. */
	readonly stdin: NodeJS.ReadStream;
	/** For Ink, with `debug: true`: takes whole frames. */
	readonly stdout: NodeJS.WriteStream;
	/** A row as a part of a frame: its text, with the looks that its styles have on this terminal. */
	styledText(row: Row): string;
	/** Settles when the terminal is known as well as it will be soon: nothing should be drawn before. */
	readonly met: Promise<void>;
	/** Asks `profile` again, and draws the screen anew if the answer is another. */
	profileAnew(): void;
	/** Gives the terminal back and takes nothing more from it. A second call does nothing. */
	close(): void;
}

const failure = 1;

/** How long the first frame waits for the terminal to say who it is, in milliseconds. */
const timeout = 100;

/**
 * Takes the terminal of the process for a full-screen program, and gives it back on every way out: `close()`, the end of the process,
 * SIGINT, SIGTERM, SIGHUP, an error that nobody caught (printed once the screen is back), a terminal that has gone
 * (quietly), and while the process is stopped (SIGTSTP, SIGCONT).
 *
 * Ink's own exit hook stands aside as long as others listen for these signals, so all of them lead through here.
 */
export function openTerminal({profile, remembered, stdin = process.stdin}: TerminalOptions): Terminal {
	const {stdout, env: environment} = process;
	let open = true;

	const lineLost = () => {
		lease.lose();
		exit(endings.SIGHUP);
	};
	const wire = new Wire(stdout.fd, () => {
		// A failed write can be part of leaving, which then goes on.
		if (open) lineLost();
	});
	const frames = new FrameStream({
		...terminalSize(stdout),
		dialect: {encode: row => row, partialRows: false, scrolling: false, synchronised: false, sumsColumns: false},
		send: (bytes, done) => wire.send(bytes, done),
	});
	const query = new TerminalQuery({
		environment,
		remembered,
		timeout,
		onMet: speak,
	});
	const keys = new KeyStream(stdin, {
		onReport: report => query.hear(report),
		expectsReports: () => query.isWaiting,
		taken: new Map([
			['\x03', () => exit(endings.SIGINT)],
			// The shell stops the whole job, with a wrapper like npm.
			['\x1a', () => stop(0)],
			// Ctrl-L, as in every full-screen program: something else has written on the screen.
			['\x0c', () => frames.redraw()],
		]),
	});
	const lease = new ScreenLease({stdin, wire, keys, query});
	let spoken = '';

	function speak(): void {
		const next = profile(query.identity, query.answers);
		const {model, scrolling, synchronised, sumsColumns} = next;
		// Most answers only confirm what was guessed.
		const key = JSON.stringify(next);
		if (!open || key === spoken) return;
		spoken = key;
		lease.speak(next);
		const {partialRows} = model;
		frames.setDialect({
			encode: row => encode(model, row, frames.columns),
			partialRows,
			scrolling,
			synchronised,
			sumsColumns,
		});
	}

	/** Stops this process, or with 0 the whole job, until SIGCONT. */
	function stop(pid: number): void {
		lease.giveBack();
		// Without a listener the signal does what it does by default: it stops, or nothing where no shell could continue.
		for (const [signal, listener] of jobControl) process.off(signal, listener);
		process.kill(pid, 'SIGTSTP');
		for (const [signal, listener] of jobControl) process.on(signal, listener);
		lease.take();
		frames.redraw();
	}

	function continued(): void {
		// Stopped by SIGSTOP, without a chance to give anything back. The shell has changed the terminal since.
		lease.giveBack();
		lease.take();
		frames.redraw();
	}

	function close(): void {
		if (!open) return;
		open = false;
		frames.close();
		keys.stop();
		lease.giveBack();
		wire.close();
		for (const [signal, listener] of [...signals, ...jobControl]) process.off(signal, listener);
		process.off('exit', close);
		process.off('uncaughtException', crash);
		stdout.off('resize', resized);
		for (const event of ['end', 'close', 'error']) stdin.off(event, lineLost);
	}

	function exit(code: number): void {
		close();
		process.exit(code);
	}

	function crash(error: unknown): void {
		close();
		process.stderr.write(`${inspect(error)}\n`);
		process.exit(failure);
	}

	const resized = () => {
		const {columns, rows} = terminalSize(stdout);
		frames.resize(columns, rows);
	};
	const signals = Object.entries(endings).map(([signal, code]) => [signal, () => exit(code)] as const);
	const jobControl = [
		['SIGTSTP', () => stop(process.pid)],
		['SIGCONT', continued],
	] as const;

	process.on('exit', close);
	process.on('uncaughtException', crash);
	for (const [signal, listener] of [...signals, ...jobControl]) process.on(signal, listener);
	stdout.on('resize', resized);
	for (const event of ['end', 'close', 'error']) stdin.on(event, lineLost);
	lease.take();
	keys.start();

	return {
		// Ink asks for the types of Node's own streams and uses the part of them that these two have.
		stdin: keys as unknown as NodeJS.ReadStream,
		stdout: frames as unknown as NodeJS.WriteStream,
		styledText,
		met: query.met,
		profileAnew: speak,
		close,
	};
}
