import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {khabarFile, newFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';

const start = (env: Record<string, string>, ...args: string[]) =>
	new PtyProgram(process.execPath, [khabarFile, ...args], {env});
const shown = (program: PtyProgram) => program.screen().join('\n');

describe('the first start', () => {
	test('greets the user above the samples, once', async () => {
		const env = newFolders();
		{
			await using program = start(env);
			await program.waitFor('Welcome to khabar');
			await program.waitFor('List 1/7');
			assert.match(shown(program), /khabar follow https:\/\/example\.com/);
			program.type('D');
			await program.waitFor('Rows: ');
			assert.match(shown(program), /Welcome to khabar/, 'the next way to show rows is tried on it');
			program.type('\r');
			await program.waitFor(() => !shown(program).includes('Welcome') && shown(program).includes('List  1/7'));
			program.type('q');
			assert.equal(await program.ended(), 0);
		}
		assert.equal(JSON.parse(readFileSync(join(env.XDG_CONFIG_HOME!, 'khabar/config.json'), 'utf8')).welcomed, true);
		await using again = start(env);
		await again.waitFor('List 1/7');
		assert.doesNotMatch(shown(again), /Welcome/);
	});

	test('greets in the language of the user, and a key does what it always does', async () => {
		await using program = start(newFolders(), '--lang', 'ar');
		await program.waitFor('khabar follow https://example.com');
		await program.waitFor('B');
		program.type('j');
		await program.waitFor(() => !shown(program).includes('example.com'));
		program.type('q');
		assert.equal(await program.ended(), 0);
	});

	test('greets nobody who has named what to read', async () => {
		await using program = start(newFolders(), 'ceasefire-call');
		await program.waitFor('List 1/1');
		assert.doesNotMatch(shown(program), /Welcome/);
	});
});
