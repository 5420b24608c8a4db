import assert from 'node:assert/strict';
import {test} from 'node:test';
import {khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';

const vowels = /[\u064b-\u0652]/;

test('V hides vowel marks on the screen and shows them again, and the choice is kept', async () => {
	const env = ownFolders();
	const open = () => new PtyProgram(process.execPath, [khabarFile, 'arabic-vowel-marks'], {env});
	const text = (program: PtyProgram) => program.screen().join('\n');
	{
		await using program = open();
		await program.waitFor('List 1/1');
		program.type('\r');
		await program.waitFor(() => vowels.test(text(program)));
		program.type('V');
		await program.waitFor('Vowel marks are hidden');
		assert.doesNotMatch(text(program), vowels);
		program.type('qq');
		assert.equal(await program.ended(), 0);
	}
	await using again = open();
	await again.waitFor('List 1/1');
	again.type('\r');
	await again.waitFor('Text ¶');
	assert.doesNotMatch(text(again), vowels);
	again.type('V');
	await again.waitFor(() => vowels.test(text(again)));
});
