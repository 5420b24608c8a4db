/**
 * The one file that knows the packages for HTML. It is loaded when a page is read, and imports nothing of khabar's but
 * types: what it shared with the program would become a file of its own, and slow down every start.
 */

import {Readability} from '@mozilla/readability';
import {parseHTML} from 'linkedom';
import type {JsonObject} from '../fields/field.ts';

/** Of larger or deeper pages the packages overflow the stack, or take minutes: their work grows with the square of these. */
const mostTags = 40_000;
const mostEntities = 100_000;
const mostCharacters = 2 ** 21;
const deepest = 200;
/** The sum of the depths of all elements. Large pages of news have 100,000. */
const mostDepths = 400_000;

/** What is used here of the DOM, which the compiler is not told of: nothing else of khabar runs in a browser. */
interface Tag {
	readonly firstElementChild: Tag | null;
	readonly nextElementSibling: Tag | null;
	readonly parentElement: Tag | null;
	getAttribute(name: string): string | null;
	querySelector(selector: string): Tag | null;
	querySelectorAll(selector: string): Iterable<Tag>;
}

interface Page extends Tag, Document {
	readonly documentElement: Tag;
}

/**
 * What a page says of its article, in the names of Readability's `parse()` and a few more; undefined when the packages
 * cannot read it, or it is larger or deeper than any page that people read.
 * @param html without its scripts
 */
export function readPage(html: string): JsonObject | undefined {
	if (html.length > mostCharacters || html.split('<', mostTags + 2).length > mostTags) return undefined;
	if (html.split('&', mostEntities + 2).length > mostEntities) return undefined;
	try {
		const {document} = parseHTML(rooted(html)) as unknown as {document: Page};
		return isTooDeep(document.documentElement) ? undefined : partsOf(document);
	} catch {
		// Whatever the packages throw, they say in their own terms that they cannot read the page: some trip over pages that
		// break off, and they recurse over lists as well, which may be longer than the stack.
		return undefined;
	}
}

/** A page may leave its first tags out (HTML, section 13.1.2.4), and the package makes the first that it finds its root. */
function rooted(html: string): string {
	if (/<html\b/i.test(html)) return html;
	return /<body\b/i.test(html) ? `<html>${html}` : `<html><body>${html}`;
}

function isTooDeep(root: Tag): boolean {
	let node: Tag | null = root;
	let depth = 0;
	let depths = 0;
	while (node) {
		depths += depth;
		if (depth > deepest || depths > mostDepths) return true;
		let next: Tag | null = node.firstElementChild;
		if (next) depth++;
		while (!next && node && node !== root) {
			next = node.nextElementSibling;
			if (next) break;
			node = node.parentElement;
			depth--;
		}
		node = next;
	}
	return false;
}

function partsOf(document: Page): JsonObject {
	const meta = (...names: readonly string[]) =>
		names
			.map(name => document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`))
			.map(element => element?.getAttribute('content'))
			.find(Boolean);
	const all = (name: string) =>
		[...document.querySelectorAll(`meta[property="${name}"]`)].map(element => element.getAttribute('content'));
	const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
	// All that is asked of the document is asked before Readability, which takes it apart.
	const said = {
		title: meta('og:title', 'twitter:title'),
		lang: attribute('html', 'lang') ?? attribute('html', 'xml:lang') ?? meta('og:locale'),
		dir: attribute('html', 'dir') ?? attribute('body', 'dir'),
		siteName: meta('og:site_name', 'application-name'),
		byline: meta('author', 'article:author'),
		publishedTime:
			meta('article:published_time', 'datePublished', 'date', 'dc.date') ?? attribute('time[datetime]', 'datetime'),
		modifiedTime: meta('article:modified_time', 'dateModified', 'og:updated_time'),
		section: meta('article:section'),
		tags: [...all('article:tag'), meta('keywords', 'news_keywords')],
		excerpt: meta('og:description', 'description'),
		url: attribute('link[rel="canonical"]', 'href') ?? meta('og:url'),
	};
	const found = new Readability(document, {disableJSONLD: true}).parse();
	// Where a page sums nothing up, Readability repeats the first paragraph.
	return {...held({...found, excerpt: undefined}), ...held(said)};
}

const held = (values: object): JsonObject => Object.fromEntries(Object.entries(values).filter(([, value]) => value));
