import type {MarkName} from '../../paragraph/paragraph.ts';
import type {Attributes} from '../scan/attributes.ts';
import {marks} from '../scan/elements.ts';
import type {Run} from './run.ts';

interface OpenElement {
	readonly name: string;
	readonly mark: MarkName | undefined;
	/** How many blocks stood around it. */
	readonly depth: number;
	/** Where its text begins, and in which of the texts of the run, for a link within the page. */
	readonly from?: {readonly offset: number; readonly count: number};
	isOpen: boolean;
}

/** What leads from a note back to where it is called, to which no reader of a terminal can go. */
const wayBack = /^(?:[\s↩↑⬆⤴⏎^]|\ufe0e|\ufe0f){1,8}$/u;

const boldness = /font-weight\s*:\s*(bold(?:er)?|[6-9]00)/i;
const noBoldness = /font-weight\s*:\s*(?:normal|lighter|[1-4]00)/i;
const slant = /font-style\s*:\s*(?:italic|oblique)/i;
const strike = /text-decoration(?:-line)?\s*:[^;:]*line-through/i;

/** What an element within a line says of its text, by its name and its style. */
function markOf(name: string, {style}: Attributes): MarkName | undefined {
	const mark = marks.get(name);
	if (style === undefined) return mark;
	if (mark === 'strong') return noBoldness.test(style) ? undefined : mark;
	if (name !== 'span' && name !== 'font') return mark;
	if (boldness.test(style)) return 'strong';
	return slant.test(style) ? 'emphasis' : strike.test(style) ? 'deleted' : undefined;
}

/** Where a link leads: to an address that a reader can open, within the page, or nowhere. */
interface Link {
	readonly address?: string;
	readonly isWithin?: boolean;
}

export function linkOf(written: string | undefined, base: string | undefined): Link {
	const address = written?.trim();
	if (!address) return {};
	if (address.startsWith('#')) return {isWithin: true};
	const url = URL.parse(address, base);
	if (url === null || !/^(?:https?|mailto):$/.test(url.protocol)) return {};
	if (url.hash !== '' && base !== undefined && withoutHash(url.href) === withoutHash(base)) return {isWithin: true};
	return {address: URL.canParse(address) && !/\s/.test(address) ? address : url.href};
}

const withoutHash = (address: string): string => address.split('#', 1)[0]!;

/** The elements within lines that are open, and what they say of the text. Each step takes the same time, on average. */
export class LineMarks {
	readonly #run: Run;
	readonly #all: OpenElement[] = [];
	readonly #byName = new Map<string, OpenElement[]>();

	constructor(run: Run) {
		this.#run = run;
	}

	/** Whether a name is that of an element that this keeps. */
	readonly knows = (name: string): boolean => marks.has(name) || name === 'span' || name === 'font';

	/**
	 * @param depth how many blocks are open
	 * @param link where a link leads
	 */
	start(name: string, attributes: Attributes, depth: number, {address, isWithin}: Link): void {
		if (name === 'a') this.end(name);
		const mark = name === 'a' && address === undefined ? undefined : markOf(name, attributes);
		const open = {
			name,
			mark,
			depth,
			isOpen: true,
			...(isWithin && {from: {offset: this.#run.length, count: this.#run.count}}),
		};
		this.#all.push(open);
		this.#byName.set(name, this.#byName.get(name) ?? []);
		this.#byName.get(name)!.push(open);
		if (mark) this.#run.open(mark, address);
	}

	end(name: string): void {
		const open = this.#byName.get(name);
		for (let last = open?.pop(); last; last = open?.pop()) {
			if (!last.isOpen) continue;
			this.#close(last);
			return;
		}
	}

	/** Ends those that began in a block that has ended. */
	endBelow(depth: number): void {
		for (let last = this.#all.at(-1); last && last.depth > depth; last = this.#all.at(-1)) {
			this.#all.pop();
			if (last.isOpen) this.#close(last);
		}
	}

	#close(element: OpenElement): void {
		element.isOpen = false;
		const {mark, from} = element;
		if (mark) this.#run.close(mark);
		if (from === undefined || from.count !== this.#run.count) return;
		if (wayBack.test(this.#run.textSince(from.offset).slice(0, 20).trim())) this.#run.cutAt(from.offset);
	}
}
