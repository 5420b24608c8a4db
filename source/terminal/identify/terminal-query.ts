import {type Answers, questions, withAnswer} from './answers.ts';
import {type Identity, identify} from './identity.ts';
import {type Outside, terminalAround} from './multiplexer.ts';
import type {Environment} from './terminals.ts';

interface TerminalQueryOptions {
	readonly environment: Environment;
	/** The name of the terminal that was found in this environment the last time. */
	readonly remembered: () => string | undefined;
	/** How long to wait for answers, in milliseconds. */
	readonly timeout: number;
	/** Is called at the end of the wait, and again whenever more is known. */
	readonly onMet: () => void;
}

/** After so long, in milliseconds, a terminal is not expected to answer any more: Escape and leaving wait no longer for it. */
const longestLine = 10_000;

/**
 * Finds out which terminal is listening. Every report that comes from it goes through `hear`; `met` settles when all
 * questions are answered, or when the wait has been long enough. What comes later still counts.
 */
export class TerminalQuery {
	/** Settles once `onMet` has been called for the first time. */
	readonly met: Promise<void>;
	readonly #options: TerminalQueryOptions;
	readonly #met = Promise.withResolvers<void>();
	/** Ends the wait; a program that has nothing else to do would stay for it. */
	readonly #timer: NodeJS.Timeout;
	#isSettled = false;
	/** The answers of the last round of questions, and those of a round that is not over. */
	#answers: Answers = {};
	#heard: Answers | undefined;
	#asked = 0;
	#outside: Outside | undefined;
	#isWaitingOutside = true;

	constructor(options: TerminalQueryOptions) {
		this.#options = options;
		this.met = this.#met.promise;
		void terminalAround(options.environment).then(outside => {
			this.#outside = outside;
			this.#isWaitingOutside = false;
			this.#tell();
		});
		this.#timer = setTimeout(() => this.#settle(), options.timeout);
	}

	/** Begins a round: gives the questions to write to the terminal, none where it would not understand them. */
	ask(): string {
		const {environment} = this.#options;
		if (identify({environment, answers: {}}).terminal?.isDeaf) return '';
		this.#heard = {};
		this.#asked = Date.now();
		return questions;
	}

	/** Whether answers are still to come. One that comes when nobody expects it any more counts as well. */
	get isWaiting(): boolean {
		return this.#heard !== undefined && Date.now() - this.#asked < longestLine;
	}

	get answers(): Answers {
		// What was heard before a round is over counts, though more may come.
		return {...this.#answers, ...this.#heard};
	}

	get identity(): Identity {
		const {environment, remembered} = this.#options;
		return identify({environment, remembered, answers: this.answers, outside: this.#outside});
	}

	/** Takes a report of the terminal, an answer or another. */
	hear(report: string): void {
		if (!this.#heard) return;
		this.#heard = withAnswer(this.#heard, report);
		if (this.#heard.primary === undefined) return;
		this.#answers = this.#heard;
		this.#heard = undefined;
		this.#tell();
	}

	#tell(): void {
		if (this.#isSettled) this.#options.onMet();
		else if (!this.isWaiting && !this.#isWaitingOutside) this.#settle();
	}

	#settle(): void {
		if (this.#isSettled) return;
		this.#isSettled = true;
		clearTimeout(this.#timer);
		this.#options.onMet();
		this.#met.resolve();
	}
}
