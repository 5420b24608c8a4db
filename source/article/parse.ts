import {basename} from 'node:path';
import {safeParse} from 'valibot';
import {clean} from './clean.ts';
import {decodeUtf8} from './decode.ts';
import {describeIssue, pathOf} from './issue.ts';
import {findJsonFault, type JsonFault} from './json-fault.ts';
import {type Position, type Problem, positionOf} from './problem.ts';
import {mergeReadings, type Reading} from './reading.ts';
import {articleSchema, streamedSchema} from './schema.ts';

/** In bytes: far above any article, and far below what would fill the memory of a small server. */
export const sizeLimit = 64 * 2 ** 20;
export const tooLarge = 'is larger than 64 MiB, the most that is read';

/** Where a document comes from. `line` is set when it is one line of a file, and counts from 1. */
interface Origin {
	readonly file: string;
	/** Stands in for an `id`. */
	readonly name: string;
	readonly line?: number;
}

/**
 * The articles of a file: one, or an array of them.
 * @param bytes the whole file, UTF-8 with or without a byte-order mark
 * @param file its name, for problems and, without `.json`, for the ids of articles that bring none
 */
export function parseArticles(bytes: Uint8Array, file: string): Reading {
	return parseDocument(bytes, {file, name: clean(basename(file).replace(/\.json$/i, '')) || 'article'});
}

/** The article on one line of JSON Lines; a blank line holds none. */
export function parseArticleLine(bytes: Uint8Array, file: string, line: number): Reading {
	const isBlank = bytes.every(byte => byte === 0x20 || byte === 0x09 || byte === 0x0d);
	if (isBlank) return {articles: [], problems: []};
	return parseDocument(bytes, {file, name: `line-${line}`, line});
}

function parseDocument(bytes: Uint8Array, origin: Origin): Reading {
	const fail = (message: string, position?: Position): Reading => ({
		articles: [],
		problems: [problemAt(origin, message, position)],
	});
	if (bytes.length > sizeLimit) return fail(tooLarge);
	const {text, invalidByte} = decodeUtf8(bytes);
	if (invalidByte !== undefined) {
		return fail(`is not UTF-8: byte ${invalidByte} is part of no character`, positionOf(text, text.length));
	}
	if (text.trim() === '') return fail('is empty');
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		const fault = findJsonFault(text);
		if (!fault) throw error;
		return fail(explainFault(text, fault, origin.line), positionOf(text, fault.offset));
	}
	return Array.isArray(value) ? readList(value, origin) : readOne(value, origin);
}

/** @param index the place in the list, if the file holds a list */
function readOne(value: unknown, origin: Origin, index?: number): Reading {
	const result = safeParse(origin.line === undefined ? articleSchema : streamedSchema, value, {abortEarly: true});
	if (result.success) {
		const name = index === undefined ? origin.name : `${origin.name}-${index + 1}`;
		return {articles: [{...result.output, id: result.output.id ?? name}], problems: []};
	}
	const [issue] = result.issues;
	const keys = (issue.path ?? []).map(item => item.key);
	const path = pathOf(index === undefined ? keys : [index, ...keys]);
	return {articles: [], problems: [{...problemAt(origin, describeIssue(issue)), ...(path && {path})}]};
}

function readList(values: readonly unknown[], origin: Origin): Reading {
	if (values.length === 0) return {articles: [], problems: [problemAt(origin, 'holds no articles')]};
	return mergeReadings(values.map((value, index) => readOne(value, origin, index)));
}

function problemAt({file, line}: Origin, message: string, position?: Position): Problem {
	if (line === undefined) return position ? {file, position, message} : {file, message};
	return {file, position: {...position, line: line + (position?.line ?? 1) - 1}, message};
}

const openings: Readonly<Record<string, string>> = {'{': 'object', '[': 'list', '"': 'string'};

/** @param firstLine the number of the text's first line in its file */
function explainFault(text: string, {offset, expected, opening}: JsonFault, firstLine = 1): string {
	if (offset < text.length) return `is not JSON: expected ${expected}, found ${show(text, offset)}`;
	if (opening === undefined) return `is not JSON: expected ${expected}, found the end`;
	const {line, column} = positionOf(text, opening);
	return `is not JSON: it ends too early, inside the ${openings[text[opening]!]} that opens at ${firstLine + line - 1}:${column}`;
}

/** The character at an offset, by its number when it cannot be seen. */
function show(text: string, offset: number): string {
	const character = String.fromCodePoint(text.codePointAt(offset)!);
	if (!/[\p{C}\p{Z}\p{M}]/u.test(character)) return `"${character}"`;
	return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
