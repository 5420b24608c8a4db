/**
 * The one file that knows the packages for HTML. It is loaded when a page is read, and built by itself: what it imports of
 * khabar's becomes a part of it.
 */

import {Readability} from '@mozilla/readability';
import {Parser} from 'htmlparser2';
import {parseHTML} from 'linkedom';
import type {JsonObject} from '../../../text/json-object.ts';
import type {Circumstances} from './circumstances.ts';
import {keepArticleBody} from './elements/article-body.ts';
import {removeClutter} from './elements/clutter.ts';
import {type Page, type Tag, textIn} from './elements/dom.ts';
import {feedOf, isListOfHeadlines} from './elements/headlines.ts';
import {removeLinks} from './elements/links.ts';
import {type Notice, noticeOf} from './elements/notice.ts';
import {type ShownPicture, uncaptionedPictures} from './elements/pictures.ts';
import {keepAttributions} from './elements/quotations.ts';
import {authorsOf, markedHeadline, metas, publishedTimesOf} from './elements/said.ts';
import {joinSections} from './elements/sections.ts';
import {withRoots} from './roots.ts';
import {withEnds} from './unclosed.ts';

/** Of larger or deeper pages the packages overflow the stack, or take minutes: their work grows with the square of these. */
const mostTags = 40_000;
const mostEntities = 100_000;
const mostCharacters = 2 ** 21;
const deepest = 200;
/** The sum of the depths of all elements. Large pages of news have 100,000. */
const mostDepths = 400_000;

/** What a page says of its article, in the names of Readability's `parse()` and a few more. */
interface PageParts extends JsonObject {
	/** HTML. Absent where Readability finds no article. */
	readonly content?: string;
	/** Its headings of the first rank. */
	readonly headings: readonly string[];
	/** What its pictures without captions show. */
	readonly pictures: readonly ShownPicture[];
	/** What it is instead of an article. */
	readonly kind?: Notice | 'list';
	/** The address of its feed, as it writes it. */
	readonly feed?: string;
	/** What it says its addresses are relative to. */
	readonly base?: string;
}

/**
 * Undefined when the packages cannot read the page, or it is larger or deeper than any page that people read.
 * @param html without its scripts
 */
export function readPage(html: string, circumstances: Circumstances): PageParts | undefined {
	if (html.length > mostCharacters || html.split('<', mostTags + 2).length > mostTags) return undefined;
	if (html.split('&', mostEntities + 2).length > mostEntities) return undefined;
	try {
		const whole = withEnds(withRoots(html));
		if (isBottomless(whole)) return undefined;
		const {document} = parseHTML(whole) as unknown as {document: Page};
		if (isTooDeep(document.documentElement)) return undefined;
		cutAttributes(document);
		if (/\s[A-Z][A-Z-]*\s*=/.test(html)) lowerNames(document);
		gatherBody(document);
		return partsOf(document, circumstances);
	} catch {
		// Whatever the packages throw, they say in their own terms that they cannot read the page: some trip over pages that
		// break off, and they recurse over lists as well, which may be longer than the stack.
		return undefined;
	}
}

/** What stands before or after the body is shown in it, and where it stands keeps the package from finding the body. */
function gatherBody(page: Page): void {
	const body = page.querySelector('body');
	if (!body) return;
	const children = [...page.documentElement.children].filter(tag => tag.tagName !== 'HEAD');
	const at = children.indexOf(body);
	if (at > 0) body.prepend(...children.slice(0, at));
	if (at >= 0) body.append(...children.slice(at + 1));
}

/** In UTF-16 units: longer than any address that leads somewhere. What is longer is a picture in itself, or an attack. */
const longestAttribute = 4096;

/** Expressions of the packages take the square of the length of an attribute, or of the blanks in it. */
function cutAttributes(page: Page): void {
	for (const tag of page.querySelectorAll('*'))
		for (const {name, value} of [...tag.attributes]) {
			const cut = value.slice(0, longestAttribute);
			const told = /\s\s/.test(cut) ? cut.replace(/\s+/g, ' ') : cut;
			if (told !== value) tag.setAttribute(name, told);
		}
}

