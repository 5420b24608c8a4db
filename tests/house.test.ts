import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {describe, test} from 'node:test';

const root = join(import.meta.dirname, '..');
const source = join(root, 'source');

/** All files below a folder. */
const filesBelow = (folder: string): string[] =>
	readdirSync(folder, {recursive: true, encoding: 'utf8'})
		.map(name => join(folder, name))
		.filter(path => statSync(path).isFile());

/** Each file of the program, with the files that it imports. */
const imports = new Map(
	filesBelow(source)
		.filter(file => /\.tsx?$/.test(file))
		.map(file => {
			const text = readFileSync(file, 'utf8');
			const found = [...text.matchAll(/\bfrom '(\.{1,2}\/[^']+)'|\bimport\('(\.{1,2}\/[^']+)'\)/g)];
			return [file, found.map(([, still, later]) => join(dirname(file), (still ?? later)!))] as const;
		}),
);

/** The room that a file stands in: the folder, or the file itself where it stands alone. */
const roomOf = (file: string): string =>
	relative(source, file)
		.split('/')[0]!
		.replace(/\.tsx?$/, '');

/** The rooms that each room may import from. Those that are not here may import from all. */
const below: Readonly<Record<string, readonly string[]>> = {
	text: [],
	facts: ['text'],
	terminal: ['text', 'pause', 'names-like'],
	article: ['text'],
	search: ['text'],
	network: ['article'],
	brief: ['article', 'facts', 'text'],
	messages: ['facts', 'terminal', 'text'],
	library: ['article', 'search', 'network', 'text', 'pause', 'program', '..'],
	reader: ['article', 'brief', 'facts', 'messages', 'search', 'text', 'names-like'],
	ui: ['article', 'facts', 'messages', 'reader', 'text'],
	settings: ['text', 'library', 'terminal', 'messages', 'article', 'names-like'],
	'names-like': [],
	pause: [],
	program: [],
};

describe('the house', () => {
	test('is as its map says: every path that the map names is there', () => {
		const map = readFileSync(join(source, 'README.md'), 'utf8');
		const paths = [...map.matchAll(/`([\w./-]+(?:\/|\.tsx?))`/g)].map(([, path]) => path!);
		assert.ok(paths.length > 40, `${paths.length} paths`);
		const bases = (path: string) =>
			path.startsWith('tests/') ? [root] : [source, root, join(source, 'facts/language/tables')];
		assert.deepEqual(
			paths.filter(path => !bases(path).some(base => existsSync(join(base, path)))),
			[],
		);
	});

	test('has every room on its map', () => {
		const map = readFileSync(join(source, 'README.md'), 'utf8');
		const rooms = readdirSync(source, {withFileTypes: true}).filter(entry => entry.isDirectory());
		assert.deepEqual(
			rooms.map(({name}) => name).filter(name => !map.includes(`\`${name}/\``)),
			[],
		);
	});

	test('has at most 15 files in a folder, text excepted', () => {
		const counts = new Map<string, number>();
		for (const file of filesBelow(source)) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
		counts.delete(join(source, 'text'));
		assert.deepEqual(
			[...counts].filter(([, count]) => count > 15),
			[],
		);
	});

	test('lets each room import only from the rooms below it', () => {
		const found = [...imports].flatMap(([file, paths]) => {
			const room = roomOf(file);
			const others = paths.map(roomOf).filter(other => other !== room);
			return others.map(other => `${room} → ${other}`);
		});
		const allowed = Object.entries(below).flatMap(([room, others]) => others.map(other => `${room} → ${other}`));
		assert.deepEqual(
			[...new Set(found)].filter(step => !/^(?:cli|commands|build) /.test(step) && !allowed.includes(step)),
			[],
		);
	});

	test('has no circle of imports', () => {
		const done = new Set<string>();
		const follow = (file: string, path: readonly string[]): void => {
			assert.ok(!path.includes(file), `a circle: ${[...path, file].join(' → ').replaceAll(`${source}/`, '')}`);
			if (done.has(file)) return;
			for (const next of imports.get(file) ?? []) follow(next, [...path, file]);
			done.add(file);
		};
		for (const file of imports.keys()) follow(file, []);
	});
});
