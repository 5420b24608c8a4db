import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, openSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {khabarFile, ownFolders} from '../../support/khabar.ts';

const module = pathToFileURL('source/commands/shared/output.ts').href;

/** Runs a program in a process of its own. */
function run(args: readonly string[]) {
	// A file takes everything at once, as a terminal does.
	const file = openSync(join(mkdtempSync(join(tmpdir(), 'khabar-output-')), 'out'), 'w');
	const {status, signal, stderr} = spawnSync(process.execPath, args, {
		encoding: 'utf8',
		env: {...process.env, ...ownFolders()},
		stdio: ['ignore', file, 'pipe'],
		timeout: 60_000,
	});
	return {status, signal, stderr};
}

test('a signal is handled while a command writes what nobody has to wait for', () => {
	const program = `
		import {print} from ${JSON.stringify(module)};
		process.on('SIGTERM', () => process.exit(143));
		process.kill(process.pid, 'SIGTERM');
		for (const end = performance.now() + 10_000; performance.now() < end;) await print('x');
		process.exit(0);`;
	assert.deepEqual(run(['--import', 'tsx', '--input-type=module', '--eval', program]), {
		status: 143,
		signal: null,
		stderr: '',
	});
});

for (const command of [['list', 'articles'], ['check', 'articles'], ['facts', 'articles'], ['doctor'], ['keys']]) {
	test(`khabar ${command[0]}, which has nothing to give back, leaves signals to the system`, () => {
		const probe = `process.on('exit', () => {
			const waiting = ['SIGINT', 'SIGTERM', 'SIGHUP'].filter(signal => process.listenerCount(signal) > 0);
			process.stderr.write(waiting.join(' '));
		})`;
		const loaded = `data:text/javascript,${encodeURIComponent(probe)}`;
		assert.deepEqual(run(['--import', loaded, khabarFile, ...command]), {status: 0, signal: null, stderr: ''});
	});
}
