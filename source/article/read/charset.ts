import {decodeUtf8} from './decode.ts';

const byteOrderMarks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
	[[0xef, 0xbb, 0xbf], 'utf-8'],
	[[0xff, 0xfe], 'utf-16le'],
	[[0xfe, 0xff], 'utf-16be'],
];

const inContentType = /charset\s*=\s*["']?([\w.:-]+)/i;
/** `<?xml … encoding="…"?>`, `<meta charset="…">` and `<meta http-equiv="Content-Type" content="…; charset=…">`. */
const inMarkup = /<\?xml\b[^<>]*?\bencoding\s*=\s*["']([\w.:-]+)|<meta\b[^<>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;
/** How far into a document its declaration is looked for, in bytes; browsers stop at 1,024. */
const declarationReach = 4096;

interface Decoded {
	readonly text: string;
	/** UTF-8 was all it could be, and this byte is part of no character; the text ends before it. */
	readonly invalidByte?: number;
}

/**
 * The text of a document in the encoding that its byte-order mark names, or else the Content-Type it came with, or else its
 * own first tags, and in UTF-8 where nothing is said or what is said is not known; where nothing is said and it is no UTF-8, in
 * Windows-1256 if that makes Arabic words of it. Markup is read as browsers read it: a byte that is part of no character
 * becomes U+FFFD.
 */
export function decodeDocument(bytes: Uint8Array, contentType = ''): Decoded {
	const head = Buffer.from(bytes.subarray(0, declarationReach)).toString('latin1');
	const mark = byteOrderMarks.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
	const isMarkup = /^[\s\xef\xbb\xbf]*</.test(head);
	const declared = isMarkup ? inMarkup.exec(head) : null;
	const name = mark ?? inContentType.exec(contentType)?.[1] ?? declared?.[1] ?? declared?.[2];
	const decoder = decoderOf(name);
	const isUtf16 = decoder.encoding.startsWith('utf-16');
	// Bytes that can be read as Latin letters are not UTF-16, whatever they say (HTML, section 13.2.3.2).
	if (decoder.encoding !== 'utf-8' && !(isUtf16 && declared && mark === undefined))
		return {text: decoder.decode(bytes)};
	const decoded = decodeUtf8(bytes);
	if (decoded.invalidByte === undefined) return decoded;
	if (name === undefined && isWindowsArabic(bytes)) return {text: windowsArabic().decode(bytes)};
	return isMarkup ? {text: new TextDecoder().decode(bytes)} : decoded;
}

const windowsArabic = () => new TextDecoder('windows-1256');

/** How much of a text is looked at to guess its encoding, in bytes. */
const guessed = 65_536;
/** Words of Arabic letters; what other encodings have there gives letters and signs one by one. */
const arabicWords = /[\u0621-\u063a\u0641-\u064a]{3,}/g;

/**
 * Whether a text that says nothing of its encoding, and is not UTF-8, is in the one that Arabic pages were written in
 * before: most of what is not ASCII in it are then whole Arabic words.
 */
function isWindowsArabic(bytes: Uint8Array): boolean {
	const text = windowsArabic().decode(bytes.subarray(0, guessed));
	const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
	const inWords = text.match(arabicWords)?.join('').length ?? 0;
	return inWords > foreign / 2;
}

function decoderOf(name = 'utf-8'): InstanceType<typeof TextDecoder> {
	try {
		return new TextDecoder(name);
	} catch {
		return new TextDecoder();
	}
}
