import type {Attributes} from '../scan/attributes.ts';
import {namesCaption} from '../scan/elements.ts';
import type {Context, Draft} from './context.ts';
import {Frames} from './frames.ts';
import {List} from './lists.ts';
import {Table} from './table.ts';

/** Tables within tables within … are made for the eye, and what stands in deeper ones is read as if it stood around them. */
const deepestTable = 8;

/** What a figure holds that its caption may be said of. */
interface Figure {
	hasQuote: boolean;
	hasPicture: boolean;
}

type Opener = (blocks: Blocks, name: string, attributes: Attributes) => void;

const heading: Opener = (blocks, name) => blocks.push(name, {level: Number(name[1])});

/** What a block is to the text in it, where it is more than a block. */
const openers: Readonly<Record<string, Opener>> = {
	...Object.fromEntries('h1 h2 h3 h4 h5 h6'.split(' ').map(name => [name, heading])),
	...Object.fromEntries(
		'ul ol menu dir dl'.split(' ').map(name => [name, (blocks: Blocks, _, said) => blocks.openList(name, said)]),
	),
	li: (blocks, name, said) => blocks.openItem(name, said),
	dt: (blocks, name, said) => blocks.openItem(name, said),
	dd: (blocks, name, said) => blocks.openItem(name, said),
	blockquote: (blocks, name) => blocks.openQuote(name),
	pre: (blocks, name) => blocks.push(name, {isCode: true}),
	address: (blocks, name) => blocks.push(name, {hasLines: true}),
	summary: (blocks, name) => blocks.push(name, {isTerm: true}),
	figure: (blocks, name) => blocks.openFigure(name),
	figcaption: (blocks, name) => blocks.openCaption(name),
	caption: (blocks, name) => blocks.openTableCaption(name),
	table: (blocks, name, said) => blocks.openTable(name, said),
	thead: (blocks, name) => blocks.openRows(name),
	tbody: (blocks, name) => blocks.openRows(name),
	tfoot: (blocks, name) => blocks.openRows(name),
	tr: (blocks, name) => blocks.openRow(name),
	td: (blocks, name, said) => blocks.openCell(name, said),
	th: (blocks, name, said) => blocks.openCell(name, said),
};

/** The blocks around a text, as they begin and end, and where its paragraphs go. */
export class Blocks {
	readonly #frames: Frames;
	/** Of the article, or of the cells that are open. */
	readonly #sinks: Draft[][] = [[]];
	/** Those that are open; undefined where a cell begins. */
	readonly #lists: (List | undefined)[] = [];
	readonly #tables: Table[] = [];
	readonly #figures: Figure[] = [];

	/** @param onEnd is told how many are still open whenever one has ended */
	constructor(onEnd: (depth: number) => void) {
		this.#frames = new Frames(onEnd);
	}

	get context(): Context {
		return this.#frames.context;
	}

	get depth(): number {
		return this.#frames.depth;
	}

	get sink(): Draft[] {
		return this.#sinks.at(-1)!;
	}

	get isInFigure(): boolean {
		return this.#figures.length > 0;
	}

	has(name: string): boolean {
		return this.#frames.has(name);
	}

	notePicture(): void {
		const figure = this.#figures.at(-1);
		if (figure) figure.hasPicture = true;
	}

	start(name: string, attributes: Attributes): void {
		// The end tag of a paragraph may be left out before another block.
		if (this.#frames.top?.name === 'p') this.#frames.pop();
		const opener = openers[name];
		if (opener) opener(this, name, attributes);
		else if (name === 'hr') this.sink.push({text: '', kind: 'rule'});
		else if (namesCaption.test(attributes.class ?? '')) this.openCaption(name);
		else this.push(name, {});
	}

	end(name: string): void {
		if (/^t(?:r|body|head|foot)$/.test(name)) this.#endCell();
		this.#frames.close(name);
	}

	closeTo(depth: number): void {
		this.#frames.closeTo(depth);
	}

	push(name: string, change: Partial<Context>, end?: () => void): boolean {
		return this.#frames.push({name, context: {...this.context, ...change}, end});
	}

	openList(name: string, attributes: Attributes): List {
		const list = new List(name, attributes);
		const change = name === 'dl' ? {} : {lists: this.context.lists + 1};
		const isOpen = this.push(name, change, () => {
			this.#lists.pop();
			list.end();
		});
		if (isOpen) this.#lists.push(list);
		return list;
	}

	/** An item, or a term or its definition. One that stands in no list stands in a list of its own. */
	openItem(name: string, attributes: Attributes): void {
		const list = this.#lists.at(-1) ?? this.openList(name === 'li' ? 'ul' : 'dl', {});
		if (list.openAt !== undefined) this.#frames.closeTo(list.openAt);
		const openAt = this.depth;
		const items = this.context.items + 1;
		// Galleries have their pictures as terms, and what is to be seen as their definitions.
		const isCaption = name === 'dd' && namesCaption.test(attributes.class ?? '');
		const change: Partial<Context> =
			name === 'dt' || isCaption
				? {[isCaption ? 'isCaption' : 'isTerm']: true}
				: {items, nearest: 'item', item: name === 'li' ? list.item(attributes) : undefined};
		const isOpen = this.push(name, change, () => {
			list.openAt = undefined;
		});
		if (isOpen) list.openAt = openAt;
	}

	openQuote(name: string): void {
		const figure = this.#figures.at(-1);
		if (figure) figure.hasQuote = true;
		this.push(name, {quotes: this.context.quotes + 1, nearest: 'quote'});
	}

	openFigure(name: string): void {
		const isOpen = this.push(name, {}, () => this.#figures.pop());
		if (isOpen) this.#figures.push({hasQuote: false, hasPicture: false});
	}

	/** Who said it, under a quotation; what is to be seen, under all else. */
	openCaption(name: string): void {
		const figure = this.#figures.at(-1);
		if (figure?.hasQuote && !figure.hasPicture) this.openQuote(name);
		else this.push(name, {isCaption: true});
	}

	openTable(name: string, attributes: Attributes): void {
		this.notePicture();
		if (this.#tables.length >= deepestTable) return;
		const table = new Table(this.context, attributes);
		const isOpen = this.push(name, {}, () => {
			this.#tables.pop();
			for (const draft of table.paragraphs()) this.sink.push(draft);
		});
		if (isOpen) this.#tables.push(table);
	}

	openTableCaption(name: string): void {
		if (this.#frames.wall === 'table') this.push(name, {isCaption: true});
	}

	openRows(name: string): void {
		this.#endCell();
		if (this.#frames.wall === 'table') this.push(name, {});
	}

	openRow(name: string): void {
		this.#endCell();
		if (this.#frames.wall !== 'table') return;
		this.#frames.close(name);
		this.#tables.at(-1)!.startRow(this.#frames.has('thead'));
		this.push(name, {});
	}

	openCell(name: string, attributes: Attributes): void {
		this.#endCell();
		if (this.#frames.wall !== 'table') return;
		const content = this.#tables.at(-1)!.startCell(name === 'th', attributes);
		const isOpen = this.push(name, {}, () => {
			this.#sinks.pop();
			this.#lists.pop();
		});
		if (!isOpen) return;
		this.#sinks.push(content);
		this.#lists.push(undefined);
	}

	/** A cell or a caption ends, at the latest, where the next part of its table begins. */
	#endCell(): void {
		const {wall} = this.#frames;
		if (wall !== undefined && wall !== 'table' && this.#frames.has(wall)) this.#frames.close(wall);
	}
}
