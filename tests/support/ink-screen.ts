import {EventEmitter} from 'node:events';
import {render} from 'ink';
import {createElement, type ReactElement} from 'react';
import {StyledText} from '../../source/ui/rows.tsx';
import {styledText} from './styled-text.ts';

/** What Ink needs of a terminal's output: it keeps the last whole frame. */
class Output extends EventEmitter {
	readonly isTTY = true;
	frame = '';
	columns: number;
	rows: number;
	constructor(columns: number, rows: number) {
		super();
		this.setMaxListeners(0);
		this.columns = columns;
		this.rows = rows;
	}
	write(chunk: string, done?: () => void): boolean {
		// Modes and empty writes are no frames.
		if (chunk !== '' && !/^\x1b\[\?\d+[hl]$/.test(chunk)) this.frame = chunk;
		done?.();
		return true;
	}
}

class Input extends EventEmitter {
	readonly isTTY = true;
	#waiting: string[] = [];
	setEncoding() {}
	setRawMode() {}
	ref() {}
	unref() {}
	read = () => this.#waiting.shift() ?? null;
	type(key: string) {
		this.#waiting.push(key);
		this.emit('readable');
	}
}

interface DrawOptions {
	readonly styler?: typeof styledText;
	/** Where keys come from, if `press` is not what types them. */
	readonly keys?: NodeJS.ReadStream;
}

/** Draws a tree on a screen of any size, as Ink draws it in a terminal. */
export function drawOn(
	columns: number,
	rows: number,
	tree: ReactElement,
	{styler = styledText, keys}: DrawOptions = {},
) {
	const stdout = new Output(columns, rows);
	const stdin = new Input();
	const instance = render(createElement(StyledText, {value: styler}, tree), {
		stdout: stdout as unknown as NodeJS.WriteStream,
		stdin: keys ?? (stdin as unknown as NodeJS.ReadStream),
		debug: true,
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
	});
	return {
		/** The rows of the frame, styles and all. */
		rows: () => stdout.frame.split('\n'),
		/** The rows of the frame as text. */
		text: () => stdout.frame.replace(/\x1b\[[\d;]*m/g, '').split('\n'),
		async press(...keys: string[]) {
			for (const key of keys) {
				stdin.type(key);
				await instance.waitUntilRenderFlush();
			}
		},
		async resize(newColumns: number, newRows: number) {
			stdout.columns = newColumns;
			stdout.rows = newRows;
			stdout.emit('resize');
			// React draws the new size in several turns of the event loop.
			for (let turn = 0; turn < 10; turn++) await instance.waitUntilRenderFlush();
		},
		close: () => instance.unmount(),
	};
}
