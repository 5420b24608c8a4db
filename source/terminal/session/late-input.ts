import {closeSync, constants, openSync, readSync} from 'node:fs';
import {pause} from '../../pause.ts';

/** The pause before it looks for input again, in milliseconds. */
const pauseBetweenReads = 4;

/**
 * Reads what the terminal is still going to send, so that the next program does not take it for what the user types. It
 * waits, and blocks the event loop, as long as `isExpected` is true.
 * @param timeout the longest wait, in milliseconds
 */
export function readLate(
	fd: number,
	take: (bytes: Uint8Array) => void,
	isExpected: () => boolean,
	timeout: number,
): void {
	let own: number;
	try {
		own = openSync(`/dev/fd/${fd}`, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
	} catch {
		return;
	}
	const buffer = new Uint8Array(4096);
	const deadline = performance.now() + timeout;
	try {
		while (isExpected() && performance.now() < deadline) {
			const length = readAvailable(own, buffer);
			if (length === 0) break;
			if (length === undefined) pause(pauseBetweenReads);
			else take(buffer.slice(0, length));
		}
	} catch {
		// The terminal is gone.
	} finally {
		closeSync(own);
	}
}

/** How many bytes were read: 0 at the end of the input, undefined when none have come yet. */
function readAvailable(fd: number, buffer: Uint8Array): number | undefined {
	try {
		return readSync(fd, buffer);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined;
		throw error;
	}
}
