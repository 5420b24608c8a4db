import {isUtf8} from 'node:buffer';
import {isPlausible} from './plausible.ts';
import {textIn} from './text-in.ts';
import {countBeyondAscii, decodeUtf8, fromCesu8} from './utf-8.ts';
import {wideCharsetOf} from './wide.ts';

const inContentType = /charset\s*=\s*["']?([\w.:-]+)/i;
/** `<?xml … encoding="…"?>`, `<meta charset="…">` and `<meta http-equiv="Content-Type" content="…; charset=…">`. */
const inMarkup = /<\?xml\b[^<>]*?\bencoding\s*=\s*["']([\w.:-]+)|<meta\b[^<>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;
/** How far into a document its declaration is looked for, in bytes; browsers stop at 1,024. */
const declarationReach = 4096;

/** What is known of a document's encoding before it is read. */
interface Said {
	/** The HTTP header of that name. */
	readonly contentType?: string | undefined;
	/** The encoding of the document before it in the same stream. */
	readonly charset?: string | undefined;
}

export interface Decoded {
	readonly text: string;
	/** The encoding it was written in, in the name of the Encoding Standard. */
	readonly charset: string;
	/** The UTF-16 offset of the first byte that belongs to no character, if there is one. U+FFFD stands there. */
	readonly lostAt?: number;
}

/**
 * The text of a document. Its bytes are trusted more than what is declared: first a byte-order mark or the pattern of UTF-16
 * and UTF-32, then UTF-8, as text in another encoding is hardly ever valid UTF-8 by chance. Next are the declared encodings,
 * if they turn the bytes into words, and last those that are detected. Bytes that are part of no character become U+FFFD.
 */
export async function decodeDocument(bytes: Uint8Array, said: Said = {}): Promise<Decoded> {
	const wide = wideCharsetOf(bytes);
	if (wide) return decode(bytes, wide);
	const declared = declaredCharsets(bytes, said);
	const [first] = declared;
	const strict = decodeUtf8(bytes);
	if (strict.invalidByte === undefined) {
		const other = first && isRather(first, strict.text, bytes) ? decode(bytes, first) : undefined;
		return other ?? {text: strict.text, charset: 'utf-8'};
	}
	const utf8 = mostlyUtf8(bytes, first === undefined ? 1 : 10);
	if (utf8) return utf8;
	const sample = sampleOf(bytes);
	const isLikely = (charset: string) => isPlausible(new TextDecoder(charset).decode(sample));
	const declaredAndLikely = declared.find(isLikely);
	if (declaredAndLikely) return decode(bytes, declaredAndLikely);
	const likely = await likelyCharsets(sample);
	return decode(bytes, likely.find(isLikely) ?? first ?? likely[0] ?? 'windows-1252');
}

/** Whether bytes are UTF-8. Those of UTF-16 and UTF-32 can be valid UTF-8 as well, but then they are control characters. */
export const isUtf8Text = (bytes: Uint8Array): boolean => isUtf8(bytes) && wideCharsetOf(bytes) === undefined;

function decode(bytes: Uint8Array, charset: string): Decoded {
	try {
		return {text: textIn(bytes, charset, {fatal: true}), charset};
	} catch {
		const text = textIn(bytes, charset);
		return {text, charset, lostAt: text.indexOf('\ufffd')};
	}
}

/**
 * The text of a document that is UTF-8 except for a few bytes; undefined when it is not. Text in another encoding has some
 * valid UTF-8 as well, such as a letter of Windows-1256 with the comma after it.
 * @param times how many valid characters beyond ASCII there must be for each invalid byte
 */
function mostlyUtf8(bytes: Uint8Array, times: number): Decoded | undefined {
	const utf8 = fromCesu8(bytes);
	const text = new TextDecoder().decode(utf8);
	const {valid, invalid} = countBeyondAscii(text);
	if (valid < invalid * times) return undefined;
	const {text: before, invalidByte} = decodeUtf8(utf8);
	return {text, charset: 'utf-8', ...(invalidByte !== undefined && {lostAt: before.length})};
}

/** Encodings with several bytes for a character: one or two of those can be valid UTF-8 by chance. */
const multiByte = /^(?:gb|big5|euc|shift_jis)/;
/** A text with this many valid characters beyond ASCII is UTF-8, and not by chance. */
const surelyUtf8 = 4;
const escapeToJapanese = /\x1b\$[@B]/;

/** Whether a document whose bytes are valid UTF-8 is in the encoding that it declares nevertheless. */
function isRather(charset: string, utf8: string, bytes: Uint8Array): boolean {
	if (charset === 'iso-2022-jp') return escapeToJapanese.test(utf8);
	if (!multiByte.test(charset)) return false;
	const {valid} = countBeyondAscii(utf8);
	return valid > 0 && valid < surelyUtf8 && !new TextDecoder(charset).decode(bytes).includes('\ufffd');
}

/** What many servers say of every document, as they were installed: it is the encoding that ISO-8859-1 and ASCII stand for. */
const byDefault: ReadonlySet<string | undefined> = new Set(['windows-1252']);

/** The declared encodings, the most trustworthy first. Those of Unicode are left out: whether it is one, the bytes tell. */
function declaredCharsets(bytes: Uint8Array, {contentType = '', charset}: Said): string[] {
	const head = Buffer.from(bytes.subarray(0, declarationReach)).toString('latin1');
	const isMarkup = /^[\0-\x20\xef\xbb\xbf]*</.test(head);
	const [, inXml, inHtml] = (isMarkup && inMarkup.exec(head)) || [];
	const server = labelOf(inContentType.exec(contentType)?.[1]);
	const own = labelOf(inXml ?? inHtml);
	const ordered = byDefault.has(server) ? [charset, own, server] : [charset, server, own];
	return [...new Set(ordered.filter(label => label !== undefined && !label.startsWith('utf-')))] as string[];
}

/** Names that the Encoding Standard does not list. */
const otherNames: readonly (readonly [RegExp, string])[] = [
	[/^(?:x-)?(?:win|windows|cp|ms|ansi)[-_]?(125\d)$/i, 'windows-$1'],
	[/^(?:cp|ms|windows)[-_]?932$/i, 'shift_jis'],
	[/^(?:cp|ms|windows)[-_]?936$/i, 'gbk'],
	[/^(?:cp|ms|windows)[-_]?949$/i, 'euc-kr'],
	[/^(?:cp|ms|windows)[-_]?950$/i, 'big5'],
];

/** An encoding as the Encoding Standard calls it, by any of its names; undefined when it has none of that name. */
function labelOf(name: string | undefined): string | undefined {
	if (name === undefined) return undefined;
	const [pattern, label] = otherNames.find(([pattern]) => pattern.test(name)) ?? [];
	try {
		return new TextDecoder(pattern ? name.replace(pattern, label!) : name).encoding;
	} catch {
		return undefined;
	}
}

/** The encodings that a text may be in, the likeliest first. */
async function likelyCharsets(sample: Uint8Array): Promise<string[]> {
	const {detectCharsets} = await import('./charset-packages.ts');
	// Where Windows-1256 makes words of a text, it is that: there half of the Arabic letters of ISO 8859-6 are Latin ones.
	return detectCharsets(sample).flatMap(charset => (charset === 'iso-8859-6' ? ['windows-1256', charset] : [charset]));
}

/** How much of a document is looked at from its first byte beyond ASCII on, and how much of that is left to tell by. */
const sampleReach = 2 ** 20;
const sampleSize = 2 ** 16;
/** Tags; and in a document without tags, what separates one text from another. */
const partings = /<!\[CDATA\[|<[^<>]*>|["\r\n]/;
/** What parts the texts in tags, such as those for pictures: a page may have no others beyond ASCII. */
const partingsInTags = /[<>"\r\n]/;
const controls = /[\0-\x08\x0b-\x1f]+/g;
const beyondAscii = /[^\0-\x7f]/;

/** The bytes that tell what a document is written in: of its texts those that are not all ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
	const first = Math.max(bytes.findIndex(byte => byte > 0x7f) - 100, 0);
	const latin1 = Buffer.from(bytes.subarray(first, first + sampleReach)).toString('latin1');
	const textsBetween = (parting: RegExp) => latin1.split(parting).filter(text => beyondAscii.test(text));
	const texts = textsBetween(partings);
	const sample = (texts.length > 0 ? texts : textsBetween(partingsInTags)).join('\n');
	return Buffer.from(sample.replace(controls, '').slice(0, sampleSize), 'latin1');
}
