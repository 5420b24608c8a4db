import {type BaseIssue, type InferOutput, safeParse} from 'valibot';
import type {Article, SharedMarks} from '../article.ts';
import {keyOf} from '../key.ts';
import type {Origin} from '../origin.ts';
import {beginningOf} from '../paragraph/paragraph.ts';
import type {Position, Problem} from '../problem.ts';
import type {Reading} from '../reading.ts';
import {describeIssue, pathOf} from './issue.ts';
import {articleSchema, checkedSchema, streamedSchema} from './schema.ts';

/** Where a document comes from. `line` is set when it is one line of a file, and counts from 1. */
export interface DocumentOrigin extends Origin {
	readonly line?: number;
}

/** What a document says of one article, before it is judged. */
export interface Item {
	/** What kind of document it stands in. */
	readonly format: string;
	/** An input of khabar's schema, or anything else that stands where an article should. */
	readonly input: unknown;
	/** Its place in the document, such as `['items', 2]`. */
	readonly place: readonly (string | number)[];
	/** Its place among several, from 0: with the document's name it stands in for an id. */
	readonly index?: number | undefined;
	/** The fields of the document that fields of the input were read from, where they are others. */
	readonly names?: Readonly<Record<string, string>>;
	/** What it shares with other items of the document. */
	readonly shared?: SharedMarks;
}

/** The articles in a document, and what is wrong with the rest of it. */
export interface Found {
	readonly items: Iterable<Item>;
	readonly problem?: string;
	/** What is left out of a document that can be read. */
	readonly warning?: string;
}

/** The article of an item, or the first thing that is wrong with it, or all such things. */
export function readItem(item: Item, origin: DocumentOrigin): Reading {
	const {lines, all = false} = origin;
	const schema = lines ? streamedSchema : all ? checkedSchema : articleSchema;
	const result = safeParse(schema, item.input, {abortEarly: !all});
	if (!result.success) return {articles: [], problems: result.issues.map(issue => problemOf(issue, item, origin))};
	return {articles: [toArticle(result.output, item, origin)], problems: []};
}

/** Gives an article what its document leaves open. */
function toArticle(
	article: InferOutput<typeof articleSchema>,
	{format, index, shared}: Item,
	{file, name, address, line}: DocumentOrigin,
): Article {
	// Of several articles none is what the address leads to.
	const isDocument = index === undefined && line === undefined;
	return {
		...article,
		id: article.id ?? (index === undefined ? name : `${name}-${index + 1}`),
		...(!article.id && {key: keyOf(article.title, beginningOf(article.paragraphs))}),
		...(!article.url && address && isDocument && {url: address}),
		origin: article.origin ?? {from: address ?? file, shape: format},
		...(shared && {shared}),
	};
}

function problemOf(issue: BaseIssue<unknown>, {place, names}: Item, origin: DocumentOrigin): Problem {
	const keys = (issue.path ?? []).map(item => item.key);
	const name = names?.[String(keys[0])];
	const path = pathOf([...place, ...(name === undefined ? keys : [name])]);
	return {...problemAt(origin, describeIssue(issue)), ...(path && {path})};
}

/** A document in which nothing can be read. */
export function failedDocument(origin: DocumentOrigin, message: string, position?: Position): Reading {
	return {articles: [], problems: [problemAt(origin, message, position)]};
}

/** What is wrong with a document whose articles can be read all the same. */
export function warning(origin: DocumentOrigin, message: string, position?: Position): Reading {
	return {articles: [], problems: [{...problemAt(origin, message, position), isWarning: true}]};
}

function problemAt({file, line}: DocumentOrigin, message: string, position?: Position): Problem {
	if (line === undefined) return position ? {file, position, message} : {file, message};
	return {file, position: {...position, line: line + (position?.line ?? 1) - 1}, message};
}
