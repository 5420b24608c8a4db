import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {test} from 'node:test';
import {asciiOnly} from '../../source/build/ascii-only.ts';
import {takeNodeModules} from '../../source/build/node-modules.ts';
import {ownFolders} from '../support/khabar.ts';

const dist = path.resolve(import.meta.dirname, '../../dist');

test('imports of Node’s own modules take the modules themselves, under the same names', async () => {
	const file = `import path from "node:path";
import * as fs from "node:fs";
import { once, EventEmitter as Emitter } from "node:events";
import url, {
  fileURLToPath as toPath
} from "node:url";
export default [path, fs, once, Emitter, url, toPath];
`;
	const load = (text: string) => import(`data:text/javascript,${encodeURIComponent(text)}`);
	const [{default: imported}, {default: taken}] = await Promise.all([load(file), load(takeNodeModules(file))]);
	assert.doesNotMatch(takeNodeModules(file), /^import/m);
	for (const index of [0, 2, 3, 4, 5]) assert.equal(taken[index], imported[index]);
	assert.equal(taken[1].readFileSync, imported[1].readFileSync);
});

test('other imports, and texts that look like one, stay', () => {
	const file = 'import {x} from "./chunk.js";\nconst text = `import x from "node:fs"`;\n';
	assert.equal(takeNodeModules(file), file);
});

test('nothing in the built program imports a module of Node', () => {
	for (const name of readdirSync(dist).filter(name => /\.c?js$/.test(name)))
		assert.doesNotMatch(readFileSync(path.join(dist, name), 'utf8'), /^import [^'"]*"node:/m, name);
});
test('all that is built is ASCII, which V8 keeps and reads as it is', () => {
	for (const name of readdirSync(dist).filter(name => /\.c?js$/.test(name)))
		assert.doesNotMatch(readFileSync(path.join(dist, name), 'utf8'), /[^\0-\x7f]/, name);
});

test('letters beyond ASCII mean the same when they are written in ASCII', () => {
	// A regular expression, the text of one, and a character of two units.
	const file = 'export default [/^[ب-ي،]+🙂$/u, String.raw`\\s“”`, "خبر", `خ`];';
	const load = (text: string) => import(`data:text/javascript,${encodeURIComponent(text)}`);
	return Promise.all([load(file), load(asciiOnly(file))]).then(([{default: written}, {default: escaped}]) => {
		assert.ok(escaped[0].test('خبر،🙂'));
		assert.ok(!escaped[0].test('خبر🙃'));
		assert.ok(new RegExp(`^${escaped[1]}$`).test(' “”'));
		assert.deepEqual(escaped.slice(2), written.slice(2));
	});
});

test('a start waits for two files, in which there is neither React, nor Ink, nor key facts, nor the breaking of lines', () => {
	const loaded = new Set<string>();
	const load = (name: string): void => {
		if (loaded.has(name)) return;
		loaded.add(name);
		const file = readFileSync(path.join(dist, name), 'utf8');
		for (const [, imported] of file.matchAll(/=require\("\.\/([\w-]+\.cjs)"\)[;,]/g)) load(imported!);
		assert.doesNotMatch(file, /react\.(?:transitional\.)?element|function findings\b|UnicodeTrie/, name);
	};
	load('cli.cjs');
	assert.deepEqual([...loaded], ['cli.cjs', 'start.cjs']);
	for (const [name, what] of [
		['facts-later.cjs', /function findings\b/],
		['breaks-later.cjs', /UnicodeTrie/],
	] as const)
		assert.match(readFileSync(path.join(dist, name), 'utf8'), what);
});

test('a file that was replaced while khabar ran is told of in a line', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'khabar-replaced-'));
	try {
		for (const name of ['dist', 'articles', 'package.json'])
			cpSync(path.join(dist, '..', name), path.join(folder, name), {recursive: true});
		rmSync(path.join(folder, 'dist/searching-later.cjs'));
		const args = [path.join(folder, 'dist/khabar.js'), 'search', 'the', path.join(folder, 'articles')];
		const {status, stderr} = spawnSync(process.execPath, args, {
			encoding: 'utf8',
			env: {...process.env, ...ownFolders()},
		});
		assert.deepEqual([status, stderr], [1, 'khabar: the files of khabar were replaced while it ran: start it again\n']);
	} finally {
		rmSync(folder, {recursive: true});
	}
});
