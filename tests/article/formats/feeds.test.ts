import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Article} from '../../../source/article/article.ts';
import type {Origin} from '../../../source/article/origin.ts';
import {takeText} from '../take.ts';

const namespaces = Object.entries({
	atom: 'http://www.w3.org/2005/Atom',
	content: 'http://purl.org/rss/1.0/modules/content/',
	dc: 'http://purl.org/dc/elements/1.1/',
	dcterms: 'http://purl.org/dc/terms/',
	feedburner: 'http://rssnamespace.org/feedburner/ext/1.0',
	itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
	media: 'http://search.yahoo.com/mrss/',
	xhtml: 'http://www.w3.org/1999/xhtml',
})
	.map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
	.join('');

const rssOf = (channel: string, attributes = '') =>
	`<rss version="2.0"${namespaces}${attributes}><channel>${channel}</channel></rss>`;
const rss = (item: string, channel = '') => rssOf(`${channel}<item>${item}</item>`);
const atom = (entry: string, feed = '', attributes = '') =>
	`<feed xmlns="http://www.w3.org/2005/Atom"${namespaces}${attributes}>${feed}<entry>${entry}</entry></feed>`;
const atom03 = (entry: string) =>
	`<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>ف</title><entry>${entry}</entry></feed>`;

const base64 = (text: string) => Buffer.from(text).toString('base64');
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Case = readonly [what: string, feed: string, expected: Partial<Article>, origin?: Partial<Origin>];

/** Checks that the first article of each feed says what is expected of it. */
function check(title: string, cases: readonly Case[]): void {
	for (const [what, feed, expected, origin] of cases) {
		test(`${title}: ${what}`, async () => {
			const {articles, problems} = await takeText(feed, origin);
			assert.deepEqual(problems, []);
			const names = Object.keys(expected) as (keyof Article)[];
			assert.deepEqual(Object.fromEntries(names.map(name => [name, articles[0]?.[name]])), expected);
		});
	}
}

const title = '<title>عنوان</title>';
const text = '<description>نص الخبر.</description>';
const summary = '<summary>نص الخبر.</summary>';
const page = 'https://a.test/1';

