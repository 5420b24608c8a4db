import {DatabaseSync} from 'node:sqlite';
import {schema} from '../../source/library/catalogue/tables.ts';
import {indexed} from '../../source/search/words/words.ts';

export interface SearchedTexts {
	readonly title?: string;
	readonly facts?: string;
	readonly body?: string;
	readonly source?: string;
}

/** The catalogue's own FTS5 table, in memory; articles are numbered from 0 in the order they came. */
export class FtsTable {
	readonly #database = new DatabaseSync(':memory:');

	constructor(articles: Iterable<SearchedTexts>) {
		this.#database.exec(schema.tables);
		const insert = this.#database.prepare(
			'INSERT INTO word (rowid, title, facts, body, source) VALUES (?, ?, ?, ?, ?)',
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
			.prepare('SELECT rowid FROM word WHERE word MATCH ? ORDER BY rank, rowid')
			.all(match)
			.map(({rowid}) => rowid as number);
	}
}
