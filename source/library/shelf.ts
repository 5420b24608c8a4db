import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../article/article.ts';
import {formatProblem, type Problem} from '../article/problem.ts';
import {type ReadingState, untouched} from '../article/reading-state.ts';
import type {Summary} from '../article/summary.ts';
import type {Direction} from '../text/direction.ts';
import {prepared} from './database.ts';
import type {ReadingStates} from './reading-states.ts';
import {isWhole, type Selection, selectionOf, type View} from './view.ts';

/** A line of a list: an article, or what stands in its place when it could not be read. */
export interface Entry {
	readonly summary: Summary;
	readonly state: ReadingState;
	readonly problem?: Problem;
}

/** The catalogue that a shelf shows. */
interface ShelfSource {
	readonly folder: string | undefined;
	/** Another number when the tables were made anew. */
	readonly generation: number;
	read<Result>(ask: (database: DatabaseSync) => Result): Result;
	select(view: View, states: ReadingStates): Shelf;
	article(key: string): Article;
}

export interface Value {
	readonly value: string;
	/** How many articles have it. */
	readonly count: number;
}

/** How many entries are read at once: several screens full. */
const chunkSize = 128;
/** How many chunks are kept. */
const mostChunks = 32;

interface Chunk {
	readonly entries: Entry[];
	readonly from: number;
}

interface SummaryRow {
	readonly row: number;
	readonly key: string;
	readonly id: string;
	readonly title: string;
	readonly source: string | null;
	readonly language: string | null;
	readonly direction: Direction | null;
	readonly published: string | null;
	readonly words: number;
	readonly tags: string | null;
}

const summaryColumns =
	'article.row, key, id, article.title, article.source, language, direction, published, article.words, tags';

const summaryOf = ({key, id, title, source, language, direction, published, words, tags}: SummaryRow): Summary => ({
	key,
	id,
	title,
	...(source !== null && {source}),
	...(language !== null && {language}),
	...(direction !== null && {direction}),
	...(published !== null && {published}),
	tags: tags === null ? [] : JSON.parse(tags),
	words,
});

/** A line for what could not be read. */
function problemEntry(key: string, problem: Problem): Entry {
	return {summary: {key, id: key, title: formatProblem(problem), tags: [], words: 0}, state: untouched, problem};
}

/**
 * The articles of a view, in its order, a window at a time. Which they are and where they stand is settled when it is made;
 * `select` looks again. What could not be read stands last in a view without filters.
 */
export class Shelf {
	readonly view: View;
	readonly #catalogue: ShelfSource;
	readonly #states: ReadingStates;
	readonly #generation: number;
	readonly #selection: Selection;
	/** The articles' rows, and those of problems, negative; of a view of all articles at first only the first chunk's. */
	#rows: Int32Array;
	#isSettled: boolean;
	#count: number;
	readonly #chunks = new Map<number, Chunk>();

	constructor(catalogue: ShelfSource, view: View, states: ReadingStates) {
		this.view = view;
		this.#catalogue = catalogue;
		this.#states = states;
		this.#selection = selectionOf(view, states, '');
		const isLong = isWhole(view) && view.sort === 'newest';
		this.#rows = this.#select(isLong ? chunkSize : undefined);
		this.#isSettled = this.#rows.length < chunkSize || !isLong;
		this.#count = this.#isSettled ? this.#rows.length : this.#countAll();
		this.#generation = catalogue.generation;
	}

	get count(): number {
		return this.#isLost ? 0 : this.#count;
	}

	entries(from: number, to: number): readonly Entry[] {
		const entries: Entry[] = [];
		const end = Math.min(to, this.count);
		for (let at = Math.max(0, from); at < end; ) {
			const chunk = this.#chunk(Math.floor(at / chunkSize));
			const part = chunk.entries.slice(at - chunk.from, end - chunk.from);
			if (part.length === 0) break;
			entries.push(...part);
			at += part.length;
		}
		return entries;
	}

