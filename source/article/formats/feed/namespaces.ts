/**
 * The namespaces of what stands in feeds. Each has one prefix here, whatever a feed calls it; the feed's own elements, those
 * of RSS in all its versions, have none.
 */

/** Namespaces by their addresses without what feeds get wrong in them: scheme, capital letters, and what ends them. */
const prefixes: Readonly<Record<string, string>> = {
	'www.w3.org/2005/atom': 'atom',
	'purl.org/atom/ns': 'atom',
	'purl.org/rss/1.0': '',
	'my.netscape.com/rdf/simple/0.9': '',
	'channel.netscape.com/rdf/simple/0.9': '',
	'www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
	'purl.org/rss/1.0/modules/content': 'content',
	'purl.org/dc/elements/1.0': 'dc',
	'purl.org/dc/elements/1.1': 'dc',
	'purl.org/dc/terms': 'dcterms',
	'search.yahoo.com/mrss': 'media',
	'www.rssboard.org/media-rss': 'media',
	'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
	'example.com/dtds/podcast-1.0.dtd': 'itunes',
	'www.google.com/schemas/play-podcasts/1.0': 'googleplay',
	'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
	'www.w3.org/1999/xhtml': 'xhtml',
};

const longestAddress = 100;

/** The prefix of a namespace; undefined when khabar does not read that namespace. */
function prefixOf(address: string): string | undefined {
	if (address.length > longestAddress) return undefined;
	const bare = address
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\//, '')
		.replace(/[/#]+$/, '');
	return Object.hasOwn(prefixes, bare) ? prefixes[bare] : undefined;
}

/** The prefix of elements whose namespace is not known here. */
const unknown = '?';

/** The prefixes that khabar has for those of a document, where an element stands; that of names without one is under ''. */
export type Scope = Readonly<Record<string, string>>;

/** The scope within an element, which may declare namespaces. A prefix that is declared for an unknown one stays as it is. */
export function scopeWithin(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
	const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
	if (declared.length === 0) return scope;
	const inner: Record<string, string> = Object.create(scope);
	for (const [name, address] of declared) {
		const prefix = name.slice(6);
		inner[prefix] = prefixOf(address) ?? (prefix || unknown);
	}
	return inner;
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const writtenPrefix = (name: string): string => name.slice(0, Math.max(name.indexOf(':'), 0));

/**
 * The scope of the root of a feed, in which its own elements are those of its format, whether it gives the address of their
 * namespace right or gives none.
 * @param own the prefix of the elements of its format
 */
export function scopeOfRoot(name: string, attributes: Readonly<Record<string, string>>, own: string): Scope {
	const scope: Record<string, string> = Object.create(scopeWithin(Object.create(null), attributes));
	if (localName(name) !== 'rdf') scope[writtenPrefix(name)] = own;
	if (scope[''] === undefined || scope[''] === unknown) scope[''] = own;
	return scope;
}

/** The name of an element, or of an attribute that has a prefix, with khabar's prefix. */
export function nameIn(scope: Scope, name: string): string {
	const written = writtenPrefix(name);
	const prefix = scope[written] ?? written;
	return prefix === '' ? localName(name) : `${prefix}:${localName(name)}`;
}
