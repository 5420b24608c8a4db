import {keyOf} from '../../../article/key.ts';
import {prepared, type Schema} from '../../../library/storage/database.ts';
import {RenewableDatabase} from '../../../library/storage/renewable-database.ts';

const schema: Schema = {
	version: 1,
	synchronous: 'OFF',
	tables: `
		CREATE TABLE answer (
			turn INTEGER PRIMARY KEY,
			-- Of the command and what it was asked.
			digest TEXT NOT NULL UNIQUE,
			-- As readAnswer takes it.
			text TEXT NOT NULL,
			dropped INTEGER NOT NULL
		) STRICT`,
};

/** How many answers are kept, the newest. */
const most = 20_000;

/** An answer that is kept: what was good of it, and how many facts were dropped. */
interface KeptAnswer {
	readonly text: string;
	readonly dropped: number;
}

/** What a program has told before, by what it was asked. It is a cache: what is lost is asked again. */
export class Answers {
	readonly #tables: RenewableDatabase;
	readonly #command: string;

	/** @param file the file of the cache, or `:memory:` */
	constructor(file: string, command: string) {
		this.#tables = new RenewableDatabase(file, schema);
		this.#command = command;
	}

	get(question: string): KeptAnswer | undefined {
		const sql = 'SELECT text, dropped FROM answer WHERE digest = ?';
		const digest = keyOf(this.#command, question);
		try {
			return this.#tables.read(database => prepared(database, sql).get(digest)) as KeptAnswer | undefined;
		} catch {
			return undefined;
		}
	}

	keep(question: string, {text, dropped}: KeptAnswer): void {
		const digest = keyOf(this.#command, question);
		try {
			this.#tables.read(database => {
				const sql = 'INSERT OR REPLACE INTO answer (digest, text, dropped) VALUES (?, ?, ?)';
				prepared(database, sql).run(digest, text, dropped);
				prepared(database, 'DELETE FROM answer WHERE turn <= (SELECT max(turn) FROM answer) - ?').run(most);
			});
		} catch {
			// Another process holds it: the program is asked again the next time.
		}
	}
}