	/** Where the article of a key stands; -1 when it is not in this view. */
	indexOf(key: string): number {
		for (const {entries, from} of this.#chunks.values()) {
			const index = entries.findIndex(({summary}) => summary.key === key);
			if (index >= 0) return from + index;
		}
		const found = this.#catalogue.read(
			database => prepared(database, 'SELECT row FROM article WHERE key = ?').get(key) as {row: number} | undefined,
		);
		if (!found) return -1;
		this.settle();
		return this.#isLost ? -1 : this.#rows.indexOf(found.row);
	}

	/** Another view of the same catalogue, or the same looked at anew. */
	select(view: View): Shelf {
		return this.#catalogue.select(view, this.#states);
	}

	/** Keeps what the reader made of articles; entries show it from now on. */
	keep(states: Iterable<readonly [string, ReadingState]>): void {
		const kept = new Map(states);
		this.#states.put(kept);
		for (const {entries} of this.#chunks.values()) {
			for (const [index, entry] of entries.entries()) {
				const state = kept.get(entry.summary.key);
				if (state && !entry.problem) entries[index] = {...entry, state};
			}
		}
	}

	/**
	 * The article of an entry, with its text.
	 * @throws {Error} why it cannot be had any more, in one line
	 */
	open({summary, problem}: Entry): Article {
		if (problem) throw new Error(summary.title);
		return this.#catalogue.article(summary.key);
	}

	match(_entry: Entry): undefined {
		return undefined;
	}

	/** What articles have in a field, the most frequent first. */
	values(field: 'source' | 'language' | 'tag'): Value[] {
		const table = field === 'tag' ? 'tag' : 'article';
		return this.#catalogue.read(
			database =>
				prepared(
					database,
					`SELECT ${field} AS value, count(*) AS count FROM ${table} WHERE ${field} IS NOT NULL
						GROUP BY ${field} ORDER BY count DESC, value`,
				).all() as unknown as Value[],
		);
	}

	/** Reads which articles the view has and in which order, if that was put off. Whoever changes the catalogue asks for it. */
	settle(): void {
		if (this.#isSettled || this.#isLost) return;
		this.#isSettled = true;
		const all = this.#select();
		const shown = new Set(this.#rows);
		// Should another process have changed the catalogue since, what is shown stays where it is.
		const others = all.filter(row => !shown.has(row));
		const rows = new Int32Array(this.#rows.length + others.length);
		rows.set(this.#rows);
		rows.set(others, this.#rows.length);
		this.#rows = rows;
		this.#count = rows.length;
	}

	/** The catalogue was damaged and is being made anew. */
	get #isLost(): boolean {
		return this.#generation !== this.#catalogue.generation;
	}

	#select(limit = -1): Int32Array {
		const {sql, values} = this.#selection;
		return this.#catalogue.read(database => {
			const rowsOf = (inner: string, given: Readonly<Record<string, string | number>>): number[] => {
				const {rows} = prepared(database, `SELECT json_group_array(row) AS rows FROM (${inner})`).get(given) as {
					rows: string;
				};
				return JSON.parse(rows);
			};
			const articles = rowsOf(`SELECT article.row ${sql} LIMIT ${limit}`, values);
			const isFull = articles.length === limit;
			const problems = isWhole(this.view) && !isFull ? rowsOf('SELECT -row AS row FROM problem ORDER BY row', {}) : [];
			return Int32Array.from([...articles, ...problems]);
		});
	}

	#countAll(): number {
		const {count} = this.#catalogue.read(database =>
			prepared(database, 'SELECT (SELECT count(*) FROM article) + (SELECT count(*) FROM problem) AS count').get(),
		) as {count: number};
		return count;
	}

	#chunk(number: number): Chunk {
		let chunk = this.#chunks.get(number);
		if (chunk) this.#chunks.delete(number);
		else {
			const from = number * chunkSize;
			if (from + chunkSize > this.#rows.length) this.settle();
			chunk = {from, entries: this.#read(this.#rows.subarray(from, from + chunkSize))};
		}
		// The most recently used come last.
		this.#chunks.set(number, chunk);
		if (this.#chunks.size > mostChunks) this.#chunks.delete(this.#chunks.keys().next().value!);
		return chunk;
	}

	#read(rows: Int32Array): Entry[] {
		const {articles, problems} = this.#catalogue.read(database => {
			const all = (sql: string): unknown[] => prepared(database, sql).all(JSON.stringify([...rows]));
			return {
				articles: all(`SELECT ${summaryColumns} FROM article WHERE row IN (SELECT value FROM json_each(?))`),
				problems: all('SELECT row, json FROM problem WHERE row IN (SELECT -value FROM json_each(?))'),
			} as {articles: SummaryRow[]; problems: {row: number; json: string}[]};
		});
		const states = this.#states.get(articles.map(({key}) => key));
		const entries = new Map<number, Entry>();
		for (const row of articles)
			entries.set(row.row, {summary: summaryOf(row), state: states.get(row.key) ?? untouched});
		for (const {row, json} of problems) entries.set(-row, problemEntry(`problem ${row}`, JSON.parse(json)));
		return [...rows].map(
			row => entries.get(row) ?? problemEntry(`gone ${row}`, {...gone, file: this.#catalogue.folder ?? ''}),
		);
	}
}

const gone: Problem = {file: '', message: 'an article that is no longer there'};
