import assert from 'node:assert/strict';
import {test} from 'node:test';
import {takeText} from '../take.ts';

const first = {title: 'مطر على الساحل', url: 'https://a.test/1', summary: 'هطل مطر غزير.'};
const second = {title: 'سوق جديدة', url: 'https://a.test/2', summary: 'افتتحت السوق.'};

const taken = async (document: unknown) => {
	const {articles, problems} = await takeText(JSON.stringify(document));
	return {titles: articles.map(({title}) => title), problems, articles};
};

const titles = [first.title, second.title];

for (const [what, document] of Object.entries({
	'under a name that is no known format': {status: 'ok', total: 2, entries: [first, second]},
	'beside what the answer says of the paper': {title: 'صحيفة', description: 'كل الأخبار.', news: [first, second]},
	'within what wraps the answer': {data: {posts: [first, second]}},
	'within a feed that was turned into JSON': {rss: {channel: {title: 'صحيفة', item: [first, second]}}},
	'that is the whole answer': {data: [first, second]},
}))
	test(`a list of news is taken item by item: ${what}`, async () => {
		const {titles: found, problems} = await taken(document);
		assert.deepEqual([found, problems], [titles, []]);
	});

test('items of a list have the source and the language that stand around them', async () => {
	const {articles} = await taken({rss: {channel: {title: 'صحيفة', language: 'ar', item: [first]}}});
	assert.deepEqual([articles[0]?.source, articles[0]?.language], ['صحيفة', 'ar']);
});

test('an item of a list without a text is a headline', async () => {
	const {articles} = await taken({response: {results: [{webTitle: 'Rain', webUrl: 'https://a.test/3'}]}});
	assert.deepEqual([articles[0]?.title, articles[0]?.paragraphs], ['Rain', ['https://a.test/3']]);
});

test('a list beside an article is none of news: pictures, and articles that it leads to', async () => {
	for (const beside of [{images: [first]}, {related: [first, second]}, {results: [{title: 'نسبة', value: 5}]}]) {
		const {titles: found} = await taken({title: 'عنوان', description: 'نص الخبر.', ...beside});
		assert.deepEqual(found, ['عنوان']);
	}
	const {titles: found} = await taken({title: 'عنوان', content: 'نص الخبر.', entries: [first, second]});
	assert.deepEqual(found, ['عنوان']);
});

test('a fault in an item of a list is told with its place', async () => {
	const {problems} = await taken({data: {posts: [first, {title: 5, text: 'نص.'}]}});
	assert.deepEqual(problems, ['test: data.posts[1].title: must be text, not a number']);
});

test('posts of WordPress are read, with their times in UTC', async () => {
	const post = {
		id: 7,
		date: '2026-01-05T09:30:00',
		date_gmt: '2026-01-05T06:30:00',
		link: 'https://a.test/7',
		title: {rendered: 'خبر &#8220;عاجل&#8221;'},
		content: {rendered: '<p>فقرة أولى.</p>\n<p>فقرة ثانية.</p>', protected: false},
		excerpt: {rendered: '<p>ملخص.</p>', protected: false},
		tags: [3, 4],
	};
	const {articles, problems} = await taken([post]);
	assert.deepEqual(problems, []);
	const {id, title, url, published, summary, paragraphs} = articles[0]!;
	assert.deepEqual(
		[id, title, url, published, summary, paragraphs],
		['7', 'خبر “عاجل”', post.link, '2026-01-05T06:30:00Z', 'ملخص.', ['فقرة أولى.', 'فقرة ثانية.']],
	);
});
