import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {untouched} from '../../source/article/reading-state.ts';
import {ReadingStates} from '../../source/library/storage/reading-states.ts';
import {khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';

test('r shows the marks that another khabar has taken away since, and they can be set again', async () => {
	const env = ownFolders();
	await using program = new PtyProgram(process.execPath, [khabarFile], {env});
	await program.waitFor('List 1/7');
	const other = new ReadingStates(join(env.XDG_STATE_HOME!, 'khabar/state.sqlite'), assert.fail);
	program.type('jN');
	await program.waitFor('✓');
	// The mark is kept before the next key is answered.
	program.type('k');
	await program.waitFor('List 1/7');
	const [[key, state]] = other.all() as [readonly [string, typeof untouched]];
	other.get([key]);
	other.put([[key, {...state, read: false, starred: true}]]);
	program.type('r');
	await program.waitFor(() => !program.screen().join('').includes('✓'));
	await program.waitFor('*');
	program.type('jN');
	await program.waitFor(/\*.*✓/);
	program.type('q');
	assert.equal(await program.ended(), 0);
	assert.deepEqual(other.all(), [[key, {...untouched, read: true, starred: true}]]);
	other.close();
});
