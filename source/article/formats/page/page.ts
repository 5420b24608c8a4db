import {clean} from '../../clean.ts';
import {dayOrderIn} from '../../dates/day-order.ts';
import {readers} from '../../fields/field-readers.ts';
import {textOfMarkup} from '../../markup/markup.ts';
import {isHeld, kindOf as kindOfParagraph, type Paragraph, textOf} from '../../paragraph/paragraph.ts';
import {withoutFurniture} from '../../prose/furniture.ts';
import type {Found} from '../../schema/item.ts';
import {toArticle} from '../items.ts';
import {readability, schemaOrg} from '../json-formats.ts';
import {type Input, mapped} from '../mapped.ts';
import {challenge} from './circumstances.ts';
import type {ShownPicture} from './elements/pictures.ts';
import {fuller} from './fuller.ts';
import {isHome} from './home.ts';
import {articleIn, articlesIn, parsed, textOfNode, titleOf} from './json-ld.ts';
import {withoutScripts} from './scripts.ts';

/** What is said of pages that are something else than an article. */
const problems = {
	cookies: 'is a cookie notice, not an article',
	captcha: 'is a captcha page, not an article',
	redirect: 'is a page that only leads on to another one, not an article',
	script: 'is a page that only asks for JavaScript, not an article',
	failure: 'is an error page of a site, not an article',
	login: 'is a page that asks to sign in, not an article',
	list: 'is a list of headlines, not an article',
	home: 'is a home page, not an article',
	empty: 'is a page without the text of an article',
};

type Kind = keyof typeof problems;

/** Where a page leads to articles rather than being one, its feed is what a reader wants. */
const problemOf = (kind: Kind, feed: unknown): string =>
	feed !== undefined && /^(?:list|home|empty)$/.test(kind) ? `${problems[kind]}; its feed is ${feed}` : problems[kind];

interface Surroundings {
	readonly isArticle: boolean;
	readonly hasFeed: boolean;
	readonly address: unknown;
}

/** What a page is instead of an article. One that leads to others is taken for one where it has no feed. */
function kindOf(kind: Kind | undefined, {isArticle, hasFeed, address}: Surroundings): Kind | undefined {
	if (kind !== 'list' && kind !== undefined) return kind;
	if (isArticle || !hasFeed) return undefined;
	return isHome(address) ? 'home' : kind;
}

/**
 * The article of an HTML page, or why there is none. What the publisher says in the page's JSON-LD goes before what can be
 * told from its markup, but for the text: the fuller one is taken.
 */
export async function pageItems(html: string, address: string | undefined): Promise<Found> {
	const {rest, jsonLd} = withoutScripts(html);
	const documents = jsonLd.map(parsed);
	const nodes = articlesIn(documents);
	const {readPage} = await import('./html-packages.ts');
	const circumstances = {hasArticle: nodes.length > 0, hasChallenge: challenge.test(html)};
	const page = readPage(rest, circumstances) ?? {headings: [], pictures: []};
	// Where Readability finds no article, all text of the page stands for it.
	const content = clean(textOfMarkup(page.content ?? '')) === '' ? rest : page.content;
	const titleInHead = /<title\b[^<>]*>([^<]*)/i.exec(rest)?.[1];
	const around = {base: baseOf(page, address), dayOrder: dayOrderIn(() => [page, ...documents])};
	const {input: seen} = mapped({title: titleInHead, ...page, content}, readability.fields, around);
	const node = articleIn(nodes, [seen.url, address]);
	const feed = readers.url(page.feed, {base: address ?? (seen.url as string | undefined)}) ?? page.feed;
	const kind = kindOf(page.kind, {
		isArticle: node !== undefined,
		hasFeed: feed !== undefined,
		address: address ?? seen.url,
	});
	if (kind) return {items: [], problem: problemOf(kind, feed)};
	const said: Input = node ? mapped(node, schemaOrg.fields, around).input : {};
	const authors = [said.authors, seen.authors].flat().filter(name => typeof name === 'string');
	const text = fuller(
		node ? textOfNode(node, around) : [],
		withoutFurniture(paragraphsIn(seen.paragraphs), authors).filter(isHeld),
	);
	const paragraphs = withPictures(text, page.pictures, around.base);
	if (!paragraphs.some(isHeld)) return {items: [], problem: problemOf('empty', feed)};
	const told = (node && titleOf(node, seen.title, page.headings)) ?? withoutSite(seen.title, seen.source);
	const title = asShown(told, page.headings);
	const held = Object.entries(said).filter(([, value]) => value !== undefined);
	const input = {...seen, ...Object.fromEntries(held), title, paragraphs};
	return {items: [{format: 'HTML', input: toArticle(input), place: []}]};
}

const lengthOf = (paragraphs: readonly Paragraph[]): number =>
	paragraphs.reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);

const isPicture = (paragraph: Paragraph): boolean => kindOfParagraph(paragraph) === 'image';

/** On a page of pictures without captions, what they show is all there is to read, however little each says. */
function withPictures(
	text: readonly Paragraph[],
	pictures: readonly ShownPicture[],
	base: string | undefined,
): readonly Paragraph[] {
	const all = pictures.map(({text, src}): Paragraph => {
		const url = readers.url(src, {base}) as string | undefined;
		return {text, kind: 'image', ...(url !== undefined && {url})};
	});
	const length = lengthOf(text.filter(paragraph => !isPicture(paragraph)));
	if (length >= lengthOf(all)) return text;
	const shown = new Set(text.filter(isPicture).map(textOf));
	return [...text, ...all.filter(picture => !shown.has(textOf(picture)))];
}

const paragraphsIn = (paragraphs: unknown): Paragraph[] => (Array.isArray(paragraphs) ? paragraphs : []);

/** What relative addresses are relative to: what the page says, or else where it was found, or says it is to be found. */
function baseOf(
	{base, url}: {readonly base?: unknown; readonly url?: unknown},
	address: string | undefined,
): string | undefined {
	const own = address ?? (readers.url(url) as string | undefined);
	return (readers.url(base, {base: own}) as string | undefined) ?? own;
}

/** What stands between a headline and a site, with something of either on its other side. */
const [siteBehind, siteBefore] = [/^\s*[|\-–—•»:·]\s/u, /\s[|\-–—•»:·]\s*$/u];
/** In characters: less may be the name of a section. */
const shortestHeadline = 12;

/** A title as a heading of the page has it, which shows where it was cut off, or the name of the site was added to it. */
function asShown(title: unknown, headings: readonly string[]): unknown {
	if (typeof title !== 'string') return title;
	const [, begun] = /^(.*\S)\s*(?:…|\.{3})$/su.exec(title) ?? [];
	const isSame = (heading: string) =>
		(begun !== undefined && begun.length >= shortestHeadline && heading.startsWith(begun)) ||
		(title.startsWith(heading) && siteBehind.test(title.slice(heading.length))) ||
		(heading.length >= shortestHeadline && title.endsWith(heading) && siteBefore.test(title.slice(0, -heading.length)));
	return headings.find(isSame) ?? title;
}

/** The headline in «headline | site». */
function withoutSite(title: unknown, site: unknown): unknown {
	if (typeof title !== 'string' || typeof site !== 'string') return title;
	const [, headline] = /^(.*\S)\s+[|\-–—•»:]\s+\S.*$/su.exec(title) ?? [];
	return headline && title.endsWith(site) && !headline.endsWith(site) ? headline : title;
}
