import {existsSync} from 'node:fs';
import type {Article} from '../article/article.ts';
import {mergeReadings, type Reading} from '../article/reading.ts';
import {readArticles} from './folder.ts';
import {tellApart} from './ids.ts';

/** How many ids a message names before it stops. */
const mostNamed = 5;

function failed(name: string, message: string): Reading {
	return {articles: [], problems: [{file: name, message}]};
}

/** Names that can only mean a file or a folder. */
function looksLikePath(name: string): boolean {
	return /[/\\]|\.json$|^\.\.?$/i.test(name);
}

/** The article of that id, else the only one whose id begins so; undefined when no id does. */
function findById(articles: readonly Article[], name: string): Reading | undefined {
	if (name === '') return undefined;
	const exact = articles.find(article => article.id === name);
	const matches = exact ? [exact] : articles.filter(article => article.id.startsWith(name));
	if (matches.length === 0) return undefined;
	if (matches.length === 1) return {articles: matches, problems: []};
	const ids = matches.slice(0, mostNamed).map(article => article.id);
	if (matches.length > mostNamed) ids.push('…');
	return failed(name, `more than one article begins so: ${ids.join(', ')}`);
}

/**
 * The articles that the names on a command line stand for, in their order. A name is the id of an article among those of
 * `paths`, or an unambiguous beginning of one, or the path of a file or folder to read.
 * @param paths files and folders, read when first needed
 */
export async function selectArticles(names: readonly string[], paths: readonly string[]): Promise<Reading> {
	let shelf: Promise<Reading> | undefined;
	const select = async (name: string): Promise<Reading> => {
		if (looksLikePath(name)) return readArticles([name]);
		shelf ??= readArticles(paths);
		const found = findById((await shelf).articles, name);
		if (found) return found;
		return existsSync(name) ? readArticles([name]) : failed(name, 'no article and no file of this name');
	};
	const readings: Reading[] = [];
	for (const name of names) readings.push(await select(name));
	const {articles, problems} = mergeReadings(readings);
	return {articles: tellApart(articles), problems};
}
