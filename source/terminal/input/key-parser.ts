import {graphemes} from '../../text/graphemes.ts';
import {readKittyKey} from './kitty-key.ts';

/** One key press, one paste (with the sequences that enclose it), or one report of the terminal or of its mouse. */
export interface TerminalInput {
	readonly kind: 'key' | 'paste' | 'report' | 'mouse';
	readonly text: string;
	/** Of a key: what the US keyboard has in its place, where the terminal says that. */
	readonly base?: string | undefined;
}

/**
 * What the parser waits for:
 * - `none`: nothing.
 * - `key`: the rest of a sequence, if what has come is not a key of its own. Such keys are Escape, and Alt with one of the
 *   letters that begin a sequence.
 * - `sequence`: the rest of a sequence that cannot be a key of its own.
 * - `paste`: the end of a paste.
 */
export type Pending = 'none' | 'key' | 'sequence' | 'paste';

const pasteStart = '\x1b[200~';
const pasteEnd = '\x1b[201~';
/**
 * Of an unfinished paste or sequence at most so many UTF-16 units are kept: far more of a paste than any prompt takes, and so little
 * that each piece of a long one is soon looked through.
 */
const longestPasteUnits = 1 << 16;
const longestSequenceUnits = 4096;

/**
 * CSI sequences (ECMA-48, 5.4), and three older forms: `ESC [ [ A` of the Linux console, the shifted keys of rxvt, which
 * end in `$`, and a second ESC at the front, which stands for Alt.
 */
