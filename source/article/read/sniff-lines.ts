import type {Origin} from '../origin.ts';
import {sizeLimit} from '../size-limit.ts';
import {jsonBlanks} from './json-blanks.ts';

/** A source of bytes, read as far as was needed to know what it is. */
type Opening =
	/** A document: all of it, or more than is ever read. */
	| {readonly bytes: Uint8Array; readonly lines?: never}
	/** JSON Lines, from the first byte on. */
	| {readonly lines: AsyncIterable<Uint8Array>; readonly bytes?: never};

/**
 * Tells JSON Lines, which may have no end, from documents, which are kept whole. JSON Lines begin with a line from `{` to
 * `}` and go on after it; a first line over the size limit that begins so is taken for one of them as well, and so is a
 * broken one, if the next begins with `{` where no document could go on so.
 */
export async function open(chunks: AsyncIterable<Uint8Array>, origin: Origin): Promise<Opening> {
	const iterator = chunks[Symbol.asyncIterator]();
	const judge = firstLineJudge(isNamedLines(origin.file, origin.contentType));
	const parts: Uint8Array[] = [];
	let size = 0;
	let verdict: Verdict = 'unknown';
	while (size <= sizeLimit) {
		const {value, done} = await iterator.next();
		if (done) return {bytes: joined(parts)};
		parts.push(value);
		size += value.length;
		if (verdict === 'unknown') verdict = judge(value);
		if (verdict === 'lines') return {lines: continued(parts, iterator)};
	}
	if (verdict === 'unknown') return {lines: continued(parts, iterator)};
	await iterator.return?.();
	return {bytes: joined(parts)};
}

const joined = (parts: readonly Uint8Array[]) => (parts.length === 1 ? parts[0]! : Buffer.concat(parts));

/** What was read already, and then the rest. */
async function* continued(parts: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
	// Let go one by one: the first line may be a large one.
	for (let part = parts.shift(); part; part = parts.shift()) yield part;
	yield* {[Symbol.asyncIterator]: () => iterator};
}

/** Whether a name, or the header of a document that came over HTTP, says that it is JSON Lines. */
export const isNamedLines = (file: string, contentType = ''): boolean =>
	/\.(?:jsonl|ndjson)$/i.test(file) || /\b(?:jsonl|ndjson)\b/i.test(contentType);

type Verdict = 'lines' | 'document' | 'unknown';

const lineFeed = 0x0a;
const [brace, closingBrace] = Buffer.from('{}');
/** What an object or a list goes on with after an object in it. */
const afterObject: ReadonlySet<number | undefined> = new Set(Buffer.from(',}]'));
/** What stands before an object in another, or in a list. */
const beforeObject: ReadonlySet<number | undefined> = new Set(Buffer.from('[,:'));

/** Judges by one chunk after the other, each looked through at most once. */
function firstLineJudge(isNamed: boolean): (chunk: Uint8Array) => Verdict {
	let first: number | undefined;
	let last: number | undefined;
	let hasEnded = false;
	return chunk => {
		let at = 0;
		if (first === undefined) {
			at = chunk.findIndex(byte => !jsonBlanks.has(byte));
			if (at < 0) return 'unknown';
			first = chunk[at];
		}
		if (first !== brace) return 'document';
		if (!hasEnded) {
			const end = chunk.indexOf(lineFeed, at);
			last = chunk.subarray(at, end < 0 ? undefined : end).findLast(byte => !jsonBlanks.has(byte)) ?? last;
			if (end < 0) return 'unknown';
			hasEnded = true;
			at = end;
			if (last !== closingBrace && isNamed) return 'lines';
		}
		const next = chunk.subarray(at).find(byte => !jsonBlanks.has(byte));
		if (next === undefined) return 'unknown';
		const goesOn = last === closingBrace ? afterObject.has(next) : next !== brace || beforeObject.has(last);
		return goesOn ? 'document' : 'lines';
	};
}
