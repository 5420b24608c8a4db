import type {DatabaseSync} from 'node:sqlite';
import type {Article, PublishedFact} from '../../article/article.ts';
import type {Mute} from '../../article/listing.ts';
import {textsOf} from '../../article/paragraph/paragraph.ts';
import {fitter} from '../../search/matching/matches.ts';
import {ftsIsExact, ftsQuery, parseQuery} from '../../search/query/query.ts';
import {prepared} from '../storage/database.ts';
import {phraseTest} from './match.ts';

interface MutedSource {
	readonly mutes: readonly Mute[];
	read<Result>(ask: (database: DatabaseSync) => Result): Result;
	articleOf(row: number): Article;
	indexWords(): void;
}

/** How many articles, the newest, are looked at one by one while their words are not ready for searching. */
const mostRead = 500;

const isOfSource = `(:source IS NULL OR article.source = :source
	OR article.row IN (SELECT article FROM also_in WHERE also_in.source = :source))`;

/** The rows of the articles that the user does not want to see. */
export function mutedRows(source: MutedSource): number[] {
	if (source.mutes.length === 0) return [];
	source.indexWords();
	return [...new Set(source.mutes.flatMap(mute => [...foundRows(source, mute), ...unindexedRows(source, mute)]))];
}

function foundRows(source: MutedSource, mute: Mute): number[] {
	const query = parseQuery(mute.query);
	const match = ftsQuery(query);
	if (match === '') return [];
	const sql = `
		SELECT rowid AS row FROM word WHERE word MATCH :match
		AND +rowid IN (SELECT row FROM article WHERE ${isOfSource})`;
	const values = {match, source: mute.source ?? null};
	const rows = (source.read(database => prepared(database, sql).all(values)) as {row: number}[]).map(({row}) => row);
	return ftsIsExact(query) ? rows : rows.filter(row => fits(source, row, phraseTest(query)));
}

/** What has come in a moment ago, and is not ready for searching yet. */
function unindexedRows(source: MutedSource, mute: Mute): number[] {
	const query = parseQuery(mute.query);
	if (ftsQuery(query) === '') return [];
	const sql = `
		SELECT row FROM unindexed JOIN article ON article.row = unindexed.article WHERE ${isOfSource}
		ORDER BY row DESC LIMIT ${mostRead}`;
	const values = {source: mute.source ?? null};
	const rows = source.read(database => prepared(database, sql).all(values)) as {row: number}[];
	const fitsQuery = fitter(query);
	const test = ({title, keyFacts, paragraphs, source}: Article) =>
		fitsQuery({
			title,
			facts: factTexts(keyFacts),
			paragraphs: textsOf(paragraphs),
			...(source !== undefined && {source}),
		});
	return rows.map(({row}) => row).filter(row => fits(source, row, test));
}

const factTexts = (facts: readonly PublishedFact[]): string[] => facts.map(({text}) => text);

function fits(source: MutedSource, row: number, test: (article: Article) => boolean): boolean {
	try {
		return test(source.articleOf(row));
	} catch {
		// An article that is gone fits nothing.
		return false;
	}
}
