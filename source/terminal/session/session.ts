/**
 * The terminal while khabar has it (this file): taking and giving back the screen (`screen-lease.ts`, `modes.ts`), how to
 * speak with it (`terminal-profile.ts`), writing without waiting (`wire.ts`), and commands that only ask it (`line.ts`). May
 * import all of `terminal/`, `text/` and `pause.ts`.
 */

import process from 'node:process';
import {setImmediate} from 'node:timers/promises';
import {inspect} from 'node:util';
import type {Row} from '../../text/cell.ts';
import {withoutVowelMarks} from '../../text/vowel-marks.ts';
import type {Answers} from '../identify/answers.ts';
import type {Identity} from '../identify/identity.ts';
import {TerminalQuery} from '../identify/terminal-query.ts';
import {KeyStream} from '../input/key-stream.ts';
import {encode} from '../models/encode.ts';
import {FrameStream} from '../output/frame-stream.ts';
import {painted, type ScreenRow} from '../row/screen-row.ts';
import {marksBlanks} from '../row/style.ts';
import {stylerFor} from '../row/styled-text.ts';
import {type Looks, pensFor, plainLooks} from '../theme/pens.ts';
import {endings} from './endings.ts';
import {ScreenLease} from './screen-lease.ts';
import {terminalSize} from './size.ts';
import {guardAgainstStalls} from './stall-guard.ts';
import type {TerminalProfile} from './terminal-profile.ts';
import {Wire} from './wire.ts';

interface TerminalOptions {
	/** Gives how to speak with a terminal. It is called again whenever more is known. */
	readonly profile: (identity: Identity, answers: Answers) => TerminalProfile;
	/** Gives the name of the terminal that was found the last time in the same environment. */
	readonly remembered: () => string | undefined;
	/** Called when rows look different from now on: those that stand on the screen have to be drawn anew. */
	readonly onLooks?: () => void;
	/** The input of the terminal, if standard input is something else. */
	readonly stdin?: typeof process.stdin;
}

interface Terminal {
	/** The input for Ink: one key at a time. Ctrl-C, Ctrl-Z and Ctrl-L are handled here, and Ink does not get them. */
	readonly stdin: NodeJS.ReadStream & Pick<KeyStream, 'base' | 'route' | 'isBehind' | 'onMouse'>;
	/** The output for Ink with `debug: true`: it takes whole frames. */
	readonly stdout: NodeJS.WriteStream;
	/** A row as a part of a frame: its text, with the looks that its styles have on this terminal. */
	styledText(row: Row): string;
	/** Settles when the terminal is known, or the wait for its answers is over. Nothing should be drawn before. */
	readonly met: Promise<void>;
	/** Calls `profile` again, and draws the screen again if the result has changed. */
	profileAnew(): void;
	/** Sends bytes that draw nothing, between two frames. */
	send(bytes: string): void;
	/**
	 * Lends screen and keyboard to another program, until what `run` returns has settled. Meanwhile keys and signals of the
	 * keyboard are that program's, and nothing is drawn.
	 */
	lend<Result>(run: (streams: LentStreams) => Promise<Result>): Promise<Result>;
	/** Gives the terminal back, and takes no more input from it. A second call does nothing. */
	close(): void;
}

/** The files of the terminal, for a program that is lent it. */
export interface LentStreams {
	readonly stdin: number;
	readonly stdout: number;
}

const failure = 1;

/** When the guard against stalls is started, in milliseconds: the first frame comes before it. */
const guardDelay = 300;

/** How long the first frame waits for the answers of the terminal, in milliseconds. */
const firstFrameTimeout = 100;

/**
 * Takes the terminal of the process for a full-screen program, and gives it back however the program ends: by `close()`, at
 * the end of the process, by SIGINT, SIGTERM or SIGHUP, by an error that nobody caught, which is printed after the screen is
 * back, and silently when the terminal is gone. While the process is stopped (SIGTSTP, SIGCONT) the terminal is given back too.
 *
 * Ink's own exit hook does nothing as long as others listen for these signals.
 */
