import type {DatabaseSync} from 'node:sqlite';
import type {PlaceMarks} from '../../../article/reading-state.ts';

/** The places that the user marked, by the key of the article and the letter. */
export const placeMarkTable = `
	CREATE TABLE IF NOT EXISTS place_mark (
		key TEXT NOT NULL,
		letter TEXT NOT NULL,
		paragraph INTEGER NOT NULL,
		offset INTEGER NOT NULL,
		PRIMARY KEY (key, letter)
	) STRICT, WITHOUT ROWID`;

interface Row {
	readonly key: string;
	readonly letter: string;
	readonly paragraph: number;
	readonly offset: number;
}

/**
 * The marked places by the keys of their articles.
 * @param condition SQL that selects the articles, with its values
 */
export function placeMarks(
	database: DatabaseSync,
	condition: string,
	...values: readonly string[]
): ReadonlyMap<string, PlaceMarks> {
	const sql = `SELECT key, letter, paragraph, offset FROM place_mark ${condition}`;
	const places = new Map<string, Record<string, PlaceMarks[string]>>();
	for (const {key, letter, ...place} of database.prepare(sql).all(...values) as unknown as Row[])
		places.set(key, {...places.get(key), [letter]: place});
	return places;
}

const write = `
	INSERT INTO place_mark VALUES (:key, :letter, :paragraph, :offset)
	ON CONFLICT (key, letter) DO UPDATE SET paragraph = excluded.paragraph, offset = excluded.offset`;

/** Writes only those marks of an article that have changed: other khabars may have set others. */
export function putPlaceMarks(
	database: DatabaseSync,
	key: string,
	before: PlaceMarks = {},
	places: PlaceMarks = {},
): void {
	if (before === places) return;
	const mark = database.prepare(write);
	for (const [letter, {paragraph, offset}] of Object.entries(places)) {
		const known = before[letter];
		if (known?.paragraph !== paragraph || known.offset !== offset) mark.run({key, letter, paragraph, offset});
	}
}
