import type {Schema} from '../storage/database.ts';

/**
 * The catalogue of a folder: what its files hold, so that a list, a search or a count does not read them. All of it comes from
 * the files and can be made anew at any time.
 *
 * Indexes sort the articles; in each, equals follow in the order of `row`, which is that of the files' names when the catalogue
 * is made. An article's `own` is the id that it brought, or a digest; no two articles have the same `key` or `id`.
 */
export const schema: Schema = {
	// Raise this with every change of the tables, of what is read from a file, and of what the search makes of a word.
	version: 7,
	synchronous: 'OFF',
	tables: `
		CREATE TABLE file (
			row INTEGER PRIMARY KEY,
			name TEXT NOT NULL UNIQUE,
			size INTEGER,
			-- Milliseconds since 1970 with fractions; NULL while the file is not read to its end, or may change and keep its time.
			modified REAL,
			-- While a process reads the file: when it last said so, in milliseconds since 1970. A fraction tells processes apart.
			reading REAL
		) STRICT;
		CREATE TABLE article (
			row INTEGER PRIMARY KEY,
			file INTEGER NOT NULL,
			-- Counts the articles of a file from 0; -1 for one whose file is being read again.
			position INTEGER NOT NULL,
			own TEXT NOT NULL,
			key TEXT NOT NULL UNIQUE,
			id TEXT NOT NULL UNIQUE,
			title TEXT NOT NULL,
			source TEXT,
			language TEXT,
			direction TEXT NOT NULL,
			published TEXT,
			-- The moment by which it is listed, in milliseconds since 1970.
			time INTEGER,
			words INTEGER NOT NULL,
			tags TEXT,
			-- The address, as it is written.
			address TEXT,
			-- As comparableUrl gives it: the address, and an id that is an address.
			url TEXT,
			own_url TEXT,
			-- The id that it shared with others of its document.
			shared_id TEXT,
			-- Digests of title and text, and, without id and address, of title and day.
			digest TEXT,
			title_of_day TEXT
		) STRICT;
		CREATE INDEX newest ON article (time DESC);
		CREATE INDEX by_source ON article (source IS NULL, source, time DESC);
		CREATE INDEX of_file ON article (file);
		-- With its file: an article that comes again is found among all those of an enormous file.
		CREATE INDEX same_own ON article (own, file, position);
		CREATE INDEX same_url ON article (url) WHERE url IS NOT NULL;
		CREATE INDEX same_own_url ON article (own_url) WHERE own_url IS NOT NULL;
		CREATE INDEX same_shared_id ON article (shared_id) WHERE shared_id IS NOT NULL;
		CREATE INDEX same_text ON article (digest) WHERE digest IS NOT NULL;
		CREATE INDEX same_title_of_day ON article (title_of_day) WHERE title_of_day IS NOT NULL;
		-- Articles, as khabar's JSON, that reading a file again would not give alone.
		CREATE TABLE text (article INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
		-- Other sources than the one that the article is listed under.
		CREATE TABLE also_in (source TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (article, source)) STRICT, WITHOUT ROWID;
		CREATE INDEX also_in_source ON also_in (source);
		CREATE TABLE tag (tag TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (tag, article)) STRICT, WITHOUT ROWID;
		-- Articles whose words are still to be made ready for searching.
		CREATE TABLE unindexed (article INTEGER PRIMARY KEY) STRICT;
		-- What could not be read.
		CREATE TABLE problem (row INTEGER PRIMARY KEY, file INTEGER NOT NULL, json TEXT NOT NULL) STRICT;
		CREATE INDEX problem_of_file ON problem (file);
		-- What is known of the folder: 'modified', when it was last looked through.
		CREATE TABLE meta (name TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
		-- Folded, stemmed words, with blanks between them.
		CREATE VIRTUAL TABLE word USING fts5(
			title, facts, body, source, content = '', contentless_delete = 1, tokenize = 'ascii'
		);
		-- What a word counts for in each column: a title says what its article is about.
		INSERT INTO word (word, rank) VALUES ('rank', 'bm25(8, 4, 1, 1)');
		-- How many parts of the index are merged at once. With 4, as FTS5 does by itself, each word is written anew more often.
		INSERT INTO word (word, rank) VALUES ('automerge', 8)`,
};
