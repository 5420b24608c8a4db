import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {it} from 'node:test';
import {bareEnvironment, khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';

/** The part of xterm.js that says which attributes erased cells get. */
interface Erasing {
	_core: {
		_inputHandler: {
			_curAttrData: {clone(): {fg: number; bg: number}};
			_eraseAttrData(): unknown;
		};
	};
}

/** Has the emulator erase in the colour of the terminal, as GNU screen does unless it is told otherwise. */
function eraseWithoutColour({emulator}: PtyProgram): void {
	const handler = (emulator.terminal as unknown as Erasing)._core._inputHandler;
	handler._eraseAttrData = () => Object.assign(handler._curAttrData.clone(), {fg: 0, bg: 0});
}

it('gives all of a screen the background of the theme in GNU screen, which erases without it', async () => {
	const env = ownFolders();
	writeFileSync(join(env.XDG_CONFIG_HOME!, 'khabar/config.json'), JSON.stringify({welcomed: true, theme: 'light'}));
	await using program = new PtyProgram(process.execPath, [khabarFile], {
		env: {...bareEnvironment, ...env, STY: '1.screen', TERM: 'screen-256color'},
		answers: {'\x1b[c': '\x1b[>83;50000;0c\x1b[?1;2c'},
	});
	eraseWithoutColour(program);
	const uncoloured = () =>
		Array.from({length: program.rows}, (_, y) =>
			program.cells(y).findIndex(({style}) => !/bg=15|inverse|bg=4/.test(style)),
		);
	await program.waitFor('List 1/7');
	for (const [keys, shown] of [
		['jj', 'List 3/7'],
		['\r', 'Text'],
		['jjj  ', 'Text'],
		['\x1b', 'List 3/7'],
		['B', 'Brief'],
	] as const) {
		program.type(keys);
		await program.waitFor(shown);
		await program
			.waitFor(() => uncoloured().every(column => column < 0))
			.catch(() => assert.deepEqual(uncoloured(), []));
	}
});
