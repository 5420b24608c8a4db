import {closeSync, constants, createReadStream, fstatSync, openSync, readFileSync} from 'node:fs';
import {pathOfName} from '../../article/file-name.ts';
import {isInside} from '../../program.ts';

/** How much of a stream is read at a time, in bytes. */
const chunkSize = 2 ** 20;

/** The bytes of what was opened, or a stream of them. */
export type Content = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * With these flags opening never waits: not for a writer of a pipe, nor for a device, nor for a file of the system's
 * (`/proc/kmsg`).
 */
const open = (file: string): number =>
	// The file system inside an executable has only regular files, and does not know these flags.
	isInside(file)
		? openSync(file, 'r')
		: openSync(pathOfName(file), constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);

export const notRegular = 'is neither a file nor a folder';

/**
 * Opens a file. Only what was opened tells what it is: its name may have been given to something else a moment ago.
 * @throws {Error} it is a pipe, a device or the like; or an error of the file system
 */
function openRegular(file: string): {readonly fd: number; readonly size: number} {
	const fd = open(file);
	try {
		const stats = fstatSync(fd);
		if (!stats.isFile()) throw new Error(notRegular);
		return {fd, size: stats.size};
	} catch (error) {
		closeSync(fd);
		throw error;
	}
}

/**
 * The bytes of a file.
 * @throws {Error} as `openRegular`
 */
export function readRegularFile(file: string): Buffer<ArrayBuffer> {
	const {fd} = openRegular(file);
	try {
		return readFileSync(fd);
	} finally {
		closeSync(fd);
	}
}

/**
 * The bytes of a file, or a stream of them.
 * @param most how many bytes are read at once, where their number is known
 * @throws {Error} as `openRegular`; a stream says later that it cannot be read
 */
export function contentOfFile(file: string, most: number): Content {
	const {fd, size} = openRegular(file);
	// The whole document is held in memory in any case. To read it as a stream takes a quarter longer, and much longer for a
	// short one.
	if (size === 0 || size > most) return createReadStream('', {fd, highWaterMark: chunkSize});
	try {
		return readFileSync(fd);
	} finally {
		closeSync(fd);
	}
}

/**
 * What comes through a pipe that was named on a command line. It may never have a writer: to wait for one inside of a read would
 * hold the process up even when it is told to end.
 */
export async function contentOfPipe(file: string): Promise<Content> {
	const {Socket} = await import('node:net');
	return new Socket({fd: open(file), readable: true, writable: false});
}
