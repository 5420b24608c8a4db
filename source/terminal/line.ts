import {openSync, writeSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import {Acquaintance} from './acquaintance.ts';
import type {Answers} from './answers.ts';
import {atEnd} from './endings.ts';
import type {Identity} from './identity.ts';
import {KeyStream} from './key-stream.ts';

/** How long a terminal may take to answer where nobody waits to read, in milliseconds. */
const patience = 1000;

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
	const acquaintance = new Acquaintance({environment: process.env, remembered, patience, onMet: () => {}});
	const keys = new KeyStream(terminal, {onReport: report => acquaintance.hear(report)});
	const giveBack = () => terminal.setRawMode(false);
	const stay = atEnd(giveBack);
	terminal.setRawMode(true);
	keys.start();
	writeSync(fd, acquaintance.ask());
	await acquaintance.met;
	return {
		identity: acquaintance.identity,
		answers: acquaintance.answers,
		key: () => new Promise(resolve => keys.once('readable', () => resolve(keys.read() ?? ''))),
		close() {
			stay();
			keys.stop();
			giveBack();
			terminal.destroy();
		},
	};
}