check('the address of an item', [
	[
		'is relative to what the item says',
		rssOf(`<link>https://a.test/</link><item xml:base="/news/">${title}${text}<link>r</link></item>`),
		{url: 'https://a.test/news/r'},
	],
	[
		'is relative to what the link says',
		atom(`${title}${summary}<link xml:base="https://b.test/x/" href="r"/>`),
		{url: 'https://b.test/x/r'},
	],
	[
		'is relative to what the feed says',
		rssOf(`<item>${title}${text}<link>r</link></item>`, ' xml:base="https://a.test/f/"'),
		{url: 'https://a.test/f/r'},
	],
	[
		'is relative to bases that are relative to one another',
		atom(`${title}${summary}<link href="r"/>`, '', ' xml:base="https://a.test/f/" ').replace(
			'<entry>',
			'<entry xml:base="sub/">',
		),
		{url: 'https://a.test/f/sub/r'},
	],
	[
		'is relative to the home page',
		atom(`${title}${summary}<link href="news/r"/>`, '<link href="https://a.test/"/>'),
		{url: 'https://a.test/news/r'},
		{address: 'https://feeds.test/a.xml'},
	],
	[
		'is relative to the address of a feed that names no home page',
		atom(`${title}${summary}<link href="r"/>`, '<link rel="self" href="https://b.test/self"/>'),
		{url: 'https://feeds.test/r'},
		{address: 'https://feeds.test/a.xml'},
	],
	[
		'is the alternate that a browser opens',
		atom(
			`${title}${summary}<link rel="alternate" href="gemini://a.test/1"/><link rel="alternate" type="text/html" href="${page}"/>`,
		),
		{url: page},
	],
	[
		'is the page before other types',
		atom(
			`${title}${summary}<link type="application/json" href="${page}.json"/><link type="text/html" href="${page}"/>`,
		),
		{url: page},
	],
	[
		'is the encrypted one of two',
		atom(`${title}${summary}<link href="http://a.test/1"/><link href="${page}"/>`),
		{url: page},
	],
	[
		'is no comment, file or feed',
		atom(
			`${title}${summary}<link rel="self" href="https://a.test/s"/><link rel="replies" href="https://a.test/c"/><link rel="enclosure" href="https://a.test/f.mp3"/><link href="${page}"/>`,
		),
		{url: page},
	],
	[
		'is that of what an entry is about, where it has no page',
		atom(`${title}${summary}<link rel="via" href="https://b.test/1"/><link rel="related" href="${page}"/>`),
		{url: page},
	],
	[
		'is an alternate by the address of that relation, too',
		atom(`${title}${summary}<link rel="http://www.iana.org/assignments/relation/alternate" href="${page}"/>`),
		{url: page},
	],
	['may be a link of Atom in RSS', rss(`${title}${text}<atom:link href="${page}"/>`), {url: page}],
	[
		'is that of the page, and not of who counts its readers',
		rss(`${title}${text}<link>https://feedproxy.test/~r/1</link><feedburner:origLink>${page}</feedburner:origLink>`),
		{url: page},
	],
	['is the id of an entry without links', atom(`${title}${summary}<id>${page}</id>`), {url: page}],
	[
		'is that of what can be heard',
		rss(`${title}${text}<enclosure url="https://a.test/1.mp3" type="audio/mpeg"/>`),
		{url: 'https://a.test/1.mp3'},
	],
	[
		'is that of what can be seen',
		atom(
			`${title}<media:group><media:player url="https://a.test/play"/><media:description>نص.</media:description></media:group>`,
		),
		{url: 'https://a.test/play'},
	],
	[
		'is that of content out of line',
		atom(`${title}${summary}<content type="text/html" src="https://a.test/out"/>`),
		{url: 'https://a.test/out'},
	],
	[
		'is text in Atom 0.3',
		atom03(`${title}${summary}<link rel="alternate" type="text/html">${page}</link>`),
		{url: page},
	],
]);

check('the language of an item', [
	['is that of the item', atom(`${title}${summary}`).replace('<entry>', '<entry xml:lang="fa">'), {language: 'fa'}],
	['is that of its title', atom(`<title xml:lang="fa">عنوان</title>${summary}`), {language: 'fa'}],
	[
		'is that of the item before that of its title',
		atom(`<title xml:lang="en">News</title><content>متن</content>`).replace('<entry>', '<entry xml:lang="ur">'),
		{language: 'ur'},
	],
	[
		'is that of its text before that of its title',
		atom(`<title xml:lang="en">News</title><content xml:lang="ur">متن</content>`),
		{language: 'ur'},
	],
	[
		'is that of the text that is read, and not of an empty one',
		atom(`${title}<content type="html" xml:lang="en">&lt;p>&lt;/p></content><summary xml:lang="ur">متن</summary>`),
		{language: 'ur'},
	],
	[
		'is that of XHTML in it',
		atom(`${title}<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:lang="he">טקסט</div></content>`),
		{language: 'he'},
	],
	[
		'is what Dublin Core says',
		rss(`${title}${text}<dc:language>fa</dc:language>`, '<language>ar</language>'),
		{language: 'fa'},
	],
	[
		'is on any element of RSS',
		rss(`${title}<content:encoded xml:lang="fa">متن</content:encoded>`, '<language>ar</language>'),
		{language: 'fa'},
	],
	['is that of the channel', rss(`${title}${text}`, '<language>ar-eg</language>'), {language: 'ar-eg'}],
	['is that of the feed', atom(`${title}${summary}`, '', ' xml:lang="fa"'), {language: 'fa'}],
]);

