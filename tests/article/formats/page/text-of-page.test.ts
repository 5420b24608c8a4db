import assert from 'node:assert/strict';
import {test} from 'node:test';
import {takeText} from '../../take.ts';
import {article, html, page, read, story} from './pages.ts';

const other = 'Wheat is sown early this year';
const links = (count: number) => Array.from({length: count}, (_, i) => `<li><a href="/${i}">${other} ${i}</a></li>`);

for (const [what, before, after] of [
	[
		'ways to pass it on',
		'<div class="post-share">Share this on Rumour</div>',
		'<ul id="socialLinks"><li>Mail</li></ul>',
	],
	['a call to subscribe', '', '<div class="c-newsletter"><p>All news in your mail, every day at six.</p></div>'],
	['who wrote it, and when', '<p class="byline">By Nadim Kurd</p><div>Published 3 March 2026, 10:40</div>', ''],
	['a line about the author', '', '<div class="author-bio"><p>Nadim Kurd has written of the sea for years.</p></div>'],
	['comments', '', `<section id="comments"><p>${'I remember that storm, and the tug. '.repeat(20)}</p></section>`],
	['a question about cookies', '<div class="cookie-banner"><p>We use cookies here.</p><button>OK</button></div>', ''],
	['what only screen readers read', '<a class="skip-link" href="#main">Skip to content</a>', ''],
	['a list of other articles', '', `<h3>More from the coast</h3><ul>${links(4).join('')}</ul>`],
	['a label and a link', '', `<p>Read also: <a href="/1">${other}</a></p>`],
	['a call in capitals', '', '<p><a href="/app">GET THE APP OF THE PAPER NOW.</a></p>'],
	['whose a picture was', '<div>Photo: Harbour Agency</div>', '<p>© Harbour Agency</p>'],
	['the word over an advertisement', '<div>Advertisement</div>', '<div>إعلان</div>'],
] as const) {
	test(`an article is read without ${what}`, async () => {
		assert.deepEqual(await read(page(article(before, after))), story);
	});
}

const long = `${'It was the third time in a year. '.repeat(4)}`.trim();

for (const [what, kept, text = kept] of [
	[
		'a date within a sentence',
		'The harbour opened on <span class="date">4 May 1911</span>, and closes this year for good.',
	],
	[
		'who is quoted',
		'<blockquote>We are glad. <span class="author">Maryam Sayegh</span></blockquote>',
		'We are glad. Maryam Sayegh',
	],
	['a comment in code', '<pre><span class="comment">// sails</span> go();</pre>', '// sails go();'],
	['a column of dates in a table', '<table><tr><td class="date">4 May</td></tr></table>', '4 May'],
	['a link after a colon', `<p>${long} There is more to read here:</p><p><a href="/a">${other}</a></p>`, other],
	['an address by itself', '<p>https://paper.example/1</p>', 'https://paper.example/1'],
	[
		'an address that is a link',
		'<p><a href="https://paper.example/1">https://paper.example/1</a></p>',
		'https://paper.example/1',
	],
	[
		'a sentence that is a link',
		'<p><a href="/1">The harbour has a report of its own.</a></p>',
		'The harbour has a report of its own.',
	],
	['the times of a live report', '<div class="time">10:41</div><p>A</p>'.repeat(5), '10:41'],
] as const) {
	test(`${what} stays in an article`, async () => {
		const paragraphs = await read(page(`<article>${html()}${kept}${html(story.slice(0, 1))}</article>`));
		assert.ok(paragraphs.includes(text.replace(/<[^>]*>/g, '')), String(paragraphs));
	});
}

test('an article that is made of links keeps them', async () => {
	const deals = Array.from(
		{length: 6},
		(_, i) => `<h3>Boat ${i}</h3><p><a href="/${i}">See boat ${i} at the dealer</a></p>`,
	);
	const paragraphs = await read(page(`<article>${html()}${deals.join('')}${html(story.slice(0, 1))}</article>`));
	assert.ok(paragraphs.includes('See boat 5 at the dealer'), String(paragraphs));
});

test('a name that is said of the whole article removes nothing', async () => {
	for (const name of ['social related', 'comment', 'breaking-news', 'tag-cookies category-ads']) {
		assert.deepEqual(await read(page(`<div class="${name}">${html()}</div>`)), story, name);
		assert.deepEqual(await read(page(`<div class="${name}">${article()}</div>`)), story, name);
	}
});

test('where a page says which element is the text of its article, that is all that is read', async () => {
	const around =
		'<p>The weather is fine, and the sea is calm, says our reporter from the coast, and there will be rain.</p>';
	for (const mark of ['itemprop="articleBody"', 'property="schema:text articleBody"', 'class="e-content"']) {
		const body = `<div>${around}</div><div><div ${mark}>${html()}</div><div>${around}</div></div>`;
		assert.deepEqual(await read(page(body)), story, mark);
	}
	// Two of them are articles in a list.
	const two = `<div class="entry-content">${html()}</div><div class="entry-content">${around}</div>`;
	assert.ok(((await read(page(two))) as string[]).length > 3);
});

