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

/** The files of the terminal, for a program that is lent it. */
export interface LentStreams {
	readonly stdin: number;
	readonly stdout: number;
}

const failure = 1;

/** What an input emits whose terminal is gone. */
const inputEnds = ['end', 'close', 'error'] as const;

/** How long the first frame waits for the answers of the terminal, in milliseconds. */
const firstFrameTimeout = 100;

/**
 * Takes the terminal of the process for a full-screen program, and gives it back however the program ends: by `close()`, at
 * the end of the process, by SIGINT, SIGTERM or SIGHUP, by an error that nobody caught, which is printed after the screen is
 * back, and silently when the terminal is gone. While the process is stopped (SIGTSTP, SIGCONT) the terminal is given back too.
 *
 * Ink's own exit hook does nothing as long as others listen for these signals.
 */
export class TerminalSession {
	readonly #options: TerminalOptions;
	readonly #input: typeof process.stdin;
	readonly #wire: Wire;
	readonly #frames: FrameStream;
	readonly #query: TerminalQuery;
	readonly #keys: KeyStream;
	readonly #lease: ScreenLease;
	readonly #jobControl: JobControl;
	readonly #ignoreSignals: () => void;
	readonly #endGuard: () => void;
	#isOpen = true;
	/** The last profile, as JSON. */
	#profile = '';
	#styler = stylerOf(plainLooks);

