import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Article} from '../../../../source/article/article.ts';
import {takeText} from '../../take.ts';
import {article, html, jsonLd, page, read, story, titleOf} from './pages.ts';

const of = async (text: string): Promise<Article> => (await takeText(text)).articles[0]!;

describe('when a page says or shows its date', () => {
	const day = '2026-05-04';
	for (const [where, text] of Object.entries({
		'in a meta element of another name': page(article(), `<meta name="DC.date.issued" content="${day}">`),
		'in microdata': page(article(`<span itemprop="datePublished" content="${day}">yesterday</span>`)),
		'in the text of a time element': page(article('<time>4 May 2026</time>')),
		'in a line that is called so': page(article('<p class="post-date">Published 4 May 2026</p>')),
	}))
		test(`it is dated: ${where}`, async () => assert.equal((await of(text)).published, day));

	test('what can be read is taken, and the surest of it', async () => {
		const head = '<meta name="pubdate" content="soon"><meta property="article:published_time" content="2026-05-03">';
		assert.equal((await of(page(article('<time>4 May 2026</time>'), head))).published, '2026-05-03');
		const unread = '<meta name="pubdate" content="soon">';
		assert.equal((await of(page(article('<time>4 May 2026</time>'), unread))).published, day);
	});

	test('the date of today above the article, and those of other articles beside it, are not its own', async () => {
		const around = (text: string) =>
			`<div class="date">9 June 2026</div>${text}<aside><time>8 June 2026</time><p class="date">7 June 2026</p></aside>`;
		assert.equal((await of(page(around(article())))).published, undefined);
	});
});

test('an author is who microdata says, where a meta element has an address in place of a name', async () => {
	const by = '<p itemprop="author" itemscope>By <span itemprop="name">Mona Sabry</span></p>';
	const head = '<meta property="article:author" content="https://social.example/mona">';
	assert.deepEqual((await of(page(article(by), head))).authors, ['Mona Sabry']);
	assert.deepEqual((await of(page(article(by)))).authors, ['Mona Sabry']);
});

for (const [what, text] of Object.entries({
	'the name of the site behind it': page(article(), '', 'Ferry to sail again | The Island Post'),
	'the name of the site before it': page(article(), '', 'The Island Post — Ferry to sail again'),
	'an ellipsis in place of its end': page(article(), '<meta property="og:title" content="Ferry to sail…">'),
	'an ellipsis in its JSON-LD': page(article(), jsonLd({headline: 'Ferry to sail...'})),
}))
	test(`a title is as the heading of the page has it, without ${what}`, async () =>
		assert.equal(await titleOf(text), 'Ferry to sail again'));

test('a headline that is marked as one goes before the title of the window', async () => {
	const body = `<div><h2 itemprop="headline">Ferry to sail again</h2>${html()}</div>`;
	assert.equal(await titleOf(page(body, '', 'News of the islands')), 'Ferry to sail again');
});

test('a comma behind the last member does not lose the JSON-LD of a page, and commas in its texts stay', async () => {
	const head = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry [to,] sail again", "keywords": ["sea",], "datePublished": "2026-05-04",}</script>`;
	const {title, published, tags} = await of(page(article(), head, 'Ferry [to,] sail again'));
	assert.deepEqual([title, published, tags], ['Ferry [to,] sail again', '2026-05-04', ['sea']]);
});

test('the updates of a live report in JSON-LD are its text, each under its headline', async () => {
	const [first, second, third] = story;
	const liveBlogUpdate = [
		{'@type': 'BlogPosting', headline: 'It sails', articleBody: second},
		{'@type': 'BlogPosting', headline: 'It is ready', articleBody: third},
	];
	const head = jsonLd({'@type': 'LiveBlogPosting', articleBody: first, liveBlogUpdate});
	assert.deepEqual(await read(page('<h1>Ferry to sail again</h1><div id="live"></div>', head)), [
		first,
		'It sails',
		second,
		'It is ready',
		third,
	]);
});

test('all parts of an article that stand side by side are read, however short each is', async () => {
	const parts = story
		.map((text, i) => `<div class="post"><h3>At ${i + 7} in the morning</h3><p>${text}</p></div>`)
		.join('');
	assert.deepEqual(
		await read(page(`<article><h1>Ferry to sail again</h1>${parts}</article>`)),
		story.flatMap((text, i) => [`At ${i + 7} in the morning`, text]),
	);
});

test('what only shares a page or asks to follow a paper is left out, whatever its elements are called', async () => {
	const share =
		'<div><span>Share</span><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a> <a href="https://t.me/share/url?url=x">Telegram</a></div>';
	const [first, ...others] = story;
	const calls = [
		'<p><a href="https://chat.example/c">تابعوا قناتنا على واتساب</a></p>',
		'<p>تابعوا آخر أخبارنا عبر <a href="https://n.example">Google News</a></p>',
		'<p>مدة القراءة: 3 دقائق</p>',
		'<p>4 min read</p>',
	].join('');
	assert.deepEqual(await read(page(article(share, `${share}${calls}`))), story);
	const within = `<p>${first}</p>${calls}${html(others)}`;
	assert.deepEqual(await read(page(`<article><h1>Ferry to sail again</h1>${within}</article>`)), story);
});

test('a form that asks readers something is left out, and one around a whole page is not', async () => {
	const poll =
		'<form><p>Will you take the ferry?</p><label><input type="radio">Yes</label><button>Vote</button></form>';
	const [first, ...others] = story;
	const body = `<h1>Ferry to sail again</h1><p>${first}</p>${poll}${html(others)}`;
	assert.deepEqual(await read(page(`<article>${body}</article>`)), story);
	assert.deepEqual(await read(page(`<form><input type="search"><div>${body.replace(poll, '')}</div></form>`)), story);
});

test('the name of a section above the headline is no part of the text', async () => {
	const heading = '<h1>Ferry to sail again</h1>';
	const labelled = `<article><a class="category" href="/sea">Sea</a>${heading}${html()}</article>`;
	assert.deepEqual(await read(page(labelled)), story);
});

test('a sentence may lead to where pages are shared', async () => {
	const text =
		'Send it <a href="https://t.me/share/url?url=x">to your friends</a>, said the school, before Monday comes.';
	const found = await read(page(article('', `<p>${text}</p>`)));
	assert.deepEqual(found, [...story, text.replace(/<[^>]*>/g, '')]);
});

test('a quotation that only the markup tells has quotation marks', async () => {
	const found = await read(
		page(article('', '<p>The port said <q>on Monday, in <q>calm</q> weather</q> and no more of it.</p>')),
	);
	assert.equal(found.at(-1), 'The port said "on Monday, in "calm" weather" and no more of it.');
});
