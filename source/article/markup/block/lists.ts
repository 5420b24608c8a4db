import type {Attributes} from '../scan/attributes.ts';
import type {Item} from './context.ts';

/** The largest number that an item may have. */
const most = 1_000_000_000;

const numberIn = (value: string | undefined): number | undefined => {
	const number = /^\s*[+-]?\d{1,12}/.test(value ?? '') ? Number.parseInt(value!, 10) : undefined;
	return number !== undefined && Math.abs(number) <= most ? number : undefined;
};

/** A list while it is read: it counts its items. */
export class List {
	/** How many blocks are open around its open item, if one is. */
	openAt: number | undefined;
	readonly #isNumbered: boolean;
	readonly #isReversed: boolean;
	/** Items of a reversed list that does not say where it begins: they get their numbers at its end. */
	readonly #unnumbered: Item[] = [];
	#next: number;
	#count = 0;

	constructor(name: string, {start, reversed}: Attributes) {
		this.#isNumbered = name === 'ol';
		this.#isReversed = reversed !== undefined;
		this.#next = numberIn(start) ?? (this.#isReversed ? Number.NaN : 1);
	}

	item({value}: Attributes): Item {
		if (!this.#isNumbered) return {number: undefined, shown: undefined};
		this.#count++;
		this.#next = numberIn(value) ?? this.#next;
		const number = this.#next;
		this.#next += this.#isReversed ? -1 : 1;
		const item: Item = {number: number < 0 ? undefined : number, shown: undefined};
		if (Number.isNaN(number)) this.#unnumbered.push(item);
		return item;
	}

	/** The list ends. */
	end(): void {
		for (const [i, {shown}] of this.#unnumbered.entries()) {
			if (shown?.kind === 'item') shown.number = this.#count - i;
		}
	}
}
