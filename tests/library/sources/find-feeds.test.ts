import assert from 'node:assert/strict';
import {test} from 'node:test';
import {findFeeds} from '../../../source/library/sources/finding/find-feeds.ts';
import {openPaper, rss} from './paper.ts';

const find = (address: string) => findFeeds(address, {userAgent: 'khabar/0.0.0'});
const page = (head: string, body = '<p>Welcome to the paper.</p>') =>
	`<!doctype html><html><head><title> The  Paper </title>${head}</head><body>${body}</body></html>`;

test('a feed is found at its own address, even one without items', async () => {
	await using paper = await openPaper();
	paper.put('/rss', rss([{id: '1'}], {title: 'Paper & Co'}));
	paper.put('/empty', rss([]));
	paper.put('/json', JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: 'JSON', items: []}));
	paper.put('/atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title></feed>');
	for (const [path, title] of [
		['/rss', 'Paper & Co'],
		['/empty', 'A paper'],
		['/json', 'JSON'],
		['/atom', 'Atom'],
	])
		assert.deepEqual(await find(paper.url + path), [{address: paper.url + path, title}]);
});

test('the feed that a page names is found, relative to its base', async () => {
	await using paper = await openPaper();
	paper.put(
		'/news/',
		page('<base href="/feeds/"><LINK title="All" HREF="all.xml" TYPE="application/rss+xml" REL="Alternate">'),
	);
	paper.put('/feeds/all.xml', rss([{id: '1'}], {title: 'All of it'}));
	assert.deepEqual(await find(`${paper.url}/news/`), [{address: `${paper.url}/feeds/all.xml`, title: 'All of it'}]);
});

test('of several feeds all are given, each once, and other forms of the page are none', async () => {
	await using paper = await openPaper();
	paper.put(
		'/',
		page(`
			<link rel="alternate" type="application/rss+xml" title="News" href="/news.xml">
			<link rel="alternate" type="application/atom+xml" title="Sport" href="sport.xml">
			<link rel="alternate" type="application/rss+xml" title="News" href="/news.xml#top">
			<link rel="alternate" hreflang="ar" href="/ar">
			<link rel="alternate" type="text/html" href="/print">
			<link rel="stylesheet" type="text/css" href="/feed.css">`),
	);
	assert.deepEqual(await find(paper.url), [
		{address: `${paper.url}/news.xml`, title: 'News'},
		{address: `${paper.url}/sport.xml`, title: 'Sport'},
	]);
});

test('of a page that names no feed the usual places are asked, first those beside it', async () => {
	await using paper = await openPaper();
	paper.put('/blog', page(''));
	paper.put('/blog/feed', rss([{id: '1'}], {title: 'Blog'}));
	paper.put('/feed.xml', rss([{id: '1'}], {title: 'All'}));
	assert.deepEqual(await find(`${paper.url}/blog`), [{address: `${paper.url}/blog/feed`, title: 'Blog'}]);
	paper.put('/', page(''));
	assert.deepEqual(await find(paper.url), [{address: `${paper.url}/feed.xml`, title: 'All'}]);
});

test('a page that says that it is a list of links is one itself', async () => {
	await using paper = await openPaper();
	const list = JSON.stringify({
		'@type': 'CollectionPage',
		mainEntity: {'@type': 'ItemList', itemListElement: [{url: '/a'}]},
	});
	paper.put('/', page(`<script type="application/ld+json">${list}</script>`));
	assert.deepEqual(await find(`${paper.url}/`), [{address: `${paper.url}/`, title: 'The Paper'}]);
});

test('why nothing can be followed is told', async () => {
	await using paper = await openPaper();
	paper.put('/', page(''));
	await assert.rejects(find(paper.url), {message: 'is a page without a feed'});
	await assert.rejects(find(`${paper.url}/missing`), {message: 'answers 404 Not Found'});
	paper.put('/text', 'Only words.');
	await assert.rejects(find(`${paper.url}/text`), {message: 'is neither a feed nor a page'});
	paper.put('/wrong', page('<link rel="alternate" type="application/rss+xml" href="/nowhere.xml">'));
	await assert.rejects(find(`${paper.url}/wrong`), {
		message: `leads to ${paper.url}/nowhere.xml, which answers 404 Not Found`,
	});
});
