import {type Context, noContext} from './context.ts';

/** A block that is open. */
interface Frame {
	readonly name: string;
	readonly context: Context;
	/** What is to be done when it ends. */
	readonly end?: (() => void) | undefined;
}

/** Deeper elements have no end: what they hold stands in what is around them. */
const deepest = 10_000;

/** What no end tag of an element around it ends, before it ends itself. */
const walls: ReadonlySet<string> = new Set(['table', 'td', 'th', 'caption']);

/** The blocks that are open. Each step takes a time that does not grow with their number, on average. */
export class Frames {
	readonly #frames: Frame[] = [];
	readonly #walls: string[] = [];
	/** How many elements of each name are open within the same walls. */
	readonly #counts: Map<string, number>[] = [new Map()];
	#tables = 0;
	readonly #onPop: (depth: number) => void;

	/** @param onPop is told how many are left whenever one has ended */
	constructor(onPop: (depth: number) => void) {
		this.#onPop = onPop;
	}

	get depth(): number {
		return this.#frames.length;
	}

	get top(): Frame | undefined {
		return this.#frames.at(-1);
	}

	get context(): Context {
		return this.top?.context ?? noContext;
	}

	/** The nearest table, cell or caption of a table. */
	get wall(): string | undefined {
		return this.#walls.at(-1);
	}

	/** Whether it is one more; beyond a depth nothing is. */
	push(frame: Frame): boolean {
		if (this.depth >= deepest) return false;
		this.#frames.push(frame);
		this.#count(frame.name, 1);
		return true;
	}

	/** Whether an element of a name is open that an end tag here would end. */
	has(name: string): boolean {
		if (name === 'table') return this.#tables > 0;
		return walls.has(name) ? this.wall === name : (this.#counts.at(-1)!.get(name) ?? 0) > 0;
	}

	/** Ends the nearest element of a name, and all in it. */
	close(name: string): void {
		if (!this.has(name)) return;
		while (this.pop()?.name !== name);
	}

	/** Ends all elements but the `depth` outermost. */
	closeTo(depth: number): void {
		while (this.depth > depth) this.pop();
	}

	pop(): Frame | undefined {
		const frame = this.#frames.pop();
		if (!frame) return undefined;
		this.#count(frame.name, -1);
		frame.end?.();
		this.#onPop(this.depth);
		return frame;
	}

	#count(name: string, change: 1 | -1): void {
		if (name === 'table') this.#tables += change;
		if (!walls.has(name)) {
			const counts = this.#counts.at(-1)!;
			counts.set(name, (counts.get(name) ?? 0) + change);
		} else if (change === 1) {
			this.#walls.push(name);
			this.#counts.push(new Map());
		} else {
			this.#walls.pop();
			this.#counts.pop();
		}
	}
}
