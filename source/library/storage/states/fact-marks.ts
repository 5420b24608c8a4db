import type {DatabaseSync} from 'node:sqlite';
import type {FactMark} from '../../../article/reading-state.ts';

/** What the user says of facts, by the key of the article and their words. */
export const factMarkTable = `
	CREATE TABLE IF NOT EXISTS fact_mark (
		turn INTEGER PRIMARY KEY,
		key TEXT NOT NULL,
		text TEXT NOT NULL,
		paragraph INTEGER,
		mark TEXT NOT NULL,
		UNIQUE (key, text)
	) STRICT`;

interface Row extends FactMark {
	readonly key: string;
}

/**
 * The marks of facts by the keys of their articles, in the order in which they were made.
 * @param condition SQL that selects the articles, with its values
 */
export function factMarks(
	database: DatabaseSync,
	condition: string,
	...values: readonly string[]
): ReadonlyMap<string, readonly FactMark[]> {
	const sql = `SELECT key, text, paragraph, mark AS "is" FROM fact_mark ${condition} ORDER BY turn`;
	const facts = new Map<string, FactMark[]>();
	for (const {key, ...mark} of database.prepare(sql).all(...values) as unknown as Row[]) {
		const marks = facts.get(key);
		if (marks) marks.push(mark);
		else facts.set(key, [mark]);
	}
	return facts;
}

/** A mark that is changed keeps its turn. */
const write = `
	INSERT INTO fact_mark (key, text, paragraph, mark) VALUES (:key, :text, :paragraph, :is)
	ON CONFLICT (key, text) DO UPDATE SET paragraph = excluded.paragraph, mark = excluded.mark`;

/** Writes only those marks of an article that have changed: other khabars may have marked other facts of it. */
export function putFactMarks(
	database: DatabaseSync,
	key: string,
	before: readonly FactMark[] = [],
	facts: readonly FactMark[] = [],
): void {
	if (before === facts) return;
	const texts = new Set(facts.map(({text}) => text));
	const remove = database.prepare('DELETE FROM fact_mark WHERE key = ? AND text = ?');
	for (const {text} of before) if (!texts.has(text)) remove.run(key, text);
	const mark = database.prepare(write);
	for (const {text, paragraph, is} of facts) {
		const known = before.find(one => one.text === text);
		if (known?.is !== is || known.paragraph !== paragraph) mark.run({key, text, paragraph, is});
	}
}
