import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Article} from '../../../source/article/article.ts';
import {listGeometry} from '../../../source/reader/layout/geometry.ts';
import type {ReaderState} from '../../../source/reader/state/state.ts';
import {visibleLines} from '../../../source/reader/windows/list-window.ts';
import {rowText} from '../../../source/text/row.ts';
import {listRows} from '../../../source/ui/list/list-rows.ts';
import {en} from '../../support/messages.ts';
import {randomNumbers} from '../../support/random.ts';
import {act, arabic, article, effectsOf, press, startWith, write} from '../../support/reader-states.ts';

/** Articles of some days, three on most of them. */
const articles = Array.from({length: 40}, (_, i) =>
	article(`n${i}`, [i % 2 === 0 ? arabic : `${arabic} كلمة`], {
		title: `Report ${i}`,
		language: 'en',
		published: `2025-03-${String(28 - Math.floor(i / 3)).padStart(2, '0')}`,
	}),
);
/** One row is for the header, and one for the status. */
const size = {columns: 80, rows: 13};
const now = Date.parse('2025-06-01');
const texts = (state: ReaderState) => listRows(state, en, now).map(row => rowText(row).trimEnd());
const entryRows = (state: ReaderState) => texts(state).filter(text => /Report \d/.test(text));

const searched = (state: ReaderState) =>
	state.shelf.view.query === undefined ? write(press(state, '/'), 'كلمة') : press(state, '/');

describe('the window of the list', () => {
	test('gives the date of a day once, with the first of its articles and with the first in the window', () => {
		const dates = (state: ReaderState) => entryRows(state).map(text => /(\d\d) Mar/.exec(text)?.[1] ?? '');
		assert.deepEqual(dates(startWith(articles, size)).slice(0, 7), ['28', '', '', '27', '', '', '26']);
		const scrolled = press(startWith(articles, size), ...Array.from({length: 11}, () => 'j'));
		assert.deepEqual(dates(scrolled).slice(0, 3), ['28', '', '27']);
	});

	test('zd gives each day a heading with its name, and takes them away', () => {
		const headed = press(startWith(articles, size), 'z', 'd');
		assert.match(texts(headed)[1]!, /^Friday 28 March 2025|^Friday, 28 March 2025/);
		assert.match(texts(headed)[5]!, /27 March 2025/);
		assert.equal(entryRows(headed).length, 8);
		assert.equal(entryRows(press(headed, 'z', 'd')).length, 11);
	});

	test('asks the shelf for what is on the screen and little more, wherever it stands', () => {
		const state = startWith(Array.from({length: 10}, () => articles).flat(), size);
		let most = 0;
		const counting = {
			...state,
			shelf: {
				...state.shelf,
				entries(from: number, to: number) {
					most = Math.max(most, to - from);
					return state.shelf.entries(from, to);
				},
			},
		};
		for (const key of ['G', 'k', 'b', 'g', 'space']) listRows(press(counting, key), en);
		assert.ok(most <= 50, `${most} entries were asked for at once`);
	});

	test('has the selected entry in it whole and no row empty that could be filled, whatever is pressed', () => {
		const seed = 20_261_124;
		const random = randomNumbers(seed);
		const keys = ['j', 'k', 'space', 'b', 'g', 'G', 'z', 'd', 'S', 'j', 'k'];
		let state = startWith(articles, size);
		for (let step = 0; step < 2000; step++) {
			const roll = random(12);
			if (roll === 0) state = act(state, {type: 'resize', size: {columns: 1 + random(100), rows: 1 + random(20)}});
			else if (roll === 1) state = press(searched(state), 'return');
			else if (roll === 2) state = press(state, 'escape');
			else state = press(state, keys[random(keys.length)]!);
			if (state.done) state = {...state, done: false};
			const {headerRows, rows, title} = listGeometry(state.size);
			const lines = visibleLines(state);
			assert.ok(
				lines.some(({index}) => index === state.list.selected),
				`seed ${seed}, step ${step}: selected`,
			);
			const shown = listRows(state, en);
			assert.equal(shown.length, state.size.rows, `seed ${seed}, step ${step}: rows`);
			if (title < 12 || rows < 4) continue;
			const empty = shown.slice(headerRows, headerRows + rows).filter(row => rowText(row).trim() === '').length;
			const isAll = lines[0]!.index === 0 && lines.at(-1)!.index === state.shelf.count - 1;
			assert.ok(isAll || empty <= 1, `seed ${seed}, step ${step}: ${empty} rows are empty`);
		}
	});
});

