import assert from 'node:assert/strict';
import {test} from 'node:test';
import {said} from '../../markup/said.ts';
import {takeText} from '../../take.ts';
import {article, html, jsonLd, page, story} from './pages.ts';

const address = 'https://paper.example/coast/ferry.html';

const readSaid = async (text: string): Promise<string[]> => {
	const {articles, problems} = await takeText(text, {file: 'page.html', address});
	assert.deepEqual(problems, []);
	return articles[0]!.paragraphs.map(said);
};

const around = (
	inner: string,
) => `<div class="share"><ul><li><a href="https://rumour.example/s">Share on Rumour</a><li><a href="#">Mail</a></ul></div>
	${inner}
	<div class="tags"><ul><li><a href="/t/1">Ferry</a><li><a href="/t/2">Islands</a></ul></div>
	<ul class="related-posts"><li><a href="/1">The port will have a new crane by May</a><li><a href="/2">Fishing boats stay at home again today</a></ul>`;

const english = `
	<h2>What changes</h2>
	<p>The <a href="/timetable">timetable</a> has <strong>two</strong> more boats.<sup><a href="#fn1">1</a></sup></p>
	<ul><li>Monday to Friday<ul><li>From six</li></ul></li><li><p>Saturday</p><p>Not in May.</p></li></ul>
	<ol start="3"><li>Buy a ticket</li><li>Wait at the gate</li></ol>
	<blockquote><p>We are glad.</p><blockquote><p>So are we.</p></blockquote><footer>— Maryam Sayegh, 4 May</footer></blockquote>
	<table><caption>Fares</caption><tr><th>From</th><th>Price</th></tr><tr><td rowspan=2>Port</td><td>12</td></tr><tr><td>14</td></tr></table>
	<figure><img src="a.jpg" alt="The ferry on its first day at sea"><figcaption>Islanders waited since dawn. Photo: Agency</figcaption></figure>
	<pre><code>sail(ferry):\n\treturn 1</code></pre>
	<dl><dt>Knot</dt><dd>A mile in an hour</dd></dl>
	<details><summary>How it was mended</summary><p>With a new engine.</p></details>
	<hr>
	<ol class="footnotes"><li id="fn1">Says the port. <a href="#r1">↩</a></li></ol>`;

const englishSaid = [
	'heading 2: What changes',
	'The [timetable](https://paper.example/timetable) has *two* more boats.^1^',
	'item: Monday to Friday',
	'item depth 2: From six',
	'item: Saturday',
	'indent 1: Not in May.',
	'item 3: Buy a ticket',
	'item 4: Wait at the gate',
	'quote: We are glad.',
	'quote depth 2: So are we.',
	'quote: — Maryam Sayegh, 4 May',
	'caption: Fares',
	'row header: From | Price',
	'row: Port | 12',
	'row:  | 14',
	'image https://paper.example/coast/a.jpg: The ferry on its first day at sea',
	'caption: Islanders waited since dawn. Photo: Agency',
	'code: sail(ferry):\n    return 1',
	'*Knot*',
	'indent 1: A mile in an hour',
	'*How it was mended*',
	'With a new engine.',
	'rule:',
	'item 1: Says the port.',
];

test('a page keeps the structure of its article, and what stands around it does not come back as items', async () => {
	assert.deepEqual(await readSaid(page(article(around(''), around(english)))), [...story, ...englishSaid]);
});

const arabicStory = [
	'تعود العبارة بين الجزيرتين إلى الإبحار يوم الاثنين، بعد أحد عشر أسبوعا في الحوض، كما قالت إدارة الميناء يوم الجمعة.',
	'وكان محركها قد تعطل في عاصفة في أيار، وعلى متنها ثلاثمئة راكب، فأعادتها قاطرة إلى المرفأ القديم تحت الطاحونة.',
];

