/** A key in the form that terminals have always sent, for what reads it; and its place on the keyboard. */
interface LegacyKey {
	readonly text: string;
	/** What the US keyboard has in its place (the base-layout key of the protocol), with Shift as pressed; absent where unknown. */
	readonly base?: string | undefined;
}

/**
 * The flags that are asked for: disambiguate escape codes (1), report alternate keys (4), all keys as escape codes (8), and the
 * text that they write (16). Without the last two a letter comes as a letter, and nothing says where it stands on the keyboard.
 */
const flags = 1 + 4 + 8 + 16;

export const takeKeyboard = `\x1b[>${flags}u`;
export const giveKeyboardBack = '\x1b[<u';

/** CSI code : shifted : base ; modifiers : event ; text u. */
const kittyKey = /^\x1b\[(\d+)(?::(\d*)(?::(\d+))?)?(?:;(\d*)(?::(\d+))?(?:;([\d:]*))?)?u$/;

const shiftBit = 1;
const altBit = 2;
const ctrlBit = 4;
/** Super, hyper and meta: khabar has no keys with them. Caps Lock and Num Lock, the bits above them, say nothing of a key. */
const otherBits = 8 + 16 + 32;
const release = 3;

/** Functional keys of the protocol that are keys of the keypad: they are as the keys that they double. */
const keypad: Readonly<Record<number, string>> = {
	...Object.fromEntries(Array.from({length: 10}, (_, digit) => [57399 + digit, String(digit)])),
	57409: '.',
	57410: '/',
	57411: '*',
	57412: '-',
	57413: '+',
	57414: '\r',
	57415: '=',
	57416: ',',
	57417: '\x1b[D',
	57418: '\x1b[C',
	57419: '\x1b[A',
	57420: '\x1b[B',
	57421: '\x1b[5~',
	57422: '\x1b[6~',
	57423: '\x1b[H',
	57424: '\x1b[F',
	57426: '\x1b[3~',
};

/** Keys that have always had a form of their own. Escape keeps that of the protocol, which cannot be the beginning of another. */
const special: Readonly<Record<number, string>> = {9: '\t', 13: '\r', 27: '\x1b[27u', 127: '\x7f', ...keypad};

/** Controls that would be other keys in the older form: Ctrl-H, Ctrl-I, Ctrl-J, Ctrl-M, and Ctrl-[. */
const ambiguous = /^[hijm[]$/;

const fromCode = (code: number): string =>
	code > 0 && code <= 0x10ffff && !isSurrogate(code) ? String.fromCodePoint(code) : '';
const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff;
/** Private use: functional keys, such as Shift alone. */
const isFunctional = (code: number) => code >= 0xe000 && code <= 0xf8ff;

const shifted: ReadonlyMap<string, string> = new Map(
	Array.from("`1234567890-=[]\\;',./", (key, at) => [key, '~!@#$%^&*()_+{}|:"<>?'[at]!]),
);
const withShift = (key: string) => shifted.get(key) ?? key.toUpperCase();

/**
 * Reads a key of the kitty keyboard protocol.
 * @returns undefined for what is not of this form; null for what is no key press: a release, or Shift alone
 */
export function readKittyKey(sequence: string): LegacyKey | null | undefined {
	const match = kittyKey.exec(sequence);
	if (!match) return undefined;
	const [, codeText, shiftedText, baseText, modifierText, eventText, written] = match;
	const code = Number(codeText);
	const modifiers = Math.max(0, Number(modifierText || 1) - 1);
	if (Number(eventText) === release || (modifiers & otherBits) !== 0) return null;
	const isShifted = (modifiers & shiftBit) !== 0;
	if (special[code] !== undefined) return {text: code === 9 && isShifted ? '\x1b[Z' : special[code]};
	if (isFunctional(code)) return null;
	const own = fromCode(code);
	const place = baseText ? fromCode(Number(baseText)) : '';
	const base = place === '' ? undefined : isShifted ? withShift(place) : place;
	const isAlt = (modifiers & altBit) !== 0;
	if ((modifiers & ctrlBit) !== 0) {
		// With Ctrl no text is written: the Latin letter in the place of the key says which control it is.
		const letter = /^[\x20-\x7e]$/.test(own) ? own : place;
		if (letter === '') return null;
		if (isAlt || ambiguous.test(letter) || !/^[a-z\\\]^_ ]$/.test(letter))
			return {text: `\x1b[${letter.charCodeAt(0)};${1 + (modifiers & (shiftBit + altBit + ctrlBit))}u`};
		return {text: letter === ' ' ? '\0' : String.fromCharCode(letter.charCodeAt(0) & 0x1f)};
	}
	const text =
		written
			?.split(':')
			.map(part => fromCode(Number(part)))
			.join('') || (isShifted ? fromCode(Number(shiftedText || 0)) || withShift(own) : own);
	if (text === '' || /[\x00-\x1f\x7f]/.test(text)) return null;
	return {text: isAlt ? `\x1b${text}` : text, base: isAlt ? undefined : base};
}
