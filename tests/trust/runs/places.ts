import type {WorkName} from './work.ts';

/** Documents with something foreign in one of their places. `run` makes them with any text; what a place needs is escaped there. */
export interface Place {
	readonly name: string;
	/** The name of the file, whose ending may count. */
	readonly file: string;
	/** What reads it; absent, everything that is done with documents of articles. */
	readonly work?: WorkName;
	document(run: string): string;
}

const json = (field: string, article: (run: string) => object): Place => ({
	name: `json ${field}`,
	file: 'a.json',
	document: run =>
		JSON.stringify({title: 'عنوان الخبر', paragraphs: ['قال الوزير إن 12 شخصا وصلوا اليوم.'], ...article(run)}),
});

const page = (name: string, html: (run: string) => string): Place => ({
	name: `page ${name}`,
	file: 'a.html',
	document: run => html(run),
});

const quoted = (run: string) => run.replaceAll('"', "'");
const text = 'قال الوزير إن 12 شخصا وصلوا اليوم إلى المدينة، وأضاف أن العمل مستمر حتى نهاية الشهر. '.repeat(5);
const around = (head: string, body: string, attributes = '') =>
	`<!doctype html><html lang="ar"${attributes}><head><title>خبر</title>${head}</head><body><article><h1>خبر</h1><p>${text}</p>${body}<p>${text}</p></article></body></html>`;
const inHead = (name: string, head: (run: string) => string) => page(name, run => around(head(run), ''));
const inBody = (name: string, body: (run: string) => string) => page(name, run => around('', body(run)));

const feed = (name: string, item: (run: string) => string): Place => ({
	name: `feed ${name}`,
	file: 'a.xml',
	document: run =>
		`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صحيفة</title><item>${item(run)}</item></channel></rss>`,
});

const atom = (name: string, entry: (run: string) => string): Place => ({
	name: `Atom ${name}`,
	file: 'a.xml',
	document: run => `<feed xmlns="http://www.w3.org/2005/Atom"><title>صحيفة</title><entry>${entry(run)}</entry></feed>`,
});

const jsonFeed = (
	field: string,
	item: (run: string) => object,
	feedOf: (run: string) => object = () => ({}),
): Place => ({
	name: `JSON Feed ${field}`,
	file: 'a.json',
	document: run =>
		JSON.stringify({
			version: 'https://jsonfeed.org/version/1.1',
			title: 'صحيفة',
			...feedOf(run),
			items: [{id: '1', title: 'خبر', content_html: `<p>${text}</p>`, ...item(run)}],
		}),
});

const other = (name: string, work: WorkName, document: (run: string) => string): Place => ({
	name,
	file: 'a',
	work,
	document,
});

/** A document with one thing for each ten units of the run: here the number counts, not the text. */
const many = (name: string, document: (items: readonly {id: string}[]) => object, work?: WorkName): Place => ({
	name: `many ${name}`,
	file: 'a.json',
	...(work && {work}),
	document: run => {
		const items = Array.from({length: run.length / 10}, (_, i) => ({
			id: `n${i}`,
			title: `خبر ${i}`,
			paragraphs: [`قال الوزير ${i}`],
		}));
		const {items: whole, ...rest} = document(items) as {items?: unknown};
		return JSON.stringify(whole ?? rest);
	},
});

const outline = (attributes: string) =>
	`<opml version="2.0"><head><title>x</title></head><body><outline ${attributes}/></body></opml>`;

