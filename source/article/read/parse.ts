import {nameOfFile, type Origin} from '../origin.ts';
import {positionOf} from '../problem.ts';
import {mergeReadings, type Reading} from '../reading.ts';
import {type DocumentOrigin, failedDocument, warning} from '../schema/item.ts';
import {sizeLimit, tooLarge} from '../size-limit.ts';
import type {Decoded} from './charset/decode-document.ts';
import {decodeUtf8} from './charset/utf-8.ts';
import {readJson} from './json.ts';

/**
 * A document that has a byte which belongs to no character.
 * @param text all before that byte
 * @param byte its offset, from 0
 */
const notUtf8 = (origin: DocumentOrigin, text: string, byte: number): Reading =>
	failedDocument(origin, `is not UTF-8: byte ${byte} belongs to no character`, positionOf(text, text.length));

/** A warning about a document with bytes that are part of no character, at the place of the first. */
export function* lostIn({text, charset, lostAt}: Decoded, origin: DocumentOrigin): Generator<Reading> {
	if (lostAt === undefined) return;
	const message = `is not all ${charset.toUpperCase()}: what belongs to no character is shown as U+FFFD`;
	yield warning(origin, message, positionOf(text, lostAt));
}

/**
 * The articles of a JSON file, at once: one, or an array of them.
 * @param bytes the whole file, UTF-8 with or without a byte-order mark
 * @param file its name, for problems and, without its ending, for the ids of articles that bring none
 */
export function parseArticles(bytes: Uint8Array, file: string): Reading {
	return parseBytes(bytes, {file, name: nameOfFile(file)});
}

/** The article on one line of JSON Lines, counted from 1; a blank line holds none. */
export function parseArticleLine(bytes: Uint8Array, origin: Origin, line: number): Reading {
	return parseBytes(bytes, ofLine(origin, line));
}

export const ofLine = (origin: Origin, line: number): DocumentOrigin => ({
	...origin,
	name: `${origin.name}-${line}`,
	line,
});

function parseBytes(bytes: Uint8Array, origin: DocumentOrigin): Reading {
	if (bytes.length > sizeLimit) return failedDocument(origin, tooLarge(sizeLimit));
	const {text, invalidByte} = decodeUtf8(bytes);
	return invalidByte === undefined ? parseText(text, origin) : notUtf8(origin, text, invalidByte);
}

/** The articles of a JSON document, or of a line of JSON Lines, which may be blank. */
export function parseText(text: string, origin: DocumentOrigin): Reading {
	if (origin.line !== undefined && text.trim() === '') return {articles: [], problems: []};
	return mergeReadings([...readJson(text, origin)]);
}
