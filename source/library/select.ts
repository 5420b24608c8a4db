import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {failedReading, mergeReadings, type Reading} from '../article/reading.ts';
import type {Catalogue} from './catalogue/catalogue.ts';
import {articlesNamed, keyOfAddress} from './catalogue/lookups.ts';
import {isWebAddress} from './files/document.ts';
import {readArticles} from './files/folder.ts';
import {shellWord} from './files/shell-word.ts';
import {tellApart} from './identity/ids.ts';
import {idsMeant} from './identity/shown-id.ts';

/** How many ids a message names before it stops. */
const mostNamed = 5;

/** Names that can only mean a file, a folder or standard input. */
const looksLikePath = (name: string): boolean => name === '-' || /[/\\]|\.json$|^\.\.?$/i.test(name);

/** A longer word is not taken for a word of a title. */
const longestWord = 100;

/** Why a name stands for no article. If it may be a word of one, the command that searches for it is added. */
function withSearch(name: string, why: string): string {
	const isWord =
		/\p{L}/u.test(name) && !name.startsWith('-') && !/\.[a-z]{2,5}$/i.test(name) && name.length <= longestWord;
	return isWord ? `${why}; to look for it: khabar search ${shellWord(name)}` : why;
}

/** What comes of reading a name that is no file, no address and no id of an article. */
export const nothingNamed = (name: string): Reading =>
	failedReading(name, withSearch(name, 'no article or file has this name'));

function articleOf(catalogue: Catalogue, name: string, key: string): Reading {
	try {
		return {articles: [catalogue.article(key)], problems: []};
	} catch (error) {
		return failedReading(name, (error as Error).message);
	}
}

/** The article in the catalogue whose id is the address, or that comes from there; undefined when there is none. */
function findByAddress(catalogue: Catalogue, name: string): Reading | undefined {
	const key = catalogue.read(database => keyOfAddress(database, name));
	return key === undefined ? undefined : articleOf(catalogue, name, key);
}

/**
 * The keys of the articles that names stand for: ids, unambiguous beginnings of ids, or addresses.
 * @returns the keys; and in lines, why other names stand for no article
 */
export function keysNamed(
	catalogue: Catalogue,
	names: readonly string[],
): {readonly keys: readonly string[]; readonly problems: readonly string[]} {
	const keys: string[] = [];
	const problems: string[] = [];
	for (const name of names) {
		const {articles = [], problems: found = []} =
			(isWebAddress(name) ? findByAddress(catalogue, name) : findById(catalogue, name)) ?? {};
		const [article] = articles;
		if (article) keys.push(article.key ?? article.id);
		else problems.push(`${name}: ${found[0]?.message ?? withSearch(name, 'no article has this name')}`);
	}
	return {keys: [...new Set(keys)], problems};
}

/** The article with that id, else the only one whose id begins so, as it was written or as it was shown; undefined when there is none. */
function findById(catalogue: Catalogue, name: string): Reading | undefined {
	for (const id of idsMeant(name)) {
		const found = findByExactId(catalogue, id);
		if (found) return found;
	}
	return undefined;
}

function findByExactId(catalogue: Catalogue, name: string): Reading | undefined {
	if (name === '') return undefined;
	const matches = catalogue.read(database => articlesNamed(database, name, mostNamed + 1));
	const [first] = matches;
	if (!first) return undefined;
	// They are in the order of their ids: an article with exactly this id is the first.
	if (first.id === name || matches.length === 1) return articleOf(catalogue, name, first.key);
	const ids = matches.slice(0, mostNamed).map(({id}) => id);
	if (matches.length > mostNamed) ids.push('…');
	return failedReading(name, `the ids of several articles begin like this: ${ids.join(', ')}`);
}

/** The sample whose id is a name: the manual and the help speak of samples, also to those who have articles of their own by now. */
async function sampleNamed(samples: string | undefined, name: string): Promise<Reading | undefined> {
	const file = samples !== undefined && /^[a-z]+(?:-[a-z]+)*$/.test(name) ? join(samples, `${name}.json`) : undefined;
	return file !== undefined && existsSync(file) ? readArticles([file]) : undefined;
}

/**
 * The articles that names on a command line stand for, in their order. A name is the id of an article in the catalogue, an
 * unambiguous beginning of one, or the address of an article there; else it is a file, a folder or an address to read.
 * @param openShelf opens the catalogue, up to date; called when it is first needed
 * @param samples the folder of the articles that ship with khabar, where a name may mean one of them
 */
export async function selectArticles(
	names: readonly string[],
	openShelf: () => Promise<Catalogue>,
	samples?: string,
): Promise<Reading> {
	let shelf: Promise<Catalogue> | undefined;
	const select = async (name: string): Promise<Reading> => {
		const find = isWebAddress(name) ? findByAddress : findById;
		if (find === findById && looksLikePath(name)) return readArticles([name]);
		shelf ??= openShelf();
		const catalogue = await shelf;
		const found = await catalogue.whole(() => find(catalogue, name));
		if (found) return found;
		if (isWebAddress(name) || existsSync(name)) return readArticles([name]);
		return (await sampleNamed(samples, name)) ?? nothingNamed(name);
	};
	const readings: Reading[] = [];
	for (const name of names) readings.push(await select(name));
	const {articles, problems} = mergeReadings(readings);
	return {articles: tellApart(articles), problems};
}

/** Whether a name can only be an id: no file has it, and it is no address. */
export const canOnlyBeId = (name: string): boolean =>
	!looksLikePath(name) && !isWebAddress(name) && !/^[a-z][a-z\d+.-]*:/i.test(name) && !existsSync(name);

/**
 * The article whose id is a name that no file has.
 * @param openShelf opens the catalogue, up to date; undefined when there is none
 * @param samples as for `selectArticles`
 * @returns undefined when it is the name of a file or an address, or no id is like it
 */
export async function articleNamed(
	name: string,
	openShelf: () => Promise<Catalogue | undefined>,
	samples?: string,
): Promise<Reading | undefined> {
	if (!canOnlyBeId(name)) return undefined;
	const catalogue = await openShelf();
	return (await catalogue?.whole(() => findById(catalogue, name))) ?? sampleNamed(samples, name);
}

/** The file of the article whose id is a name that no file has; undefined when no article in a file has it. */
export async function fileNamed(
	name: string,
	openShelf: () => Promise<Catalogue | undefined>,
): Promise<string | undefined> {
	if (!canOnlyBeId(name)) return undefined;
	const catalogue = await openShelf();
	const [article] = (catalogue && findById(catalogue, name))?.articles ?? [];
	return article && catalogue?.fileOf(article.key ?? article.id);
}
