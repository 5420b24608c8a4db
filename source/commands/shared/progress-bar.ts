import {shownOn} from './output.ts';

/** A stream that may be a terminal, such as `process.stderr`. */
interface BarStream {
	readonly isTTY?: boolean;
	readonly columns?: number;
	write(text: string): unknown;
}

/** How long work takes before it gets a bar, and how often the bar is drawn, in milliseconds. */
const delay = 300;
const interval = 100;
const mostCells = 30;

const eraseRow = '\r\x1b[K';

/** One row of a terminal that shows how far long work is. Where there is no terminal it shows nothing. */
export class ProgressBar {
	readonly #stream: BarStream;
	readonly #isShown: boolean;
	#next: number;
	#isDrawn = false;

	constructor(stream: BarStream, terminal = process.env.TERM) {
		this.#stream = stream;
		this.#isShown = stream.isTTY === true && terminal !== 'dumb';
		this.#next = performance.now() + delay;
	}

	/**
	 * Says how far the work is. It is cheap enough to be called for each item.
	 * @param part from 0 to 1; NaN when it is not known how much there is
	 * @param text what has been done
	 */
	show(part: number, text: () => string): void {
		if (this.#isShown && performance.now() >= this.#next) this.showNow(part, text());
	}

	showNow(part: number, text: string): void {
		if (!this.#isShown) return;
		this.#next = performance.now() + interval;
		this.#isDrawn = true;
		const isAscii = /^[ -~]*$/.test(text);
		const shown = isAscii ? text : shownOn(text, this.#stream as NodeJS.WriteStream);
		// The last column stays free: some terminals go on to the next row after it.
		this.#stream.write(eraseRow + barRow(part, shown, (this.#stream.columns ?? 80) - 1));
	}

	/** Takes the row away, so that something else can be written; the next `show` draws it again. */
	clear(): void {
		if (this.#isDrawn) this.#stream.write(eraseRow);
		this.#isDrawn = false;
	}
}

/** The row of a bar, at most `width` columns wide; the bar itself is left out where there is no room for it. */
export function barRow(part: number, text: string, width: number): string {
	if (Number.isNaN(part)) return text.slice(0, width);
	const done = Math.min(1, Math.max(0, part));
	const tail = ` ${Math.floor(done * 100)
		.toString()
		.padStart(3)} %  ${text}`;
	const cells = Math.min(mostCells, width - tail.length - 2);
	if (cells < 5) return tail.trimStart().slice(0, Math.max(0, width));
	const full = Math.floor(done * cells);
	return `[${'#'.repeat(full)}${'.'.repeat(cells - full)}]${tail}`;
}
