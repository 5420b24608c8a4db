/** What a document is, told by its beginning. */
export type DocumentKind = 'json' | 'feed' | 'page' | 'markdown' | 'other XML' | 'text';

/** What may stand before the first tag, one at a time: a declaration, a comment, a document type with its own declarations. */
const prolog = /\s*(?:<\?[^>]*>|<!--[\s\S]*?-->|<!doctype[^[>]*(?:\[[^\]]*\]\s*)?>)/iy;
const rootTag = /\s*<(?:[a-z_][\w.-]*:)?([a-z][\w-]*)/iy;
const feeds = /^(?:rss|feed|rdf)$/i;
/** The namespace of an Atom document (RFC 4287, section 2), which may be one entry. */
const atom = 'http://www.w3.org/2005/Atom';

/**
 * Broken JSON counts as such, as long as it looks like JSON (`{title: 1}`). A text may begin with a bracket too
 * («[صورة] …», «[1] …», «{عاجل} …»), and a list of numbers holds no article.
 */
const json = /^(?:\{\s*(?:["'“}/]|[\w$]+\s*:|$)|(?:\[\s*)+(?:[{"\]]|null\b|$))/;

const reach = 1024;

/**
 * @param text without control characters
 * @param isNamedMarkdown whether it is said to be Markdown, which may begin like JSON and like a page
 */
export function sniff(text: string, isNamedMarkdown = false): DocumentKind {
	const first = Math.max(text.search(/\S/), 0);
	const start = text.slice(first, first + reach);
	if (isNamedMarkdown && !/^(?:<!doctype html|<html[\s>]|<\?xml\b)/i.test(start)) return 'markdown';
	if (json.test(start)) return 'json';
	if (!/^<[a-z_!?]/i.test(start)) return /<!doctype html|<html[\s>]/i.test(start) ? 'page' : 'text';
	const root = rootOf(text, first);
	if (feeds.test(root) || (root === 'entry' && start.includes(atom))) return 'feed';
	return /^<\?xml\b/i.test(start) && !/^html$/i.test(root) ? 'other XML' : 'page';
}

/** The name of the first tag from an offset on, without its prefix; empty when something else stands in its place. */
function rootOf(text: string, offset: number): string {
	let end = offset;
	for (prolog.lastIndex = end; prolog.test(text); ) end = prolog.lastIndex;
	rootTag.lastIndex = end;
	return rootTag.exec(text)?.[1] ?? '';
}

/** In UTF-16 units. */
const mostBefore = 4096;
/** With nothing behind it but further tags. */
const feedEnd = /<\/(?:[a-z_][\w.-]*:)?(?:rss|feed|rdf)\s*>\s*(?:<|$)/i;

/**
 * A feed without what a server wrote before it, such as its warnings; undefined when the text is none. One that is shown
 * within a page or a text does not end with it.
 */
export function feedBehindWarnings(text: string): string | undefined {
	const start = text.slice(0, mostBefore).search(/<\?xml\s|<(?:rss|rdf:rdf|feed)\s/i);
	if (start <= 0 || /<!doctype|<html\b|<body\b/i.test(text.slice(0, start))) return undefined;
	return feeds.test(rootOf(text, start)) && feedEnd.test(text.slice(-reach)) ? text.slice(start) : undefined;
}
