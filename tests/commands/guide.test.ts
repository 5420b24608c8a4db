import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, test} from 'node:test';
import {khabar} from '../support/khabar.ts';

const filesIn = (language: string) => readdirSync(new URL(`../../guide/${language}/`, import.meta.url)).sort();
const idsIn = (listed: string) =>
	listed
		.split('\n')
		.slice(0, -1)
		.map(line => line.split('\t')[0]);

describe('khabar guide', () => {
	for (const [locale, language] of [
		['en_GB.UTF-8', 'en'],
		['ar_EG.UTF-8', 'ar'],
		['C', 'en'],
	] as const)
		test(`lists the chapters in their order, where the locale is ${locale}`, async () => {
			const {stdout, stderr, code} = await khabar(['guide'], {env: {LC_ALL: locale}});
			const ids = filesIn(language).map(file => file.replace(/\.md$/, ''));
			assert.deepEqual({code, stderr, ids: idsIn(stdout)}, {code: 0, stderr: '', ids});
		});

	test('writes the chapters that were named', async () => {
		const {stdout, stderr, code} = await khabar(['guide', 'terminals', 'searching'], {env: {LC_ALL: 'C'}});
		assert.deepEqual({code, stderr}, {code: 0, stderr: ''});
		assert.match(stdout, /^Terminals\n[\s\S]+\nSearching/);
	});

	test('names the chapters there are when it does not have one', async () => {
		const {stdout, stderr, code} = await khabar(['guide', 'cooking'], {env: {LC_ALL: 'C'}});
		assert.deepEqual({code, stdout}, {code: 1, stdout: ''});
		assert.match(stderr, /^khabar: the guide has no chapter cooking; it has .*terminals.*\n$/);
	});
});
