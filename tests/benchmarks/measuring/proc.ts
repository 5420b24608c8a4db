/** What Linux tells of a process in /proc, also while it runs. */
import {existsSync, readFileSync} from 'node:fs';
import {setTimeout as delay} from 'node:timers/promises';

export const tellsOfProcesses = existsSync('/proc/self/io');

/** The number after a name and a colon. */
const numberOf = (pid: number, file: string, name: string) =>
	Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1]);

/** The most memory that a process has had resident, in MB. */
export const peakMemory = (pid: number): number => (numberOf(pid, 'status', 'VmHWM') * 1024) / 1e6;

/** All that a process has asked to read, also what did not come from a disk, in MB. */
export const bytesRead = (pid: number): number => numberOf(pid, 'io', 'rchar') / 1e6;

/** The time that a process has computed, of all its threads, in ticks. */
function ticks(pid: number): number {
	// The second field, a name in brackets, may hold blanks; utime and stime are the 14th and 15th.
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
		.replace(/^.*\) /s, '')
		.split(' ');
	return Number(fields[11]) + Number(fields[12]);
}

const longEnough = 500;

/** Waits until a process has done nothing worth telling for half a second. */
export async function idle(pid: number): Promise<void> {
	for (let before = -1, now = ticks(pid); now - before > 1; now = ticks(pid)) {
		before = now;
		await delay(longEnough);
	}
}

/**
 * The time that the main thread of a process was ready to work and had no processor, in milliseconds. On a machine that is busy
 * with other things, that is most of what one waits for, and says nothing of the program.
 */
export function waitForProcessor(pid: number): number {
	const [, waited] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
	return Number(waited) / 1e6;
}
