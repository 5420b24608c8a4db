import {withoutOddReferences} from '../fields/odd-references.ts';
import {feedItems} from '../formats/feed/feed.ts';
import {isNamedMarkdown, markdownItems} from '../formats/markdown/markdown.ts';
import {pageItems} from '../formats/page/page.ts';
import {plainTextItem} from '../formats/plain-text.ts';
import type {Origin} from '../origin.ts';
import {isEmpty} from '../problem.ts';
import type {Reading} from '../reading.ts';
import {type Found, failedDocument, readItem, warning} from '../schema/item.ts';
import {sizeLimit, tooLarge} from '../size-limit.ts';
import {type Decoded, decodeDocument} from './charset/decode-document.ts';
import {isWide} from './charset/wide.ts';
import {withoutControls} from './controls.ts';
import {dataInBytes, dataInText} from './data.ts';
import {readJson} from './json.ts';
import {readJsonLines} from './json-lines.ts';
import {lostIn} from './parse.ts';
import {withSharedMarks} from './shared-marks.ts';
import {type DocumentKind, feedBehindWarnings, sniff} from './sniff.ts';
import {open} from './sniff-lines.ts';

/**
 * Reads the articles of a document of any format that khabar knows, told by its content, and gives each article, or why
 * there is none, as soon as it is known. Nothing that a document holds makes it throw; what the source throws goes through.
 *
 * JSON Lines may be endless: a line over 64 MiB is told of and skipped. Of any other document 64 MiB are the most, and
 * 10,000 articles: the first are read, and it is said that there are more.
 * @param source all bytes, or bytes as they come
 */
export async function* takeArticles(
	source: Uint8Array | AsyncIterable<Uint8Array>,
	origin: Origin,
): AsyncGenerator<Reading> {
	const chunks = source instanceof Uint8Array ? only(source) : source;
	if (origin.lines) return yield* readJsonLines(chunks, origin);
	const {bytes, lines} = await open(chunks, origin);
	if (lines) return yield* readJsonLines(lines, origin);
	if (bytes.length > sizeLimit) return yield failedDocument(origin, tooLarge(sizeLimit));
	yield* readDocument(bytes, origin);
}

async function* only<T>(item: T): AsyncGenerator<T> {
	yield item;
}

async function* readDocument(bytes: Uint8Array, origin: Origin): AsyncGenerator<Reading> {
	const noBytesOfText = dataInBytes(bytes);
	if (noBytesOfText !== undefined) return yield failedDocument(origin, noBytesOfText);
	const decoded = await decodeDocument(bytes, origin);
	const whole = withoutControls(decoded.text);
	const isMarkdown = isNamedMarkdown(origin.file, origin.contentType);
	const text = (isMarkdown ? undefined : feedBehindWarnings(whole)) ?? whole;
	const kind = sniff(text, isMarkdown);
	const noText = dataInText(decoded.text, kind);
	if (noText !== undefined) return yield failedDocument(origin, noText);
	if (text.trim() === '') return yield failedDocument(origin, isEmpty);
	if (kind === 'json') return yield* readJsonText(decoded, origin);
	yield* lostIn(decoded, origin);
	const {items, problem, warning: leftOut} = await finders[kind](text, origin.address);
	for (const item of withSharedMarks([...items])) yield readItem(item, origin);
	if (problem !== undefined) yield failedDocument(origin, problem);
	if (leftOut !== undefined) yield warning(origin, leftOut);
}

/** JSON with its control characters, so that places in it are those in the file. */
async function* readJsonText(decoded: Decoded, origin: Origin): AsyncGenerator<Reading> {
	// Lines are looked for in bytes, and in those of UTF-16 none were seen.
	const {lines} = isWide(decoded.charset) ? await open(only(Buffer.from(decoded.text)), origin) : {};
	yield* lostIn(decoded, origin);
	yield* lines ? readJsonLines(lines, origin) : readJson(decoded.text, origin);
}

/** How articles are found in what is not JSON. */
const finders: Readonly<
	Record<Exclude<DocumentKind, 'json'>, (text: string, address: string | undefined) => Found | Promise<Found>>
> = {
	text: text => (/\p{L}/u.test(text) ? {items: [plainTextItem(text)]} : {items: [], problem: 'holds no words'}),
	markdown: (text, address) => markdownItems(text, address),
	page: (text, address) => pageItems(withoutOddReferences(text), address),
	feed: (text, address) => feedItems(withoutOddReferences(text), address),
	'other XML': () => ({items: [], problem: 'is XML, but neither a feed nor a page'}),
};
