import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../../article/article.ts';
import type {Reading} from '../../article/reading.ts';
import {transact} from '../storage/database.ts';
import {ArticleRows} from './article-rows.ts';

/** Articles that are in no folder: they are kept in memory, and have rows in the tables of a catalogue as all others do. */
export class HeldArticles {
	readonly #database: DatabaseSync;
	readonly #byRow = new Map<number, Article>();
	#rows: ArticleRows;
	#hasWords = false;

	constructor(database: DatabaseSync) {
		this.#database = database;
		this.#rows = new ArticleRows(database);
	}

	/** Whether their words are ready for searching. They are seldom searched: their words wait for the first search. */
	get hasWords(): boolean {
		return this.#hasWords;
	}

	add({articles, problems}: Reading): void {
		transact(this.#database, () => {
			for (const article of articles) this.#byRow.set(this.#rows.addArticle(0, 0, article, {text: false}), article);
			for (const problem of problems) this.#rows.addProblem(0, problem);
		});
	}

	get(row: number): Article | undefined {
		return this.#byRow.get(row);
	}

	/** Makes the words of all of them ready for searching, and of those that come later as they come. */
	indexWords(): void {
		if (this.#hasWords) return;
		this.#hasWords = true;
		this.#rows = new ArticleRows(this.#database, {words: true});
		transact(this.#database, () => {
			for (const [row, article] of this.#byRow) this.#rows.addWords(row, article);
		});
	}
}
