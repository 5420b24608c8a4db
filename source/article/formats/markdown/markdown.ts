import {paragraphsOfHtml} from '../../markup/markup.ts';
import {kindOf, type Paragraph, textOf} from '../../paragraph/paragraph.ts';
import type {Found} from '../../schema/item.ts';
import type {Fields} from '../format.ts';
import {toArticle} from '../items.ts';
import {mapped} from '../mapped.ts';
import {plainTextItem} from '../plain-text.ts';
import {frontMatterOf} from './front-matter.ts';

/** The longest text that is read, in UTF-16 units: the package takes seconds for more. */
const longest = 2 ** 21;

const fields: Fields = {
	title: 'title',
	language: 'language lang',
	direction: 'direction dir',
	source: 'source publisher site',
	authors: 'authors author',
	url: 'canonical_url canonical url link',
	published: 'date published pubdate',
	modified: 'updated modified lastmod last_modified_at',
	section: 'section category',
	tags: 'tags keywords categories',
	summary: 'description summary excerpt subtitle',
};

/** Whether a name, or the header of a document that came over HTTP, says that it is Markdown. */
export const isNamedMarkdown = (file: string, contentType = ''): boolean =>
	/\.(?:md|markdown|mdown|mkdn?)(?:[?#]|$)/i.test(file) || /^\s*text\/(?:x-)?markdown\b/i.test(contentType);

/** The article of a document in Markdown. Its title is the heading that it begins with, where nothing else says it. */
export async function markdownItems(document: string, address: string | undefined): Promise<Found> {
	if (document.length > longest) return {items: [plainTextItem(document)]};
	const {fields: said, text} = frontMatterOf(document);
	const {htmlOfMarkdown} = await import('./markdown-packages.ts');
	const {input, names} = mapped(said, fields, {base: address});
	const paragraphs = paragraphsOfHtml(htmlOfMarkdown(text), address ?? (input.url as string | undefined));
	if (!paragraphs.some(paragraph => textOf(paragraph) !== '')) return {items: [], problem: 'holds no words'};
	const title = input.title ?? headingOf(paragraphs);
	return {items: [{format: 'Markdown', input: toArticle({...input, title, paragraphs}), names, place: []}]};
}

/** The heading before all text. */
function headingOf(paragraphs: readonly Paragraph[]): string | undefined {
	const first = paragraphs.find(paragraph => textOf(paragraph) !== '' && kindOf(paragraph) !== 'image');
	return first !== undefined && kindOf(first) === 'heading' ? textOf(first) : undefined;
}
