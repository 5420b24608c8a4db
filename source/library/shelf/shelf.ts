import type {Article} from '../../article/article.ts';
import type {ListEntry, Match, View} from '../../article/listing.ts';
import {parseQuery} from '../../search/query/query.ts';
import {prepared} from '../storage/database.ts';
import type {ListStates} from '../storage/reading-states.ts';
import {readEntries} from './entries.ts';
import {matcher} from './match.ts';
import {isWhole, primarySubtag} from './view.ts';
import {articleRows, problemRows, type RowSource, rowCount} from './view-rows.ts';

/** The catalogue that a shelf shows. */
interface ShelfSource extends RowSource {
	readonly folder: string | undefined;
	/** Another number when the tables were made anew. */
	readonly generation: number;
	select(view: View, states: ListStates): CatalogueShelf;
	article(key: string): Article;
}

interface Value {
	readonly value: string;
	/** How many articles have it. */
	readonly count: number;
}

/** How many entries are read at once: several screens full. */
const chunkSize = 128;
/** How many chunks, and what was found in how many articles, is kept. */
const mostChunks = 32;
const mostMatches = 1000;

/** SQL that gives the values of a field, one for each article that has it. An article of several sources is in each of them. */
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
 * The articles of a view, in its order, a window at a time. Which they are and where they stand is settled when it is made;
 * `select` looks again. What could not be read stands last in a view without filters.
 */
export class CatalogueShelf {
	readonly view: View;
	readonly #source: ShelfSource;
	readonly #states: ListStates;
	readonly #generation: number;
	/** Rows as `readEntries` takes them; of a view of all articles at first those of the first chunk. */
	#rows: Int32Array;
	#isSettled = true;
	#count: number;
	readonly #chunks = new Map<number, Chunk>();
	readonly #matches = new Map<string, Match>();
	#matcher: ((article: Article) => Match) | undefined;

	constructor(source: ShelfSource, view: View, states: ListStates) {
		this.view = view;
		this.#source = source;
		this.#states = states;
		this.#generation = source.generation;
		// All of 100,000 rows take 10 ms: the first screen does not wait for them.
		const first = isWhole(view) && view.sort === 'newest' ? articleRows(source, view, states, chunkSize) : [];
		this.#isSettled = first.length < chunkSize;
		this.#rows = this.#isSettled ? this.#allRows() : Int32Array.from(first);
		this.#count = this.#isSettled ? this.#rows.length : rowCount(source);
	}

	get count(): number {
		return this.#isLost ? 0 : this.#count;
	}

	/** The entries from one position up to another, that one left out; fewer at the end. */
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

	/** Where the article of a key stands; -1 when it is not in this view. */
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

	/** Another view of the same catalogue, or the same looked at anew. */
	select(view: View): CatalogueShelf {
		return this.#source.select(view, this.#states);
	}

	/**
	 * The article of an entry, with its text.
	 * @throws {Error} why it cannot be had any more, in one line
	 */
	open({summary, problem}: ListEntry): Article {
		if (problem) throw new Error(summary.title);
		return this.#source.article(summary.key);
	}

	/** Where an article has what the view looks for; undefined when it looks for nothing, or the article is gone. */
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

	/** What articles have in a field, the most frequent first. */
	values(field: 'source' | 'language' | 'tag'): Value[] {
		const sql = `
			SELECT value, count(*) AS count FROM (${valuesOf[field]})
			WHERE value IS NOT NULL GROUP BY value ORDER BY count DESC, value`;
		return this.#source.read(database => prepared(database, sql).all()) as unknown as Value[];
	}

	/** Reads which articles the view has and in which order, if that was put off. Whoever changes the catalogue asks for it. */
	settle(): void {
		if (this.#isSettled || this.#isLost) return;
		this.#isSettled = true;
		const shown = new Set(this.#rows);
		// Should another process have changed the catalogue since, what is shown stays where it is.
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
