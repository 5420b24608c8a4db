import {textIn} from './text-in.ts';

/** Encodings with units of two and of four bytes (Unicode, section 3.10). */
type WideCharset = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Those of four bytes come first: the mark of UTF-32LE begins with that of UTF-16LE. */
const marks: readonly (readonly [bytes: readonly number[], charset: WideCharset])[] = [
	[[0xff, 0xfe, 0, 0], 'utf-32le'],
	[[0, 0, 0xfe, 0xff], 'utf-32be'],
	[[0xff, 0xfe], 'utf-16le'],
	[[0xfe, 0xff], 'utf-16be'],
];

export const isWide = (charset: string): boolean => marks.some(([, wide]) => wide === charset);

/** UTF-16 or UTF-32, if a document is in it: its byte-order mark tells, or else the pattern of its bytes. */
export function wideCharsetOf(bytes: Uint8Array): WideCharset | undefined {
	return marks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1] ?? wideCharsetByPattern(bytes);
}

/** How much of a document is looked at, in bytes: a multiple of four. */
const reach = 1024;

/** A document with fewer bytes has no pattern. */
const leastLength = 8;

/**
 * The characters of most alphabets are below U+0900, so the upper byte of their units is below 9. In an encoding of bytes
 * that would be a control character, which texts hardly ever have.
 */
function wideCharsetByPattern(bytes: Uint8Array): WideCharset | undefined {
	const length = Math.min(reach, bytes.length - (bytes.length % 2));
	if (length < leastLength) return undefined;
	/** How many bytes are below 9, by their place in a unit of four bytes. */
	const low: [number, number, number, number] = [0, 0, 0, 0];
	for (let at = 0; at < length; at++) {
		if (bytes[at]! < 9) low[(at & 3) as 0 | 1 | 2 | 3]++;
	}
	const charset = patterns.find(([, fits]) => fits(low, length))?.[0];
	return charset && isDefined(textIn(bytes.subarray(0, length), charset)) ? charset : undefined;
}

/** How such bytes are spread over the places in a unit, of all bytes that were looked at. */
const patterns: readonly (readonly [WideCharset, (low: readonly number[], length: number) => boolean])[] = [
	['utf-32le', ([a, , c, d], length) => c! + d! > length * 0.45 && a! * 16 < length],
	['utf-32be', ([a, b, , d], length) => a! + b! > length * 0.45 && d! * 16 < length],
	['utf-16le', ([a, b, c, d], length) => (b! + d!) * 6 > length && (a! + c!) * 10 < b! + d!],
	['utf-16be', ([a, b, c, d], length) => (a! + c!) * 6 > length && (b! + d!) * 10 < a! + c!],
];

const undefinedCharacters = /[\p{Cn}\p{Co}\ufffd]/gu;

/** Whether Unicode defines the characters of a text. It does not define many of those that sound or pictures make. */
const isDefined = (text: string) => (text.match(undefinedCharacters)?.length ?? 0) <= 1 + text.length / 50;
