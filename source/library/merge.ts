import type {Article} from '../article/article.ts';

/** An article's file: khabar's own format, and whatever others have put beside it. */
export type ArticleFile = Readonly<Record<string, unknown>>;

/** The fields of an article in the order in which its file has them: what it is, what it says, where it came from. */
const order = [
	'id',
	'title',
	'source',
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
export function fileOf(article: Article): ArticleFile {
	const fields: Record<string, unknown> = {};
	for (const name of order) {
		const value = article[name];
		if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
		if (name !== 'id' || article.key === undefined) fields[name] = value;
	}
	return fields;
}

const textOf = ({title, paragraphs}: ArticleFile): string => JSON.stringify([title, paragraphs]);

/** A feed often holds a summary alone where the article's text stands already. */
function isTeaser({paragraphs, summary}: Article, length: number): boolean {
	const text = paragraphs.join(' ');
	return text === summary && text.length < length;
}

/**
 * A kept article with what a newer reading of it says; the very same file when that is nothing new. What the newer one
 * leaves out stays, but key facts do not outlast the text they were taken from.
 */
export function merged(file: ArticleFile, article: Article): ArticleFile {
	const {id: _, ...newer} = fileOf(article);
	const length = [file.paragraphs].flat().join(' ').length;
	const {title, paragraphs, keyFacts, ...rest} = newer;
	const told = isTeaser(article, length) ? rest : newer;
	const hasNewText = told === newer && textOf(newer) !== textOf(file);
	const {keyFacts: older, ...kept} = file;
	const result = {...kept, ...(older !== undefined && !hasNewText && {keyFacts: older}), ...told};
	return JSON.stringify(sorted(result)) === JSON.stringify(sorted(file)) ? file : result;
}

const sorted = (file: ArticleFile): unknown[] =>
	Object.entries(file)
		.filter(([name]) => name !== 'origin')
		.sort(([one], [other]) => (one < other ? -1 : 1));