test('so does a page in Arabic', async () => {
	const body = `<article><h1>العبارة تبحر</h1>${html(arabicStory)}
		<h2>ما الذي يتغير</h2><ol reversed><li>تذكرة</li><li>انتظار<ul><li>عند البوابة</li></ul></li></ol>
		<blockquote class="twitter-tweet"><p lang="ar" dir="rtl">مبروك! <a href="https://t.co/a">pic.example/a</a></p>&mdash; الميناء (@port) <a href="https://twitter.com/port/status/1">20 نوفمبر 2026</a></blockquote>
		<table dir="rtl"><tr><th>من</th><th>السعر</th></tr><tr><td>الميناء</td><td>١٢</td></tr></table>
		<p>قفا نبك من ذكرى حبيب ومنزل<br>بسقط اللوى بين الدخول فحومل</p>${html(arabicStory.slice(0, 1))}</article>`;
	assert.deepEqual(await readSaid(`<html lang="ar" dir="rtl"><title>العبارة تبحر</title><body>${body}</body></html>`), [
		...arabicStory,
		'heading 2: ما الذي يتغير',
		'item 2: تذكرة',
		'item 1: انتظار',
		'item depth 2: عند البوابة',
		'quote: مبروك! [pic.example/a](https://t.co/a)',
		'quote: — الميناء (@port) [20 نوفمبر 2026](https://twitter.com/port/status/1)',
		'row header: من | السعر',
		'row: الميناء | ١٢',
		'verse: قفا نبك من ذكرى حبيب ومنزل\nبسقط اللوى بين الدخول فحومل',
		arabicStory[0],
	]);
});

test('where the publisher says the same text without its structure, that of the page is read', async () => {
	const body = article(
		'',
		'<h2>Fares</h2><ul><li>Adults pay <b>twelve</b> pounds</li></ul><table><tr><td>a<td>1</table>',
	);
	const shown = [...story, 'heading 2: Fares', 'item: Adults pay *twelve* pounds', 'row: a | 1'];
	const articleBody = [...story, 'Fares', 'Adults pay twelve pounds'].join('\n\n');
	assert.deepEqual(await readSaid(page(body, jsonLd({articleBody}))), shown);
	// A word here and there may differ.
	const differing = articleBody.replace('eleven weeks', '11 weeks').replace('a tug brought', 'tugs brought');
	assert.deepEqual(await readSaid(page(body, jsonLd({articleBody: differing}))), shown);
});

test('addresses in a page are relative to what it says, or else to where it is', async () => {
	const body = article('<p>The <a href="b.html">report</a> of the harbour has more to say about it.</p>');
	const linked = async (head: string) => (await readSaid(page(body, head)))[0]!.match(/\((.*)\)/)![1];
	assert.equal(await linked(''), 'https://paper.example/coast/b.html');
	assert.equal(await linked('<base href="/news/">'), 'https://paper.example/news/b.html');
	assert.equal(await linked('<base href="https://other.example/">'), 'https://other.example/b.html');
});

test('addresses in an item of a feed are relative to the feed, or else to the item', async () => {
	const item = (link: string) =>
		`<item><title>T</title><link>${link}</link><description>&lt;p>A &lt;a href="/b">b&lt;/a>&lt;/p></description></item>`;
	const feed = (channel: string, link: string) => `<rss><channel>${channel}${item(link)}</channel></rss>`;
	const linked = async (text: string) => (await takeText(text)).articles[0]!.paragraphs.map(said);
	assert.deepEqual(await linked(feed('<link>https://a.example/</link>', 'https://b.example/1')), [
		'A [b](https://a.example/b)',
	]);
	assert.deepEqual(await linked(feed('', 'https://b.example/1')), ['A [b](https://b.example/b)']);
});

test('a text in JSON that is no HTML stays plain text', async () => {
	const content_text = '# No heading\n\n- no item\n\n**not bold**';
	const {articles} = await takeText(
		JSON.stringify({version: 'https://jsonfeed.org/version/1.1', items: [{id: 1, title: 'T', content_text}]}),
	);
	assert.deepEqual(articles[0]!.paragraphs, ['# No heading', '- no item', '**not bold**']);
});
