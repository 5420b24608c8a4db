import {openSync, writeSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import type {Answers} from '../identify/answers.ts';
import type {Identity} from '../identify/identity.ts';
import {TerminalQuery} from '../identify/terminal-query.ts';
import {KeyStream} from '../input/key-stream.ts';
import {atEnd} from './endings.ts';

/** How long a command that only asks the terminal waits for its answers, in milliseconds. */
const answerTimeout = 1000;

/** The terminal of the process for a command that reads only answers and keys. Its screen is not taken. */
export interface TerminalLine {
	readonly identity: Identity;
	readonly answers: Answers;
	/** The next key that is pressed, as the terminal sends it. */
	key(): Promise<string>;
	/** Gives the keyboard back. */
	close(): void;
}

/**
 * Asks the terminal of the process who it is, whatever standard input and output are. Undefined if the process has no
 * terminal. `remembered` gives the name of the terminal that was found the last time in the same environment.
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
	const query = new TerminalQuery({environment: process.env, remembered, answerTimeout, onMet: () => {}});
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