check('who wrote an item', [
	['is said in Atom', rss(`${title}${text}<atom:author><atom:name>منى</atom:name></atom:author>`), {authors: ['منى']}],
	['is said by iTunes', rss(`${title}${text}<itunes:author>منى</itunes:author>`), {authors: ['منى']}],
	[
		'is said by Dublin Core and what is taken for it',
		rss(`${title}${text}<dc:creator>منى</dc:creator><dc:author>علي</dc:author>`),
		{authors: ['منى', 'علي']},
	],
	['is said by its terms', rss(`${title}${text}<dcterms:creator>منى</dcterms:creator>`), {authors: ['منى']}],
	[
		'is said once',
		rss(`${title}${text}<author>m@a.test (منى)</author><dc:creator>منى</dc:creator>`),
		{authors: ['منى']},
	],
	[
		'is a name before or after a mail address',
		rss(`${title}${text}<author>Mona Sabry &lt;m@a.test></author><author>mailto:z@a.test (زيد)</author>`),
		{authors: ['Mona Sabry', 'زيد']},
	],
	[
		'is a mail address where nobody is named',
		rss(`${title}${text}<author>desk@a.test</author>`),
		{authors: ['desk@a.test']},
	],
	[
		'is a mail address in Atom, too',
		atom(`${title}${summary}<author><email>desk@a.test</email></author>`),
		{authors: ['desk@a.test']},
	],
	[
		'is the name that the feed gives a mail address',
		rss(`${title}${text}<author>m@a.test</author>`, '<managingEditor>m@a.test (منى)</managingEditor>'),
		{authors: ['منى']},
	],
	[
		'is the name that the author of another entry has',
		atom(
			`${title}${summary}<author><email>m@a.test</email></author></entry><entry><author><name>منى</name><email>m@a.test</email></author>${title}`,
		),
		{authors: ['منى']},
	],
	['is nobody who answers no mail', rss(`${title}${text}<author>noreply@a.test</author>`), {authors: []}],
	[
		'is not the editor of the feed',
		rss(`${title}${text}`, '<managingEditor>e@a.test (محرر)</managingEditor>'),
		{authors: []},
	],
	['is who wrote the feed', rss(`${title}${text}`, '<itunes:author>إذاعة</itunes:author>'), {authors: ['إذاعة']}],
	[
		'is who wrote the feed that it was taken from',
		atom(
			`${title}${summary}<source><title>مصدر</title><author><name>منى</name></author></source>`,
			'<author><name>جامع</name></author>',
		),
		{authors: ['منى'], source: 'مصدر'},
	],
]);

check('the text of an item', [
	[
		'may be that of Dublin Core',
		rss(`${title}<dc:description>نص الخبر.</dc:description>`),
		{paragraphs: ['نص الخبر.']},
	],
	[
		'may be that of its terms',
		rss(`${title}<dcterms:abstract>نص الخبر.</dcterms:abstract>`),
		{paragraphs: ['نص الخبر.']},
	],
	['may be that of iTunes', rss(`${title}<itunes:summary>نص الخبر.</itunes:summary>`), {paragraphs: ['نص الخبر.']}],
	[
		'may be that of the media',
		atom(
			`<media:group><media:title>عنوان</media:title><media:content url="x"><media:description>ما في الفيديو.</media:description></media:content></media:group>`,
		),
		{title: 'عنوان', paragraphs: ['ما في الفيديو.']},
	],
	[
		'may be a body in XHTML',
		rss(`${title}<xhtml:body><xhtml:p>أول.</xhtml:p><xhtml:p>ثان.</xhtml:p></xhtml:body>`),
		{paragraphs: ['أول.', 'ثان.']},
	],
	['is that of Atom in RSS', rss(`${title}<atom:summary>نص الخبر.</atom:summary>`), {paragraphs: ['نص الخبر.']}],
	[
		'is the first in which anything can be read',
		rss(`${title}<content:encoded>&lt;img src="x"></content:encoded>${text}`),
		{paragraphs: ['نص الخبر.']},
	],
	[
		'has markup that was not escaped',
		rss(`${title}<description><p>أول <b>مهم</b>.</p><p>ثان &amp; ثالث.</p></description>`),
		{paragraphs: [{text: 'أول مهم.', marks: [[4, 7, 'strong']]}, 'ثان & ثالث.']},
	],
	[
		'keeps the tags that it speaks of',
		atom(`${title}<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Use &lt;b&gt; here.</div></content>`),
		{paragraphs: ['Use <b> here.']},
	],
	[
		'is decoded',
		atom03(
			`<title mode="base64">${base64('عنوان')}</title><content type="text/html" mode="base64">${base64('<p>نص <b>الخبر</b>.</p>')}</content>`,
		),
		{title: 'عنوان', paragraphs: [{text: 'نص الخبر.', marks: [[3, 8, 'strong']]}]},
	],
	[
		'is decoded in RSS, too',
		rss(`${title}<description encoding="base64">${base64('نص الخبر.')}</description>`),
		{paragraphs: ['نص الخبر.']},
	],
	[
		'is decoded where its type says so',
		atom(`${title}<content type="application/octet-stream">${base64('نص الخبر.')}</content>`),
		{paragraphs: ['نص الخبر.']},
	],
	[
		'is no picture',
		atom(`${title}${summary}<content type="image/png">iVBORw0KGgo=</content>`),
		{paragraphs: ['نص الخبر.']},
	],
	['is not taken for one in Base64 by its letters', atom(`${title}<content>Read</content>`), {paragraphs: ['Read']}],
	[
		'keeps entities that its XML does not know',
		rss(`<title>caf&eacute; &amp; th&#233;</title>${text}`),
		{title: 'café & thé'},
	],
]);

