/**
 * The terminal while khabar has it (this file): taking and giving back the screen (`screen-lease.ts`, `modes.ts`), also while
 * the process is stopped (`job-control.ts`), how to speak with it (`terminal-profile.ts`, `dialect-for.ts`), writing without
 * waiting (`wire.ts`), and commands that only ask it (`line.ts`). May import all of `terminal/`, `text/` and `pause.ts`.
 */

import process from 'node:process';
import {inspect} from 'node:util';
import type {Row} from '../../text/cell.ts';
import type {Answers} from '../identify/answers.ts';
import type {Identity} from '../identify/identity.ts';
import {TerminalQuery} from '../identify/terminal-query.ts';
import {KeyStream} from '../input/key-stream.ts';
import {FrameStream} from '../output/frame-stream.ts';
import {stylerFor} from '../row/styled-text.ts';
import {type Looks, pensFor, plainLooks} from '../theme/pens.ts';
import {dialectFor, plainDialect} from './dialect-for.ts';
import {endings, onEndingSignal} from './endings.ts';
import {JobControl, withoutInterrupts} from './job-control.ts';
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
		dialect: plainDialect,
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
			['\x1a', () => jobControl.stop(0)],
			// Ctrl-L draws the screen again, as in every full-screen program, because something else may have written on it.
			['\x0c', () => frames.redraw()],
		]),
	});
	const lease = new ScreenLease({stdin, wire, keys, query});
	const jobControl = new JobControl({
		giveBack: () => lease.giveBack(),
		takeAgain() {
			lease.take();
			sizeAnew();
		},
	});
	let spoken = '';
	const stylerOf = (looks: Looks) => {
		const {base, penOf} = pensFor(looks);
		return {looks, base, styledText: stylerFor(penOf)};
	};
	let styler = stylerOf(plainLooks);

	function speak(): void {
		const next = profile(query.identity, query.answers);
		// Most answers only confirm what is known.
		const key = JSON.stringify(next);
		if (!open || key === spoken) return;
		spoken = key;
		lease.speak(next);
		const looksOther = JSON.stringify(next.looks) !== JSON.stringify(styler.looks);
		if (looksOther) styler = stylerOf(next.looks);
		frames.setDialect(dialectFor(next, styler.base, () => frames.columns));
		if (looksOther) onLooks?.();
	}

	async function lend<Result>(run: (streams: LentStreams) => Promise<Result>): Promise<Result> {
		frames.hold();
		keys.stop();
		lease.giveBack();
		// Ctrl-Z stops all programs of the terminal, and this one as any other: there is nothing to give back.
		jobControl.ignore();
		try {
			return await withoutInterrupts(() => run({stdin: stdin.fd, stdout: stdout.fd}));
		} finally {
			if (open) {
				jobControl.listen();
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
		endGuard();
		frames.close();
		keys.stop();
		lease.giveBack();
		wire.close();
		jobControl.ignore();
		ignoreSignals();
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

	process.on('exit', close);
	process.on('uncaughtException', crash);
	const ignoreSignals = onEndingSignal(exit);
	jobControl.listen();
	// Node's own listener, which finds out the size, was there before.
	process.on('SIGWINCH', resized);
	for (const event of ['end', 'close', 'error']) stdin.on(event, lineLost);
	const endGuard = guardAgainstStalls({
		giveBack: () => lease.giveBack(false),
		takeAgain() {
			if (!open) return;
			lease.take();
			frames.redraw();
		},
	});
	lease.take();
	keys.start();

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
