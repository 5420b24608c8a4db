/**
 * Is loaded into khabar before it starts (`node --import`), and tells another process when khabar has settled: when it has read
 * all that was typed, knows the size of its terminal, and has nothing left to do. It then writes a mark to the terminal, after
 * which nothing comes until khabar is asked for something again.
 */
import {readdirSync, readFileSync, writeSync} from 'node:fs';
import {createServer} from 'node:net';
import {createInterface} from 'node:readline';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {isMainThread} from 'node:worker_threads';

/** What the program is waited for. */
export interface Asked {
	/** The number of this request, which the mark has. */
	readonly number: number;
	/** How many bytes were sent to the program since its start. */
	readonly typed: number;
	readonly columns: number;
	readonly rows: number;
	/** Whether to wait, too, for what it puts off until the user is idle. */
	readonly idle: boolean;
	/** Whether to collect the garbage first, so that what is told of the heap is what the program holds. */
	readonly measures: boolean;
}

/** What the program holds. */
export interface Held {
	readonly pid: number;
	/** Bytes of JavaScript objects, and of buffers beside them. */
	readonly heap: number;
	readonly buffers: number;
	/** Timers, sockets, workers and so on that Node knows of. */
	readonly resources: number;
	/** Open files. */
	readonly descriptors: number;
}

/** The title of the window when the program has settled: tmux tells its own, too, and khabar sets none. */
export const markOf = (number: number) => `settled ${number}`;
const titled = (mark: string) => `\x1b]2;${mark}\x07`;

/** What a terminal got, without these marks. */
export const withoutMarks = (bytes: string): string => bytes.replaceAll(new RegExp(titled('settled \\d+'), 'g'), '');

/** The pause between two looks, and for how many looks in a row the program has to have nothing to do. */
const pause = 4;
const quietLooks = 3;
/** Timers that run later are not waited for, in milliseconds. */
const longestDelay = 500;

/** The timers that have not run yet, those that keep no process alive too, which Node does not tell of. */
const timers = new Set<NodeJS.Timeout>();
const {setTimeout: usual} = globalThis;

function countTimers(): void {
	const {clearTimeout} = globalThis;
	globalThis.setTimeout = Object.assign((run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
		const timer = usual(() => {
			timers.delete(timer);
			run(...args);
		}, delay);
		if ((delay ?? 0) <= longestDelay) timers.add(timer);
		return timer;
	}, usual) as typeof setTimeout;
	globalThis.clearTimeout = timer => {
		timers.delete(timer as NodeJS.Timeout);
		clearTimeout(timer);
	};
}

async function settled({typed, columns, rows, idle}: Asked): Promise<void> {
	for (let quiet = 0; quiet < quietLooks; ) {
		await new Promise(resolve => usual(resolve, pause).unref());
		const {stdin, stdout} = process;
		const hasAll = stdin.bytesRead >= typed && stdout.columns === columns && stdout.rows === rows;
		const ready = process.getActiveResourcesInfo().filter(name => name === 'Immediate' || name === 'Timeout').length;
		const pending = ready + (idle ? timers.size : 0);
		const isQuiet = hasAll && pending === 0 && !othersWork();
		quiet = isQuiet ? quiet + 1 : 0;
	}
}

/** Whether another thread of this process has work. */
function othersWork(): boolean {
	const threads = '/proc/self/task';
	return readdirSync(threads).some(thread => {
		if (thread === String(process.pid)) return false;
		try {
			const stat = readFileSync(`${threads}/${thread}/stat`, 'utf8');
			return /^[RD]/.test(stat.slice(stat.lastIndexOf(')') + 2));
		} catch {
			return false;
		}
	});
}

let collect: (() => void) | undefined;
function held({measures}: Asked): Held {
	setFlagsFromString('--expose-gc');
	collect ??= runInNewContext('gc') as () => void;
	for (let i = 0; measures && i < 3; i++) collect();
	const {heapUsed, external} = process.memoryUsage();
	return {
		pid: process.pid,
		heap: heapUsed,
		buffers: external,
		resources: process.getActiveResourcesInfo().length,
		descriptors: readdirSync('/proc/self/fd').length,
	};
}

const {KHABAR_PROBE: path} = process.env;
if (isMainThread && path) {
	// Programs that it starts are not watched.
	delete process.env.KHABAR_PROBE;
	delete process.env.NODE_OPTIONS;
	countTimers();
	const server = createServer(socket => {
		socket.unref();
		createInterface({input: socket}).on('line', line => {
			const asked = JSON.parse(line) as Asked;
			void settled(asked).then(() => {
				socket.write(`${JSON.stringify(held(asked))}\n`);
				writeSync(1, titled(markOf(asked.number)));
			});
		});
		socket.on('error', () => {});
	});
	server.on('error', () => {});
	server.listen(path);
	server.unref();
}
