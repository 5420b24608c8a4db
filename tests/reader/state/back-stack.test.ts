import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {untouched} from '../../../source/article/reading-state.ts';
import {keymap} from '../../../source/reader/keys/key-table.ts';
import {modeOf} from '../../../source/reader/state/mode.ts';
import type {ReaderState} from '../../../source/reader/state/state.ts';
import {randomNumbers} from '../../support/random.ts';
import {act, arabic, article, press, pressWithStories, startWith, write} from '../../support/reader-states.ts';

const target = `${arabic} الهدف`;
const paragraphs = Array.from({length: 60}, (_, i) => (i === 30 || i === 59 ? target : arabic));
const long = article('long', paragraphs, {keyFacts: [{text: 'الهدف', paragraph: 59}]});
const size = {columns: 80, rows: 24};
const inList = startWith([long, article('next', [arabic])], size);
const inText = press(inList, 'return', 'j', 'j');
const steps = ({back}: ReaderState) => back.map(({by}) => by);
const place = ({article}: ReaderState) => article && [article.top, article.current];
/** The paragraph at which the article would be opened the next time. */
const kept = (state: ReaderState) => state.states.get('long')?.current;
const search = (state: ReaderState) => press(write(press(state, '/'), 'الهدف'), 'return', 'return');

describe('the back stack', () => {
	test('is empty where the reader reads, and Esc leaves the article', () => {
		assert.deepEqual(steps(inText), []);
		assert.equal(modeOf(press(inText, 'escape')), 'list');
	});

	test('from the menu of facts Esc goes to where the text stood', () => {
		const inMenu = press(inText, 'tab');
		assert.deepEqual([steps(inMenu), inMenu.article!.current], [['menu'], 59]);
		const back = press(inMenu, 'escape');
		assert.deepEqual([place(back), steps(back)], [place(inText), []]);
	});

	test('from the place of a fact Esc goes to the menu, from there to that place, and then out', () => {
		const atFact = act(press(inText, 'tab'), {type: 'chooseFact', fact: 0});
		assert.deepEqual(steps(atFact), ['fact']);
		const readOn = press(atFact, 'k', 'k');
		assert.deepEqual([steps(readOn), readOn.article!.current], [['fact'], 57]);
		const inMenu = press(readOn, 'escape');
		assert.deepEqual([modeOf(inMenu), steps(inMenu)], ['facts', ['menu']]);
		const inTextAgain = press(inMenu, 'escape');
		assert.deepEqual([place(inTextAgain), steps(inTextAgain)], [place(readOn), []]);
		assert.equal(modeOf(press(inTextAgain, 'escape')), 'list');
	});

	test('from a prompt Esc goes to where it was opened, with what was found before', () => {
		const found = press(write(press(inText, '/'), 'الهدف'), 'return');
		assert.deepEqual([steps(found), found.article!.current], [[], 30]);
		const writing = write(press(found, 'g', '/'), 'الوكالة');
		assert.deepEqual(steps(writing), ['prompt']);
		const back = press(writing, 'escape');
		assert.deepEqual([place(back), back.article!.find?.text], [place(press(found, 'g')), 'الهدف']);
	});

	test('a prompt at the place of a fact leads back there, and the fact to the menu', () => {
		const atFact = act(press(inText, 'tab'), {type: 'chooseFact', fact: 0});
		const writing = write(press(atFact, '/'), 'الوكالة');
		assert.deepEqual(steps(writing), ['fact', 'prompt']);
		const back = press(writing, 'escape');
		assert.deepEqual([place(back), steps(back)], [place(atFact), ['fact']]);
		assert.equal(modeOf(press(back, 'escape')), 'facts');
	});

	test('a prompt in the list leads back to the list, with nothing left on the stack', () => {
		const writing = write(press(inList, '/'), 'الهدف');
		assert.deepEqual([steps(writing), steps(press(writing, 'escape'))], [['prompt'], []]);
		assert.deepEqual(steps(press(writing, 'return')), []);
	});

	test('from an article that a search opened Esc goes to what was found, from one of the brief to the brief', () => {
		const fromSearch = search(inList);
		assert.deepEqual([steps(fromSearch), modeOf(press(fromSearch, 'escape'))], [['opened'], 'list']);
		const fromBrief = pressWithStories(inList, ['B', 'stories', 'j', 'return']);
		assert.deepEqual([steps(fromBrief), modeOf(press(fromBrief, 'escape'))], [['opened'], 'brief']);
	});

	test('q leaves the article at once, and the next one begins with an empty stack', () => {
		const atFact = act(press(inText, 'tab'), {type: 'chooseFact', fact: 0});
		for (const state of [atFact, press(inText, 'tab'), search(inList)]) {
			assert.deepEqual([modeOf(press(state, 'q')), steps(press(state, 'q'))], ['list', []]);
		}
		for (const state of [atFact, press(inText, 'tab')]) {
			const next = press(state, ']');
			assert.deepEqual([next.article!.entry.key, modeOf(next), steps(next)], ['next', 'text', []]);
		}
	});
});

