import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Article} from '../../source/article/article.ts';
import {textsOf} from '../../source/article/paragraph/paragraph.ts';
import {type ReadingState, untouched} from '../../source/article/reading-state.ts';
import {keymap} from '../../source/reader/keys/key-table.ts';
import {visibleRows} from '../../source/reader/layout/viewport.ts';
import {modeOf} from '../../source/reader/state/mode.ts';
import {openArticle} from '../../source/reader/state/open-article.ts';
import type {ReaderState} from '../../source/reader/state/state.ts';
import {helpedMode, helpRows} from '../../source/reader/windows/help-window.ts';
import {act, arabic, article, articles, press, start, startWith, write} from '../support/reader-states.ts';

const open = (index: number, size = {columns: 80, rows: 24}) =>
	press(start(size), ...Array.from({length: index}, () => 'j'), 'return');

const shownParagraphs = (state: ReaderState) => {
	const {layout, top, geometry} = openArticle(state);
	return visibleRows(layout, top, geometry.text.rows).map(({paragraph}) => paragraph);
};

/** The words at the top of the window. */
const topWords = (state: ReaderState) => {
	const {layout, top, entry} = openArticle(state);
	const {paragraph, offset} = layout.placeOf(top);
	return textsOf(entry.article.paragraphs)[paragraph]!.slice(offset, offset + 12);
};

describe('the list', () => {
	test('moves by entry, by page and to both ends, and stops there', () => {
		assert.equal(press(start(), 'j', 'down').list.selected, 2);
		assert.equal(press(start(), 'j', 'j', 'j', 'j').list.selected, 2);
		assert.equal(press(start(), 'k').list.selected, 0);
		assert.equal(press(start(), 'G').list.selected, 2);
		assert.equal(press(start(), 'G', 'g').list.selected, 0);
	});

	test('keeps the selected entry in its window on a screen with fewer rows than articles', () => {
		const small = start({columns: 80, rows: 3});
		assert.equal(press(small, 'G').list.top, 1);
		assert.equal(press(small, 'G', 'g').list.top, 0);
	});

	test('q leaves', () => {
		assert.equal(press(start(), 'q').done, true);
	});

	test('an empty list can be moved in and left', () => {
		const empty = press(startWith([]), 'j', 'G', 'k', 'return', 'space');
		assert.equal(modeOf(empty), 'list');
		assert.equal(press(empty, 'q').done, true);
	});
});

