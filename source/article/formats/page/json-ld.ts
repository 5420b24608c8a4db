/** The JSON-LD of a page: the article in it, and which of its names is the title. */

import {fold} from '../../../text/fold.ts';
import {isObject, type JsonObject} from '../../../text/json-object.ts';
import {type Around, readers} from '../../fields/field-readers.ts';
import type {Paragraph} from '../../paragraph/paragraph.ts';
import {articleNodes} from '../graph.ts';
import {schemaOrg} from '../json-formats.ts';
import {type Input, mapped} from '../mapped.ts';

/** Of the articles in a page's JSON-LD the one that the page is: the one with its own address, or else the first. */
export function articleIn(articles: readonly JsonObject[], addresses: readonly unknown[]): JsonObject | undefined {
	const urlOf = (node: JsonObject) => (mapped(node, {url: schemaOrg.fields.url!}, {}).input as Input).url;
	return articles.find(node => addresses.includes(urlOf(node) ?? NaN)) ?? articles[0];
}

/** The articles in the JSON-LD of a page. */
export function articlesIn(documents: readonly unknown[]): JsonObject[] {
	const nodes = documents.flat().flatMap(document => [document, ...within('@graph')(document)]);
	return articleNodes([...nodes.flatMap(within('mainEntity')), ...nodes]).map(([, node]) => node);
}

/** What a member of an object holds, one or several. */
const within = (name: string) => (node: unknown) => (isObject(node) ? [node[name] ?? []].flat() : []);

/**
 * The document in a text of JSON-LD; undefined when it is no JSON. Many pages break the lines of a text inside its
 * quotation marks, put the whole into a comment, or leave a comma behind the last member: JSON allows none of these.
 */
export function parsed(text: string): unknown {
	const json = text.replace(/^\s*(?:\/\/\s*)?<!(?:--|\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$/g, '');
	return (
		parsedJson(json) ??
		parsedJson(json.replace(stringOrLastComma, (part, string) => (string === undefined ? '' : part)))
	);
}

/** A string, closed or not, or a comma with nothing behind it in its list or its object. */
const stringOrLastComma = /("(?:[^"\\]|\\.)*"?)|,(?=\s*[}\]])/gs;

function parsedJson(json: string): unknown {
	try {
		return JSON.parse(json.replace(/[\0-\x1f]+/g, ' '));
	} catch {
		return undefined;
	}
}

/**
 * The text of the article of a page's JSON-LD: what it says to be that, and of a live report its updates, each under its
 * headline. What it says in a few words is not its text.
 */
export function textOfNode(node: JsonObject, around: Around): Paragraph[] {
	const read = (value: unknown) => (readers.paragraphs(value, around) ?? []) as Paragraph[];
	const updates = within('liveBlogUpdate')(node).filter(isObject);
	return [
		...read(node.articleBody),
		...updates.flatMap(update => {
			const headline = readers.title(update.headline ?? update.name) as string | undefined;
			const heading: Paragraph[] = headline ? [{text: headline, kind: 'heading', level: 2}] : [];
			const text = read(update.articleBody);
			return text.length > 0 ? [...heading, ...text] : heading;
		}),
	];
}

const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** How many words of a title another way to write it has at least, as a share. */
const same = 0.6;

/** Whether a page shows a text as its title: one is a part of the other, or they share most words. */
function isShown(title: string, shown: readonly string[]): boolean {
	const letters = lettersOf(title);
	const words = wordsOf(title);
	return shown.some(other => {
		const others = lettersOf(other);
		if (letters === '' || others === '') return false;
		const known = new Set(wordsOf(other));
		const shared = words.filter(word => known.has(word)).length;
		return others.includes(letters) || letters.includes(others) || shared >= same * Math.min(words.length, known.size);
	});
}

/**
 * The title of the article of a page's JSON-LD, of its `headline` and its `name` the one that the page shows as such: in
 * place of a headline some write a description, and in place of a name that of their site.
 * @param title the page's, which may hold more than that of the article
 * @param headings those of the first rank
 * @returns undefined when the page has one, and neither is it
 */
export function titleOf(node: JsonObject, title: unknown, headings: readonly string[]): string | undefined {
	const read = (name: string) => mapped(node, {title: name}, {}).input.title as string | undefined;
	const titles = typeof title === 'string' ? [title] : [];
	const [headline, name] = [read('headline'), read('name')];
	const found = [headline, name].find(text => text !== undefined && isShown(text, [...titles, ...headings]));
	if (found !== undefined) return found;
	return headings.some(heading => isShown(heading, titles)) ? undefined : read('headline name alternativeHeadline');
}