describe('what is only shown', () => {
	test('is neither read nor the place to return to: in the menu of facts and while a text is written', () => {
		const inMenu = press(inText, 'tab');
		const writing = write(press(inText, '/'), 'الهدف');
		for (const state of [inMenu, writing]) {
			assert.notEqual(state.article!.current, 2);
			assert.equal(kept(state), 2);
			assert.equal(state.states.get('long')!.read, false);
		}
	});

	test('is read once it is chosen: by Enter on the fact, and by a step on from what was found', () => {
		const atFact = act(press(inText, 'tab'), {type: 'chooseFact', fact: 0});
		assert.deepEqual([kept(atFact), atFact.states.get('long')!.read], [59, true]);
		const found = press(write(press(inText, '/'), 'الهدف'), 'return', 'n');
		assert.deepEqual([kept(found), found.states.get('long')!.read], [59, true]);
	});

	test('is only shown from one step to the next: the place that counts is the one before the first of them', () => {
		const states = new Map([['long', {...untouched, top: {paragraph: 10, offset: 0}, current: 10, percent: 20}]]);
		const shown = search(startWith([long], size, states));
		assert.deepEqual([shown.article!.current, kept(shown)], [30, 10]);
		const inMenu = press(shown, 'tab');
		assert.deepEqual([steps(inMenu), kept(inMenu)], [['opened', 'menu'], 10]);
		const writing = write(press(shown, '/'), 'الوكالة');
		assert.deepEqual([steps(writing), kept(writing)], [['opened', 'prompt'], 10]);
		assert.equal(kept(press(writing, 'return')), 10);
		assert.equal(kept(press(inMenu, 'tab', 'n')), 10);
	});

	test('is read from the first motion on, whatever it is', () => {
		const shown = search(inList);
		assert.equal(kept(shown), 0);
		for (const key of ['j', 'k', 'space', 'b', 'e', 'ctrl+y', 'g', 'G', '.']) {
			const moved = press(shown, key);
			assert.deepEqual(steps(moved), [], key);
			assert.equal(kept(moved), moved.article!.current, key);
		}
	});
});

test('the last step is the menu exactly in the menu and a prompt exactly in a prompt, whatever is pressed', () => {
	const seed = 17_09;
	const random = randomNumbers(seed);
	const keys = [...new Set(keymap.flatMap(({keys}) => keys.flatMap(key => key.split(' '))))];
	const often = ['return', 'tab', 'escape', '/', 'j', '.', 'B', ']'];
	let state = inList;
	const seen = new Set<string>();
	for (let step = 0; step < 3000; step++) {
		const label = `seed ${seed}, step ${step}`;
		if (modeOf(state) === 'facts' && random(4) === 0) state = act(state, {type: 'chooseFact', fact: 0});
		else if (modeOf(state) === 'prompt' && random(4) === 0) state = act(state, {type: 'paste', text: 'الهدف'});
		else if (random(2) === 0) state = press(state, often[random(often.length)]!);
		else state = press(state, keys[random(keys.length)]!);
		if (state.brief && !state.brief.stories) state = pressWithStories(state, ['stories']);
		const kinds = steps(state);
		assert.equal(kinds.at(-1) === 'menu', state.article?.focus === 'facts', label);
		assert.equal(kinds.at(-1) === 'prompt', state.prompt !== undefined, label);
		assert.equal(new Set(kinds).size, kinds.length, label);
		if (!state.article && !state.prompt) assert.deepEqual(kinds, [], label);
		for (const {from} of state.back) assert.equal(from?.entry.key, state.article?.entry.key, label);
		seen.add(kinds.join(' '));
	}
	assert.ok(seen.has('opened menu') && seen.has('fact prompt'), `seed ${seed}: ${[...seen].join(', ')}`);
});
