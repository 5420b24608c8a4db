import {openSync, writeSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import type {Answers} from '../identify/answers.ts';
import type {Identity} from '../identify/identity.ts';
import {TerminalQuery} from '../identify/terminal-query.ts';
import {KeyStream} from '../input/key-stream.ts';
import {atEnd} from './endings.ts';

/** How long a terminal may take to answer where nobody waits to read, in milliseconds. */
const timeout = 1000;

/** The terminal of the process as a line: it is asked, and keys are read, without its screen being taken. */
export interface TerminalLine {
	readonly identity: Identity;
	readonly answers: Answers;
	/** The next key that is pressed, as the terminal sends it. */
	key(): Promise<string>;
	/** Hands the keyboard back. */
	close(): void;
}

/**
 * Asks the terminal who it is, whatever standard input and output are. Undefined where the process has no terminal.
 * `remembered` gives the name of the terminal that was found in this environment the last time.
 */
export async function openTerminalLine(remembered: () => string | undefined): Promise<TerminalLine | undefined> {
	let terminal: ReadStream;
	let fd: number;
	try {
		fd = openSync('/dev/tty', 'r+');
		terminal = new ReadStream(fd);
	} catch {
		return undefined;
	}
	const query = new TerminalQuery({environment: process.env, remembered, timeout, onMet: () => {}});
	const keys = new KeyStream(terminal, {onReport: report => query.hear(report)});
	const giveBack = () => terminal.setRawMode(false);
	const stay = atEnd(giveBack);
	terminal.setRawMode(true);
	keys.start();
	writeSync(fd, query.ask());
	await query.met;
	return {
		identity: query.identity,
		answers: query.answers,
		key: () => new Promise(resolve => keys.once('readable', () => resolve(keys.read() ?? ''))),
		close() {
			stay();
			keys.stop();
			giveBack();
			terminal.destroy();
		},
	};
}
