/**
 * The list of a view: SQL for its filters and orders (`view.ts`), its rows (`view-rows.ts`), and the entries of the part that
 * is asked for. May import `storage/` of this room, and `article/`, `search/` and `text/` of the others.
 */

import type {Article} from '../../article/article.ts';
import type {ListEntry, Match, View} from '../../article/listing.ts';
import {parseQuery} from '../../search/query/query.ts';
import {prepared} from '../storage/database.ts';
import type {ListStates} from '../storage/reading-states.ts';
import {readEntries} from './entries.ts';
import {matcher} from './match.ts';
import {isWhole, primarySubtag} from './view.ts';
import {articleRows, problemRows, type RowSource, rowCount, rowsOf, unreadCount} from './view-rows.ts';

/** The catalogue that a shelf shows. */
interface ShelfSource extends RowSource {
	readonly folder: string | undefined;
	/** A number that changes when the tables are made anew. */
	readonly generation: number;
	select(view: View, states: ListStates, before?: CatalogueShelf): CatalogueShelf;
	article(key: string): Article;
	fileOf(key: string): string | undefined;
}

interface Value {
	readonly value: string;
	/** How many articles have it. */
	readonly count: number;
}

/** How many entries are read at once: several screens full. */
const chunkSize = 128;
/** How many chunks are kept, and the matches of how many articles. */
const mostChunks = 32;
const mostMatches = 1000;

interface Found {
	/** As `readEntries` takes them. */
	readonly rows: Int32Array;
	/** Whether there may be more. */
	readonly isSearching: boolean;
}

/** SQL that gives the values of a field, once for each article that has it. An article of several sources counts for each. */
const valuesOf = {
	source: 'SELECT source AS value FROM article UNION ALL SELECT source FROM also_in',
	language: `SELECT ${primarySubtag} AS value FROM article`,
	tag: 'SELECT tag AS value FROM tag',
} as const;

interface Chunk {
	readonly entries: ListEntry[];
	readonly from: number;
}

/**
 * The articles of a view, in its order, a window at a time. The articles and their order stay as they were when the shelf was
 * made; `select` makes a new one. In a view of all articles, what could not be read stands last.
 */
export class CatalogueShelf {
	readonly view: View;
	/** Its articles are still being looked for; `withFound` brings them. */
	readonly isSearching: boolean;
	readonly #source: ShelfSource;
	readonly #states: ListStates;
	readonly #generation: number;
	/** Rows as `readEntries` takes them. A view of all articles has at first only those of the first chunk. */
	#rows: Int32Array;
	#isSettled = true;
	#count: number;
	readonly #chunks = new Map<number, Chunk>();
	#matches = new Map<string, Match>();
	#matcher: ((article: Article) => Match) | undefined;

	/** @param found its rows so far, if a thread looks for them */
	constructor(source: ShelfSource, view: View, states: ListStates, found?: Found) {
		this.view = view;
		this.#source = source;
		this.#states = states;
		this.#generation = source.generation;
		this.isSearching = found?.isSearching ?? false;
		if (found) {
			this.#rows = found.rows;
			this.#count = found.rows.length;
			return;
		}
		// To read 100,000 rows takes 10 ms: the first screen does not wait for that.
		const first = isWhole(view) && view.sort === 'newest' ? articleRows(source, view, states, chunkSize) : [];
		this.#isSettled = first.length < chunkSize;
		this.#rows = this.#isSettled ? this.#allRows() : Int32Array.from(first);
		this.#count = this.#isSettled ? this.#rows.length : rowCount(source);
	}

	get count(): number {
		return this.#isLost ? 0 : this.#count;
	}

	/** The entries from position `from` up to, but not including, `to`; fewer where the shelf ends before. */
	entries(from: number, to: number): readonly ListEntry[] {
		const entries: ListEntry[] = [];
		const end = Math.min(to, this.count);
		for (let at = Math.max(0, from); at < end; ) {
			const chunk = this.#chunk(Math.floor(at / chunkSize));
			const part = chunk.entries.slice(at - chunk.from, end - chunk.from);
			if (part.length === 0) break;
			entries.push(...part);
			at += part.length;
		}
		return this.#isLost ? [] : entries;
	}

	/** The position of the article with a key; -1 when it is not in this view. */
	indexOf(key: string): number {
		for (const {entries, from} of this.#chunks.values()) {
			const index = entries.findIndex(({summary}) => summary.key === key);
			if (index >= 0) return from + index;
		}
		const found = this.#source.read(database => prepared(database, 'SELECT row FROM article WHERE key = ?').get(key)) as
			| {row: number}
			| undefined;
		if (!found) return -1;
		this.settle();
		return this.#isLost ? -1 : this.#rows.indexOf(found.row);
	}

