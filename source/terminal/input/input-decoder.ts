import {KeyParser, type Pending, type TerminalInput} from './key-parser.ts';

interface InputDecoderOptions {
	/** Takes the inputs that are complete, in the order in which they came. */
	readonly onInputs: (inputs: readonly TerminalInput[]) => void;
	/** Whether answers of the terminal are still expected. */
	readonly expectsReports: () => boolean;
}

/** How long to wait for the rest of what has begun as a key, a sequence or a paste, in milliseconds. */
const restTimeout: Readonly<Record<Exclude<Pending, 'none'>, number>> = {key: 50, sequence: 1000, paste: 5000};

/** From the bytes of a terminal to its inputs. What has begun and does not go on in time counts as complete. */
export class InputDecoder {
	readonly #onInputs: (inputs: readonly TerminalInput[]) => void;
	readonly #expectsReports: () => boolean;
	readonly #parser = new KeyParser();
	readonly #text = new TextDecoder('utf-8', {ignoreBOM: true});
	#timer: NodeJS.Timeout | undefined;
	#chunks = 0;

	constructor({onInputs, expectsReports}: InputDecoderOptions) {
		this.#onInputs = onInputs;
		this.#expectsReports = expectsReports;
	}

	push(chunk: Uint8Array | string): void {
		this.#chunks++;
		const text = typeof chunk === 'string' ? chunk : this.#text.decode(chunk, {stream: true});
		this.#onInputs(this.#parser.push(text));
		this.#awaitRest();
	}

	/** Waits no longer for the rest of what has begun. */
	stop(): void {
		clearTimeout(this.#timer);
	}

	#awaitRest(): void {
		clearTimeout(this.#timer);
		const {pending} = this.#parser;
		if (pending === 'none') return;
		// On a slow line an ESC can be the first byte of an answer.
		const isLikelyReport = pending === 'key' && this.#expectsReports();
		this.#timer = setTimeout(
			() => {
				// If the program was busy, the rest may have come in time, but has not been read yet.
				const before = this.#chunks;
				setImmediate(() => {
					if (this.#chunks === before) this.#onInputs(this.#parser.flush());
				});
			},
			restTimeout[isLikelyReport ? 'sequence' : pending],
		);
	}
}
