import stringify from 'json-stringify-pretty-compact';
import type {Article} from '../../article/article.ts';
import type {Paragraph} from '../../article/paragraph/paragraph.ts';
import {parseArticles} from '../../article/read/parse.ts';

/** An article's file: khabar's own format, and whatever others have put beside it. */
export type ArticleFile = Readonly<Record<string, unknown>>;

/** Whether what a file holds is one article in khabar's format, so that khabar may change it. */
export const isOurs = (file: unknown): file is ArticleFile =>
	typeof file === 'object' &&
	file !== null &&
	'title' in file &&
	'paragraphs' in file &&
	Array.isArray(file.paragraphs);

/** The fields of an article in the order in which its file has them: what it is, what it says, where it came from. */
const order = [
	'id',
	'title',
	'source',
	'alsoIn',
	'authors',
	'url',
	'published',
	'modified',
	'language',
	'direction',
	'section',
	'tags',
	'summary',
	'keyFacts',
	'paragraphs',
] as const;

/** What a file says of an article. Lists of nothing are left out, and the id of an article that brought none. */
export function fileOf(article: Article): Record<string, unknown> {
	const fields: Record<string, unknown> = {};
	for (const name of order) {
		const value = article[name];
		if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
		if (name !== 'id' || article.key === undefined) fields[name] = value;
	}
	return fields;
}

/** What a file says of where its article came from. */
export const originOf = ({origin}: ArticleFile): {readonly [name in 'from' | 'added' | 'feed']?: unknown} =>
	origin ?? {};

/** The paragraphs that a file says it has; whatever else stands in their place says nothing. */
export const paragraphsIn = (value: unknown): Paragraph[] =>
	([value].flat() as Paragraph[]).filter(item => typeof item === 'string' || typeof item?.text === 'string');

/**
 * What stands in a file. Marks of paragraphs stay on the line of their text, so that people can read and edit them; that takes
 * six times as long, so files without any are written by JSON's own means.
 */
export function jsonOf(file: ArticleFile): string {
	const hasForms = [file.paragraphs].flat().some(paragraph => typeof paragraph === 'object');
	return `${hasForms ? stringify(file, {indent: '\t', maxLength: 120}) : JSON.stringify(file, null, '\t')}\n`;
}

/** The article of a file, as khabar will read it there. */
export const articleOf = (file: ArticleFile, name: string): Article | undefined =>
	parseArticles(Buffer.from(jsonOf(file)), name).articles[0];
