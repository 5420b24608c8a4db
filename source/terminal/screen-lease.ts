import type {Acquaintance} from './acquaintance.ts';
import type {KeyStream} from './key-stream.ts';
import {readLate} from './late-input.ts';
import {clearScreen, endFrame, giveScreenBack, takeScreen, wrappingOff} from './modes.ts';
import type {Speech} from './speech.ts';
import type {Wire} from './wire.ts';

interface Parts {
	readonly stdin: NodeJS.ReadStream & {readonly fd: number};
	readonly wire: Wire;
	readonly keys: KeyStream;
	readonly acquaintance: Acquaintance;
}

const modesOf = (speech: Speech | undefined) => (speech ? speech.enter + (speech.wraps ? '' : wrappingOff) : '');

/** The screen of a terminal while the program has it: raw mode, the alternate screen, and the modes of rows. */
export class ScreenLease {
	readonly #parts: Parts;
	#speech: Speech | undefined;
	#isTaken = false;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Takes the screen, empty, and asks the terminal who it is. */
	take(): void {
		const {wire, acquaintance} = this.#parts;
		// In the background this stops the process, before it has touched the screen of another.
		this.#setRawMode(true);
		wire.interrupt(takeScreen + modesOf(this.#speech) + clearScreen + acquaintance.ask());
		this.#isTaken = true;
	}

	/** Gives the screen back as it was, and lets no answer reach whoever reads next. */
	giveBack(): void {
		const {wire, stdin, keys, acquaintance} = this.#parts;
		if (this.#isTaken) {
			this.#isTaken = false;
			wire.interrupt(endFrame + (this.#speech?.leave ?? '') + giveScreenBack);
			readLate(
				stdin.fd,
				bytes => keys.receive(bytes),
				() => acquaintance.isWaiting,
			);
		}
		this.#setRawMode(false);
	}

	/** The terminal is gone: there is nothing to give back. */
	lose(): void {
		this.#isTaken = false;
	}

	/** Has rows ordered as this way of speaking wants it; the screen has to be drawn anew after it. */
	speak(speech: Speech): void {
		const modes = modesOf(speech);
		const isOther = modes !== modesOf(this.#speech);
		this.#speech = speech;
		if (this.#isTaken && isOther && modes) this.#parts.wire.interrupt(modes);
	}

	#setRawMode(raw: boolean): void {
		try {
			this.#parts.stdin.setRawMode?.(raw);
		} catch {
			// The terminal has gone; writing to it will say so.
		}
	}
}
