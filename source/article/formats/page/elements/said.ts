/**
 * What a page says of its article, in `meta` elements, in microdata, or where it shows it. A page may say one thing in
 * several ways: they are given in order, the surest first, and those who read the values tell which of them can be read.
 */
import {namesOf, nameWith, type Page, type Tag, textIn} from './dom.ts';

/** What the `meta` elements of some names say, in the order of the names. */
export const metas = (page: Page, ...names: readonly string[]): string[] =>
	names
		.map(name => page.querySelector(`meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`))
		.map(element => element?.getAttribute('content'))
		.filter(content => content !== null && content !== undefined && content !== '') as string[];

/** In characters: a name or a date has no more. */
const longestLine = 80;

const lineIn = (tag: Tag): string[] => {
	const text = textIn(tag);
	return text !== '' && text.length <= longestLine ? [text] : [];
};

/** Other articles that a page shows, and what other people wrote below. */
const elsewhere = 'aside, nav, footer, [class*=comment], [class*=related]';
const own = (page: Page, selector: string): Tag[] =>
	[...page.querySelectorAll(selector)].filter(tag => !tag.closest(elsewhere));

/** The headline by microdata, where the page has one. */
export function markedHeadline(page: Page): string | undefined {
	const [only, ...more] = own(page, '[itemprop~=headline]').filter(tag => tag.tagName !== 'META');
	return only && more.length === 0 ? textIn(only) || undefined : undefined;
}

/** Who wrote it. A page may give an address in the place of a name. */
export function authorsOf(page: Page): string[] {
	const said = metas(page, 'author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator');
	const marked = own(page, '[itemprop~=author]').flatMap(tag => {
		const names = [...tag.querySelectorAll('[itemprop~=name]')];
		return (names.length > 0 ? names : [tag]).flatMap(name => name.getAttribute('content') ?? lineIn(name));
	});
	const isName = (text: string) => !/^https?:/i.test(text);
	return [said, marked].find(names => names.some(isName)) ?? said;
}

/** Names of elements that hold a date, and nothing else. */
const dates = nameWith('date|dateline|timestamp|published|pubdate|publish date|post date|entry date');
/** What a page has its article in. Above it stands the date of today. */
const articles = 'article, main, [role=main], [itemtype*=Article]';
const mostDates = 3;

/** When it was published, as it is said or shown. */
export function publishedTimesOf(page: Page): string[] {
	const timeIn = (tag: Tag) => ['datetime', 'content'].map(name => tag.getAttribute(name)).find(Boolean) ?? lineIn(tag);
	const named = own(page, `:is(${articles}) :is([class], [id])`).filter(
		tag => !tag.firstElementChild?.nextElementSibling && namesOf(tag).some(name => dates.test(name)),
	);
	return [
		...metas(page, 'article:published_time', 'datePublished', 'og:published_time', 'article:published', 'pubdate'),
		...metas(page, 'publishdate', 'publish-date', 'publish_date', 'publication_date', 'date', 'dc.date.issued'),
		...metas(page, 'dcterms.issued', 'dcterms.created', 'dc.date', 'parsely-pub-date', 'sailthru.date'),
		...own(page, '[itemprop~=datePublished]').slice(0, 1).flatMap(timeIn),
		...[...page.querySelectorAll('time[datetime]')].slice(0, 1).flatMap(timeIn),
		...own(page, 'time').slice(0, mostDates).flatMap(timeIn),
		...named.slice(0, mostDates).flatMap(lineIn),
	];
}
