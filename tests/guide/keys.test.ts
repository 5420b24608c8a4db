import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {keyNames} from '../../source/messages/key-names.ts';
import {keymap} from '../../source/reader/keys/key-table.ts';
import {readOwnKeys} from '../../source/reader/keys/own-keys.ts';
import type {Mode} from '../../source/reader/state/mode.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Keys as the guide writes them: `Ctrl-E`, `zt`, `PgDn`. */
const written = (keys: string): string =>
	keys
		.split(' ')
		.map(key => {
			const [, modifier = '', name = key] = /^(ctrl|alt)\+(.+)$/.exec(key) ?? [];
			const shown = keyNames[name] ?? (modifier ? name.toUpperCase() : name);
			return modifier ? `${modifier[0]!.toUpperCase()}${modifier.slice(1)}-${shown}` : shown;
		})
		.join('');

const bindingsOf = (mode: Mode) => keymap.filter(({modes}) => modes.includes(mode));
const keysOf = (mode: Mode) => new Set(bindingsOf(mode).flatMap(({keys}) => keys.map(written)));

/** The views that each section of the chapter speaks of, in its order; the first section speaks of all. */
const sections: readonly (readonly Mode[])[] = [
	[],
	['list'],
	['text'],
	['facts'],
	['brief', 'sources'],
	['links', 'filter', 'themes', 'copy', 'about', 'plain', 'help'],
	['prompt'],
];
const all = sections.flat();

/** For each section the keys that stand in code in its tables, an example such as `5j` or `ma` in its prose apart. */
const keysBySection = (chapter: string): string[][] =>
	chapter
		.split(/^## /m)
		.slice(1)
		.map(section =>
			section
				.split('\n')
				.filter(line => line.startsWith('|'))
				.flatMap(line => [...line.matchAll(/`([^`]+)`/g)].map(([, key]) => key!)),
		);

/** With the letter that completes a mark these are keys, too. */
const isExample = (key: string) => /^[m'][a-z]$/.test(key);

for (const language of readdirSync(join(root, 'guide'))) {
	describe(`the chapter of keys, ${language},`, () => {
		const found = keysBySection(read(`guide/${language}/02-keys.md`)).slice(0, sections.length);
		const [everywhere = [], ...others] = found;

		test('names no key that does nothing where it says', () => {
			assert.equal(found.length, sections.length);
			const nowhere = everywhere.filter(key => all.filter(mode => keysOf(mode).has(key)).length < 2);
			const strange = others.flatMap((keys, i) =>
				keys.filter(key => !isExample(key) && !sections[i + 1]!.some(mode => keysOf(mode).has(key))),
			);
			assert.deepEqual({nowhere, strange}, {nowhere: [], strange: []});
		});

		test('names a key of each action of each view', () => {
			const missing = all.flatMap(mode => {
				const section = sections.findIndex(modes => modes.includes(mode));
				const named = new Set([...everywhere, ...found[section]!]);
				return bindingsOf(mode)
					.filter(({keys}) => !keys.some(key => named.has(written(key))))
					.map(({action}) => `${mode}: ${action}`);
			});
			assert.deepEqual(missing, []);
		});
	});
}

for (const language of readdirSync(join(root, 'guide'))) {
	test(`the keys of one’s own in the chapter of keys, ${language}, are such as khabar takes`, () => {
		const [, block = ''] = /^```json\n([\s\S]*?)^```$/m.exec(read(`guide/${language}/02-keys.md`)) ?? [];
		const {keys} = JSON.parse(block) as {keys: unknown};
		assert.deepEqual(readOwnKeys(keys).complaints, []);
	});
}

test('the table of keys has views that the chapter does not leave out', () => {
	const modes = new Set(keymap.flatMap(({modes}) => modes));
	assert.deepEqual([...modes].sort(), [...all].sort());
});

/** The actions that the ten rows of the README name, each with its first key in the table. */
const ten: readonly (readonly (readonly [mode: Mode, action: string])[])[] = [
	[
		['list', 'next'],
		['list', 'previous'],
	],
	[['list', 'open']],
	[['text', 'facts']],
	[['list', 'quit']],
	[
		['list', 'page-down'],
		['list', 'page-up'],
	],
	[['list', 'search']],
	[
		['list', 'star'],
		['list', 'toggle-read'],
	],
	[['list', 'brief']],
	[['list', 'display']],
	[['list', 'help']],
];

test('the README names the first keys of ten things, as the table of keys has them', () => {
	const [, table = ''] = /^## Ten keys\n\n([\s\S]*?)\n\n/m.exec(read('README.md')) ?? [];
	const rows = table.split('\n').slice(2);
	const named = rows.map(row => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, key]) => key!));
	const first = (mode: Mode, action: string) =>
		written(bindingsOf(mode).find(binding => binding.action === action)?.keys[0] ?? `no ${action}`);
	assert.deepEqual(
		named,
		ten.map(actions => actions.map(([mode, action]) => first(mode, action))),
	);
});
