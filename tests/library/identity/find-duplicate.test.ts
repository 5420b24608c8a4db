import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Article} from '../../../source/article/article.ts';
import {findDuplicate, type Known, rules} from '../../../source/library/identity/find-duplicate.ts';
import {idsOf} from '../../../source/library/identity/state-key.ts';

const article = (fields: Partial<Article>): Article => ({
	id: 'x',
	title: 'T',
	paragraphs: ['P'],
	keyFacts: [],
	authors: [],
	tags: [],
	...fields,
});
const known = (fields: Partial<Known>): Known => ({
	file: 'kept.json',
	own: '0123456789abcdef',
	title: 'other',
	source: null,
	url: null,
	published: null,
	digest: 'other',
	sharedId: null,
	...fields,
});

/** Fields of an article that brought no id. */
const without = {key: 'fedcba9876543210'};
const sameWords = {title: 'T', digest: 'words'};
const monday = '2026-01-05T06:00:00Z';
const tuesday = '2026-01-06T06:00:00Z';

/** What comes in, what is kept, and the rule that says that they are the same; none, where they are two articles. */
const table: readonly (readonly [
	what: string,
	incoming: Partial<Article>,
	kept: Partial<Known>,
	rule: string | undefined,
])[] = [
	// Ids
	['an id of the same source', {id: '1', source: 'A'}, {own: '1', source: 'A'}, 'id'],
	['an id of the same title, of nowhere', {id: '1', title: 'T'}, {own: '1', title: 'T'}, 'id'],
	[
		'an id of the same host, with a new headline and a new address',
		{id: '1', title: 'New', url: 'https://a.com/new-slug'},
		{own: '1', title: 'Old', url: 'a.com/old-slug', source: 'renamed'},
		'id',
	],
	['an id that is an address', {id: 'https://a.com/?p=1'}, {own: 'https://a.com/?p=1'}, 'id'],
	['an id that is a digest', {id: '9f0ab7c2d1e34455'}, {own: '9f0ab7c2d1e34455'}, 'id'],
	['a number that another source counts by too', {id: '1', source: 'A'}, {own: '1', source: 'B'}, undefined],
	['a number of another host', {id: '1', url: 'https://a.com/1'}, {own: '1', url: 'b.com/1'}, undefined],
	['a number of nowhere with another title', {id: '1'}, {own: '1'}, undefined],
	[
		'a number of another source with the same title',
		{id: '1', title: 'T', source: 'A'},
		{own: '1', title: 'T', source: 'B'},
		undefined,
	],
	['a name of a day at another host', {id: 'day-1', url: 'https://a.com/1'}, {own: 'day-1', url: 'b.com/1'}, undefined],
	[
		'an address with a count of versions in its fragment',
		{id: 'https://a.com/news/c9#2'},
		{own: 'https://a.com/news/c9#1'},
		'id that is an address',
	],
	[
		'an address whose scheme changed',
		{id: 'https://a.com/news/c9'},
		{own: 'http://www.a.com/news/c9'},
		'id that is an address',
	],
	['another address as id', {id: 'https://a.com/news/c9'}, {own: 'https://a.com/news/d1'}, undefined],

	// Addresses
	['an address with tracking words', {url: 'https://a.com/1?utm_source=x'}, {url: 'a.com/1'}, 'address'],
	['another address', {url: 'https://a.com/2'}, {url: 'a.com/1'}, undefined],
	[
		'an address under an id of another kind',
		{id: '7', url: 'https://a.com/1'},
		{own: 'https://a.com/?p=7', url: 'a.com/1'},
		'address',
	],
	['an address whose id was changed', {id: '12', url: 'https://a.com/1'}, {own: '11', url: 'a.com/1'}, 'address'],
	['an address in another paper', {url: 'https://a.com/1', source: 'B'}, {url: 'a.com/1', source: 'A'}, 'address'],
	[
		'an address that another item of the document has too',
		{id: '12', url: 'https://a.com/live', shared: {address: true}},
		{own: '11', url: 'a.com/live'},
		undefined,
	],
	[
		'a page with the same words, another id and another day: a new issue',
		{id: '12', url: 'https://a.com/prayer', published: tuesday},
		{own: '11', url: 'a.com/prayer', published: monday, ...sameWords},
		undefined,
	],
	[
		'a page with the same words and another day, whose id is the same',
		{id: '11', url: 'https://a.com/prayer', published: tuesday},
		{own: '11', url: 'a.com/prayer', published: monday, ...sameWords},
		'id',
	],
	[
		'a page without id whose date was touched',
		{...without, url: 'https://a.com/1', published: tuesday},
		{url: 'a.com/1', published: monday, ...sameWords},
		'address',
	],

	// Beginnings, titles and texts
	['the same beginning without an id', without, {own: without.key}, 'beginning'],
	['the name of a document, which is no id', {id: 'name', ...without}, {own: 'name'}, undefined],
	[
		'the same beginning at another address',
		{...without, url: 'https://a.com/today'},
		{own: without.key, url: 'a.com/yesterday'},
		undefined,
	],
	[
		'the same beginning on another day',
		{...without, published: tuesday},
		{own: without.key, published: monday},
		undefined,
	],
	[
		'a title of one day with another text',
		{...without, published: monday, source: 'A'},
		{title: 'T', published: '2026-01-05', source: 'A'},
		'title and day',
	],
	['a title of another day', {...without, published: tuesday}, {title: 'T', published: monday}, undefined],
	['a title without a day', without, {title: 'T'}, undefined],
	[
		'a title of one day in another paper',
		{...without, published: monday, source: 'A'},
		{title: 'T', published: monday, source: 'B'},
		undefined,
	],
	[
		'a title of one day where the address says who it is',
		{...without, published: monday, url: 'https://a.com/1'},
		{title: 'T', published: monday},
		undefined,
	],
	['the same words', {id: '2'}, {own: 'https://a.com/1', ...sameWords}, 'text'],
	['the same words under another id of the kind', {id: 'q2'}, {own: 'q1', ...sameWords}, undefined],
	[
		'the same words at another address',
		{...without, url: 'https://a.com/2'},
		{url: 'a.com/1', ...sameWords},
		undefined,
	],
	['the same words on another day', {...without, published: tuesday}, {published: monday, ...sameWords}, undefined],
	[
		'a title of the same moment in another zone',
		{...without, published: '2026-01-06T02:00:00+03:00'},
		{title: 'T', published: '2026-01-05T23:00:00Z'},
		'title and day',
	],
	['other words', {}, {}, undefined],
];

describe('the same article', () => {
	for (const [what, incoming, kept, rule] of table) {
		test(`${rule === undefined ? 'is not' : 'is'} known by ${what}`, () => {
			const asked = {article: article(incoming), digest: 'words'};
			const found = rules.find(({find}) => find(asked, [known(kept)]));
			assert.equal(found?.name, rule);
			assert.equal(findDuplicate(asked, [known(kept)]) !== undefined, rule !== undefined);
		});
	}

	test('is known by the id that it got because another article had its own', () => {
		const [, apart] = idsOf(article({id: '1', url: 'https://www.a.com/1'}));
		assert.equal(apart, '1@a.com');
		assert.ok(findDuplicate({article: article({id: '1', url: 'https://a.com/2'}), digest: ''}, [known({own: apart})]));
		assert.equal(idsOf(article({id: '1', source: 'صحيفة'}))[1], '1@صحيفة');
	});

	test('is not known by an address that several kept articles have', () => {
		const both = [known({url: 'a.com/1', file: '1.json'}), known({url: 'a.com/1', file: '2.json'})];
		assert.equal(findDuplicate({article: article({url: 'https://a.com/1'}), digest: ''}, both), undefined);
	});
});