test('what leads into the text from outside of its element is kept: its picture, and how the page describes itself', async () => {
	const lede = 'After eleven weeks without a boat, two islands meet again.';
	const body = `<article><h1>Ferry</h1><h2>${lede}</h2><figure><img src="a.jpg"><figcaption>The boat in May</figcaption></figure>
		<p>By Nadim Kurd</p><div itemprop="articleBody">${html()}</div></article>`;
	const head = `<meta name="description" content="${lede}"><meta name="author" content="Nadim Kurd">`;
	assert.deepEqual(await read(page(body, head)), [lede, 'The boat in May', ...story]);
});

test('pictures have their captions, and without captions what they are said to show', async () => {
	const caption = (i: number) => `Boat ${i} lies in the old harbour below the mill`;
	const numbers = [1, 2, 3, 4];
	const captions = numbers.map(caption);
	const gallery = (item: (i: number) => string) =>
		page(`<main><h1>Boats</h1>${numbers.map(item).join('')}</main>`, '', 'Boats');
	assert.deepEqual(
		await read(gallery(i => `<figure><img src=a><figcaption><p>${caption(i)}</p></figcaption></figure>`)),
		captions,
	);
	assert.deepEqual(
		await read(
			gallery(
				i => `<div class="slide"><img src=a><div class="caption">${caption(i)}</div><i class="credit">Agency</i></div>`,
			),
		),
		captions,
	);
	assert.deepEqual(
		await read(gallery(i => `<dl><dt><img src=a></dt><dd class="wp-caption-text">${caption(i)}</dd></dl>`)),
		captions,
	);
	assert.deepEqual(await read(gallery(i => `<figure><img src=a alt="${caption(i)}"></figure>`)), captions);
	assert.deepEqual(
		await read(gallery(i => `<a href="/${i}.jpg" data-caption="${caption(i)}"><img src=a alt=""></a>`)),
		captions,
	);
	const shown = 'The boat lies in the harbour';
	assert.deepEqual(await read(page(article(`<figure><img src=a alt="${shown}"></figure>`))), [shown, ...story]);
});

for (const [what, broken] of [
	['an end tag of a script without its own `>`', "<script src='/x.js'></script\n<!-- widget -->"],
	['an end tag of a script with attributes', '<script>let a = "<p>";</script type=x>'],
	['an end tag of a style on two lines', '<style>p{}</style\n>'],
	['a script with a tag in its attribute', '<script data-x="<b>">let a = "<p>no</p>";</script>'],
	['a frame that nobody closed', '<iframe src="https://film.example/1">'],
	['a frame that closes itself', '<iframe src="https://film.example/1" />'],
	['other elements that nobody closed', '<noscript><img src=a><textarea><video src=a><object><button><svg>'],
] as const) {
	test(`${what} takes no text with it`, async () => {
		assert.deepEqual(await read(page(`${broken}${article()}`)), story);
	});
}

test('names of attributes in capitals are names of attributes', async () => {
	const head = '<META NAME="author" CONTENT="Nadim Kurd"><META PROPERTY="og:title" CONTENT="Boats">';
	const {articles} = await takeText(page(`<DIV CLASS="share">Share this</DIV>${html()}`, head));
	const [{title, authors, paragraphs}] = articles as [(typeof articles)[0]];
	assert.deepEqual([title, authors, paragraphs], ['Boats', ['Nadim Kurd'], story]);
});

test('words of inline elements that Readability does not know stay in their sentence', async () => {
	const body = `<article><div>The fare is <del>ten</del> <ins>twelve</ins> pounds, the <s>old</s> boat says.</div>${html()}</article>`;
	assert.deepEqual(await read(page(body)), ['The fare is ten twelve pounds, the old boat says.', ...story]);
});

test('a page may leave out the tags of its root, its head and its body, or have others between them', async () => {
	const head = '<title>Ferry to sail again</title><meta name="author" content="Nadim Kurd">';
	const body = `<div class="share">Share this</div>${article()}<div class="newsletter">All news by mail</div>`;
	for (const text of [
		`<!doctype html>${head}${body}`,
		`<!doctype html>\n<html lang=en>\n${head}\n<!-- x -->\n${body}`,
		`<html><head>${head}</head>${body}`,
		`<head>${head}</head><body>${body}`,
		`<html><head>${head}</head><div class="ads">Buy a boat</div><body>${body}</body><div class="ads">Buy a boat</div></html>`,
		`<html>${head}<body>${body}</body></html>`,
	]) {
		const {articles} = await takeText(text);
		assert.deepEqual([articles[0]?.paragraphs, articles[0]?.authors], [story, ['Nadim Kurd']], text.slice(0, 60));
	}
});
