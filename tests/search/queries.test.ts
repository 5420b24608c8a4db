import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {fitter, matches} from '../../source/search/matching/matches.ts';
import {ftsIsExact, ftsQuery, parseQuery, type Query} from '../../source/search/query/query.ts';
import {FtsTable} from '../support/fts-table.ts';
import {arabicQueries, type Row} from './arabic-queries.ts';
import {otherQueries} from './other-queries.ts';

const tables = {...arabicQueries, ...otherQueries};
const rows: Row[] = Object.values(tables).flat();
const texts = [...new Set(rows.flatMap(([, finds, not]) => [...finds, ...not]))];
const fts = new FtsTable(texts.map(body => ({body})));

/** Tells of a text whether it has what is looked for. */
function fitting(query: Query): (text: string) => boolean {
	const fits = fitter(query);
	return text => fits({title: '', facts: [], paragraphs: [text]});
}

/** What the catalogue gives: candidates of FTS5, of which those that do not fit are left out. */
function found(typed: string): Set<string> {
	const query = parseQuery(typed);
	const candidates = fts.find(ftsQuery(query)).map(row => texts[row] as string);
	return new Set(candidates.filter(fitting(query)));
}

for (const [name, table] of Object.entries(tables)) {
	describe(name, () => {
		for (const [query, finds, not] of table) {
			test(`${query} finds ${finds.length} texts and not ${not.length} others`, () => {
				const all = found(query);
				assert.deepEqual(
					finds.filter(text => !all.has(text)),
					[],
					'missed',
				);
				assert.deepEqual(
					not.filter(text => all.has(text)),
					[],
					'found besides',
				);
			});
		}
	});
}

test('the tables have at least 80 Arabic queries', () => {
	assert.ok(Object.values(arabicQueries).flat().length >= 80);
});

test('FTS5 finds all that fits, and nothing else where it is said to be exact', () => {
	for (const [typed] of rows) {
		const query = parseQuery(typed);
		const match = ftsQuery(query);
		if (match === '') continue;
		const candidates = fts.find(match).map(row => texts[row] as string);
		const fit = texts.filter(fitting(query));
		const missed = fit.filter(text => !candidates.includes(text));
		assert.deepEqual(missed, [], typed);
		if (ftsIsExact(query)) assert.equal(candidates.length, fit.length, typed);
	}
});

test('what is found has places to be marked', () => {
	for (const [typed] of rows) {
		for (const text of found(typed)) assert.ok(matches(parseQuery(typed), text).length > 0, `${typed}: ${text}`);
	}
});
