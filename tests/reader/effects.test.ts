import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {keymap} from '../../source/reader/keys/key-table.ts';
import {update} from '../../source/reader/update.ts';
import {randomNumbers} from '../support/random.ts';
import {act, effectsOf, press, pressWithStories, start} from '../support/reader-states.ts';

describe('what a key does outside of the state', () => {
	test('r asks for news, and each r asks again', () => {
		assert.deepEqual(effectsOf(start(), 'r'), [{type: 'askForNews'}]);
		assert.deepEqual(effectsOf(start(), 'r', 'j', 'r'), [{type: 'askForNews'}, {type: 'askForNews'}]);
	});

	test('B asks for the stories of the unread articles, and leaving the brief ends that', () => {
		const {state, effects} = update(start(), {type: 'key', key: 'B'});
		assert.deepEqual(effects, [{type: 'findStories', shelf: state.brief!.shelf}]);
		assert.equal(state.brief!.shelf.view.unread, true);
		for (const key of ['q', 'escape'])
			assert.deepEqual(effectsOf(press(start(), 'B'), key), [{type: 'stopFindingStories'}]);
	});

	test('an article that is opened from the brief leaves the brief as it is', () => {
		assert.deepEqual(effectsOf(pressWithStories(start(), ['B', 'stories']), 'return', 'j', 'q'), []);
	});

	test('D asks for the display model that the status row names, and after the last one for none', () => {
		const state = start(undefined, {display: {models: ['one', 'two'], isNamed: false}});
		assert.deepEqual(effectsOf(state, 'D', 'D', 'D'), [
			{type: 'chooseDisplay', model: 'one'},
			{type: 'chooseDisplay', model: 'two'},
			{type: 'chooseDisplay', model: undefined},
		]);
	});

	test('no motion, mark or change of size asks for anything', () => {
		const keys = ['j', 'space', 'G', 'N', 's', 'u', 'U', 'F', 'escape', '/', 'x', 'escape', 'return', '?', 'q'];
		assert.deepEqual(effectsOf(start(), ...keys), []);
		assert.deepEqual(update(start(), {type: 'resize', size: {columns: 9, rows: 9}}).effects, []);
		assert.deepEqual(update(start(), {type: 'refresh'}).effects, []);
	});

	test('a search asks to be remembered, and so does a find', () => {
		const searched = [{type: 'remember', lookedFor: {text: 'x', by: 'words'}}];
		assert.deepEqual(effectsOf(start(), '/', 'x', 'return'), searched);
		const found = [{type: 'remember', lookedFor: {text: 'x', by: 'letters'}}];
		assert.deepEqual(effectsOf(start(), 'return', '/', 'x', 'return'), found);
	});
});

describe('effects', () => {
	test('are returned beside the state and never stay in it, whatever is pressed', () => {
		const seed = 31_07;
		const random = randomNumbers(seed);
		const keys = [...new Set(keymap.flatMap(({keys}) => keys.flatMap(key => key.split(' ')))), 'r', 'B', 'D'];
		let state = start(undefined, {display: {models: ['one'], isNamed: false}});
		let count = 0;
		for (let step = 0; step < 2000; step++) {
			const {state: next, effects} = update(state, {type: 'key', key: keys[random(keys.length)]!, text: 'x'});
			assert.deepEqual(next.effects, [], `seed ${seed}, step ${step}`);
			count += effects.length;
			state = next;
		}
		assert.ok(count > 20, `seed ${seed}: ${count} effects`);
	});

	test('are plain objects, the same for the same state and key: an update changes nothing itself', () => {
		const state = start();
		assert.deepEqual(effectsOf(state, 'r'), effectsOf(state, 'r'));
		assert.deepEqual(structuredClone(effectsOf(state, 'r')), effectsOf(state, 'r'));
		assert.equal(act(state, {type: 'key', key: ''}), state);
	});
});
