import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {modeOf} from '../../../source/reader/state/mode.ts';
import {aboutRows, readingMinutes, shownMoment} from '../../../source/reader/windows/about-window.ts';
import {rowText} from '../../../source/text/row.ts';
import {act, article, effectsOf, press, startWith} from '../../support/reader-states.ts';

const long = `https://example.com/${'a-part/'.repeat(40)}`;
const news = article('news', ['نص قصير.'], {
	title: 'A title',
	source: 'The paper',
	alsoIn: ['Another'],
	authors: ['One', 'Two'],
	tags: ['x', 'y'],
	section: 'World',
	language: 'en',
	published: '2025-03-18T10:00:00+03:00',
	modified: '2025-03-18T09:05:07Z',
	url: long,
	origin: {from: '/in/feed.xml', shape: 'RSS', added: '2025-03-19T00:00:00Z'},
});
const list = startWith([news, article('bare', ['نص.'], {title: 'bare'})], {columns: 60, rows: 12});
const open = press(list, 'return');

/** What is known, by field. */
const shown = (state: typeof list) => {
	const found: Record<string, string> = {};
	let last = '';
	for (const {field, value} of aboutRows(state.about!.entry, state.size.columns)) {
		last = field ?? last;
		found[last] = (found[last] ?? '') + rowText(value);
	}
	return found;
};

describe('i', () => {
	test('shows all that is known of the article, the address in full', () => {
		assert.deepEqual(shown(press(open, 'i')), {
			title: 'A title',
			address: long,
			authors: 'One, Two',
			source: 'The paper',
			alsoIn: 'Another',
			published: '2025-03-18 10:00 +03:00',
			modified: '2025-03-18 09:05 UTC',
			section: 'World',
			tags: 'x, y',
			language: 'en',
			words: '2',
			minutes: '1',
			file: '/news/news.json',
			from: '/in/feed.xml',
			format: 'RSS',
			added: '2025-03-19 00:00 UTC',
			id: 'news',
		});
	});

	test('leaves out what is not known, and works in the list too', () => {
		const state = press(list, 'j', 'i');
		assert.deepEqual(Object.keys(shown(state)), ['title', 'words', 'minutes', 'file', 'id']);
		assert.equal(modeOf(press(state, 'q')), 'list');
	});

	test('tells a host of mixed scripts as such, and shows its address in Punycode', () => {
		const spoof = startWith([article('s', ['x'], {url: 'https://pаypal.com/login'})]);
		const {address, mixedLetters} = shown(press(spoof, 'i'));
		assert.match(address!, /^https:\/\/xn--/);
		assert.equal(mixedLetters, 'pаypal.com (Latin + Cyrillic)');
	});

	test('scrolls no further than its last row', () => {
		const all = aboutRows(press(open, 'i').about!.entry, 60).length;
		assert.equal(press(open, 'i', 'G').about!.top, all - 11);
		assert.equal(press(open, 'i', 'G', 'j').about!.top, all - 11);
		assert.equal(press(open, 'i', 'G', 'g', 'k').about!.top, 0);
	});
});

test('a date is shown with its hour and zone, where it has them', () => {
	assert.deepEqual(
		['2025-03-18', '2025-03-18T10:00', '2025-03-18 10:00:59.5Z', '2025-03-18T10:00:00+0300', 'soon'].map(shownMoment),
		['2025-03-18', '2025-03-18 10:00', '2025-03-18 10:00 UTC', '2025-03-18 10:00 +0300', 'soon'],
	);
});

test('the minutes that an article takes depend on its language', () => {
	assert.deepEqual(
		[readingMinutes(1380, 'ar-EG'), readingMinutes(2280, 'en'), readingMinutes(1800), readingMinutes(0)],
		[10, 10, 10, 1],
	);
});

describe('o', () => {
	test('asks for the page to be opened, in the list, in the article and over what is known of it', () => {
		const wanted = [{type: 'openAddress', address: long}];
		assert.deepEqual(effectsOf(list, 'o'), wanted);
		assert.deepEqual(effectsOf(open, 'o'), wanted);
		assert.deepEqual(effectsOf(press(open, 'i'), 'o'), wanted);
	});

	test('asks for nothing where there is no address that may be opened, and says so', () => {
		for (const url of [undefined, 'javascript:alert(1)', 'file:///etc/passwd', '-flag', '; rm -rf ~', '$(id)']) {
			const state = startWith([article('a', ['x'], url === undefined ? {} : {url})]);
			assert.deepEqual(effectsOf(state, 'o'), [], String(url));
			assert.deepEqual(press(state, 'o').notice, {type: 'noAddress'}, String(url));
		}
	});

	test('shows the address in full where there is no browser, and says that it was copied', () => {
		const opened = {by: 'nothing', copied: 'taken'} as const;
		const state = act(press(open, 'o'), {type: 'opened', address: long, opened});
		assert.deepEqual([modeOf(state), state.notice], ['about', {type: 'noBrowser', result: 'taken'}]);
		const elsewhere = act(press(list, 'o', 'j'), {type: 'opened', address: long, opened});
		assert.deepEqual([modeOf(elsewhere), elsewhere.notice?.type], ['list', 'noBrowser']);
	});
});
