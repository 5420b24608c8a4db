import {basename} from 'node:path';
import {clean} from './clean.ts';
import {shownName} from './file-name.ts';

/** Where a document comes from, and what was said of it there. */
export interface Origin {
	/** What problems call it: a file, an address, "standard input". */
	readonly file: string;
	/** Takes the place of the id of an article that brings none; when a document has several, a number is added. */
	readonly name: string;
	/** The header of that name, of a document that came over HTTP. */
	readonly contentType?: string;
	/** What relative links are relative to, and the link of an article without one that is all of the document. */
	readonly address?: string;
	/**
	 * A stream of JSON Lines whose answers go back to a program: each line is read as soon as it is complete, needs no title,
	 * and keeps its blank paragraphs, so that their numbers hold.
	 */
	readonly lines?: boolean;
	/** Tell all that is wrong with an article, also what would only be left out, and not the first thing alone. */
	readonly all?: boolean;
}

const endings = /\.(?:jsonl?|ndjson|x?html?|xml|rss|atom|rdf|txt|md|markdown)$/i;

/** The name that a file gives to its articles: its own, without the folder and the ending. */
export const nameOfFile = (file: string): string => clean(shownName(basename(file).replace(endings, ''))) || 'article';
