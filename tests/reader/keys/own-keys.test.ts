import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {keyLines, keymap} from '../../../source/reader/keys/key-table.ts';
import {readOwnKeys} from '../../../source/reader/keys/own-keys.ts';
import {modeOf} from '../../../source/reader/state/mode.ts';
import type {ReaderState} from '../../../source/reader/state/state.ts';
import {helpRows} from '../../../source/reader/windows/help-window.ts';
import {press, start} from '../../support/reader-states.ts';

const withKeys = (written: unknown): ReaderState => ({...start(), ownKeys: readOwnKeys(written).ownKeys});

describe('the keys of the user', () => {
	test('do what they name in their view, beside the keys that the action has', () => {
		const state = withKeys({list: {J: 'next', 'Ctrl-N': 'next', xx: 'quit', Enter: 'none', '5': 'last'}});
		assert.equal(press(state, 'J').list.selected, 1);
		assert.equal(press(state, 'ctrl+n', 'j').list.selected, 2);
		assert.equal(press(state, 'x', 'x').done, true);
		assert.equal(press(state, 'return').article, undefined);
		assert.equal(press(state, '5').list.selected, 2);
		assert.equal(modeOf(press(state, 'l', 'J')), 'text');
	});

	test('let Ctrl-J act as Enter where nothing else is bound to it', () => {
		for (const [way, shown] of [
			[[], (state: ReaderState) => state.article],
			[['return'], (state: ReaderState) => modeOf(state) === 'facts' || undefined],
			[['/', 'x'], (state: ReaderState) => modeOf(state) !== 'prompt' || undefined],
			[['?'], (state: ReaderState) => modeOf(state) === 'list' || undefined],
		] as const) {
			assert.ok(shown(press(start(), ...way, 'return')), `Enter after ${way}`);
			assert.ok(shown(press(start(), ...way, 'ctrl+j')), `Ctrl-J after ${way}`);
		}
		const bound = withKeys({list: {'ctrl+j': 'next'}});
		assert.deepEqual([press(bound, 'ctrl+j').list.selected, press(bound, 'ctrl+j').article], [1, undefined]);
	});

	test('take a key from what it did', () => {
		const state = withKeys({list: {j: 'previous'}});
		assert.equal(press(state, 'G', 'j').list.selected, 1);
		assert.equal(press(state, 'down').list.selected, 1);
	});

	test('stand in the help and in the list of keys', () => {
		const written = {list: {'ctrl+n': 'next'}};
		const lines = helpRows(press(withKeys(written), '?')).flat();
		const next = lines.find(line => line.type === 'keys' && line.bindings[0]!.help === 'byEntry');
		assert.ok(next?.type === 'keys' && next.bindings[0]!.keys.includes('ctrl+n'));
		const [line] = keyLines(readOwnKeys(written).ownKeys).filter(
			({mode, action}) => mode === 'list' && action === 'next',
		);
		assert.deepEqual(line!.keys, ['ctrl+n', 'j', 'down']);
	});

	test('cannot be those that the terminal takes, nor do what only those do', () => {
		const {ownKeys, complaints} = readOwnKeys({list: {'Ctrl-L': 'next', X: 'redraw', 'z Ctrl-C': 'quit'}});
		assert.deepEqual([ownKeys, complaints.length], [{list: {}}, 3]);
		// The steps of menus can be given to others: menus do them.
		assert.deepEqual(readOwnKeys({facts: {J: 'next'}}).complaints, []);
	});

	test('what is wrong is told in a line each, and left out', () => {
		const {ownKeys, complaints} = readOwnKeys({
			list: {J: 'next', K: 'fly', hyper: 'next', 'ctrl+j': 'next', 'Ctrl-J': 'previous', z: 'next', jj: 'next', Q: 7},
			prompt: {x: 'accept', 'ctrl+x': 'accept'},
			nowhere: {},
			text: 'next',
		});
		assert.deepEqual(ownKeys, {list: {J: 'next', 'ctrl+j': 'next'}, prompt: {'ctrl+x': 'accept'}});
		assert.equal(complaints.length, 9, complaints.join('\n'));
		for (const part of ['"fly"', '"h y p e r"', 'twice', '"z"', '"j j"', '7', '"x": here', '"nowhere"']) {
			assert.ok(
				complaints.some(complaint => complaint.includes(part)),
				`${part} in\n${complaints.join('\n')}`,
			);
		}
		assert.match(readOwnKeys({list: {J: 'nxt'}}).complaints.join(), /khabar keys list lists all; did you mean next\?$/);
		assert.deepEqual(
			readOwnKeys({text: 7, list: {J: 5}}).complaints.map(complaint => complaint.split(': ')[0]),
			['keys.text', 'keys.list'],
		);
		assert.match(readOwnKeys({lst: {}}).complaints.join(), /did you mean list\?$/);
		for (const written of [7, null, [], 'x']) assert.equal(readOwnKeys(written).complaints.length, 1);
		assert.deepEqual(readOwnKeys(undefined), {ownKeys: {}, complaints: []});
	});

	test('each action has one name in each view, and a name of small letters', () => {
		for (const {action} of keymap) assert.match(action, /^[a-z]+(?:-[a-z]+)*$/);
		const all = keyLines().map(({mode, action}) => `${mode} ${action}`);
		assert.deepEqual(
			all.filter((one, at) => all.indexOf(one) !== at),
			[],
		);
	});
});
