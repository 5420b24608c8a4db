import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import {modelNames} from '../../../source/terminal/models/display-model.ts';
import {bareEnvironment, khabarFile, ownFolders} from '../../support/khabar.ts';
import {en} from '../../support/messages.ts';
import {PtyProgram} from '../../support/pty.ts';
import {seenOn} from '../../support/screen.ts';
import {answersOf, type TerminalKey} from '../../support/terminals.ts';

const launch = (terminal: TerminalKey | undefined, env: Record<string, string>) =>
	new PtyProgram(process.execPath, [khabarFile], {
		answers: terminal ? {'\x1b[c': answersOf(terminal)} : {},
		env: {...bareEnvironment, ...env},
	});

/** What is kept, nothing before the first choice. */
const stored = (env: Record<string, string>) => {
	const file = join(env.XDG_CONFIG_HOME!, 'khabar/config.json');
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
};

describe('the key D in the reader', () => {
	test('goes through the ways to show rows, live, names each until the next key, and keeps it', async () => {
		const env = ownFolders();
		await using program = launch('konsole', env);
		await program.waitFor('List 1/7');
		program.type('G\r');
		await program.waitFor('Text ¶  1/16');
		const automatic = program.screen();
		const wanted = seenOn(program, 'boxes');
		for (const name of modelNames) {
			program.type('D');
			await program.waitFor(`Rows: ${en.displays[name]}`);
			// The status row has the name instead; marks are not sent where they are not drawn.
			const unmarked = (rows: readonly string[]) => rows.slice(0, -1).map(row => row.replace(/\p{M}/gu, ''));
			// The row with the name is drawn first, and then the whole screen, in the new way.
			await program.waitFor(
				() =>
					isDeepStrictEqual(stored(env).displays, {Konsole: name}) &&
					isDeepStrictEqual(unmarked(seenOn(program, name)), unmarked(wanted)),
			);
			if (name === 'words') {
				program.type('j');
				await program.waitFor('Text ¶  2/16');
				program.type('k');
				await program.waitFor('Text ¶  1/16');
			}
		}
		program.type('D');
		await program.waitFor(en.display(undefined));
		program.type('j');
		await program.waitFor('Text ¶  2/16');
		program.type('k');
		await program.waitFor(() => isDeepStrictEqual(program.screen(), automatic));
		assert.deepEqual(stored(env).displays, {});
	});

	test('counts the next time on the same terminal, from the first frame on, and for no other', async () => {
		const env = ownFolders();
		{
			await using program = launch('xterm', env);
			await program.waitFor('List 1/7');
			program.type('DDDD');
			await program.waitFor(`Rows: ${en.displays.ltr}`);
			program.type('q');
			assert.equal(await program.ended(), 0);
			assert.deepEqual(stored(env).displays, {xterm: 'ltr'});
		}
		{
			await using program = launch('xterm', env);
			await program.waitFor('List 1/7');
			await program.waitFor('ﺑﻮﺗﻴﻦ ﻭﺗﺮﺍﻣﺐ');
			// On to the next from where the choice is.
			program.type('D');
			await program.waitFor(`Rows: ${en.displays.detected}`);
			program.type('q');
			assert.equal(await program.ended(), 0);
		}
		await using other = launch('foot', env);
		await other.waitFor('List 1/7');
		await other.waitFor('ﺐﻣﺍﺮﺗﻭ ﻦﻴﺗﻮﺑ');
	});

	test('counts also where the terminal says who it is only after the first frame', async () => {
		const env = ownFolders();
		{
			await using program = launch('foot', env);
			await program.waitFor('List 1/7');
			program.type('DDDD');
			await program.waitFor(`Rows: ${en.displays.ltr}`);
			program.type('q');
			assert.equal(await program.ended(), 0);
		}
		await using program = launch(undefined, {...env, SSH_CONNECTION: 'elsewhere 1 b 2'});
		await program.waitFor('List 1/7');
		await program.waitFor('ﺐﻣﺍﺮﺗﻭ ﻦﻴﺗﻮﺑ');
		// Keys are taken: all is loaded.
		program.type('j');
		await program.waitFor('List 2/7');
		program.type(answersOf('foot'));
		await program.waitFor('ﺑﻮﺗﻴﻦ ﻭﺗﺮﺍﻣﺐ');
	});

	test('works also where the choice cannot be kept, which is said at the end', async () => {
		await using program = launch('xterm', {...ownFolders(), XDG_CONFIG_HOME: '/dev/null', XDG_STATE_HOME: '/dev/null'});
		await program.waitFor('? help');
		assert.doesNotMatch(program.screen().join('\n'), /not kept|not remembered/);
		// One Enter for the welcome.
		program.type('\rDDDD');
		await program.waitFor('ﺑﻮﺗﻴﻦ ﻭﺗﺮﺍﻣﺐ');
		program.type('q');
		await program.waitFor('preferences are not kept');
		await program.waitFor('what you read is not remembered');
	});
});