	/** How many of its articles are unread, by the states that are kept. */
	countUnread(): number {
		if (this.#isLost) return 0;
		if (!this.view.query) return unreadCount(this.#source, this.view, this.#states);
		// To search once more would take long.
		const sql = 'SELECT row FROM article WHERE key IN (SELECT value FROM json_each(:read))';
		const read = JSON.stringify(this.#states.keysOf('read'));
		const readRows = new Set(this.#source.read(database => rowsOf(database, sql, {read})));
		return this.#rows.reduce((count, row) => count + (readRows.has(row) ? 0 : 1), 0);
	}

	/** A new shelf of the same catalogue: for another view, or for this one as it is by now. */
	select(view: View): CatalogueShelf {
		return this.#source.select(view, this.#states, this);
	}

	/** The keys of articles with a mark, as a search needs them. */
	keysOf(mark: 'read' | 'starred'): readonly string[] {
		return this.#states.keysOf(mark);
	}

	/** The same list with the rows that were found, all of them or those so far. */
	withFound(rows: Int32Array, isSearching: boolean): CatalogueShelf {
		const shelf = new CatalogueShelf(this.#source, this.view, this.#states, {rows, isSearching});
		shelf.#matches = this.#matches;
		return shelf;
	}

	/** A list of a view whose articles are to be looked for; until they are found it shows what this one does, if that is of the same view. */
	searching(view: View): CatalogueShelf {
		const isSame = JSON.stringify(view) === JSON.stringify(this.view);
		return new CatalogueShelf(this.#source, view, this.#states, {
			rows: isSame ? this.#rows : new Int32Array(),
			isSearching: true,
		});
	}

	/**
	 * The article of an entry, with its text.
	 * @throws {Error} why it cannot be read any more, in one line
	 */
	open({summary, problem}: ListEntry): Article {
		if (problem) throw new Error(summary.title);
		return this.#source.article(summary.key);
	}

	/** The file of the folder that has the article of an entry; undefined for one that is in no file of a folder. */
	fileOf({summary}: ListEntry): string | undefined {
		return this.#source.fileOf(summary.key);
	}

	/** The place of an article that fits the query of the view; undefined without a query, or when the article is gone. */
	match(entry: ListEntry): Match | undefined {
		const {query} = this.view;
		const {key} = entry.summary;
		if (!query || entry.problem) return undefined;
		let match = this.#matches.get(key);
		if (!match) {
			try {
				this.#matcher ??= matcher(parseQuery(query));
				match = this.#matcher(this.open(entry));
			} catch {
				return undefined;
			}
			if (this.#matches.size >= mostMatches) this.#matches.clear();
			this.#matches.set(key, match);
		}
		return match;
	}

	/** The values that a field has among all articles, the most frequent first. */
	values(field: 'source' | 'language' | 'tag'): Value[] {
		const sql = `
			SELECT value, count(*) AS count FROM (${valuesOf[field]})
			WHERE value IS NOT NULL GROUP BY value ORDER BY count DESC, value`;
		return this.#source.read(database => prepared(database, sql).all()) as unknown as Value[];
	}

	/** Reads all rows of the view, if that was put off. It must be called before the catalogue is changed. */
	settle(): void {
		if (this.#isSettled || this.#isLost) return;
		this.#isSettled = true;
		const shown = new Set(this.#rows);
		// If another process has changed the catalogue meanwhile, what is shown stays where it is.
		const others = this.#allRows().filter(row => !shown.has(row));
		this.#rows = Int32Array.from([...this.#rows, ...others]);
		this.#count = this.#rows.length;
	}

	/** The catalogue was damaged and is being made anew. */
	get #isLost(): boolean {
		return this.#generation !== this.#source.generation;
	}

	#allRows(): Int32Array {
		const articles = articleRows(this.#source, this.view, this.#states);
		return Int32Array.from([...articles, ...problemRows(this.#source, this.view)]);
	}

	#chunk(number: number): Chunk {
		const known = this.#chunks.get(number);
		const chunk = known ?? this.#readChunk(number * chunkSize);
		// The most recently used come last.
		this.#chunks.delete(number);
		this.#chunks.set(number, chunk);
		if (this.#chunks.size > mostChunks) this.#chunks.delete(this.#chunks.keys().next().value!);
		return chunk;
	}

	#readChunk(from: number): Chunk {
		if (from + chunkSize > this.#rows.length) this.settle();
		const rows = [...this.#rows.subarray(from, from + chunkSize)];
		const place = this.#source.folder ?? '';
		return {from, entries: this.#source.read(database => readEntries(database, rows, this.#states, place))};
	}
}