	constructor(options: TerminalOptions) {
		this.#options = options;
		this.#input = options.stdin ?? process.stdin;
		this.#wire = new Wire(process.stdout.fd, () => {
			// While the terminal is being given back, a failed write changes nothing.
			if (this.#isOpen) this.#lineLost();
		});
		this.#frames = new FrameStream({
			...terminalSize(process.stdout),
			dialect: plainDialect,
			send: (bytes, done) => this.#wire.send(bytes, done),
		});
		this.#query = new TerminalQuery({
			environment: process.env,
			remembered: options.remembered,
			answerTimeout: firstFrameTimeout,
			onMet: () => this.profileAnew(),
		});
		this.#keys = new KeyStream(this.#input, {
			onReport: report => this.#query.hear(report),
			expectsReports: () => this.#query.isWaiting,
			taken: new Map([
				['\x03', () => this.#exit(endings.SIGINT)],
				// The whole job is stopped, as the shell does it: a wrapper such as npm belongs to it.
				['\x1a', () => this.#jobControl.stop(0)],
				// Ctrl-L draws the screen again, as in every full-screen program, because something else may have written on it.
				['\x0c', () => this.#frames.redraw()],
			]),
		});
		this.#lease = new ScreenLease({stdin: this.#input, wire: this.#wire, keys: this.#keys, query: this.#query});
		this.#jobControl = new JobControl({
			giveBack: () => this.#lease.giveBack(),
			takeAgain: () => {
				this.#lease.take();
				askForSize();
			},
		});
		// The user has the screen back before anything is kept.
		process.prependListener('exit', this.close);
		process.on('uncaughtException', this.#crash);
		this.#ignoreSignals = onEndingSignal(code => this.#exit(code));
		this.#jobControl.listen();
		// Node's own listener, which finds out the size, was there before.
		process.on('SIGWINCH', this.#resized);
		for (const event of inputEnds) this.#input.on(event, this.#lineLost);
		this.#endGuard = guardAgainstStalls({
			giveBack: () => this.#lease.giveBack(false),
			takeAgain: () => {
				if (!this.#isOpen) return;
				this.#lease.take();
				this.#frames.redraw();
			},
		});
		this.#lease.take();
		this.#keys.start();
	}

	/** The input for Ink: one key at a time. Ctrl-C, Ctrl-Z and Ctrl-L are handled here, and Ink does not get them. */
	get stdin(): NodeJS.ReadStream & Pick<KeyStream, 'base' | 'route' | 'isBehind' | 'onMouse'> {
		// The types of Ink ask for Node's own streams. Ink uses only the parts of them that these two have.
		return this.#keys as unknown as NodeJS.ReadStream & KeyStream;
	}

	/** The output for Ink with `debug: true`: it takes whole frames. */
	get stdout(): NodeJS.WriteStream {
		return this.#frames as unknown as NodeJS.WriteStream;
	}

	/** Settles when the terminal is known, or the wait for its answers is over. Nothing should be drawn before. */
	get met(): Promise<void> {
		return this.#query.met;
	}

	/** A row as a part of a frame: its text, with the looks that its styles have on this terminal. */
	readonly styledText = (row: Row): string => this.#styler.styledText(row);

	/** Calls `profile` again, and draws the screen again if the result has changed. */
	profileAnew(): void {
		const profile = this.#options.profile(this.#query.identity, this.#query.answers);
		// Most answers only confirm what is known.
		const json = JSON.stringify(profile);
		if (!this.#isOpen || json === this.#profile) return;
		this.#profile = json;
		this.#lease.speak(profile);
		const looksOther = JSON.stringify(profile.looks) !== JSON.stringify(this.#styler.looks);
		if (looksOther) this.#styler = stylerOf(profile.looks);
		this.#frames.setDialect(dialectFor(profile, this.#styler.base, () => this.#frames.columns));
		if (looksOther) this.#options.onLooks?.();
	}

	/** Sends bytes that draw nothing, between two frames. */
	send(bytes: string): void {
		this.#frames.sendBetween(bytes);
	}

	/**
	 * Lends screen and keyboard to another program, until what `run` returns has settled. Meanwhile keys and signals of the
	 * keyboard are that program's, and nothing is drawn.
	 */
	async lend<Result>(run: (streams: LentStreams) => Promise<Result>): Promise<Result> {
		this.#frames.hold();
		this.#keys.stop();
		this.#lease.giveBack();
		// Ctrl-Z stops all programs of the terminal, and this one as any other: there is nothing to give back.
		this.#jobControl.ignore();
		try {
			return await withoutInterrupts(() => run({stdin: this.#input.fd, stdout: process.stdout.fd}));
		} finally {
			if (this.#isOpen) {
				this.#jobControl.listen();
				this.#lease.take();
				this.#keys.start();
				this.#frames.release();
				askForSize();
			}
		}
	}

	/** Gives the terminal back, and takes no more input from it. A second call does nothing. */
	readonly close = (): void => {
		if (!this.#isOpen) return;
		this.#isOpen = false;
		this.#endGuard();
		this.#frames.close();
		this.#keys.stop();
		this.#lease.giveBack();
		this.#wire.close();
		this.#jobControl.ignore();
		this.#ignoreSignals();
		process.off('exit', this.close);
		process.off('uncaughtException', this.#crash);
		process.off('SIGWINCH', this.#resized);
		for (const event of inputEnds) this.#input.off(event, this.#lineLost);
	};

	#exit(code: number): void {
		this.close();
		process.exit(code);
	}

	readonly #crash = (error: unknown): void => {
		this.close();
		process.stderr.write(`${inspect(error)}\n`);
		process.exit(failure);
	};

	readonly #lineLost = (): void => {
		this.#lease.lose();
		this.#exit(endings.SIGHUP);
	};

	readonly #resized = (): void => {
		const {columns, rows} = terminalSize(process.stdout);
		if (columns !== this.#frames.columns || rows !== this.#frames.rows) this.#frames.resize(columns, rows);
		// The window may have had other sizes meanwhile, and has lost what did not fit then. Node tells only of a new size.
		else this.#frames.redraw();
	};
}

function stylerOf(looks: Looks) {
	const {base, penOf} = pensFor(looks);
	return {looks, base, styledText: stylerFor(penOf)};
}

/** Has Node find out the size: a program that is stopped or in the background gets no signal when the window is resized. */
const askForSize = () => process.emit('SIGWINCH', 'SIGWINCH');
