import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileName} from '../../../source/library/identity/slug.ts';
import {randomNumbers} from '../../support/random.ts';

test('a file is named by the day and the words of the title, in their own letters', () => {
	assert.equal(
		fileName({title: 'بوتين وترامب يتفقان على «وقف إطلاق النار»!', published: '2025-03-18T10:00:00Z'}),
		'2025-03-18-بوتين-وترامب-يتفقان-على-وقف-إطلاق-النار',
	);
	assert.equal(fileName({title: 'Two-thirds of 5 GHz: É'}), 'two-thirds-of-5-ghz-é');
	assert.equal(fileName({title: 'می‌شود', published: '2025-03-18'}), '2025-03-18-می-شود');
	assert.equal(fileName({title: 'हिन्दी में'}), 'हिन्दी-में');
	assert.equal(fileName({title: 'x', published: '2025-03-18'}, 'c0ffee'), '2025-03-18-x-c0ffee');
});

test('vowel marks, tatweel and the form of a letter make no other name', () => {
	assert.equal(fileName({title: 'خَبَـــرٌ'}), fileName({title: 'خبر'}));
	assert.equal(fileName({title: 'e\u0301'}), fileName({title: '\u00e9'}));
});

test('a title of nothing that stands in a name gets one all the same', () => {
	for (const title of ['🔴', '...', '../..', '/', '\u200f', '-']) assert.equal(fileName({title}), 'article');
});

test('no title leaves the folder, hides a file, or is too long', () => {
	const random = randomNumbers(5);
	const parts = [
		'../',
		'..\\',
		'/',
		'.',
		' ',
		'\0',
		'\n',
		'\u202e',
		'\u2028',
		'خبر',
		'ا',
		'👩‍👩‍👧',
		'é',
		'Z',
		'7',
		'ﷺ',
		'\ud800',
		'x'.repeat(70),
		'ب'.repeat(90),
	];
	for (let i = 0; i < 3000; i++) {
		const title = Array.from({length: random(30)}, () => parts[random(parts.length)]).join('');
		for (const published of [undefined, '2025-03-18']) {
			for (const mark of ['', 'c0ffee00']) {
				const name = `${fileName({title, ...(published && {published})}, mark)}.json`;
				assert.match(name, /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.json$/u, JSON.stringify(title));
				assert.ok(Buffer.byteLength(name) <= 120, JSON.stringify(title));
			}
		}
	}
});