check('what else is said of an item', [
	[
		'when it was published, in Atom',
		rss(
			`${title}${text}<atom:published>2026-01-05T06:00:00Z</atom:published><atom:updated>2026-01-06T06:00:00Z</atom:updated>`,
		),
		{published: '2026-01-05T06:00:00Z', modified: '2026-01-06T06:00:00Z'},
	],
	[
		'when it was published, in the terms of Dublin Core',
		rss(`${title}${text}<dcterms:issued>2026-01-05</dcterms:issued><dcterms:modified>2026-01-06</dcterms:modified>`),
		{published: '2026-01-05', modified: '2026-01-06'},
	],
	[
		'when it was issued, in Atom 0.3',
		atom03(`${title}${summary}<issued>2026-01-05</issued><modified>2026-01-06</modified>`),
		{published: '2026-01-05', modified: '2026-01-06'},
	],
	[
		'its tags',
		rss(
			`${title}${text}<category>أ</category><dc:subject>ب</dc:subject><atom:category term="c" label="ج"/><media:category>د</media:category><itunes:keywords>ه, و</itunes:keywords><itunes:category text="ز"><itunes:category text="ح"/></itunes:category>`,
		),
		{tags: ['أ', 'ج', 'ب', 'د', 'ح', 'ز', 'ه', 'و']},
	],
	['its titles elsewhere', rss(`<dc:title>عنوان</dc:title>${text}`), {title: 'عنوان'}],
	[
		'its source',
		rss(`${title}${text}<source url="https://b.test/f">صحيفة</source>`, '<title>جامع</title>'),
		{source: 'صحيفة'},
	],
	[
		'its source by the address of a feed without a title',
		rss(`${title}${text}`, '<link>https://www.a.test/x</link>'),
		{source: 'a.test'},
	],
	['its id', atom(`<id>urn:1</id>${title}${summary}`), {id: 'urn:1'}],
	[
		'its summary beside its text',
		rss(`${title}${text}<content:encoded>نص أطول من الملخص.</content:encoded>`),
		{paragraphs: ['نص أطول من الملخص.'], summary: 'نص الخبر.'},
	],
]);

