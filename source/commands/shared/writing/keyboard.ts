import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';

/** Where keys come from. When standard input is no terminal, they come from the terminal itself, as with `less`. */
export function openKeyboard(): typeof process.stdin | undefined {
	if (process.stdin.isTTY) return process.stdin;
	try {
		// The stream has the file's number (`fd`), as `process.stdin` has it; only its type lacks that.
		return new ReadStream(openSync('/dev/tty', 'r')) as unknown as typeof process.stdin;
	} catch {
		return undefined;
	}
}
