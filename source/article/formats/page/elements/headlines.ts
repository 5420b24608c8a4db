/** Pages that lead to articles rather than being one. Where such a page has a feed, the feed is what a reader wants. */
import {linkedIn, type Page, textIn} from './dom.ts';

const feeds = ['application/rss+xml', 'application/atom+xml', 'application/feed+json']
	.map(type => `link[rel~=alternate][type="${type}"][href]`)
	.join(', ');

/** The feed that a page names, as it names it. */
export const feedOf = (page: Page): string | undefined => page.querySelector(feeds)?.getAttribute('href') ?? undefined;

/** In characters: text of less is a headline, or a line below one; of less prose than this there is no article. */
const shortText = 60;
const leastProse = 200;
/** In words: shorter links lead to sections and tags. */
const shortHeadline = 4;
const fewHeadlines = 10;

/** Whether a page is a list of headlines: most of its text is links, and there is no prose besides. */
export function isListOfHeadlines({body}: Page): boolean {
	if (linkedIn(body) * 2 < textIn(body).length) return false;
	const headlines = [...body.querySelectorAll('a[href]')].filter(
		link => textIn(link).split(' ').length >= shortHeadline,
	);
	if (headlines.length < fewHeadlines) return false;
	let prose = 0;
	for (const tag of body.querySelectorAll('p, li, div')) {
		if (tag.querySelector('p, li, div')) continue;
		const own = textIn(tag).length - linkedIn(tag);
		if (own >= shortText) prose += own;
	}
	return prose < leastProse;
}