describe('paragraphs', () => {
	test('j and k make the next and the previous one current and show it whole', () => {
		let state = open(0);
		for (let current = 1; current < 10; current++) {
			state = press(state, 'j');
			assert.equal(state.article!.current, current);
			const rows = openArticle(state).layout.rowCount(current);
			assert.equal(shownParagraphs(state).filter(paragraph => paragraph === current).length >= rows, true);
		}
		assert.equal(press(state, 'j').article!.current, 9);
		for (let current = 8; current >= 0; current--) state = press(state, 'k');
		assert.equal(state.article!.current, 0);
		assert.deepEqual(openArticle(state).top, {paragraph: 0, row: 0});
	});

	test('one taller than the screen scrolls before the next becomes current, and no row of it is skipped', () => {
		let state = press(open(1), 'j');
		const seen = new Set<number>();
		for (let keys = 0; state.article!.current === 1 && keys < 100; keys++) {
			const {layout, top, geometry} = openArticle(state);
			for (const {paragraph, row} of visibleRows(layout, top, geometry.text.rows)) if (paragraph === 1) seen.add(row);
			state = press(state, 'j');
		}
		assert.equal(state.article!.current, 2);
		assert.equal(seen.size >= openArticle(state).layout.rowCount(1), true);
	});

	test('pages overlap by a row, and no row is skipped up to the end', () => {
		let state = open(1);
		const seen = new Set<string>();
		for (let keys = 0; keys < 30; keys++) {
			const {layout, top, geometry} = openArticle(state);
			for (const {paragraph, row} of visibleRows(layout, top, geometry.text.rows)) seen.add(`${paragraph} ${row}`);
			state = press(state, 'space');
		}
		const {layout} = openArticle(state);
		for (const paragraph of [0, 1, 2])
			for (let row = 0; row < layout.rowCount(paragraph); row++) assert.ok(seen.has(`${paragraph} ${row}`));
		assert.equal(state.article!.current, 2);
	});

	test('rows scroll one by one and take the current paragraph along', () => {
		const state = press(open(0), ...Array.from({length: 9}, () => 'ctrl+e'));
		assert.deepEqual(openArticle(state).top, {paragraph: 3, row: 0});
		assert.equal(state.article!.current, 3);
		assert.deepEqual(openArticle(press(state, 'ctrl+y')).top, {paragraph: 2, row: 2});
	});

	test('g and G go to both ends', () => {
		const end = press(open(0), 'G');
		assert.equal(shownParagraphs(end).at(-1), 9);
		assert.equal(end.article!.current, 9);
		assert.deepEqual(openArticle(press(end, 'g')).top, {paragraph: 0, row: 0});
	});

	test('[ and ] open the neighbours, and stop at both ends of the list', () => {
		assert.equal(press(open(0), ']').article!.entry.key, 'tall');
		assert.equal(press(open(0), ']', '[', '[').article!.entry.key, 'short');
		assert.equal(press(open(2), ']').article!.entry.key, 'english');
		assert.equal(press(open(0), ']', 'q').list.selected, 1);
	});

	test('q and Esc go back to the list', () => {
		assert.equal(modeOf(press(open(0), 'q')), 'list');
		assert.equal(modeOf(press(open(0), 'escape')), 'list');
	});
});

