import {statSync} from 'node:fs';
import {clean} from '../../article/clean.ts';
import {pathOfName} from '../../article/file-name.ts';
import {nameOfFile, type Origin} from '../../article/origin.ts';
import {isNamedLines} from '../../article/read/sniff-lines.ts';
import {sizeLimit} from '../../article/size-limit.ts';
import {failureOf} from './failure.ts';
import {type Content, contentOfFile, contentOfPipe, notRegular} from './regular-file.ts';
import {userAgent} from './user-agent.ts';

/** Something to read articles from, opened: what `takeArticles` asks for. */
export interface Document {
	readonly origin: Origin;
	readonly content: Content;
}

export interface DocumentOptions {
	/** Lets a public address lead to one of this machine or of the networks around it. */
	readonly private?: boolean | undefined;
}

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

async function openFile(name: string): Promise<Document> {
	return {origin: {file: name, name: nameOfFile(name)}, content: await namedContent(name)};
}

/**
 * What stands in a file that somebody named.
 * @throws {Error} why it cannot be read; a stream says so later
 */
export async function namedContent(name: string): Promise<Content> {
	const stats = statSync(pathOfName(name), {throwIfNoEntry: false});
	if (!stats && isOtherAddress(name)) throw new Error('is not an http or https address');
	// A pipe is what the shell's `<(command)` hands over.
	if (stats?.isFIFO()) return contentOfPipe(name);
	// Opening a device may do something.
	if (stats && !stats.isFile()) throw new Error(notRegular);
	return fileContent(name);
}

/**
 * The bytes of a file, or a stream of them. Nothing else is opened.
 * @throws {Error} the file cannot be read; a stream says so later
 */
export const fileContent = (file: string): Content =>
	contentOfFile(file, isNamedLines(file) ? longestWhole : sizeLimit);

/** JSON Lines up to this size are read at once, in bytes. */
const longestWhole = 2 ** 20;
