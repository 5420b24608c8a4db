import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Article} from '../../../source/article/article.ts';
import {comparableUrl, findDuplicate, idsOf, type Known} from '../../../source/library/identity/find-duplicate.ts';

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
	row: 1,
	file: 'kept.json',
	own: '0123456789abcdef',
	title: 'other',
	source: null,
	url: null,
	digest: 'other',
	...fields,
});
const isSame = (one: Partial<Article>, other: Partial<Known>, start = 10) =>
	findDuplicate(article(one), [known(other)], 'digest', start) !== undefined;

describe('addresses', () => {
	test('of one page compare equal however they are written', () => {
		const all =
			'https://example.com/a?id=1 http://example.com/a?id=1 https://www.example.com/a/?id=1#part https://EXAMPLE.com:443/a?utm_source=x&id=1&utm_medium=y https://example.com/a?id=1&fbclid=z';
		assert.deepEqual([...new Set(all.split(' ').map(address => comparableUrl(address)))], ['example.com/a?id=1']);
		assert.equal(comparableUrl('https://example.com/خبر/1'), comparableUrl('https://example.com/%D8%AE%D8%A8%D8%B1/1'));
	});

	test('of other pages do not', () => {
		const all =
			'https://example.com/a https://example.com/b https://example.com/a?id=1 https://example.org/a https://example.com:8080/a https://example.com/A';
		assert.equal(new Set(all.split(' ').map(address => comparableUrl(address))).size, 6);
	});

	test('keep what they ask for as it is written beside what follows a reader around', () => {
		assert.equal(comparableUrl('https://a.com/?q=a%20b&utm_source=x'), comparableUrl('https://a.com/?q=a%20b'));
	});

	test('that lead to no article are none', () => {
		for (const address of [
			undefined,
			'',
			'https://example.com',
			'https://www.example.com/?utm_source=x',
			'/a',
			'file:///a',
			'http://[',
			'x',
		])
			assert.equal(comparableUrl(address), undefined, String(address));
	});
});

describe('the same article', () => {
	test('is known by an id from the same place', () => {
		assert.ok(isSame({id: '1', source: 'A'}, {own: '1', source: 'A'}));
		assert.ok(isSame({id: '1', title: 'T'}, {own: '1', title: 'T'}));
		assert.ok(isSame({id: '1', url: 'https://a.com/new'}, {own: '1', url: 'a.com/old', source: 'renamed'}));
		assert.ok(isSame({id: 'https://a.com/?p=1'}, {own: 'https://a.com/?p=1'}));
		assert.ok(isSame({id: '9f0ab7c2d1e34455'}, {own: '9f0ab7c2d1e34455'}));
	});

	test('is not known by an id that other places use as well', () => {
		assert.ok(!isSame({id: '1', source: 'A'}, {own: '1', source: 'B'}));
		assert.ok(!isSame({id: '1', url: 'https://a.com/1'}, {own: '1', url: 'b.com/1'}));
		assert.ok(!isSame({id: '1'}, {own: '1'}));
		assert.ok(!isSame({id: '1', title: 'T', source: 'A'}, {own: '1', title: 'T', source: 'B'}));
		for (const id of ['2025-03-18-article', 'news/123'])
			assert.ok(!isSame({id, url: 'https://a.com/1'}, {own: id, url: 'b.com/1'}), id);
	});

	test('is known by the id that it got because another had its own', () => {
		const [, apart] = idsOf(article({id: '1', url: 'https://www.a.com/1'}));
		assert.equal(apart, '1@a.com');
		assert.ok(isSame({id: '1', url: 'https://a.com/2'}, {own: apart}));
		assert.equal(idsOf(article({id: '1', source: 'صحيفة'}))[1], '1@صحيفة');
	});

	test('without an id is known by its beginning', () => {
		assert.ok(isSame({key: 'beginning'}, {own: 'beginning'}));
		assert.ok(!isSame({id: 'name', key: 'beginning'}, {own: 'name'}));
		assert.ok(!isSame({key: 'beginning', url: 'https://a.com/today'}, {own: 'beginning', url: 'a.com/yesterday'}));
	});

	test('is known by its address', () => {
		assert.ok(isSame({url: 'https://a.com/1?utm_source=x'}, {url: 'a.com/1'}));
		assert.ok(!isSame({url: 'https://a.com/2'}, {url: 'a.com/1'}));
	});

	test('is known by its address though another program gave it an id of another kind', () => {
		assert.ok(isSame({id: '7', url: 'https://a.com/1'}, {own: 'https://a.com/?p=7', url: 'a.com/1'}));
		assert.ok(isSame({id: 'fedcba9876543210', url: 'https://a.com/1'}, {own: '0123456789abcdef', url: 'a.com/1'}));
		assert.ok(!isSame({id: '11', url: 'https://a.com/live'}, {own: '12', url: 'a.com/live'}));
	});

	test('is not known by an address that several have, nor by that of another in the same document', () => {
		const both = [known({url: 'a.com/1', file: '1.json'}), known({url: 'a.com/1', file: '2.json'})];
		assert.equal(findDuplicate(article({url: 'https://a.com/1'}), both, 'digest', 10), undefined);
		assert.ok(!isSame({url: 'https://a.com/1'}, {url: 'a.com/1', row: 10}));
		assert.ok(isSame({url: 'https://a.com/1', title: 'T'}, {url: 'a.com/1', row: 10, title: 'T'}));
	});

	test('is known by its text, wherever it stands', () => {
		assert.ok(isSame({url: 'https://a.com/1', id: '1'}, {digest: 'digest', url: 'b.com/2', own: '2'}));
		assert.ok(!isSame({}, {}));
	});
});