check('a feed that is not quite right', [
	[
		'has other prefixes',
		`<r:rss version="2.0" xmlns:r="http://backend.userland.com/rss2" xmlns:a10="http://www.w3.org/2005/Atom"><r:channel><r:title>م</r:title><r:item><r:title>عنوان</r:title><r:description>نص.</r:description><a10:author><a10:name>منى</a10:name></a10:author></r:item></r:channel></r:rss>`,
		{title: 'عنوان', source: 'م', authors: ['منى']},
	],
	[
		'has a prefix for Atom',
		'<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>عنوان</a:title><a:summary>نص.</a:summary></a:entry></a:feed>',
		{title: 'عنوان', paragraphs: ['نص.']},
	],
	[
		'names no namespace',
		'<feed><entry><title>عنوان</title><link href="https://a.test/1"/><summary>نص.</summary></entry></feed>',
		{title: 'عنوان', url: page},
	],
	[
		'names a namespace wrong',
		'<rss version="2.0" xmlns="http://www.w3.org/2005/Atom" xmlns:dc="HTTPS://purl.org/dc/elements/1.1"><channel><item><title>عنوان</title><description>نص.</description><dc:creator>منى</dc:creator></item></channel></rss>',
		{title: 'عنوان', authors: ['منى']},
	],
	[
		'declares no prefix',
		'<rss version="2.0"><channel><item><title>عنوان</title><content:encoded>نص.</content:encoded></item></channel></rss>',
		{paragraphs: ['نص.']},
	],
	[
		'uses names that another namespace has',
		`<rss version="2.0" xmlns:x="urn:x"><channel><item><x:title>آخر</x:title>${title}${text}</item></channel></rss>`,
		{title: 'عنوان'},
	],
	[
		'is written in capital letters',
		'<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>عنوان</TITLE><DESCRIPTION>نص.</DESCRIPTION></ITEM></CHANNEL></RSS>',
		{title: 'عنوان', paragraphs: ['نص.']},
	],
	['lacks an end tag', rss(`${title}${text}`, '<language>ar</lang>'), {title: 'عنوان', paragraphs: ['نص الخبر.']}],
	[
		'has items outside of its channel',
		`<rss version="0.91"><channel><title>م</title></channel><item>${title}${text}</item></rss>`,
		{title: 'عنوان', source: 'م'},
	],
	['has markup in a name', rss(`${title}${text}<dc:creator><b>منى</b></dc:creator>`), {authors: ['منى']}],
	[
		'has an ampersand by itself',
		rss(`<title>Q&A</title><link>https://a.test/?a=1&b=2</link>${text}`),
		{title: 'Q&A', url: 'https://a.test/?a=1&b=2'},
	],
]);

test('an item that lacks its end tag ends where the next begins', async () => {
	const {articles, problems} = await takeText(rssOf(`<item><title>أول</title><item><title>ثان</title></item>`));
	assert.deepEqual([articles.map(({title}) => title), problems], [['أول', 'ثان'], []]);
});

check('an item without a text is a headline', [
	['with its address', rss(`${title}<link>${page}</link>`), {title: 'عنوان', paragraphs: [page], url: page}],
	['that is its address', rss(`<link>${page}</link>`), {title: page, paragraphs: [page]}],
	['by itself', rss(`${title}<description>&lt;p>&lt;/p></description>`), {title: 'عنوان', paragraphs: ['عنوان']}],
	[
		'with what its picture shows',
		rss(`${title}<link>${page}</link><description>${escaped('<a href="x"><img src=1.png alt=شاي></a>')}</description>`),
		{paragraphs: [{text: 'شاي', kind: 'image'}, page]},
	],
	[
		'with what is said about its picture',
		atom(
			`${title}<link href="${page}"/><summary type="html">${escaped(`<IMG TITLE='يبيع "الشاي"' alt="" data-alt=x>`)}</summary>`,
		),
		{paragraphs: [{text: 'يبيع "الشاي"', kind: 'image'}, page]},
	],
	[
		'with both, each once',
		rss(
			`${title}<content:encoded>${escaped('<img alt="بائع شاي" title="يبيع &amp; يشرب"><img alt="شاي" title="شاي">')}</content:encoded>`,
		),
		{
			paragraphs: [
				{text: 'بائع شاي', kind: 'image', title: 'يبيع & يشرب'},
				{text: 'شاي', kind: 'image'},
			],
		},
	],
	[
		'with a picture in XHTML',
		atom(
			`${title}<link href="${page}"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><img src="x" alt="شاي"/></div></content>`,
		),
		{paragraphs: [{text: 'شاي', kind: 'image'}, page]},
	],
	[
		'with the address of what it shows',
		rssOf(
			`<link>https://a.test/</link><item>${title}<description>${escaped('<iframe src="/embed/1"></iframe>')}</description></item>`,
		),
		{paragraphs: ['https://a.test/embed/1'], url: 'https://a.test/embed/1'},
	],
	[
		'with the address of a link before that of a picture',
		rss(`${title}<description>${escaped('<img src="https://a.test/1.png"><a href="https://a.test/1">')}</description>`),
		{url: page},
	],
	[
		'with what the media is called',
		rss(`${title}<link>${page}</link><media:content url="x"><media:title>في الفيديو</media:title></media:content>`),
		{title: 'عنوان', paragraphs: ['في الفيديو']},
	],
	[
		'where its text is its title once more',
		rss(`${title}<link>${page}</link><description>عنوان</description><media:title>عنوان</media:title>`),
		{paragraphs: [page]},
	],
	[
		'without its scripts and styles',
		rss(
			`${title}<link>${page}</link><description>${escaped('<script>alert(1)</script><style>p{}</style>')}</description>`,
		),
		{paragraphs: [page]},
	],
	[
		'without the picture that its content is',
		atom(`${title}<link href="${page}"/><content type="image/png">iVBORw0KGgo=</content>`),
		{paragraphs: [page]},
	],
]);

