import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {test} from 'node:test';
import {transform} from 'esbuild';
import packageJson from '../../package.json' with {type: 'json'};

const launcher = path.resolve(import.meta.dirname, '../../dist/khabar.js');

test('the launcher is written in what Node 12 can read', async () => {
	const source = await readFile(launcher, 'utf8');
	const lower = (target: string) => transform(source, {target, supported: {'dynamic-import': true}});
	assert.equal((await lower('es2018')).code, (await lower('esnext')).code);
	assert.doesNotMatch(source, /^(im|ex)port[ {]/m);
});

test('the launcher refuses an old Node in one line', () => {
	const pretend =
		"Object.defineProperties(process, {version: {value: 'v14.21.3'}, versions: {value: {node: '14.21.3'}}})";
	const {status, stdout, stderr} = spawnSync(
		process.execPath,
		['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, launcher, '--version'],
		{encoding: 'utf8'},
	);
	assert.deepEqual(
		{status, stdout, stderr},
		{status: 1, stdout: '', stderr: 'khabar needs Node.js 24 or newer; this is v14.21.3\n'},
	);
});

test('the program starts by the name of its command line, too', () => {
	const {status, stdout, stderr} = spawnSync(
		process.execPath,
		[path.join(path.dirname(launcher), 'cli.js'), '--version'],
		{
			encoding: 'utf8',
		},
	);
	assert.deepEqual({status, stdout, stderr}, {status: 0, stdout: `${packageJson.version}\n`, stderr: ''});
});
