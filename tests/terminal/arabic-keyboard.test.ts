import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {ReadingStates} from '../../source/library/storage/reading-states.ts';
import {khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';

describe('a session with the Arabic keyboard on, from start to end', () => {
	test('opens, reads, looks at a fact, finds, stars and leaves without one Latin letter', async () => {
		const folders = ownFolders();
		const env = {...folders, LANG: 'ar_EG.UTF-8'};
		await using program = new PtyProgram(process.execPath, [khabarFile], {env});
		await program.waitFor(/٧ ﻦﻣ ١/);
		program.type('ت');
		await program.waitFor(/٧ ﻦﻣ ٢/);
		program.type('ن');
		await program.waitFor(/٧ ﻦﻣ ١/);
		// G, with lam and hamza on alef on one key.
		program.type('لأ');
		await program.waitFor(/٧ ﻦﻣ ٧/);
		program.type('\r');
		await program.waitFor(/١٦ ﻦﻣ +١/);
		program.type('ت');
		await program.waitFor(/١٦ ﻦﻣ +٢/);
		program.type('\tت');
		await program.waitFor('ﻖﺋﺎﻘﺤﻟﺍ');
		program.type('\r');
		await program.waitFor('ﺺﻨﻟﺍ');
		program.type('ظ');
		await program.waitFor('ﺚﺤﺑ');
		program.type('بوتين\r');
		await program.waitFor(/ﻲﻟﺎﺘﻟﺍ/);
		program.type('س');
		await program.waitFor(/\*/);
		program.type('ضض');
		assert.equal(await program.ended(), 0);
		const kept = new ReadingStates(join(folders.XDG_STATE_HOME!, 'khabar/state.sqlite'), assert.fail);
		assert.deepEqual(
			kept.all().map(([, {starred}]) => starred),
			[true],
		);
		kept.close();
	});

	test('on a terminal that says where keys stand, gives the keyboard back when it leaves', async () => {
		const answers = {'\x1b[?u': '\x1b[?0u', '\x1b[c': '\x1b[?62c'};
		await using program = new PtyProgram(process.execPath, [khabarFile], {env: ownFolders(), answers});
		await program.waitFor('List 1/7');
		await program.waitFor(() => program.raw.includes('\x1b[>29u'));
		program.type('\x1b[1578::106;;1578u');
		await program.waitFor('List 2/7');
		program.type('\x1b[13u');
		await program.waitFor('Text');
		program.type('\x1b[27u');
		await program.waitFor('List 2/7');
		program.type('\x1b[1590::113;;1590u');
		assert.equal(await program.ended(), 0);
		assert.ok(program.raw.lastIndexOf('\x1b[<u') > program.raw.lastIndexOf('\x1b[>29u'));
		assert.ok(program.raw.lastIndexOf('\x1b[<u') < program.raw.lastIndexOf('\x1b[?1049l'));
	});
});
