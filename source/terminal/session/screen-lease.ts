import type {TerminalQuery} from '../identify/terminal-query.ts';
import type {KeyStream} from '../input/key-stream.ts';
import {giveKeyboardBack, takeKeyboard} from '../input/kitty-key.ts';
import {giveMouseBack, takeMouse} from '../input/mouse.ts';
import {readLate} from './late-input.ts';
import {
	clearRows,
	clearScreen,
	columnMarginsOff,
	endFrame,
	giveScreenBack,
	home,
	takeScreen,
	wrappingOff,
} from './modes.ts';
import type {TerminalProfile} from './terminal-profile.ts';
import type {Wire} from './wire.ts';

interface Parts {
	readonly stdin: NodeJS.ReadStream & {readonly fd: number};
	readonly wire: Wire;
	readonly keys: KeyStream;
	readonly query: TerminalQuery;
}

/**
 * How long the mouse may be silent before it counts as given back, and how long it may tell of more at the most, in
 * milliseconds: what it did before the terminal knew of that is still on its way.
 */
const mouseRest = {silent: 50, most: 90};

const modesOf = (profile: TerminalProfile | undefined) =>
	profile ? profile.enter + (profile.wraps ? '' : wrappingOff) : '';

/** The screen of a terminal while the program has it, with raw mode, the alternate screen and the modes of rows. */
export class ScreenLease {
	readonly #parts: Parts;
	#profile: TerminalProfile | undefined;
	#isTaken = false;
	#hasKeyboard = false;
	#hasMouse = false;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Takes the screen, clears it, and asks the terminal who it is. */
	take(): void {
		const {wire, query} = this.#parts;
		// In the background this stops the process. The screen belongs to another program then, and was not changed yet.
		this.#setRawMode(true);
		wire.interrupt(takeScreen + modesOf(this.#profile) + clearScreen + this.#keyboard() + this.#mouse() + query.ask());
		this.#isTaken = true;
	}

	/**
	 * Gives the screen back as it was, and reads the answers and the reports of the mouse that are still coming, so that no other
	 * program gets them.
	 * @param waits whether there is time to wait for them
	 */
	giveBack(waits = true): void {
		const {wire, stdin, keys, query} = this.#parts;
		// Without the wait, the process may be killed as soon as somebody sees that the screen is given back. So the
		// keyboard goes first.
		if (!waits) this.#setRawMode(false);
		if (this.#isTaken) {
			this.#isTaken = false;
			const keyboard = this.#hasKeyboard ? giveKeyboardBack : '';
			const hadMouse = this.#hasMouse;
			this.#hasKeyboard = false;
			this.#hasMouse = false;
			const margins = this.#profile?.columnMargins ? columnMarginsOff : '';
			const modes = margins + (hadMouse ? giveMouseBack : '') + keyboard + (this.#profile?.leave ?? '');
			const isSent = wire.interrupt(endFrame + modes + giveScreenBack);
			// A terminal that reads nothing answers nothing.
			if (isSent && waits) {
				const given = performance.now();
				const {patience} = query;
				const isAnswerExpected = () => query.isWaiting && performance.now() < given + patience;
				const isMouseExpected = () =>
					performance.now() < Math.min(Math.max(given, keys.mouseTold) + mouseRest.silent, given + mouseRest.most);
				readLate(
					stdin.fd,
					bytes => keys.receive(bytes),
					() => isAnswerExpected() || (hadMouse && isMouseExpected()),
					Math.max(patience, mouseRest.most),
				);
			}
		}
		this.#setRawMode(false);
	}

	/** Has to be called when the terminal is gone: then nothing is given back. */
	lose(): void {
		this.#isTaken = false;
	}

	/** Sets how to speak with the terminal, and sets the modes of rows. The screen has to be drawn again after it. */
	speak(profile: TerminalProfile): void {
		const modes = modesOf(profile);
		const isOther = modes !== modesOf(this.#profile);
		// Rows that are there have the modes of before: they are cleared, from the first one on.
		const [before, after] = this.#profile ? [home, clearRows] : ['', ''];
		this.#profile = profile;
		if (!this.#isTaken) return;
		const sent = (isOther && modes ? before + modes + after : '') + this.#keyboard() + this.#mouse();
		if (sent) this.#parts.wire.interrupt(sent);
	}

	/** Takes the keyboard, once, where the terminal can say which keys are pressed. The screen has it until it is given back. */
	#keyboard(): string {
		if (!this.#profile?.keyboard || this.#hasKeyboard) return '';
		this.#hasKeyboard = true;
		return takeKeyboard;
	}

	/** Takes the mouse where it is wanted, and gives it back where it is not wanted any more. */
	#mouse(): string {
		const wanted = this.#profile?.mouse === true;
		if (wanted === this.#hasMouse) return '';
		this.#hasMouse = wanted;
		return wanted ? takeMouse : giveMouseBack;
	}

	#setRawMode(raw: boolean): void {
		try {
			this.#parts.stdin.setRawMode?.(raw);
		} catch {
			// The terminal is gone, and the next write will report it.
		}
	}
}
