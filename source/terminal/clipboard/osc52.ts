import type {Answers} from '../identify/answers.ts';
import {type Identity, type Multiplexer, multiplexerOf} from '../identify/identity.ts';
import type {Clipboard, Environment} from '../identify/terminals.ts';

/** How a text gets from here into the clipboard: through what, and what the terminal behind it is known to take. */
export interface ClipboardWay {
	readonly multiplexer?: Multiplexer | undefined;
	/** Absent where nobody knows. */
	readonly takes?: Clipboard['takes'] | undefined;
	/** The most bytes of Base64 that get through. */
	readonly most: number;
	/** The terminal may write parts of sequences on the screen: it is sent none. */
	readonly isDeaf: boolean;
}

/** tmux drops a sequence that does not fit into its buffer of 1 MB. */
const mostThroughTmux = 1_000_000;
/** An attribute (DA1) by which some terminals say that they take OSC 52. */
const takesClipboard = /(?:^|;)52(?:;|$)/;

export function clipboardWay({terminal}: Identity, answers: Answers, environment: Environment): ClipboardWay {
	const multiplexer = multiplexerOf(environment, answers);
	const saysSo = !multiplexer && takesClipboard.test(answers.primary ?? '');
	const {takes, most = Number.POSITIVE_INFINITY} = terminal?.clipboard ?? {};
	return {
		multiplexer,
		takes: saysSo ? 'always' : takes,
		most: multiplexer === 'tmux' ? Math.min(most, mostThroughTmux) : most,
		isDeaf: terminal?.isDeaf === true && !multiplexer,
	};
}

const oscStart = '\x1b]52;c;';
const st = '\x1b\\';

/** How many bytes of Base64 a text has. */
export const base64Length = (text: string): number => 4 * Math.ceil(Buffer.byteLength(text) / 3);

/**
 * The bytes that put a text into the clipboard (OSC 52, `c`); undefined where it is too long for the way. The text goes
 * out as it is: UTF-8 in Base64.
 */
export function copySequence(text: string, {multiplexer, most, isDeaf}: ClipboardWay): string | undefined {
	if (isDeaf || base64Length(text) > most) return undefined;
	const base64 = Buffer.from(text).toString('base64');
	const sequence = oscStart + base64 + st;
	if (multiplexer === 'tmux') return sequence + throughTmux(sequence);
	if (multiplexer === 'screen') return throughScreen(base64);
	return sequence;
}

/**
 * tmux takes the sequence itself where `set-clipboard` is `on`; where `allow-passthrough` is on, it hands what stands in
 * a DCS of its own, each ESC doubled, to the terminal around it. What it does not allow, it drops.
 */
const throughTmux = (sequence: string) => `\x1bPtmux;${sequence.replaceAll('\x1b', '\x1b\x1b')}${st}`;

/** GNU screen cuts a string off after 768 bytes, the shortest of its versions after 256. */
const screenPiece = 240;

/**
 * GNU screen hands what stands in a DCS to the terminal around it. The text goes in pieces, and it ends with BEL: the ESC
 * of an ST would end the DCS.
 */
function throughScreen(base64: string): string {
	const whole = `${oscStart}${base64}\x07`;
	let bytes = '';
	for (let at = 0; at < whole.length; at += screenPiece) bytes += `\x1bP${whole.slice(at, at + screenPiece)}${st}`;
	return bytes;
}
