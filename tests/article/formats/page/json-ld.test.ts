import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fuller} from '../../../../source/article/formats/page/fuller.ts';
import {article, html, jsonLd, page, read, story, titleOf} from './pages.ts';

const [first, second, third] = story as [string, string, string];
const heading = '<h2>What broke</h2>';
const bio = 'Nadim Kurd writes of the sea and of those who live by it, from the south.';

for (const [what, articleBody, body, expected] of [
	['the first paragraph', `${second} ${third}`, html(), story],
	[
		'the headings',
		story.join(' '),
		`${html([first])}${heading}${html([second, third])}`,
		[first, 'What broke', second, third],
	],
	['all but an excerpt', first, html(), story],
	['all but the beginning of the first paragraph', `${first.slice(0, 60)}…`, html(), story],
] as const) {
	test(`the text of a page stands where its JSON-LD leaves out ${what}`, async () => {
		assert.deepEqual(await read(page(`<article>${body}</article>`, jsonLd({articleBody}))), expected);
	});
}

test('the text in the JSON-LD stands where the page has only a part of it, or none', async () => {
	const articleBody = story.join('\n\n');
	for (const body of [html([first]), '<div id="app"></div>', '<p>Subscribe to read on.</p>']) {
		assert.deepEqual(await read(page(body, jsonLd({articleBody}))), story, body);
	}
});

test('where the JSON-LD says where the text ends, what follows it on the page is none of it', async () => {
	const body = `<div>${html()}<p>${bio}</p></div>`;
	assert.deepEqual(await read(page(body, jsonLd({articleBody: story.join('\n')}))), story);
	assert.deepEqual(await read(page(body)), [...story, bio]);
});

test('tags that are escaped in the JSON-LD are no text, in whatever field', async () => {
	const tags = (text: string) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	const fields = {
		headline: tags('<b>Ferry</b> to sail again'),
		articleBody: tags(`${html()}<script>let a;</script><style>p{}</style>`),
		author: {name: tags('<a href="/n">Nadim Kurd</a>')},
	};
	for (const body of ['<div></div>', article()]) {
		assert.deepEqual(await read(page(body, jsonLd(fields))), story);
		assert.equal(await titleOf(page(body, jsonLd(fields))), 'Ferry to sail again');
	}
});

const titled = (fields: object, title: string, h1 = title) =>
	page(`<article><h1>${h1}</h1>${html()}</article>`, jsonLd(fields), title);

for (const [what, fields, title, h1, expected] of [
	[
		'`name` where `headline` describes the page',
		{headline: 'island in the south', name: 'Oland'},
		'Oland - Encyclo',
		'Oland',
		'Oland',
	],
	[
		'`headline` where `name` is that of the site',
		{headline: 'Ferry sails', name: 'The Coast'},
		'Ferry sails | The Coast',
		'Ferry sails',
		'Ferry sails',
	],
	[
		'`headline` where the page has it in other words',
		{headline: 'Ferry sails again on Monday', name: 'x'},
		'Ferry sails on Monday',
		'Ferry sails on Monday',
		'Ferry sails again on Monday',
	],
	[
		'that of the page where it has neither',
		{headline: 'A summary of it', name: 'The Coast'},
		'Oland',
		'Oland',
		'Oland',
	],
	['`headline` where nothing on the page is one', {headline: 'Ferry sails'}, 'Page', 'Welcome', 'Ferry sails'],
] as const) {
	test(`the title is ${what}`, async () => assert.equal(await titleOf(titled(fields, title, h1)), expected));
}

test('of two texts in a script without blanks between words the fuller one is told as well', () => {
	const [one, two] = [
		'港口周五表示，两岛之间的渡轮在船坞停了十一周，将于周一重新启航，票价不变，船长说。',
		'五月的一场风暴中，它的发动机坏了，船上有三百人，一艘拖船把它带回了港口，没有人受伤。',
	];
	assert.deepEqual(fuller([two], [one, two]), [one, two]);
	assert.deepEqual(fuller([one, two], [two]), [one, two]);
	assert.deepEqual(fuller([], [one]), [one]);
	assert.deepEqual(fuller([one], []), [one]);
});
