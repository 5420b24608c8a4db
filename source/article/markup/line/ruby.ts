import type {Run} from './run.ts';

/**
 * The text of rubies and how it is read (`<ruby>東京<rt>とうきょう</rt></ruby>`). The end tags of readings may be left out
 * (HTML, section 4.5.12), and several bases may stand before several readings.
 */
export class Ruby {
	readonly #run: Run;
	#isOpen = false;
	/** Where each base begins. The last ends where the run does. */
	#bases: number[] = [];
	#baseEnd: number | undefined;
	#readings: string[] = [];
	/** What is open in it: a reading, a parenthesis for those who cannot show one, or a second reading. */
	#within: 'rt' | 'rp' | 'rtc' | undefined;
	#reading: string[] = [];

	constructor(run: Run) {
		this.#run = run;
	}

	/** Whether text is that of a reading, which does not stand in the run. */
	get isInReading(): boolean {
		return this.#within !== undefined;
	}

	add(text: string): void {
		if (this.#within === 'rt') this.#reading.push(text);
	}

	/** @returns whether the tag is one of a ruby */
	start(name: string): boolean {
		if (name === 'ruby') {
			this.finish();
			this.#isOpen = true;
			this.#begin();
			return true;
		}
		if (name !== 'rb' && name !== 'rt' && name !== 'rp' && name !== 'rtc') return false;
		if (this.#within === 'rtc' && name === 'rt') return true;
		this.#endReading();
		if (name === 'rb') {
			if (this.#readings.length > 0) this.#settle();
			if (this.#run.length > (this.#bases.at(-1) ?? -1)) this.#bases.push(this.#run.length);
		} else {
			this.#baseEnd ??= this.#run.length;
			this.#within = name;
		}
		return true;
	}

	end(name: string): boolean {
		if (name === 'ruby') this.finish();
		else if (name === this.#within) this.#endReading();
		return /^(?:ruby|rb|rt|rp|rtc)$/.test(name);
	}

	/** Text of a base comes: what was read before it is complete. */
	beforeText(): void {
		if (this.#isOpen && this.#readings.length > 0) this.#settle();
	}

	/** The ruby ends, at the latest with its block. */
	finish(): void {
		this.#endReading();
		this.#settle();
		this.#isOpen = false;
		this.#bases = [];
	}

	#begin(): void {
		this.#bases = [this.#run.length];
		this.#baseEnd = undefined;
		this.#readings = [];
	}

	#endReading(): void {
		if (this.#within === 'rt') this.#readings.push(this.#reading.join('').replace(/\s+/g, ' ').trim());
		this.#reading = [];
		this.#within = undefined;
	}

	#settle(): void {
		const end = this.#baseEnd ?? this.#run.length;
		const starts = this.#bases.filter(start => start < end);
		if (this.#isOpen && starts.length === this.#readings.length) {
			for (const [i, start] of starts.entries()) {
				this.#run.mark(start, starts[i + 1] ?? end, 'ruby', this.#readings[i]!);
			}
		} else if (this.#isOpen && starts.length > 0 && this.#readings.length > 0) {
			this.#run.mark(starts[0]!, end, 'ruby', this.#readings.join(''));
		}
		this.#begin();
	}
}
