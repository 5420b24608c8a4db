import {type Tag, textIn} from './dom.ts';

/** Where microdata, RDFa and the microformats say that the text of an article is. */
export const articleBodies = '[itemprop~=articleBody], [property~=articleBody], .e-content, .entry-content';

/** What has one of these in it is no paragraph. */
export const blocks =
	'p, div, section, article, ul, ol, dl, table, h1, h2, h3, h4, h5, h6, blockquote, pre, form, figure';

/** In characters. A shorter paragraph may be anything, and a text with less prose than this is no article. */
const shortParagraph = 80;
const leastProse = 200;

/** The one element that a page says to be the text of its article; undefined where it says so of none or of several. */
function articleBodyOf(body: Tag): Tag | undefined {
	const all = [...body.querySelectorAll(articleBodies)];
	const [only, ...more] = all.filter(tag => !tag.parentElement?.closest(articleBodies));
	if (!only || more.length > 0) return undefined;
	const proseIn = (tag: Tag) =>
		[...tag.querySelectorAll('p')]
			.map(paragraph => textIn(paragraph).length)
			.reduce((sum, length) => sum + (length > shortParagraph ? length : 0), 0);
	const own = proseIn(only);
	return own > leastProse && own * 2 > proseIn(body) ? only : undefined;
}

/**
 * Leaves of a page the text of its article, where its markup says which that is, with what leads into it from outside: its
 * headline, its pictures with their captions, and the lines that the page describes itself with.
 */
export function keepArticleBody(body: Tag, description: string): void {
	const article = articleBodyOf(body);
	const scope = article?.parentElement?.closest('article, main, [role=main], body');
	if (!article || !scope) return;
	const lead: Tag[] = [];
	for (const tag of scope.querySelectorAll(`figure, p, h2, h3, div, ${articleBodies}`)) {
		if (tag === article) break;
		if (lead.at(-1)?.contains(tag)) continue;
		const isPicture = tag.tagName === 'FIGURE' && tag.querySelector('figcaption') !== null;
		if (isPicture || (!tag.querySelector(blocks) && describes(textIn(tag), description))) lead.push(tag);
	}
	const heading = article.querySelector('h1') ? null : body.querySelector('h1');
	article.prepend(...lead);
	body.replaceChildren(...(heading ? [heading] : []), article);
}

/** Descriptions are cut at a length. In characters: what is shorter than the first is no statement. */
const describes = (text: string, description: string): boolean =>
	text.length >= 40 && description.startsWith(text.slice(0, 100));