export function openTerminal({profile, remembered, onLooks, stdin = process.stdin}: TerminalOptions): Terminal {
	const {stdout, env: environment} = process;
	let open = true;

	const lineLost = () => {
		lease.lose();
		exit(endings.SIGHUP);
	};
	const wire = new Wire(stdout.fd, () => {
		// While the terminal is being given back, a failed write changes nothing.
		if (open) lineLost();
	});
	const frames = new FrameStream({
		...terminalSize(stdout),
		dialect: {
			encode: row => row,
			partialRows: false,
			scrolling: false,
			columnMargins: false,
			synchronised: false,
			sumsColumns: false,
			links: false,
			base: '',
		},
		send: (bytes, done) => wire.send(bytes, done),
	});
	const query = new TerminalQuery({
		environment,
		remembered,
		answerTimeout: firstFrameTimeout,
		onMet: speak,
	});
	const keys = new KeyStream(stdin, {
		onReport: report => query.hear(report),
		expectsReports: () => query.isWaiting,
		taken: new Map([
			['\x03', () => exit(endings.SIGINT)],
			// The whole job is stopped, as the shell does it: a wrapper such as npm belongs to it.
			['\x1a', () => stop(0)],
			// Ctrl-L draws the screen again, as in every full-screen program, because something else may have written on it.
			['\x0c', () => frames.redraw()],
		]),
	});
	const lease = new ScreenLease({stdin, wire, keys, query});
	let spoken = '';
	const stylerOf = (looks: Looks) => {
		const {base, penOf} = pensFor(looks);
		return {looks, base, styledText: stylerFor(penOf)};
	};
	let styler = stylerOf(plainLooks);

	function speak(): void {
		const next = profile(query.identity, query.answers);
		const {model, scrolling, columnMargins, synchronised, sumsColumns, links, looks, hidesVowelMarks, erasesInColour} =
			next;
		const shown = (row: ScreenRow) =>
			hidesVowelMarks ? row.map(cell => ({...cell, text: withoutVowelMarks(cell.text)})) : row;
		// Most answers only confirm what is known.
		const key = JSON.stringify(next);
		if (!open || key === spoken) return;
		spoken = key;
		lease.speak(next);
		const looksOther = JSON.stringify(looks) !== JSON.stringify(styler.looks);
		if (looksOther) styler = stylerOf(looks);
		const {partialRows} = model;
		const {base} = styler;
		frames.setDialect({
			encode(row) {
				const sent = encode(model, shown(row), frames.columns);
				return erasesInColour || !marksBlanks(base) ? sent : painted(sent, frames.columns, base);
			},
			partialRows,
			scrolling,
			columnMargins,
			synchronised,
			sumsColumns,
			links,
			base,
		});
		if (looksOther) onLooks?.();
	}

	/** Stops a process, or with 0 the whole job, until SIGCONT. */
	function stop(pid: number): void {
		lease.giveBack();
		// Without a listener the signal has its default effect: it stops the process, unless no shell could continue it.
		for (const [signal, listener] of jobControl) process.off(signal, listener);
		process.kill(pid, 'SIGTSTP');
		for (const [signal, listener] of jobControl) process.on(signal, listener);
		lease.take();
		sizeAnew();
	}

	function continued(): void {
		// SIGSTOP had stopped the process, and nothing could be given back before. The shell has changed the terminal since
		// then.
		lease.giveBack();
		lease.take();
		sizeAnew();
	}

	async function lend<Result>(run: (streams: LentStreams) => Promise<Result>): Promise<Result> {
		frames.hold();
		keys.stop();
		lease.giveBack();
		// Ctrl-Z stops all programs of the terminal, and this one as any other: there is nothing to give back.
		for (const [signal, listener] of jobControl) process.off(signal, listener);
		// Ctrl-C reaches all of them, too. Here nobody may hear it: packages listen as well, and end the process.
		const interrupted = process.rawListeners('SIGINT') as NodeJS.SignalsListener[];
		process.removeAllListeners('SIGINT');
		process.on('SIGINT', ignore);
		try {
			return await run({stdin: stdin.fd, stdout: stdout.fd});
		} finally {
			// The Ctrl-C that ended the program may be told only after its end.
			await setImmediate();
			for (const listener of interrupted) process.on('SIGINT', listener);
			process.off('SIGINT', ignore);
			if (open) {
				for (const [signal, listener] of jobControl) process.on(signal, listener);
				lease.take();
				keys.start();
				frames.release();
				sizeAnew();
			}
		}
	}

	function close(): void {
		if (!open) return;
		open = false;
		clearTimeout(guardTimer);
		endGuard?.();
		frames.close();
		keys.stop();
		lease.giveBack();
		wire.close();
		for (const [signal, listener] of [...signals, ...jobControl]) process.off(signal, listener);
		process.off('exit', close);
		process.off('uncaughtException', crash);
		process.off('SIGWINCH', resized);
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

	const ignore = () => {};
	const resized = () => {
		const {columns, rows} = terminalSize(stdout);
		if (columns !== frames.columns || rows !== frames.rows) frames.resize(columns, rows);
		// The window may have had other sizes meanwhile, and has lost what did not fit then. Node tells only of a new size.
		else frames.redraw();
	};
	/**
	 * Has Node, and then `resized`, find out the size: a program that is stopped or in the background is sent no signal when the
	 * window gets another one.
	 */
	const sizeAnew = () => process.emit('SIGWINCH', 'SIGWINCH');
	const signals = Object.entries(endings).map(([signal, code]) => [signal, () => exit(code)] as const);
	const jobControl = [
		['SIGTSTP', () => stop(process.pid)],
		['SIGCONT', continued],
	] as const;

	process.on('exit', close);
	process.on('uncaughtException', crash);
	for (const [signal, listener] of [...signals, ...jobControl]) process.on(signal, listener);
	// Node's own listener, which finds out the size, was there before.
	process.on('SIGWINCH', resized);
	for (const event of ['end', 'close', 'error']) stdin.on(event, lineLost);
	lease.take();
	keys.start();
	let endGuard: (() => void) | undefined;
	const guardTimer = setTimeout(() => {
		endGuard = guardAgainstStalls({
			giveBack: () => lease.giveBack(false),
			takeAgain() {
				if (!open) return;
				lease.take();
				frames.redraw();
			},
		});
	}, guardDelay);
	guardTimer.unref();

	return {
		// The types of Ink ask for Node's own streams. Ink uses only the parts of them that these two have.
		stdin: keys as unknown as NodeJS.ReadStream & KeyStream,
		stdout: frames as unknown as NodeJS.WriteStream,
		styledText: row => styler.styledText(row),
		met: query.met,
		profileAnew: speak,
		send: bytes => frames.sendBetween(bytes),
		lend,
		close,
	};
}