/** HTML does not tell `HREF` from `href`, and the package does. */
function lowerNames(page: Page): void {
	for (const tag of page.querySelectorAll('*')) {
		for (const {name, value} of [...tag.attributes].filter(({name}) => /[A-Z]/.test(name))) {
			tag.removeAttribute(name);
			tag.setAttribute(name.toLowerCase(), value);
		}
	}
}

/** Whether a page is so deep that to make its tree takes minutes, as the package's work grows with the square of this, too. */
function isBottomless(html: string): boolean {
	let depth = 0;
	let most = 0;
	const parser = new Parser({
		onopentagname() {
			most = Math.max(most, ++depth);
			if (most > deepest * 2) parser.pause();
		},
		onclosetag() {
			depth--;
		},
	});
	parser.end(html);
	return most > deepest * 2;
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

/** Of the elements within a sentence Readability knows some, and takes each other one for the end of a paragraph. */
class SentenceReadability extends Readability<Tag> {
	readonly PHRASING_ELEMS = [
		...(Readability.prototype as unknown as {PHRASING_ELEMS: readonly string[]}).PHRASING_ELEMS,
		...['ACRONYM', 'BDI', 'BIG', 'NOBR', 'RB', 'RP', 'RT', 'RTC', 'S', 'STRIKE', 'TT', 'U'],
	];
}

function partsOf(page: Page, circumstances: Circumstances): PageParts {
	const meta = (...names: readonly string[]) => metas(page, ...names)[0];
	const all = (name: string) =>
		[...page.querySelectorAll(`meta[property="${name}"]`)].map(element => element.getAttribute('content'));
	const attribute = (selector: string, name: string) => page.querySelector(selector)?.getAttribute(name);
	const feed = feedOf(page);
	const excerpt = meta('og:description', 'description');
	// All that is asked of the document is asked before its clutter is removed, and before Readability, which takes it apart.
	const said = {
		title: meta('og:title', 'twitter:title') ?? markedHeadline(page),
		lang: attribute('html', 'lang') ?? attribute('html', 'xml:lang') ?? meta('og:locale'),
		dir: attribute('html', 'dir') ?? attribute('body', 'dir'),
		siteName: meta('og:site_name', 'application-name'),
		byline: some(authorsOf(page)),
		publishedTime: some(publishedTimesOf(page)),
		modifiedTime: meta('article:modified_time', 'dateModified', 'og:updated_time'),
		section: meta('article:section'),
		tags: [...all('article:tag'), meta('keywords', 'news_keywords')],
		excerpt,
		url: attribute('link[rel="canonical"]', 'href') ?? meta('og:url'),
		kind: noticeOf(page, circumstances) ?? (feed !== undefined && isListOfHeadlines(page) ? 'list' : undefined),
		feed,
		base: attribute('base[href]', 'href'),
	};
	const headings = [...page.querySelectorAll('h1')].map(textIn).filter(Boolean);
	const pictures = uncaptionedPictures(page.body);
	keepAttributions(page);
	removeClutter(page.body, textIn(page.body).length / 4);
	joinSections(page.body);
	keepArticleBody(page.body, (excerpt ?? '').replace(/\s+/g, ' ').trim());
	// Where a page sums nothing up, Readability repeats the first paragraph.
	const {
		content,
		textContent: _,
		excerpt: __,
		...found
	} = new SentenceReadability(page, {
		disableJSONLD: true,
		keepClasses: true,
		serializer: node => node as unknown as Tag,
	}).parse() ?? {};
	if (content) removeLinks(content);
	return {...held({...found, content: content?.innerHTML}), ...held(said), headings, pictures};
}

const some = <T>(list: readonly T[]) => (list.length > 0 ? list : undefined);

const held = (values: object): JsonObject => Object.fromEntries(Object.entries(values).filter(([, value]) => value));