const escaped = (run: string) => run.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const places: readonly Place[] = [
	json('title', run => ({title: run})),
	json('title after a word', run => ({title: `خبر ${run} x`})),
	json('paragraph', run => ({paragraphs: [run]})),
	json('paragraph between words', run => ({paragraphs: [`قال الوزير ${run} إن العمل مستمر.`, 'فقرة أخرى.']})),
	json('paragraph in Latin', run => ({paragraphs: [`The minister said ${run} that work goes on.`]})),
	json('list', run => ({
		paragraphs: [
			{text: run, kind: 'item'},
			{text: run, kind: 'code'},
			{text: `${run}x`, kind: 'quote'},
		],
	})),
	json('source', run => ({source: run})),
	json('authors', run => ({authors: [run, `x ${run}`]})),
	json('url', run => ({url: `http://paper.example/${run}`})),
	json('url with a query', run => ({url: `http://paper.example/?${run}x`})),
	json('host', run => ({url: `http://${run}`})),
	// Of a label 63 units are the most: here the run is cut, as growth by a factor for each letter shows at once.
	json('label', run => ({url: `http://\u0628${run.slice(0, 40)}\u05d0.example/`})),
	json('published', run => ({published: run})),
	json('published with digits', run => ({published: `12${run}`})),
	json('language', run => ({language: run})),
	json('tags', run => ({tags: [run, `${run}x`]})),
	json('section', run => ({section: run})),
	json('summary', run => ({summary: run})),
	json('key fact', run => ({keyFacts: [run, {text: `x${run}`, paragraph: 0}]})),
	json('id', run => ({id: run})),
	json('html', run => ({title: 'خبر', paragraphs: undefined, content: `<p>${text}</p><p>${run}</p>`})),
	json('articleBody', run => ({
		'@type': 'NewsArticle',
		headline: `خبر ${run}`,
		paragraphs: undefined,
		articleBody: `${text}\n${run}`,
		author: {name: run},
		datePublished: run,
	})),
	inHead('title', run => `<title>${run}</title>`),
	inHead('description', run => `<meta name="description" content="${quoted(run)}">`),
	inHead('description with a tail', run => `<meta name="description" content="${quoted(run)} x">`),
	inHead('og:title', run => `<meta property="og:title" content="${quoted(run)}">`),
	inHead(
		'author',
		run => `<meta name="author" content="${quoted(run)} x"><meta name="keywords" content="${quoted(run)}">`,
	),
	inHead('date', run => `<meta property="article:published_time" content="${quoted(run)}">`),
	inHead('charset', run => `<meta http-equiv="content-type" content="text/html; charset=${quoted(run)}">`),
	inHead(
		'canonical',
		run =>
			`<link rel="canonical" href="http://a.example/${quoted(run)}"><link rel="alternate" type="application/rss+xml" href="${quoted(run)}">`,
	),
	inHead('base', run => `<base href="${quoted(run)}">`),
	inHead('script', run => `<script>${run}</script>`),
	inHead(
		'JSON-LD',
		run =>
			`<script type="application/ld+json">${JSON.stringify({'@type': 'NewsArticle', headline: run, articleBody: `${text} ${run}`})}</script>`,
	),
	inHead('broken JSON-LD', run => `<script type="application/ld+json">{"a": ${run}</script>`),
	inHead('style', run => `<style>${run}</style>`),
	inHead('comment', run => `<!-- ${run} -->`),
	inBody('text', run => `<p>${run}</p>`),
	inBody('text between words', run => `<p>قال ${run} إن</p><div>x ${run}</div>`),
	inBody('class', run => `<p class="${quoted(run)}">${text}</p><div id="${quoted(run)}x">${text}</div>`),
	inBody('heading', run => `<h2>${run}</h2>`),
	inBody(
		'link',
		run =>
			`<p>${text} <a href="${quoted(run)}">x</a> <a href="http://a.example/${quoted(run)}" rel="${quoted(run)}">${run}</a></p>`,
	),
	inBody('srcset', run => `<p><img srcset="${quoted(run)} b" src="a.jpg" alt="صورة"></p>`),
	inBody('src', run => `<p><img src="${quoted(run)}" data-src="${quoted(run)}.jpg b" alt="صورة"></p>`),
	inBody(
		'alt',
		run =>
			`<figure><img src="a.jpg" alt="${quoted(run)}" title="${quoted(run)}"><figcaption>${run}</figcaption></figure>`,
	),
	inBody('style', run => `<p style="${quoted(run)}">${text}</p>`),
	inBody('byline', run => `<p class="byline author">${run}</p><time datetime="${quoted(run)}">${run}</time>`),
	inBody('iframe', run => `<iframe src="${quoted(run)}"></iframe><object data="${quoted(run)}"></object>`),
	inBody('code', run => `<pre>${run}</pre><p><code>${run}</code> <b>${run}</b><sup>${run}</sup></p>`),
	inBody('list', run => `<ul><li>${run}</li></ul><ol><li>${run}x</li></ol><blockquote>${run}</blockquote>`),
	inBody('cell', run => `<table><tr><td>${run}</td><td>${run}x</td></tr></table>`),
	inBody('attribute name', run => `<p ${run}>${text}</p>`),
	page('nothing else', run => `<html>${run}`),
	page('doctype', run => `<!doctype ${run}><html><body><p>${text}</p></body></html>`),
	page('after the end', run => `${around('', '')}${run}`),
	feed('title', run => `<title>${escaped(run)}</title><description>${text}</description>`),
	feed('description', run => `<title>خبر</title><description>${escaped(run)}</description>`),
	feed(
		'content',
		run =>
			`<title>خبر</title><content:encoded><![CDATA[<p>${text}</p><p>${run.replaceAll(']]>', '')}</p>]]></content:encoded>`,
	),
	feed(
		'link',
		run =>
			`<title>خبر</title><link>http://a.example/${escaped(run)}</link><guid>${escaped(run)}</guid><description>${text}</description>`,
	),
	feed(
		'date',
		run =>
			`<title>خبر</title><pubDate>${escaped(run)}</pubDate><description>${text}</description><category>${escaped(run)}</category><author>${escaped(run)}</author>`,
	),
	feed('markup', run => `<title>خبر</title>${run}<description>${text}</description>`),
	{name: 'Markdown text', file: 'a.md', document: run => `# خبر\n\n${text}\n\n${run}\n`},
	{name: 'Markdown heading', file: 'a.md', document: run => `# ${run}\n\n${text}\n\n- ${run}\n\n> ${run}\n`},
	{
		name: 'Markdown front matter',
		file: 'a.md',
		document: run => `---\ntitle: ${run}\ndate: ${run}\ntags: [${run}]\n---\n${text}\n`,
	},
	{
		name: 'Markdown front matter between words',
		file: 'a.md',
		document: run => `---\ntitle: a${run}x\nsource:${run}y\u2028z\ntags:\n -${run}y\u2028z\n---\n${text}\n`,
	},
	{name: 'text title', file: 'a.txt', document: run => `${run}\n\n${text}\n`},
	{name: 'text', file: 'a.txt', document: run => `خبر\n\n${text}\n${run}\n${run} x\n`},
	{name: 'JSON', file: 'a.json', document: run => `{"title": "x", "paragraphs": ["y"]} ${run}`},
	{name: 'broken JSON', file: 'a.json', document: run => `[{"title": "x", "paragraphs": [${run}`},
	atom('title', run => `<title type="html">${escaped(run)}</title><content>${text}</content>`),
	atom('summary', run => `<title>خبر</title><summary type="html">${escaped(`<p>${run}</p>`)}</summary>`),
	atom('content in XHTML', run => `<title>خبر</title><content type="xhtml"><div>${escaped(run)}</div></content>`),
	atom(
		'link, id and dates',
		run =>
			`<title>خبر</title><link href="${escaped(quoted(run))}" rel="${escaped(quoted(run))}"/><id>${escaped(run)}</id><updated>${escaped(run)}</updated><author><name>${escaped(run)}</name></author><category term="${escaped(quoted(run))}"/><content type="${escaped(quoted(run))}">${text}</content>`,
	),
	atom(
		'namespaces',
		run => `<x:y xmlns:x="${escaped(quoted(run))}" xml:base="${escaped(quoted(run))}"/><title>خبر</title>`,
	),
	jsonFeed('title', run => ({title: run, summary: run})),
	jsonFeed('HTML', run => ({content_html: `<p>${run}</p>`})),
	jsonFeed('text', run => ({content_html: undefined, content_text: run})),
	jsonFeed('names', run => ({id: run, url: run, tags: [run], authors: [{name: run, url: run}], language: run})),
	jsonFeed('dates', run => ({date_published: run, date_modified: run})),
	jsonFeed(
		'feed',
		() => ({}),
		run => ({title: run, home_page_url: run, language: run, authors: [{name: run}]}),
	),
	{name: 'JSON Lines', file: 'a.jsonl', document: run => `{"title": "x", "paragraphs": ["y"]}\n${run}\n`},
	other('OPML attributes', 'opml', run =>
		outline(
			`text="${escaped(quoted(run))}" xmlUrl="http://a.example/${escaped(quoted(run))}" category="${escaped(quoted(run))}" khabar:keep="${escaped(quoted(run))}"`,
		),
	),
	other('OPML markup', 'opml', run => outline(run)),
	other('OPML text', 'opml', run => `<opml version="2.0"><body>${run}<outline text="x"/></body></opml>`),
	other(
		'OPML folders',
		'opml',
		run =>
			`<opml version="2.0"><body><outline text="${escaped(quoted(run))}"><outline text="x" xmlUrl="${escaped(quoted(run))}"/></outline></body></opml>`,
	),
	other('urls of newsboat', 'newsboat', run => `http://a.example/ "${run}" ~${run}\n${run} ${run}\n`),
	other('preferences', 'settings', run =>
		JSON.stringify({
			theme: run,
			colours: {[run]: run},
			list: run,
			digits: run,
			language: run,
			keys: {quit: run, [run]: [run]},
			displays: {[run]: run},
			terminals: {[run]: run},
			facts: {command: run, seconds: run},
			line: run,
		}),
	),
	other('broken preferences', 'settings', run => `{"theme": ${run}`),
	other('muted words', 'mutes', run => JSON.stringify([{query: run, source: run}])),
	other(
		'links of a page',
		'links',
		run =>
			`<html><head><link rel="alternate" type="${quoted(run)}" href="${quoted(run)}" title="${quoted(run)}">${run}</head><body><a href="${quoted(run)}">${run}</a></body></html>`,
	),
	other('a message', 'message', run => run),
	many('JSON items', item => ({items: item}), 'catalogue'),
	many('tags', item => ({title: 'خبر', paragraphs: [text], tags: item.map(({id}) => id)})),
	many('authors', item => ({title: 'خبر', paragraphs: [text], authors: item.map(({id}) => id)})),
	many('paragraphs', item => ({title: 'خبر', paragraphs: item.map(({id}) => `قال الوزير ${id}`)})),
	many('facts', item => ({title: 'خبر', paragraphs: [text], keyFacts: item.map(({id}) => `قال الوزير ${id}`)})),
	many('marks', item => ({
		title: 'خبر',
		paragraphs: [{text: text.repeat(item.length / 10 + 1), marks: item.map((_, i) => [i, i + 3, 'strong'])}],
	})),
	many('fields', item => ({title: 'خبر', paragraphs: [text], ...Object.fromEntries(item.map(({id}) => [id, id]))})),
	...Object.entries({
		'folders with outlines': (i: number) =>
			`<outline text="${i}"><outline text="x" xmlUrl="http://a.example/${i}"/></outline>`,
		'folders with one outline': (i: number) =>
			`<outline text="${i}"><outline text="x" xmlUrl="http://a.example/"/></outline>`,
		'outlines of one name': (i: number) => `<outline text="x" xmlUrl="http://a.example/${i}" khabar:keep="x"/>`,
	}).map(([name, outline]) =>
		other(
			`many ${name}`,
			'opml',
			run =>
				`<opml version="2.0"><body>${Array.from({length: run.length / 10}, (_, i) => outline(i)).join('')}</body></opml>`,
		),
	),
	other(
		'many outlines',
		'opml',
		run =>
			`<opml version="2.0"><body>${'<outline text="x" xmlUrl="http://a.example/"/>'.repeat(run.length / 10)}</body></opml>`,
	),
];