const csi = /\x1b{1,2}\[(?:[235678]\$|\[?[\x30-\x3f]*[\x20-\x2f]*[\x40-\x5a\x5c-\x7e])/y;
const csiBegun = /\x1b{1,2}\[\[?[\x30-\x3f]*[\x20-\x2f]*$/y;
const ss3 = /\x1b{1,2}O[\d;]*[\x40-\x7e]/y;
const ss3Begun = /\x1b{1,2}O[\d;]*$/y;
/**
 * DCS, APC and OSC strings in the forms in which terminals answer. Alt with P, _ or ], followed by a key, looks
 * different.
 */
const string = /\x1b(?:(?:P[>!\d]|_G)[^\x1b]*\x1b\\|\]\d[^\x07\x1b]*(?:\x07|\x1b\\))/y;
const stringBegun = /\x1b(?:(?:P[>!\d]|_G)[^\x1b]*|\]\d[^\x07\x1b]*)\x1b?$/y;
/** A report of the mouse. The older form comes from terminals that do not know the newer one. No key looks like either. */
const mouse = /\x1b\[<[\d;]*[mM]/y;
const oldMouse = /\x1b\[M[^\x1b]{3}/uy;
const oldMouseBegun = /\x1b\[M[^\x1b]{0,2}$/uy;
/** A sequence that was interrupted by something else. A string can be interrupted within its terminator too. */
const brokenOff = /\x1b{1,2}(?:\[\[?[\x30-\x3f]+[\x20-\x2f]*|O[\d;]+|(?:P[>!\d]|\]\d|_G)[^\x1b]*(?:\x1b(?=\x1b))?)/y;
/** The key Escape before the beginning of an answer. No key with Alt looks like this. */
const escapeBeforeAnswer = /\x1b(?=\x1b(?:\[[?>=<]|P[>!\d]|\]\d|_G))/y;
/** Keys that can also be the beginning of a longer sequence. */
const typable = /^\x1b{1,2}[[OP\]_]?$/;

/**
 * What the terminal reports: device attributes, modes, strings such as the answer to XTVERSION, device status, the position
 * of the cursor (unless it looks like F3 with a modifier), keyboard flags, the size of the window, focus.
 */
const report =
	/^\x1b(?:[P\]_]|\[(?:[?>=][\d;]*[cnuy]|[?>=]?[\d;]*\$y|\d*n|(?!1;(?:\d|1[0-6])R)\??\d+;\d+(?:;\d+)?R|[\d;]*t|[IO]$))/;

/**
 * Cuts what comes from the terminal into key presses, pastes and reports, whatever pieces it arrives in. It keeps at most one
 * unfinished sequence or paste, of limited length.
 */
export class KeyParser {
	#rest = '';
	/** Up to here an unfinished paste was searched for its end, which was not found. */
	#searched = 0;

	get pending(): Pending {
		if (this.#rest === '') return 'none';
		if (this.#rest.startsWith(pasteStart)) return 'paste';
		return typable.test(this.#rest) ? 'key' : 'sequence';
	}

	/** Takes text that arrived, and gives all inputs that are complete with it. */
	push(text: string): TerminalInput[] {
		const out: TerminalInput[] = [];
		let input = this.#rest + text;
		this.#rest = '';
		while (input !== '') {
			const length = this.#take(input, out);
			if (length === 0) {
				this.#keep(input);
				break;
			}
			input = input.slice(length);
		}
		return out;
	}

	/**
	 * Ends the wait for more text. What can be a key becomes one. An unfinished paste is given as far as it arrived. An
	 * unfinished sequence is a part of a report or of a function key, and is dropped.
	 */
	flush(): TerminalInput[] {
		const {pending} = this;
		const rest = this.#rest;
		this.#rest = '';
		this.#searched = 0;
		if (pending === 'paste') return [{kind: 'paste', text: rest + pasteEnd}];
		return pending === 'key' ? keysOf(rest) : [];
	}

	/** Takes one input, or a run of plain text, from the front. Gives its length in UTF-16 units, 0 when it is unfinished. */
	#take(input: string, out: TerminalInput[]): number {
		if (input[0] === '\x1b') return input.startsWith(pasteStart) ? this.#takePaste(input, out) : takeEscape(input, out);
		const plain = /^[^\x00-\x1f\x7f-\x9f]+/.exec(input)?.[0];
		if (plain === undefined) {
			out.push({kind: 'key', text: input[0]!});
			return 1;
		}
		out.push(...lettersOf(plain).map(text => ({kind: 'key', text}) as const));
		return plain.length;
	}

	#takePaste(input: string, out: TerminalInput[]): number {
		const end = input.indexOf(pasteEnd, Math.max(pasteStart.length, this.#searched));
		this.#searched = end < 0 ? Math.max(0, input.length - pasteEnd.length + 1) : 0;
		if (end < 0) return 0;
		out.push({kind: 'paste', text: input.slice(0, end + pasteEnd.length)});
		return end + pasteEnd.length;
	}

	#keep(input: string): void {
		const limit = input.startsWith(pasteStart) ? longestPasteUnits : longestSequenceUnits;
		// If it is too long, its beginning is kept, which says what it is, and its end, where its terminator may begin.
		this.#rest = input.length > limit ? input.slice(0, limit - 8) + input.slice(-8) : input;
		this.#searched = Math.min(this.#searched, this.#rest.length - pasteEnd.length + 1);
	}
}

/** Takes one input that begins with ESC. Gives its length in UTF-16 units, 0 when it is unfinished. */
function takeEscape(input: string, out: TerminalInput[]): number {
	if (matchAt(escapeBeforeAnswer, input)) {
		out.push(...keysOf('\x1b'));
		return 1;
	}
	const reported = matchAt(mouse, input) ?? matchAt(oldMouse, input);
	if (reported !== undefined) {
		out.push({kind: 'mouse', text: reported});
		return reported.length;
	}
	if (matchAt(oldMouseBegun, input) !== undefined) return 0;
	const sequence = matchAt(csi, input) ?? matchAt(ss3, input) ?? matchAt(string, input);
	if (sequence !== undefined) {
		if (report.test(sequence.slice(1))) {
			out.push(...keysOf('\x1b'), {kind: 'report', text: sequence.slice(1)});
			return sequence.length;
		}
		const key = report.test(sequence) ? undefined : readKittyKey(sequence);
		if (key === undefined) out.push({kind: report.test(sequence) ? 'report' : 'key', text: sequence});
		else if (key) out.push({kind: 'key', ...key, text: ligatures[key.text] ?? key.text});
		return sequence.length;
	}
	if (typable.test(input) || matchAt(csiBegun, input) || matchAt(ss3Begun, input) || matchAt(stringBegun, input))
		return 0;
	const broken = matchAt(brokenOff, input);
	if (broken !== undefined) return broken.length;
	// Two Escapes are two keys. Alt with another key is one.
	const alone = input[1] === '\x1b' || input.length === 1;
	const length = alone ? 1 : 1 + String.fromCodePoint(input.codePointAt(1)!).length;
	out.push(...keysOf(input.slice(0, length)));
	return length;
}

/** Lam and alef, which Arabic keyboards have on one key with a ligature for it (X11). */
const ligatures: Readonly<Record<string, string>> = {
	'\ufefb': '\u0644\u0627',
	'\ufef7': '\u0644\u0623',
	'\ufef9': '\u0644\u0625',
	'\ufef5': '\u0644\u0622',
};

/**
 * The keys of plain text. The key of an Arabic keyboard that writes lam and alef sends two letters, or one ligature: it is one
 * key, and two letters. Of two keys that are pressed one after the other each comes alone, unless the line is slow.
 */
function lettersOf(plain: string): string[] {
	const letters: string[] = [];
	for (const {text} of graphemes(plain)) {
		const isAfterLam = letters.at(-1) === '\u0644' && /^[\u0622\u0623\u0625\u0627]$/.test(text);
		if (isAfterLam) letters[letters.length - 1] += text;
		else letters.push(ligatures[text] ?? text);
	}
	return letters;
}

function matchAt(pattern: RegExp, input: string): string | undefined {
	pattern.lastIndex = 0;
	return pattern.exec(input)?.[0];
}

/**
 * The keys of a text that is Escape, or Alt with a key. Ink waits for more after `ESC`, `ESC [` and `ESC O`, and would join
 * them with the next key. These are therefore given in a form that is complete, `CSI code ; modifiers u`.
 */
function keysOf(text: string): TerminalInput[] {
	if (text.startsWith('\x1b\x1b')) return [...keysOf('\x1b'), ...keysOf(text.slice(1))];
	if (text === '\x1b') return [{kind: 'key', text: '\x1b[27u'}];
	if (text === '\x1b[' || text === '\x1bO') return [{kind: 'key', text: `\x1b[${text.codePointAt(1)};3u`}];
	return [{kind: 'key', text}];
}
