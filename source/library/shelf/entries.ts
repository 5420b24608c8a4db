import type {DatabaseSync} from 'node:sqlite';
import type {ListEntry} from '../../article/listing.ts';
import {formatProblem, type Problem} from '../../article/problem.ts';
import {untouched} from '../../article/reading-state.ts';
import type {Summary} from '../../article/summary.ts';
import type {Direction} from '../../text/direction.ts';
import {prepared} from '../storage/database.ts';
import type {ListStates} from '../storage/reading-states.ts';

interface SummaryRow {
	readonly row: number;
	readonly key: string;
	readonly id: string;
	readonly title: string;
	readonly source: string | null;
	readonly language: string | null;
	readonly direction: Direction;
	readonly address: string | null;
	readonly published: string | null;
	readonly time: number | null;
	readonly words: number;
	readonly tags: string | null;
	readonly alsoIn: string | null;
}

const summaryOf = (row: SummaryRow): Summary => {
	const {key, id, title, source, language, direction, address, published, time, words, tags, alsoIn} = row;
	return {
		key,
		id,
		title,
		...(source !== null && {source}),
		...(alsoIn !== null && {alsoIn: JSON.parse(alsoIn)}),
		...(language !== null && {language}),
		direction,
		...(address !== null && {url: address}),
		...(published !== null && {published}),
		...(time !== null && {time}),
		tags: tags === null ? [] : JSON.parse(tags),
		words,
	};
};

function problemEntry(key: string, problem: Problem): ListEntry {
	const title = formatProblem(problem);
	return {summary: {key, id: key, title, direction: 'ltr', tags: [], words: 0}, state: untouched, problem};
}

const articles = `
	SELECT row, key, id, title, source, language, direction, address, published, time, words, tags,
		(SELECT json_group_array(source) FROM also_in WHERE article = row HAVING count(*) > 0) AS alsoIn
	FROM article WHERE row IN (SELECT value FROM json_each(?))`;
const problems = 'SELECT row, json FROM problem WHERE row IN (SELECT -value FROM json_each(?))';

/**
 * The entries of rows, in their order. The rows of problems are negative.
 * @param place where the articles are, for the message about one that is gone
 */
export function readEntries(
	database: DatabaseSync,
	rows: readonly number[],
	states: ListStates,
	place: string,
): ListEntry[] {
	const found = prepared(database, articles).all(JSON.stringify(rows)) as unknown as SummaryRow[];
	const kept = states.get(found.map(({key}) => key));
	const entries = new Map(
		found.map(
			row => [row.row, {summary: summaryOf(row), state: kept.get(row.key) ?? untouched}] as [number, ListEntry],
		),
	);
	if (rows.some(row => row < 0)) {
		for (const {row, json} of prepared(database, problems).all(JSON.stringify(rows)) as {row: number; json: string}[])
			entries.set(-row, problemEntry(`problem ${row}`, JSON.parse(json)));
	}
	const gone = (row: number) =>
		problemEntry(`gone ${row}`, {file: place, message: 'an article that is no longer there'});
	return rows.map(row => entries.get(row) ?? gone(row));
}
