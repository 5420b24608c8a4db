import {type Answers, questions, withAnswer} from './answers.ts';
import {type Identity, identify} from './identity.ts';
import {type Outside, terminalAround} from './multiplexer.ts';
import type {Environment} from './terminals.ts';

interface TerminalQueryOptions {
	readonly environment: Environment;
	/** Gives the name of the terminal that was found the last time in the same environment. */
	readonly remembered: () => string | undefined;
	/** How long to wait for answers before `onMet` is called, in milliseconds. */
	readonly answerTimeout: number;
	/** Called when all questions are answered, or the wait is over, and again whenever more is known. */
	readonly onMet: () => void;
}

/**
 * How long after the questions an answer can still be expected, in milliseconds. As long as one is expected, the key Escape
 * and the end of the program wait for it.
 */
const lateAnswerTimeout = 10_000;

/**
 * How long the end of the program may wait for answers, in milliseconds: of a terminal that has answered, now or the last time in
 * the same environment, and of one that never has. The first is sure to answer, and the wait ends when it does. The second is one
 * that does not know the questions, or is met for the first time, over a line that is slower than this: only then may its answers
 * reach the next program.
 */
const patience = {answering: 1000, silent: 80};

/**
 * Finds out which terminal is listening. `hear` takes every report that comes from the terminal. `met` settles when all
 * questions are answered, or when the wait is over. An answer that comes later still counts.
 */
export class TerminalQuery {
	/** Settles once `onMet` has been called for the first time. */
	readonly met: Promise<void>;
	readonly #options: TerminalQueryOptions;
	readonly #met = Promise.withResolvers<void>();
	/** Ends the wait. It is cleared as early as possible, because it keeps the process alive. */
	readonly #timer: NodeJS.Timeout;
	#isSettled = false;
	/** The answers of the last round of questions that is over, and those of the round that is not. */
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
		this.#timer = setTimeout(() => this.#settle(), options.answerTimeout);
	}

	/**
	 * Begins a round, and gives the questions that have to be written to the terminal. They are empty for a terminal that
	 * would not understand them.
	 */
	ask(): string {
		const {environment} = this.#options;
		if (identify({environment, answers: {}}).terminal?.isDeaf) return '';
		this.#heard = {};
		this.#asked = Date.now();
		return questions;
	}

	/** Whether answers are still expected. One that comes although it is no longer expected counts too. */
	get isWaiting(): boolean {
		return this.#heard !== undefined && Date.now() - this.#asked < lateAnswerTimeout;
	}

	/** How long the end of the program may wait for the answers that are still expected, in milliseconds. */
	get patience(): number {
		const {remembered} = this.#options;
		const hasAnswered = Object.keys(this.answers).length > 0 || remembered() !== undefined;
		return hasAnswered ? patience.answering : patience.silent;
	}

	get answers(): Answers {
		// The answers of a round that is not over count already.
		return {...this.#answers, ...this.#heard};
	}

	get identity(): Identity {
		const {environment, remembered} = this.#options;
		return identify({environment, remembered, answers: this.answers, outside: this.#outside});
	}

	/** Takes a report of the terminal, which may or may not be an answer. */
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
