import {isUtf8} from 'node:buffer';
import type {Origin} from '../origin.ts';
import {mergeReadings, type Reading} from '../reading.ts';
import {failedDocument} from '../schema/item.ts';
import {sizeLimit, tooLarge} from '../size-limit.ts';
import {decodeDocument} from './charset/decode-document.ts';
import {lostIn, ofLine, parseArticleLine, parseText} from './parse.ts';

const lineFeed = 0x0a;

/**
 * Reads JSON Lines, one article a line, and gives each line's article or problem as soon as the line is complete.
 *
 * Lines are parted at LF alone, on bytes: `node:readline` also parts them at U+2028, which may stand in a JSON string, and
 * hides bytes that are not UTF-8. A line over the size limit is skipped without being kept in memory.
 * @param chunks bytes as they come, such as `process.stdin`
 */
export async function* readJsonLines(chunks: AsyncIterable<Uint8Array>, origin: Origin): AsyncGenerator<Reading> {
	let line = 1;
	let parts: Uint8Array[] = [];
	let size = 0;
	const keep = (part: Uint8Array) => {
		size += part.length;
		if (size > sizeLimit) parts = [];
		else parts.push(part);
	};
	const read = lineReader(origin);
	const finish = async (): Promise<Reading> => {
		const reading =
			size > sizeLimit
				? failedDocument({...origin, line}, tooLarge(sizeLimit))
				: await read(Buffer.concat(parts), line);
		line++;
		parts = [];
		size = 0;
		return reading;
	};
	for await (const chunk of chunks) {
		let start = 0;
		for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
			keep(chunk.subarray(start, end));
			start = end + 1;
			yield await finish();
		}
		keep(chunk.subarray(start));
	}
	yield await finish();
}

/** Reads lines in any encoding. Only from a program they must be UTF-8: it is told where they are not. */
function lineReader(origin: Origin): (bytes: Uint8Array, line: number) => Reading | Promise<Reading> {
	const {contentType, lines: isOfProgram} = origin;
	let charset: string | undefined;
	return async (bytes, line) => {
		if (isOfProgram || isUtf8(bytes)) return parseArticleLine(bytes, origin, line);
		const decoded = await decodeDocument(bytes, {contentType, charset});
		charset = decoded.charset;
		const lineOrigin = ofLine(origin, line);
		return mergeReadings([...lostIn(decoded, lineOrigin), parseText(decoded.text, lineOrigin)]);
	};
}