describe('key facts', () => {
	test('Tab goes to them and shows where the selected one comes from, Tab again goes back to where one was', () => {
		const before = press(open(0), 'j');
		const inFacts = press(before, 'tab');
		assert.equal(modeOf(inFacts), 'facts');
		assert.equal(inFacts.article!.current, 2);
		assert.equal(inFacts.article!.highlighted, true);
		const after = press(inFacts, 'tab');
		assert.equal(modeOf(after), 'text');
		assert.deepEqual(after.article!.top, before.article!.top);
		assert.equal(after.article!.current, 1);
		assert.equal(after.article!.highlighted, false);
	});

	test('moving among them shows the paragraph of each', () => {
		const moved = act(press(open(0), 'tab'), {type: 'selectFact', fact: 1});
		assert.equal(moved.article!.current, 8);
		assert.ok(shownParagraphs(moved).includes(8));
	});

	test('. and , walk the text from fact to fact, in the order of the text, and stop at the last', () => {
		const facts = [
			{text: 'الفقرة رقم 9', paragraph: 8},
			{text: 'أعلنت الوكالة', paragraph: 2},
			{text: 'في لا مكان من هذا'},
			{text: 'الفقرة رقم 3', paragraph: 2},
		];
		const [first] = articles;
		const walking = press(startWith([article('walk', textsOf(first!.paragraphs), {keyFacts: facts})]), 'return');
		const at = (state: ReaderState) => [state.article!.fact, state.article!.current, state.article!.highlighted];
		const steps = ['.', '.', '.', '.', ',', ',', ','];
		const places = steps.map((_, i) => at(press(walking, ...steps.slice(0, i + 1))));
		assert.deepEqual(places, [
			[3, 2, true],
			[1, 2, true],
			[0, 8, true],
			[0, 8, true],
			[1, 2, true],
			[3, 2, true],
			[3, 2, true],
		]);
		// From where the reader has gone since, and from the facts.
		assert.deepEqual(at(press(walking, '.', 'j', '.')), [0, 8, true]);
		assert.deepEqual(at(press(walking, 'G', ',')), [0, 8, true]);
		assert.equal(modeOf(press(walking, 'tab', ',')), 'text');
		assert.equal(modeOf(press(walking, '.', 'escape')), 'list');
	});

	test('Enter goes there to stay, the words highlighted, and Esc or Tab comes back to the fact', () => {
		const chosen = act(press(open(0), 'tab'), {type: 'chooseFact', fact: 1});
		assert.equal(modeOf(chosen), 'text');
		assert.equal(chosen.article!.current, 8);
		assert.equal(chosen.article!.highlighted, true);
		for (const key of ['escape', 'tab']) {
			const back = press(chosen, key);
			assert.equal(modeOf(back), 'facts');
			assert.equal(back.article!.fact, 1);
		}
		assert.equal(modeOf(press(chosen, 'escape', 'escape', 'escape')), 'list');
		assert.equal(modeOf(press(chosen, 'q')), 'list');
	});

	test('a fact of the publisher’s that stands nowhere in the text leads nowhere', () => {
		const inFacts = press(open(0), 'tab');
		const chosen = act(inFacts, {type: 'chooseFact', fact: 2});
		assert.equal(modeOf(chosen), 'facts');
		assert.equal(chosen.article!.highlighted, false);
	});

	test('looking at facts is not reading: the place that is kept is the one in the text', () => {
		const looked = act(press(open(0), 'tab'), {type: 'selectFact', fact: 1});
		assert.equal(looked.states.get('short')!.current, 0);
		assert.equal(looked.states.get('short')!.read, false);
	});

	test('f folds them away and out again, also from within', () => {
		const folded = press(open(0), 'f');
		assert.equal(openArticle(folded).geometry.facts.rows, 1);
		assert.equal(press(folded, 'f').factsFolded, false);
		const fromWithin = press(open(0), 'tab', 'f');
		assert.equal(modeOf(fromWithin), 'text');
		assert.equal(fromWithin.factsFolded, true);
	});

	test('they can be walked on a screen of five rows, and are not gone to where no row is left for them', () => {
		const small = press(open(0, {columns: 80, rows: 5}), 'tab');
		assert.equal(modeOf(small), 'facts');
		assert.ok(openArticle(small).geometry.text.rows >= 1);
		for (const size of [
			{columns: 80, rows: 4},
			{columns: 120, rows: 2},
			{columns: 1, rows: 1},
		])
			assert.equal(modeOf(press(open(0, size), 'tab')), 'text');
	});

	test('Tab does nothing in an article without facts', () => {
		const bare = startWith([article('bare', ['—'])]);
		assert.equal(modeOf(press(bare, 'return', 'tab')), 'text');
	});
});

