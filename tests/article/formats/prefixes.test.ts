import assert from 'node:assert/strict';
import {test} from 'node:test';
import {takeText} from '../take.ts';

const item = {title: 'عنوان الخبر', url: 'https://paper.example/1', paragraphs: ['نص الخبر.'], authors: ['هدى']};
const dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** A feed whose elements have a prefix, or none. */
const rss = (prefix: string, attributes: string, prolog = '') => {
	const p = prefix && `${prefix}:`;
	return (
		`${prolog}<${p}rss version="2.0" ${dc}${attributes}><${p}channel><${p}title>م</${p}title><${p}item>` +
		`<${p}title>عنوان الخبر</${p}title><${p}link>https://paper.example/1</${p}link><dc:creator>هدى</dc:creator>` +
		`<${p}description>نص الخبر.</${p}description></${p}item></${p}channel></${p}rss>`
	);
};
const atom = (prefix: string, attributes: string, prolog = '') => {
	const p = prefix && `${prefix}:`;
	return (
		`${prolog}<${p}feed${attributes}><${p}title>م</${p}title><${p}entry><${p}id>1</${p}id><${p}title>عنوان الخبر</${p}title>` +
		`<${p}link href="https://paper.example/1"/><${p}author><${p}name>هدى</${p}name></${p}author>` +
		`<${p}content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>نص الخبر.</h:p></h:div></${p}content>` +
		`</${p}entry></${p}feed>`
	);
};
const rdf = (prefix: string, own: string, attributes: string) => {
	const p = own && `${own}:`;
	return (
		`<${prefix}:RDF ${dc} ${attributes}><${p}channel ${prefix}:about="c"><${p}title>م</${p}title></${p}channel>` +
		`<${p}item ${prefix}:about="https://paper.example/1"><${p}title>عنوان الخبر</${p}title><dc:creator>هدى</dc:creator>` +
		`<${p}description>نص الخبر.</${p}description></${p}item></${prefix}:RDF>`
	);
};

const prolog = '<?xml version="1.0"?>\n<!-- <x:rss> of today -->\n<!DOCTYPE x [<!ENTITY y "z">]>\n';
const isAtom = 'http://www.w3.org/2005/Atom';
const isRdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const isRss1 = 'http://purl.org/rss/1.0/';

const feeds: Readonly<Record<string, string>> = {
	'RSS with a prefix bound to an address': rss('r', ' xmlns:r="http://backend.userland.com/rss2"', prolog),
	'RSS with a prefix bound to nothing': rss('x', '', prolog),
	'RSS with a prefix bound to another format': rss('rss', ` xmlns:rss='${isRss1}'`),
	'RSS with a prefix of several parts': rss('news-0.91', ' xmlns:news-0.91="urn:news"', prolog),
	'RSS whose default namespace is Atom': rss('', ` xmlns="${isAtom}"`),
	'RSS with a prefix and a default namespace': rss('r', ` xmlns="${isAtom}" xmlns:r="urn:r"`),
	'Atom with a prefix': atom('a', ` xmlns:a="${isAtom}"`, prolog),
	'Atom with the usual prefix': atom('atom', ` xmlns:atom="${isAtom}"`),
	'Atom with a prefix and a default namespace': atom('a', ` xmlns="http://www.w3.org/1999/xhtml" xmlns:a="${isAtom}"`),
	'Atom with a prefix bound to nothing': atom('a', '', prolog),
	'Atom with a prefix bound to something else': atom('x.y', ' xmlns:x.y="urn:feed"'),
	'RDF with another prefix': rdf('R', '', `xmlns:R="${isRdf}" xmlns="${isRss1}"`),
	'RDF with two other prefixes': rdf('r', 's', `xmlns:r="${isRdf}" xmlns:s="${isRss1}"`),
	'RDF with a prefix of several parts': rdf('r-d-f', '', `xmlns:r-d-f="${isRdf}" xmlns="${isRss1}"`),
};

for (const [name, feed] of Object.entries(feeds)) {
	test(`${name} gives its items`, async () => {
		const {articles, problems} = await takeText(feed);
		const read = articles.map(({title, url, paragraphs, authors}) => ({title, url, paragraphs, authors}));
		assert.deepEqual([read, problems], [[item], []]);
	});
}

test('of a feed with a prefix that breaks off, the whole items are read', async () => {
	for (const feed of [rss('r', ' xmlns:r="urn:r"'), atom('a', ` xmlns:a="${isAtom}"`)]) {
		const end = Math.max(feed.lastIndexOf('</r:channel>'), feed.lastIndexOf('</a:feed>'));
		const prefix = feed.startsWith('<r') ? 'r:item' : 'a:entry';
		const {articles, problems} = await takeText(`${feed.slice(0, end)}<${prefix}><${prefix.slice(0, 2)}title>نا`);
		assert.equal(articles.length, 1);
		assert.deepEqual(problems, ['test: is broken: what follows its last whole item is left out']);
	}
});
