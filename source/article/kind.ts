/** What a document is, told by its beginning. */
export type Kind = 'json' | 'feed' | 'page' | 'other XML' | 'text' | 'data';

/** What may stand before the first tag: a declaration, comments, a document type with its own declarations. */
const prolog = /^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype[^[>]*(?:\[[^\]]*\]\s*)?>\s*)*/i;
const rootTag = /<(?:\w+:)?([a-z][\w-]*)/iy;
const feeds = /^(?:rss|feed|rdf)$/i;

/** A text may begin with a bracket too («[صورة] …»). */
const json = /^\s*(?:\{|\[\s*[[{"\]\d])/;

/** Bytes that no text has: NUL and its like, among the first characters. */
const control = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;
const reach = 1024;

export function kindOf(text: string): Kind {
	const start = text.slice(0, reach);
	if (control.test(start)) return 'data';
	if (json.test(start)) return 'json';
	if (!/^\s*<[a-z!?]/i.test(start)) return /<!doctype html|<html[\s>]/i.test(start) ? 'page' : 'text';
	const before = prolog.exec(text)?.[0] ?? '';
	rootTag.lastIndex = before.length;
	const root = rootTag.exec(text)?.[1] ?? '';
	if (feeds.test(root)) return 'feed';
	return /^\s*<\?xml\b/i.test(before) && !/^html$/i.test(root) ? 'other XML' : 'page';
}