describe('the place in the text', () => {
	test('stays at the same words through any change of size', () => {
		const state = press(open(1), 'j', 'j', 'j');
		const words = topWords(state);
		let resized = state;
		for (const columns of [40, 120, 17, 1, 300, 80])
			resized = act(resized, {type: 'resize', size: {columns, rows: 24}});
		assert.equal(topWords(resized), words);
	});

	test('is found again when an article is reopened, at another width as well', () => {
		const state = press(open(1), 'j', 'j', 'j');
		const {top} = state.article!;
		const reopened = press(act(press(state, 'q'), {type: 'resize', size: {columns: 50, rows: 24}}), 'return');
		const {layout, top: shown} = openArticle(reopened);
		const row = layout.cells(shown);
		assert.ok(
			row.some(({start, end}) => start <= top.offset && top.offset < end),
			'the same words are in the first row',
		);
	});

	test('a paragraph that the article has no more is not gone to', () => {
		const states = new Map([
			['short', {top: {paragraph: 99, offset: 5}, current: 99, percent: 50, read: false, starred: false}],
		]);
		assert.deepEqual(openArticle(press(startWith(articles, undefined, states), 'return')).top, {paragraph: 0, row: 0});
	});

	test('what a search shows is only looked at until the reader moves: neither read nor the place to come back to', () => {
		const paragraphs = Array.from({length: 60}, (_, i) => (i === 2 || i === 59 ? `${arabic} الهدف` : arabic));
		const kept = {top: {paragraph: 25, offset: 0}, current: 25, percent: 50, read: false, starred: false};
		const search = (list: readonly Article[], states: ReadonlyMap<string, ReadingState> = new Map()) =>
			press(write(press(startWith(list, undefined, states), '/'), 'الهدف'), 'return', 'return');
		const early = search([article('long', paragraphs)], new Map([['long', kept]]));
		assert.deepEqual([early.article!.current, early.states.get('long')], [2, kept]);
		assert.deepEqual(press(early, 'tab', 'tab', 'n', 'q', 'escape', 'return').article!.current, 25);
		assert.equal(press(early, 'j', 'q', 'escape', 'return').article!.current, 3);
		const late = search([article('long', paragraphs.toSpliced(2, 1))]);
		assert.deepEqual([late.article!.current, late.states.get('long')], [58, untouched]);
		assert.equal(press(late, 'j').states.get('long')!.read, true);
		// All of it is on the screen, wherever one is led.
		assert.equal(search([article('short', [arabic, `${arabic} الهدف`])]).states.get('short')!.read, true);
	});

	test('the end seen once means read, and percent never goes back', () => {
		const end = press(open(0), 'G');
		assert.deepEqual([end.states.get('short')!.percent, end.states.get('short')!.read], [100, true]);
		assert.equal(press(end, 'g').states.get('short')!.percent, 100);
		const begun = open(0).states.get('short')!;
		assert.ok(begun.percent > 0 && begun.percent < 100);
		assert.equal(begun.read, false);
	});
});

describe('the help', () => {
	test('begins with the keys of where one is, which fit the screen of 80 by 24', () => {
		for (const keys of [[], ['return'], ['return', 'tab'], ['tab'], ['return', 'i'], ['return', 'Y']]) {
			const opened = press(start(), ...keys, '?');
			const rows = helpRows(opened);
			assert.equal(helpedMode(opened), modeOf({...opened, help: undefined}));
			const next = rows.findIndex(([line]) => line?.type === 'mode') - 1;
			assert.ok(next <= 23, `${keys}: ${next} rows`);
		}
	});

	test('scrolls to its last row and no further', () => {
		const opened = press(start({columns: 80, rows: 10}), '?');
		const end = press(opened, 'G');
		assert.equal(end.help, helpRows(opened).length - 9);
		assert.equal(press(end, 'j').help, end.help);
		assert.equal(press(end, 'k').help, end.help! - 1);
		assert.equal(press(end, 'g').help, 0);
	});
});

describe('the table of keys', () => {
	test('gives no key two meanings in one mode', () => {
		const pairs = keymap.flatMap(({modes, keys}) => modes.flatMap(mode => keys.map(key => `${mode} ${key}`)));
		assert.equal(new Set(pairs).size, pairs.length);
	});

	test('no key, whatever the state and the size, makes it fail', () => {
		const keys = [...new Set(keymap.flatMap(({keys}) => keys.flatMap(key => key.split(' ')))), 'x', 'ctrl+q', ''];
		let seed = 7;
		const next = (below: number) => {
			seed = (seed * 1103515245 + 12345) % 2147483648;
			return seed % below;
		};
		let state = start();
		for (let i = 0; i < 3000; i++) {
			const roll = next(20);
			if (roll === 0) state = act(state, {type: 'resize', size: {columns: 1 + next(140), rows: 1 + next(50)}});
			else if (roll === 1 && modeOf(state) === 'facts') state = act(state, {type: 'selectFact', fact: next(3)});
			else if (roll === 2 && modeOf(state) === 'facts') state = act(state, {type: 'chooseFact', fact: next(3)});
			else state = press(state, keys[next(keys.length)]!);
			if (state.article) {
				const {top, layout, geometry} = openArticle(state);
				assert.ok(visibleRows(layout, top, Math.max(1, geometry.text.rows)).length > 0);
			}
		}
		assert.equal(state.shelf.select({sort: 'newest'}).count, articles.length);
	});
});
