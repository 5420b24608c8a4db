import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {StrictMode} from 'react';
import type {Effect} from '../../source/reader/state/effects.ts';
import type {ReaderState} from '../../source/reader/state/state.ts';
import type {Dispatch} from '../../source/reader/update.ts';
import {App} from '../../source/ui/app.tsx';
import {drawOn} from '../support/ink-screen.ts';
import {en} from '../support/messages.ts';
import {start} from '../support/reader-states.ts';

/** The reader on a screen, drawn as React draws in strict mode: everything that should be pure is called twice. */
function readStrictly(carryOut?: (effect: Effect, dispatch: Dispatch) => void) {
	const types: Effect['type'][] = [];
	let last: ReaderState | undefined;
	let dispatch: Dispatch = () => {};
	const app = (
		<StrictMode>
			<App
				start={start(undefined, {display: {models: ['one'], isNamed: false}})}
				messages={en}
				onStart={send => {
					dispatch = send;
				}}
				onChange={state => {
					last = state;
				}}
				carryOut={effect => {
					types.push(effect.type);
					carryOut?.(effect, dispatch);
				}}
			/>
		</StrictMode>
	);
	const screen = drawOn(80, 24, app);
	return {screen, types, state: () => last!};
}

describe('the effects of what is pressed', () => {
	test('are carried out once each, also where React calls everything twice', async () => {
		const {screen, types} = readStrictly();
		await screen.press('r', 'j', 'B', 'q', 'D');
		assert.deepEqual(types, ['askForNews', 'findStories', 'stopFindingStories', 'chooseDisplay']);
		screen.close();
	});

	test('are carried out once each and in order when several keys come before anything is drawn', async () => {
		const {screen, types, state} = readStrictly();
		const frame = screen.text();
		const keys = ['j', 'r', 'B', 'q', 'r', 'j'].map(key => screen.press(key));
		assert.deepEqual(types, ['askForNews', 'findStories', 'stopFindingStories', 'askForNews']);
		assert.deepEqual(screen.text(), frame, 'nothing was drawn meanwhile');
		await Promise.all(keys);
		assert.equal(state().list.selected, 2);
		assert.equal(types.length, 4);
		screen.close();
	});

	test('may be answered at once: the next key finds the answer in the state', async () => {
		const {screen, types, state} = readStrictly((effect, dispatch) => {
			if (effect.type === 'findStories') dispatch({type: 'brief', shown: {reading: {done: 1, all: 3}}});
		});
		const keys = [screen.press('B'), screen.press('j')];
		await Promise.all(keys);
		assert.deepEqual(state().brief!.reading, {done: 1, all: 3});
		assert.deepEqual(types, ['findStories']);
		assert.match(screen.text().at(-1)!, /1\D+3/);
		screen.close();
	});

	test('are left alone by a screen that changes its size', async () => {
		const {screen, types} = readStrictly();
		await screen.press('r');
		await screen.resize(60, 20);
		await screen.resize(80, 24);
		assert.deepEqual(types, ['askForNews']);
		screen.close();
	});

	test('are not missed where there is nobody to carry them out', async () => {
		const screen = drawOn(80, 24, <App start={start()} messages={en} />);
		await screen.press('r', 'D', 'B', 'q', 'j');
		assert.match(screen.text().at(-1)!, /^ List +2\/3/);
		screen.close();
	});
});