describe('the views of the list', () => {
	test('S goes through the orders, and the selected article stays selected', () => {
		const state = press(startWith(articles, size), 'j', 'j', 'S');
		assert.equal(state.shelf.view.sort, 'source');
		assert.equal(state.list.selected, 2);
		assert.match(texts(state)[0]!, /by source/);
		assert.equal(press(state, 'S', 'S', 'S').shelf.view.sort, 'newest');
	});

	test('S leaves the order alone while what was searched for stands in its own', () => {
		const found = press(write(press(startWith(articles, size), '/'), 'كلمة'), 'return', 'S', 'S');
		assert.equal(press(found, 'escape').shelf.view.sort, 'newest');
	});

	test('U shows only what is unread, and Esc all again, and never leaves khabar', () => {
		const read = new Map([
			['n0', {top: {paragraph: 0, offset: 0}, current: 0, percent: 100, read: true, starred: false}],
		]);
		const unread = press(startWith(articles, size, read), 'U');
		assert.equal(unread.shelf.count, 39);
		assert.match(texts(unread)[0]!, /unread/);
		const all = press(unread, 'escape');
		assert.deepEqual([all.shelf.count, all.done], [40, false]);
		const still = press(all, 'escape');
		assert.deepEqual([still.done, still.notice?.type], [false, 'nothingBehind']);
		assert.equal(press(still, 'q').done, true);
	});

	test('a search shows the sentence of each article with its words, Enter opens it there, Esc and q end it', () => {
		const found = press(write(press(startWith(articles, size), '/'), 'كلمة'), 'return');
		assert.equal(found.shelf.count, 20);
		assert.match(texts(found)[2]!, /ﺔﻤﻠﻛ/);
		const opened = press(found, 'return');
		assert.deepEqual(opened.article!.find, {
			text: 'كلمة',
			by: 'words',
			at: {paragraph: 0, offset: arabic.length + 1},
			came: undefined,
		});
		assert.equal(press(opened, 'q', 'q').shelf.count, 40);
		assert.equal(press(opened, 'q', 'escape').shelf.view.query, undefined);
	});

	test('a search that finds nothing says so', () => {
		const none = press(write(press(startWith(articles, size), '/'), 'zebra'), 'return');
		assert.match(texts(none)[1]!, /Nothing found for .*zebra/);
		assert.equal(press(none, 'j', 'G', 'return', 'N', 's', 'space').shelf.count, 0);
	});

	test('an article that is gone says so where its text would be', () => {
		const state = press(startWith([article('x', ['a'], {title: 'gone'})]), 'return');
		assert.equal(state.article!.entry.isNoArticle, true);
		assert.equal(state.article!.entry.article.title, 'gone.json: no such file or folder');
	});

	test('what comes in is shown above who is at the top, and moves nobody else from their article', () => {
		const state = startWith(articles.slice(5), size);
		const grown = {...state, shelf: {...state.shelf, select: startWith(articles, size).shelf.select}};
		const atTop = act(grown, {type: 'refresh'});
		assert.deepEqual([atTop.list.selected, atTop.shelf.count], [0, 40]);
		const below = act(press(grown, 'j', 'j'), {type: 'refresh'});
		assert.equal(below.list.selected, 7);
		assert.deepEqual(effectsOf(state, 'r'), [{type: 'askForNews'}]);
	});

	/** The reader in a list of which the catalogue holds other articles by now. */
	const changed = (before: readonly Article[], now: readonly Article[], ...keys: readonly string[]) => {
		const state = startWith(before, size);
		return press({...state, shelf: {...state.shelf, select: startWith(now, size).shelf.select}}, ...keys);
	};
	const selected = ({shelf, list}: ReaderState) => shelf.entries(list.selected, list.selected + 1)[0]?.summary.key;
	const down = (count: number) => Array.from({length: count}, () => 'j');

	test('] and [ go through the list in which an article was opened, and what came in is there when one is back', () => {
		const opened = act(changed(articles.slice(5), articles, 'return'), {type: 'refresh'});
		assert.equal(press(opened, ']').article!.entry.key, 'n6');
		assert.equal(press(opened, ']', '[').article!.entry.key, 'n5');
		const back = press(opened, 'q');
		assert.deepEqual([selected(back), back.list, back.shelf.count], ['n5', {selected: 5, top: 0}, 40]);
		const lower = press(opened, ']', ']', 'q');
		assert.deepEqual([selected(lower), lower.list.top], ['n7', 5]);
		const brief = act(changed(articles.slice(5), articles, 'B'), {type: 'refresh'});
		assert.deepEqual([brief.shelf.count, press(brief, 'q').shelf.count], [35, 40]);
	});

	test('where the selected article is gone, the nearest that is left is selected, in its row', () => {
		const without = (...gone: readonly number[]) => articles.filter((_, i) => !gone.includes(i));
		const gone = act(changed(articles, without(5, 6), ...down(5)), {type: 'refresh'});
		assert.deepEqual([selected(gone), gone.list.selected], ['n7', 5]);
		const last = act(changed(articles, without(38, 39), 'G'), {type: 'refresh'});
		assert.equal(selected(last), 'n37');
		const read = act(changed(articles, without(5), ...down(5), 'return'), {type: 'refresh'});
		assert.equal(press(read, ']').article!.entry.key, 'n6');
		assert.equal(selected(press(read, 'q')), 'n6');
		assert.equal(selected(press(read, '[', 'q')), 'n4');
		assert.equal(selected(act(changed(articles, [], ...down(5)), {type: 'refresh'})), undefined);
	});
});
