import {createReadStream, readFileSync, statSync} from 'node:fs';
import {clean} from '../../article/clean.ts';
import {nameOfFile, type Origin} from '../../article/origin.ts';
import {isNamedLines} from '../../article/read/sniff-lines.ts';
import {sizeLimit} from '../../article/size-limit.ts';
import {failureOf} from './failure.ts';
import {userAgent} from './user-agent.ts';

/** Something to read articles from, opened: what `takeArticles` asks for. */
export interface Document {
	readonly origin: Origin;
	readonly content: Uint8Array | AsyncIterable<Uint8Array>;
}

export interface DocumentOptions {
	/** Lets a public address lead to one of this machine or of the networks around it. */
	readonly private?: boolean | undefined;
}

/** How much of a stream is read at a time, in bytes. */
const chunkSize = 2 ** 20;

/** Whether a name on a command line is an address and not a file. */
export const isWebAddress = (name: string): boolean => /^https?:\/\//i.test(name);

/** Whether it looks like an address of another kind. A single letter before the colon is a drive of Windows. */
const isOtherAddress = (name: string): boolean => /^[a-z][a-z\d+.-]+:/i.test(name);

/**
 * Opens what a name on a command line stands for: standard input (`-`), an address of http or https, or a file.
 * @throws {Error} why it cannot be read; `reasonOf` says it in words that follow the name. Its content throws such errors too.
 */
export async function openDocument(name: string, options: DocumentOptions = {}): Promise<Document> {
	if (name === '-') return {origin: {file: 'standard input', name: 'input'}, content: process.stdin};
	return isWebAddress(name) ? openAddress(name, options) : openFile(name);
}

/** Why a document cannot be read, in words that follow its name. */
export const reasonOf = (error: unknown): string =>
	(error as NodeJS.ErrnoException).code === undefined ? (error as Error).message : failureOf(error);

async function openAddress(name: string, options: DocumentOptions): Promise<Document> {
	// Node's HTTP takes long to load, and most starts need none.
	const {get} = await import('../../network/get.ts');
	const {address, contentType, content} = await get(name, {userAgent, allowPrivate: options.private});
	const origin = {file: name, name: nameOfAddress(address), address};
	return {origin: contentType === undefined ? origin : {...origin, contentType}, content};
}

/** The last part of an address's path, else its host. */
export function nameOfAddress(address: string): string {
	const {pathname, hostname} = new URL(address);
	const last = pathname.split('/').findLast(Boolean) ?? '';
	let name = last;
	try {
		name = decodeURIComponent(last);
	} catch {
		// It is not UTF-8: the name stays as it is written.
	}
	return nameOfFile(clean(name) || hostname);
}

function openFile(name: string): Document {
	const stats = statSync(name, {throwIfNoEntry: false});
	if (!stats && isOtherAddress(name)) throw new Error('is not an http or https address');
	const {size} = stats ?? statSync(name);
	// A pipe is what the shell's `<(command)` hands over.
	if (stats && !stats.isFile() && !stats.isFIFO()) throw new Error('is neither a file nor a folder');
	return {origin: {file: name, name: nameOfFile(name)}, content: fileContent(name, size)};
}

/**
 * The bytes of a file, or a stream of them.
 * @param size in bytes; 0 when it is not known, as for a pipe
 * @throws {Error} the file cannot be read; a stream says so later
 */
export function fileContent(file: string, size: number): Uint8Array | AsyncIterable<Uint8Array> {
	// The whole document is held in memory in any case. To read it as a stream takes a quarter longer, and much longer for a
	// short one.
	const isDocument = size > 0 && size <= (isNamedLines(file) ? chunkSize : sizeLimit);
	return isDocument ? readFileSync(file) : createReadStream(file, {highWaterMark: chunkSize});
}
