import {DatabaseSync} from 'node:sqlite';
import {weights} from '../../source/search/query.ts';
import {indexed} from '../../source/search/words.ts';

export interface SearchedTexts {
	readonly title?: string;
	readonly facts?: string;
	readonly body?: string;
	readonly source?: string;
}

/** A real FTS5 table in memory, made as the catalogue makes its own; articles are numbered from 0 in the order they came. */
export class FtsTable {
	readonly #database = new DatabaseSync(':memory:');

	constructor(articles: Iterable<SearchedTexts>) {
		this.#database.exec(`CREATE VIRTUAL TABLE words USING
			fts5(title, facts, body, source, content = '', contentless_delete = 1, tokenize = 'ascii')`);
		const insert = this.#database.prepare(
			'INSERT INTO words (rowid, title, facts, body, source) VALUES (?, ?, ?, ?, ?)',
		);
		let number = 0;
		for (const {title = '', facts = '', body = '', source = ''} of articles) {
			insert.run(number++, indexed(title), indexed(facts), indexed(body), indexed(source));
		}
	}

	/** The numbers of the articles that a query of FTS5 finds, best first. */
	find(match: string): number[] {
		if (match === '') return [];
		return this.#database
			.prepare(`SELECT rowid FROM words WHERE words MATCH ? ORDER BY bm25(words, ${weights.join(', ')}), rowid`)
			.all(match)
			.map(({rowid}) => rowid as number);
	}
}
