import {decodeUtf8} from './decode.ts';
import {failed, readItem} from './item.ts';
import {isEmpty, readJson} from './json.ts';
import {readJsonLines} from './json-lines.ts';
import {open} from './opening.ts';
import type {Origin} from './origin.ts';
import {notUtf8, sizeLimit, tooLarge} from './parse.ts';
import {positionOf} from './problem.ts';
import type {Reading} from './reading.ts';
import {plainTextItem} from './shapes/plain-text.ts';

export type {Origin} from './origin.ts';

/**
 * Reads the articles of a document of any shape that khabar knows, told by its content, and gives each article, or why
 * there is none, as soon as it is known. Nothing that a document holds makes it throw; what the source throws goes through.
 *
 * JSON Lines may be endless: a line over 64 MiB is told of and skipped. Of any other document 64 MiB are the most.
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
	if (bytes.length > sizeLimit) return yield failed(origin, tooLarge);
	yield* readDocument(bytes, origin);
}

async function* only<T>(item: T): AsyncGenerator<T> {
	yield item;
}

async function* readDocument(bytes: Uint8Array, origin: Origin): AsyncGenerator<Reading> {
	const {text, invalidByte} = decodeUtf8(bytes);
	if (invalidByte !== undefined) {
		return yield failed(origin, notUtf8(invalidByte), positionOf(text, text.length));
	}
	if (text.trim() === '') return yield failed(origin, isEmpty);
	if (/^\s*(?:\{|\[\s*[[{"\]\d])/.test(text)) return yield* readJson(text, origin);
	yield readItem(plainTextItem(text), origin);
}
