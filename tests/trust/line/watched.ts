import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {createConnection, type Socket} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {setTimeout as wait} from 'node:timers/promises';
import {khabarFile, ownFolders} from '../../support/khabar.ts';
import {PtyProgram} from '../../support/pty.ts';
import type {Screen, ShownCell} from '../../support/screen.ts';
import {type Asked, type Held, markOf} from './probe.ts';

const probe = new URL('./probe.ts', import.meta.url).href;

interface WatchOptions {
	readonly args: readonly string[];
	readonly env?: Readonly<Record<string, string | undefined>>;
	readonly columns?: number;
	readonly rows?: number;
	/** Command and arguments that start a command line for the shell: `ssh` to a server, for instance. */
	readonly through?: (commandLine: string) => readonly [string, readonly string[]];
	/** Asks for the title, where a multiplexer keeps it. */
	readonly titleInside?: () => string;
	/** What the terminal answers, in place of the emulator. */
	readonly answers?: Readonly<Record<string, string>>;
}

/** The whole screen as it is seen. */
export interface Seen {
	readonly cells: readonly (readonly ShownCell[])[];
	readonly rows: readonly string[];
	readonly cursorVisible: boolean;
}

/** The reader in a pseudo-terminal, and a line to it by which it tells when it has settled. */
export class Watched implements AsyncDisposable {
	readonly program: PtyProgram;
	readonly #folder: string;
	#socket: Socket | undefined;
	#answers: AsyncIterator<string> | undefined;
	#number = 0;
	/** The title that the program has given to the window. */
	#title = '';
	/** How many of the bytes that were typed another program has read. */
	#elsewhere = 0;
	readonly #titleInside: (() => string) | undefined;

	constructor({args, env = ownFolders(), columns = 80, rows = 24, through, answers, titleInside}: WatchOptions) {
		this.#folder = mkdtempSync(join(tmpdir(), 'khabar-watched-'));
		const own = {
			...env,
			NODE_OPTIONS: `--import ${probe}`,
			KHABAR_PROBE: this.#path,
			SSH_CONNECTION: '',
			DISPLAY: undefined,
		};
		const options = {columns, rows, ...(answers && {answers})};
		if (through) {
			const values = Object.entries(own).flatMap(([name, value]) =>
				value === undefined ? [] : [`${name}='${value}'`],
			);
			const line = [
				'env',
				'LANG=C.UTF-8',
				...values,
				...[process.execPath, khabarFile, ...args].map(arg => `'${arg}'`),
			];
			this.program = new PtyProgram(...through(line.join(' ')), {...options, env: {LC_ALL: undefined}});
		} else this.program = new PtyProgram(process.execPath, [khabarFile, ...args], {...options, env: own});
		this.program.emulator.terminal.onTitleChange(title => {
			this.#title = title;
		});
		this.#titleInside = titleInside;
	}

	get #path(): string {
		return join(this.#folder, 'probe');
	}

	/** Waits until the program has done all that it was asked for, and all of it stands on the screen. */
	async settled(more: Partial<Asked> = {}): Promise<Held> {
		const {program} = this;
		// The terminal in which tmux was started may be gone.
		if (!this.#titleInside) await program.waitFor(() => program.buffer === 'alternate');
		while (!this.#answers) {
			if (!existsSync(this.#path)) {
				await wait(20);
				continue;
			}
			this.#socket = createConnection(this.#path);
			this.#answers = createInterface({input: this.#socket})[Symbol.asyncIterator]();
		}
		const number = this.#number++;
		const {columns, rows} = program;
		const typed = program.typed - this.#elsewhere;
		this.#socket!.write(`${JSON.stringify({number, typed, columns, rows, idle: false, measures: false, ...more})}\n`);
		const {value, done} = await this.#answers.next();
		if (done) throw new Error(`the program has ended; the screen:\n${program.screen().join('\n')}`);
		if (this.#titleInside) while (this.#titleInside() !== markOf(number)) await wait(50);
		else await program.waitFor(() => this.#title === markOf(number));
		return JSON.parse(value) as Held;
	}

	/** Types for another program, such as a shell. */
	typeElsewhere(keys: string): void {
		this.#elsewhere += Buffer.byteLength(keys);
		this.program.type(keys);
	}

	seen(): Seen {
		return seenOn(this.program.emulator, this.program.rows);
	}

	/**
	 * Has the screen drawn from nothing (Ctrl-L), and compares what stood on it until then with what is drawn.
	 * @returns the first place where they differ; undefined where they are equal
	 */
	async redrawn(): Promise<string | undefined> {
		const {program} = this;
		await this.settled({idle: true});
		let before: Seen | undefined;
		// What comes by itself, such as news, may come until the very moment in which it is drawn.
		program.emulator.onClear = () => {
			before ??= this.seen();
		};
		program.type('\x0c');
		await this.settled();
		program.emulator.onClear = undefined;
		return before ? differenceOf(before, this.seen()) : 'Ctrl-L has drawn nothing';
	}

	async [Symbol.asyncDispose](): Promise<void> {
		this.#socket?.destroy();
		await this.program[Symbol.asyncDispose]();
		rmSync(this.#folder, {recursive: true, force: true});
	}
}

/** What stands on a screen of so many rows. */
export const seenOn = (screen: Screen, rows: number): Seen => ({
	cells: Array.from({length: rows}, (_, y) => screen.cells(y).map(asSeen)),
	rows: screen.rows(),
	cursorVisible: screen.cursorVisible,
});

/** A blank without a line and not inverse is only its background. */
function asSeen(cell: ShownCell): ShownCell {
	if (cell.text !== ' ' || /inverse|underline|strike|overline/.test(cell.style)) return cell;
	return {...cell, style: /bg=\S+/.exec(cell.style)?.[0] ?? ''};
}

/** The first place where two screens differ, as a line; undefined where they are equal. */
export function differenceOf(before: Seen, after: Seen): string | undefined {
	for (const [y, cells] of before.cells.entries()) {
		const others = after.cells[y] ?? [];
		const x = Array.from({length: Math.max(cells.length, others.length)}, (_, i) => i).find(i => {
			const [a, b] = [cells[i], others[i]];
			return a?.text !== b?.text || a?.style !== b?.style || a?.width !== b?.width;
		});
		if (x !== undefined)
			return `row ${y + 1}, cell ${x + 1}: ${JSON.stringify(cells[x])} is ${JSON.stringify(others[x])}\n${before.rows[y]}\n${after.rows[y]}`;
	}
	return before.cursorVisible === after.cursorVisible ? undefined : 'the cursor';
}

/** How long a process may live on without its terminal, in milliseconds, on a machine that is busy. */
const longestOrphan = 10_000;

/** Waits until a process is gone. Gives false where it lives on. */
export async function hasEnded(pid: number): Promise<boolean> {
	for (const deadline = Date.now() + longestOrphan; existsSync(`/proc/${pid}`); await wait(20))
		if (Date.now() > deadline) return false;
	return true;
}
