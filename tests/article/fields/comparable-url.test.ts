import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {comparableUrl} from '../../../source/article/fields/comparable-url.ts';

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

	test('take time that grows with their length, whatever they are made of', () => {
		assert.equal(comparableUrl(`https://a.com/x${'/'.repeat(1_000_000)}`), 'a.com/x');
		assert.equal(comparableUrl(`https://a.com/?${'&'.repeat(1_000_000)}`), undefined);
	});
});
