import {type IPty, spawn} from '@lydell/node-pty';
import type {Margins} from '../../source/terminal/output/cursor.ts';
import {Screen, type ShownCell} from './screen.ts';

export interface PtyOptions {
	readonly columns?: number;
	readonly rows?: number;
	readonly cwd?: string;
	/** Added to the environment of the tests; `undefined` takes a variable away. */
	readonly env?: Readonly<Record<string, string | undefined>>;
	/**
	 * Answers in place of the emulator, which then says nothing by itself: what the terminal sends each time that the
	 * program has written something.
	 */
	readonly answers?: Readonly<Record<string, string>>;
}

const oneBlank = (text: string) => text.replace(/ +/g, ' ');

/** How long any wait may take, in milliseconds. As a rule it takes far less. */
const timeout = 20_000;

/** A program in a real pseudo-terminal, with an emulated screen that also answers its questions. */
export class PtyProgram {
	readonly #pty: IPty;
	/** The emulated terminal. */
	readonly emulator: Screen;
	readonly #raw: string[] = [];
	#typed = 0;
	/** The exit code of the program, and the number of the signal that ended it, if one did. */
	readonly exit: Promise<{code: number; signal: number}>;
	#ended = false;
	#changed = Promise.withResolvers<void>();

	constructor(command: string, args: readonly string[], {columns = 80, rows = 24, cwd, env, answers}: PtyOptions = {}) {
		this.emulator = new Screen(columns, rows);
		const {CI: _, ...inherited} = process.env;
		const all = {...inherited, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env};
		this.#pty = spawn(command, [...args], {
			cols: columns,
			rows,
			cwd: cwd ?? process.cwd(),
			env: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
		});
		this.#pty.onData(data => {
			this.#raw.push(data);
			this.#answer(answers);
			void this.emulator.write(data).then(() => this.#announce());
		});
		this.emulator.terminal.onData(answer => this.#ended || answers || this.type(answer));
		this.exit = new Promise(resolve => {
			this.#pty.onExit(({exitCode, signal}) => {
				// What the program wrote last is still on its way through the emulator.
				void this.emulator.write('').then(() => {
					this.#ended = true;
					this.#announce();
					resolve({code: exitCode, signal: signal ?? 0});
				});
			});
		});
	}

	get columns(): number {
		return this.emulator.terminal.cols;
	}

	get rows(): number {
		return this.emulator.terminal.rows;
	}

	get pid(): number {
		return this.#pty.pid;
	}

	/** The rows of the screen as text. */
	screen(): string[] {
		return this.emulator.rows();
	}

	cells(y: number): ShownCell[] {
		return this.emulator.cells(y);
	}

	/** `'alternate'` while a full-screen program has the screen. */
	get buffer(): 'normal' | 'alternate' {
		return this.emulator.buffer;
	}

	get cursorVisible(): boolean {
		return this.emulator.cursorVisible;
	}

	/** Whether a terminal that knows mode 8 would order rows itself. */
	get implicitBidi(): boolean {
		return this.emulator.implicitBidi;
	}

	get modes() {
		return this.emulator.modes;
	}

	get margins(): Margins {
		return this.emulator.margins;
	}

	/** The margins when the alternate screen was left the last time. */
	get marginsLeft(): Margins | undefined {
		return this.emulator.marginsLeft;
	}

	/** All that the program has written. */
	get raw(): string {
		return this.#raw.join('');
	}

	type(keys: string): void {
		this.#typed += Buffer.byteLength(keys);
		this.#pty.write(keys);
	}

	/** How many bytes were sent to the program: what was typed, and the answers of the terminal. */
	get typed(): number {
		return this.#typed;
	}

	resize(columns: number, rows: number): void {
		this.emulator.terminal.resize(columns, rows);
		this.#pty.resize(columns, rows);
	}

	/** Sends a signal to the program, or to another process of its session. */
	kill(signal: NodeJS.Signals, pid = this.pid): void {
		process.kill(pid, signal);
	}

	/** Reads nothing more from the program until `flow()`, like a connection that stands still. */
	block(): void {
		this.#pty.pause();
	}

	flow(): void {
		this.#pty.resume();
	}

	/** Hangs up: the terminal is gone, and the kernel tells the program so. */
	hangUp(): void {
		(this.#pty as unknown as {destroy(): void}).destroy();
	}

	/** Waits until a text stands somewhere on the screen, whatever number of blanks is within it, or a condition holds. */
	async waitFor(wanted: string | RegExp | (() => boolean)): Promise<void> {
		const holds =
			typeof wanted === 'function'
				? wanted
				: () =>
						this.screen().some(row =>
							typeof wanted === 'string' ? oneBlank(row).includes(oneBlank(wanted)) : wanted.test(row),
						);
		const deadline = AbortSignal.timeout(timeout);
		const late = new Promise<void>(resolve => deadline.addEventListener('abort', () => resolve(), {once: true}));
		while (!holds()) {
			if (deadline.aborted || this.#ended)
				throw new Error(
					`${this.#ended ? 'The program ended' : 'Too late'} before ${wanted}; the screen:\n${this.screen().join('\n')}`,
				);
			await Promise.race([this.#changed.promise, late]);
		}
	}

	/** Waits for the end of the program, bounded; gives its exit code. */
	async ended(): Promise<number> {
		const timer = setTimeout(() => this.kill('SIGKILL'), timeout);
		const {code, signal} = await this.exit;
		clearTimeout(timer);
		return signal ? 128 + signal : code;
	}

	/** Ends the program if it still runs. To be called at the end of every test. */
	async [Symbol.asyncDispose](): Promise<void> {
		try {
			if (!this.#ended) this.kill('SIGKILL');
		} catch {
			// It ended by itself just now.
		}
		await this.exit;
	}

	readonly #answered = new Map<string, number>();
	#answer(answers: PtyOptions['answers'] = {}): void {
		for (const [question, answer] of Object.entries(answers)) {
			const asked = this.raw.split(question).length - 1;
			for (let count = this.#answered.get(question) ?? 0; count < asked; count++) this.type(answer);
			this.#answered.set(question, asked);
		}
	}

	#announce(): void {
		this.#changed.resolve();
		this.#changed = Promise.withResolvers();
	}
}
