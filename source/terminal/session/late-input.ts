import {closeSync, constants, openSync, readSync} from 'node:fs';
import {pause} from '../../pause.ts';

/** How long a program that is about to leave waits for answers to its questions, in milliseconds. */
const timeout = 1000;
const retryAfter = 4;

/**
 * Reads from a terminal what is still on its way, so that it does not reach the program that comes next as if it were
 * typed. Waits, without turning the event loop, as long as `isExpected` says so, but no longer than a second.
 */
export function readLate(fd: number, take: (bytes: Uint8Array) => void, isExpected: () => boolean): void {
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
			if (length === undefined) pause(retryAfter);
			else take(buffer.slice(0, length));
		}
	} catch {
		// The terminal has gone.
	} finally {
		closeSync(own);
	}
}

/** How many bytes were read, 0 when no more will ever come; undefined when there are none yet. */
function readAvailable(fd: number, buffer: Uint8Array): number | undefined {
	try {
		return readSync(fd, buffer);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined;
		throw error;
	}
}
