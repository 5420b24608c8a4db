import type {Mark, MarkName} from '../../paragraph/paragraph.ts';

/** What elements within a line show as one blank, however many of these there are (CSS Text, section 4.1.1). */
const blanks = /[ \t\n\f\r]+/g;

interface OpenMark {
	start: number;
	readonly value: string | undefined;
	/** How many elements are open that say the same. */
	count: number;
}

/** A text and the marks on it, in no order. A line of it ends where the markup ends one. */
export interface MarkedText {
	readonly text: string;
	readonly marks: readonly Mark[];
}

/** The text between two ends of blocks as it grows, and its marks. Those that are open where it ends go on in the next. */
export class Run {
	#parts: string[] = [];
	#length = 0;
	#marks: Mark[] = [];
	readonly #open = new Map<MarkName, OpenMark>();
	#hasBlank = false;
	#isAtLineEnd = true;

	get length(): number {
		return this.#length;
	}

	/** How many texts were taken. */
	count = 0;

	/** Whether there is no more in it than blanks and ends of lines. */
	isEmpty = true;

	add(source: string): void {
		const text = source.replace(blanks, ' ');
		if (text.startsWith(' ')) this.#hasBlank = true;
		const body = text.slice(this.#hasBlank && text.startsWith(' ') ? 1 : 0);
		if (body === '') return;
		if (this.#hasBlank && !this.#isAtLineEnd) this.#push(' ');
		this.#hasBlank = body.endsWith(' ');
		this.#push(this.#hasBlank ? body.slice(0, -1) : body);
		this.#isAtLineEnd = false;
		this.isEmpty = false;
	}

	/** Text in which blanks and ends of lines count. */
	addVerbatim(source: string): void {
		if (source === '') return;
		this.#push(source);
		this.isEmpty &&= source.trim() === '';
		this.#isAtLineEnd = source.endsWith('\n');
		this.#hasBlank = false;
	}

	/** A blank between two words, if none is there already. */
	part(): void {
		this.#hasBlank = true;
	}

	endLine(): void {
		this.#push('\n');
		this.#hasBlank = false;
		this.#isAtLineEnd = true;
	}

	open(name: MarkName, value?: string): void {
		const open = this.#open.get(name);
		if (open) open.count++;
		else this.#open.set(name, {start: this.#length, value, count: 1});
	}

	close(name: MarkName): void {
		const open = this.#open.get(name);
		if (!open || --open.count > 0) return;
		this.#open.delete(name);
		this.mark(open.start, this.#length, name, open.value);
	}

	isOpen(name: MarkName): boolean {
		return this.#open.has(name);
	}

	mark(start: number, end: number, name: MarkName, value?: string): void {
		if (start >= end) return;
		this.#marks.push(value === undefined ? [start, end, name] : [start, end, name, value]);
	}

	/** What was added after an offset. The time that it takes grows with the length of that. */
	textSince(offset: number): string {
		let length = this.#length;
		let first = this.#parts.length;
		while (first > 0 && length > offset) length -= this.#parts[--first]!.length;
		return this.#parts
			.slice(first)
			.join('')
			.slice(offset - length);
	}

	/** Takes back all that was added after an offset, where parts began. */
	cutAt(offset: number): void {
		while (this.#length > offset) this.#length -= this.#parts.pop()!.length;
		for (let last = this.#marks.at(-1); last && last[0] >= offset; last = this.#marks.at(-1)) this.#marks.pop();
		this.isEmpty = this.#length === 0;
	}

	/** What has grown, and begins anew. */
	take(): MarkedText {
		for (const [name, {start, value}] of this.#open) this.mark(start, this.#length, name, value);
		for (const open of this.#open.values()) open.start = 0;
		const taken = {text: this.#parts.join(''), marks: this.#marks};
		this.count++;
		this.#parts = [];
		this.#marks = [];
		this.#length = 0;
		this.#hasBlank = false;
		this.#isAtLineEnd = true;
		this.isEmpty = true;
		return taken;
	}

	#push(text: string): void {
		this.#parts.push(text);
		this.#length += text.length;
	}
}
