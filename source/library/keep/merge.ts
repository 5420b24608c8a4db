import type {Article} from '../../article/article.ts';

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

/** How much of an article its text is: the headline alone (0), a summary or what breaks off (1), or all of it (2). */
function extentOf({title, paragraphs, summary}: ArticleFile): number {
	const texts = [paragraphs].flat().map(String);
	if (texts.every(text => text === title)) return 0;
	const whole = String(summary ?? '');
	let at = 0;
	// A summary may have more: what is no part of an article was taken out of its text.
	const isSummary = texts.every(text => {
		const start = whole.indexOf(text, at);
		at = start + text.length;
		return start >= 0;
	});
	return isSummary || /(?:…|\.{3})[\])]?$/.test(texts.at(-1)!) ? 1 : 2;
}

const lengthOf = ({paragraphs}: ArticleFile): number => [paragraphs].flat().join(' ').length;

/** A feed often holds a summary or a headline alone where the article's text stands already. */
const isTeaser = (newer: ArticleFile, file: ArticleFile): boolean =>
	extentOf(newer) < extentOf(file) && lengthOf(newer) < lengthOf(file);

/**
 * A kept article with what a newer reading of it says; the very same file when that is nothing new. What the newer one
 * leaves out stays, but key facts do not outlast the text they were taken from.
 */
export function merged(file: ArticleFile, article: Article): ArticleFile {
	const {id: _, ...newer} = fileOf(article);
	const {title, paragraphs, keyFacts, ...rest} = newer;
	const told = isTeaser(newer, file) ? rest : newer;
	const hasNewText = told === newer && textOf(newer) !== textOf(file);
	const {keyFacts: older, ...kept} = file;
	const result = {...kept, ...(older !== undefined && !hasNewText && {keyFacts: older}), ...told};
	return JSON.stringify(sorted(result)) === JSON.stringify(sorted(file)) ? file : result;
}

const sorted = (file: ArticleFile): unknown[] =>
	Object.entries(file)
		.filter(([name]) => name !== 'origin')
		.sort(([one], [other]) => (one < other ? -1 : 1));
