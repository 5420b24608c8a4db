import {textsOf} from '../../../../source/article/paragraph/paragraph.ts';
import {takeText} from '../../take.ts';

/** Three paragraphs of a story, which no page below says anything else of. */
export const story = [
	'The ferry between the two islands will sail again from Monday, after eleven weeks in the dock, the port said on Friday.',
	'Its engine had failed in a storm in May, with three hundred people on board, and a tug brought it back to the harbour.',
	'Islanders went by fishing boat in the meantime, and paid four times the fare, said Maryam Sayegh, who runs the school.',
];
const headline = 'Ferry to sail again';

export const html = (paragraphs: readonly string[] = story): string =>
	paragraphs.map(text => `<p>${text}</p>`).join('\n');

/** A page with this in its body and its head. */
export const page = (body: string, head = '', title = headline): string =>
	`<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** The story as an article of a page, with something before and after its text. */
export const article = (before = '', after = ''): string =>
	`<article><h1>${headline}</h1>${before}${html()}${after}</article>`;

export const jsonLd = (fields: object): string =>
	`<script type="application/ld+json">${JSON.stringify({'@type': 'NewsArticle', headline, ...fields})}</script>`;

/** What becomes of a page: the paragraphs of its article, or why there is none. */
export async function read(text: string, address?: string): Promise<readonly string[] | string> {
	const {articles, problems} = await takeText(text, {file: 'page.html', ...(address !== undefined && {address})});
	return (articles[0] && textsOf(articles[0].paragraphs)) ?? problems.join('; ');
}

export const titleOf = async (text: string): Promise<string | undefined> => (await takeText(text)).articles[0]?.title;
