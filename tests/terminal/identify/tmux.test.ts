import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {terminalAround} from '../../../source/terminal/identify/multiplexer.ts';
import {bareEnvironment, khabarFile, ownFolders} from '../../support/khabar.ts';
import {PtyProgram} from '../../support/pty.ts';
import {seenOn} from '../../support/screen.ts';
import {answersOf} from '../../support/terminals.ts';

const skip = existsSync('/usr/bin/tmux') ? false : 'tmux is not installed';

/** What tmux asks the terminal around it for its name, and for the rest with. */
const answers = (terminal: 'vte' | 'konsole') => ({
	'\x1b[>q': answersOf(terminal).slice(0, answersOf(terminal).indexOf('\\') + 1),
	'\x1b[>c': /\x1b\[>[\d;]*c/.exec(answersOf(terminal))![0],
	'\x1b[c': /\x1b\[\?[\d;]*c/.exec(answersOf(terminal))![0],
});

describe('inside tmux', () => {
	for (const [terminal, name, termType, model] of [
		['vte', 'VTE', 'VTE(7600)', 'ltr'],
		['konsole', 'Konsole', 'Konsole 22.12.3', 'boxes'],
	] as const)
		test(`the terminal around it decides how rows are sent: ${name}`, {skip}, async () => {
			const socket = `khabar-test-${process.pid}-${terminal}`;
			const env = ownFolders();
			await using program = new PtyProgram('tmux', ['-u', '-L', socket, '-f', '/dev/null', 'new-session', 'sh'], {
				answers: answers(terminal),
				env: {...bareEnvironment, ...env, PS1: 'ready> ', ENV: undefined, SHELL: '/bin/sh'},
			});
			const tmux = (...args: string[]) => execFileSync('tmux', ['-L', socket, ...args], {encoding: 'utf8'}).trim();
			try {
				await program.waitFor('ready>');
				await program.waitFor(() => tmux('display-message', '-p', '#{client_termtype}') === termType);
				const around = await terminalAround({TMUX: tmux('display-message', '-p', '#{socket_path},1,0')});
				assert.deepEqual([around?.name, around?.environment?.XDG_CONFIG_HOME], [termType, env.XDG_CONFIG_HOME]);
				assert.equal(await terminalAround({}), undefined);

				program.type(`'${process.execPath}' '${khabarFile}'\r`);
				await program.waitFor('List 1/7');
				// tmux has its own status row below.
				assert.ok(
					seenOn(program, model).some(row => row.includes('ﺐﻣﺍﺮﺗﻭ ﻦﻴﺗﻮﺑ')),
					program.screen().join('\n'),
				);
				assert.ok(
					program.screen().some(row => row.includes('ﺑﻮﺗﻴﻦ') || row.includes('بوتين')),
					'in the order of reading',
				);
				program.type('q');
				await program.waitFor(/^ready>$/);
				program.type('echo "ended with $?"\r');
				await program.waitFor('ended with 0');
				const {terminals} = JSON.parse(readFileSync(join(env.XDG_CONFIG_HOME!, 'khabar/config.json'), 'utf8'));
				assert.deepEqual(Object.values(terminals), [name]);
			} finally {
				tmux('kill-server');
			}
		});
});
