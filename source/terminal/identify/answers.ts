import type {Rgb} from '../theme/colour.ts';

/** What a terminal answered. A question that it did not answer is absent. */
export interface Answers {
	/** Its name and version (XTVERSION). */
	readonly name?: string | undefined;
	/** The parameters of its secondary and primary device attributes (DA2, DA1), as it sent them. */
	readonly secondary?: string;
	readonly primary?: string;
	/**
	 * The states of mode 8 (bidi), 2026 (synchronised output) and 2027 (graphemes), as DECRPM gives them: 0, the terminal
	 * does not know the mode; 1, it is set; 2, it is reset; 3, it is always set; 4, it is always reset.
	 */
	readonly bidiMode?: number;
	readonly synchronised?: number;
	readonly graphemeMode?: number;
	/** The same for mode 69, left and right margins (DECLRMM). */
	readonly columnMargins?: number;
	/** The colour of its background. */
	readonly background?: Rgb;
	/** The flags of the kitty keyboard protocol that are set; absent where the terminal does not know it. */
	readonly keyboard?: number;
}

/**
 * The questions, to be written in one piece: XTVERSION, DA2, then DECRQM for mode 8, for mode 2026, for mode 2027 and for
 * mode 69, the background (OSC 11), and the flags of the keyboard. The last one is DA1, which every terminal answers: after this answer no other one comes.
 */
export const questions = '\x1b[>q\x1b[>c\x1b[8$p\x1b[?2026$p\x1b[?2027$p\x1b[?69$p\x1b]11;?\x1b\\\x1b[?u\x1b[c';

const forms: readonly [pattern: RegExp, take: (text: string) => Answers][] = [
	[/^\x1bP>\|([\x20-\x7e]+)\x1b\\$/, name => ({name})],
	[/^\x1b\[>([\d;]*)c$/, secondary => ({secondary})],
	[/^\x1b\[\?([\d;]*)c$/, primary => ({primary})],
	[/^\x1b\[8;([0-4])\$y$/, value => ({bidiMode: Number(value)})],
	[/^\x1b\[\?2026;([0-4])\$y$/, value => ({synchronised: Number(value)})],
	[/^\x1b\[\?2027;([0-4])\$y$/, value => ({graphemeMode: Number(value)})],
	[/^\x1b\[\?69;([0-4])\$y$/, value => ({columnMargins: Number(value)})],
	[
		/^\x1b\]11;rgba?:((?:[\da-f]{1,4}\/){2,3}[\da-f]{1,4})(?:\x07|\x1b\\)$/i,
		value => ({background: rgbOfAnswer(value)}),
	],
	[/^\x1b\[\?(\d+)u$/, flags => ({keyboard: Number(flags)})],
];

/** Red, green and blue as a terminal gives them: each in one to four hexadecimal digits, with as many for the most. */
const rgbOfAnswer = (value: string): Rgb =>
	value
		.split('/', 3)
		.map(digits => Math.round((Number.parseInt(digits, 16) * 255) / (16 ** digits.length - 1))) as unknown as Rgb;

/** Adds a report of the terminal to its answers. A report that answers none of the questions changes nothing. */
export function withAnswer(answers: Answers, report: string): Answers {
	for (const [pattern, take] of forms) {
		const text = pattern.exec(report)?.[1];
		if (text !== undefined) return {...answers, ...take(text)};
	}
	return answers;
}
