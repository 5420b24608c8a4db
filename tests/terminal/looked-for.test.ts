import assert from 'node:assert/strict';
import {test} from 'node:test';
import {khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';

test('what was looked for comes back in later sessions: searches in the list, finds in an article', async () => {
	const env = ownFolders();
	const open = () => new PtyProgram(process.execPath, [khabarFile], {env});
	{
		await using program = open();
		await program.waitFor('List 1/7');
		program.type('\r');
		await program.waitFor('Text ¶');
		program.type('/report\r');
		await program.waitFor(/Text +¶.*«?report/);
		program.type('q/ceasefire\r');
		await program.waitFor(/khabar .*ceasefire/);
		// It is kept when the program is ended, too.
		program.type('\x03');
		assert.equal(await program.ended(), 130);
	}
	await using again = open();
	await again.waitFor('List 1/7');
	again.type('/draft');
	await again.waitFor('Look for draft');
	again.type('\x1b[A');
	await again.waitFor('Look for ceasefire');
	again.type('\x1b[A\x0e');
	await again.waitFor('Look for draft');
	again.type('\x1b');
	await again.waitFor('List 1/7');
	again.type('\r');
	await again.waitFor('Text ¶');
	again.type('/\x10');
	await again.waitFor('Look for report');
});