test('an item of which nothing can be read is told of by the element that should say it', async () => {
	assert.deepEqual((await takeText(rss('<description>&lt;p>&lt;/p></description>'))).problems, [
		'test: items[0].description: has no text',
	]);
	assert.deepEqual((await takeText(atom('<updated>2026-01-05</updated>'))).problems, [
		'test: entries[0].content:encoded: is missing',
	]);
});

test('elements, attributes and declarations without end are read once', async () => {
	const many = 50_000;
	for (const inner of [
		`<description>${'<b>x</b>'.repeat(many)}</description>`,
		`<description>${'<i xml:lang="ar"/>'.repeat(many)}نص</description>`,
		'<category>أ</category>'.repeat(many),
		'<author>m@a.test (منى)</author>'.repeat(many),
		Array.from({length: many}, (_, i) => `<x xmlns:p${i}="urn:x"/>`).join(''),
		`<x ${Array.from({length: many}, (_, i) => `xmlns:p${i}="urn:x"`).join(' ')}/>`,
		`<x xmlns="${'/'.repeat(many)}"/>`,
	]) {
		const {articles} = await takeText(rss(`${title}${inner}`));
		assert.equal(articles[0]?.title, 'عنوان', inner.slice(0, 40));
	}
	const coded = await takeText(atom03(`<title mode="base64">${'AAAA'.repeat(many)}!</title><id>1</id>${summary}`));
	assert.equal(coded.articles[0]?.paragraphs[0], 'نص الخبر.');
});

test('a link in a text is relative to what is said on the text, and on all around it', async () => {
	const content = '<content type="html" xml:base="c/">&lt;a href="d"&gt;رابط الخبر&lt;/a&gt;</content>';
	const entry = `<title>عنوان</title><id>urn:1</id><link href="b"/>${content}`;
	const {articles} = await takeText(atom(entry, '<link href="https://home.test/"/>', ' xml:base="https://a.test/x/"'));
	assert.equal(articles[0]?.url, 'https://a.test/x/b');
	assert.deepEqual(articles[0]?.paragraphs, [{text: 'رابط الخبر', marks: [[0, 10, 'link', 'https://a.test/x/c/d']]}]);
});

test('the whole text of an item has other names, too', async () => {
	for (const name of ['fulltext', 'yandex:full-text']) {
		const {articles} = await takeText(
			rss(`<title>ع</title><description>ملخص.</description><${name}>النص كله.</${name}>`),
		);
		assert.deepEqual(articles[0]?.paragraphs, ['النص كله.']);
	}
});

test('an address without an end tag ends where the next element begins', async () => {
	const item = '<title>عنوان</title><link>https://a.test/?x=1&amp;y=2<description>نص.</description>';
	const {articles} = await takeText(rssOf(`<item>${item}</item><item><title>آخر</title></item>`));
	assert.deepEqual(
		articles.map(({title, url}) => [title, url]),
		[
			['عنوان', 'https://a.test/?x=1&y=2'],
			['آخر', undefined],
		],
	);
});
