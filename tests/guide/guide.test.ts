import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {commandForms} from '../../source/commands/help/command-forms.ts';
import {globalOptions} from '../../source/commands/shared/option-table.ts';

const root = join(import.meta.dirname, '../..');
const languages = readdirSync(join(root, 'guide')).sort();
const chaptersOf = (language: string) => readdirSync(join(root, 'guide', language)).sort();
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** What a text of Markdown is made of; what looks so within a block of code does not count. */
function structureOf(markdown: string) {
	const counts = {headings: [] as number[], tables: [] as number[], items: 0, blocks: 0};
	let isCode = false;
	let isTable = false;
	for (const line of markdown.split('\n')) {
		if (line.startsWith('```')) {
			isCode = !isCode;
			if (isCode) counts.blocks++;
		}
		if (isCode) continue;
		const heading = /^(#+) /.exec(line);
		if (heading) counts.headings.push(heading[1]!.length);
		if (/^(?:[-*]|\d+\.) /.test(line)) counts.items++;
		if (line.startsWith('|')) {
			if (isTable) counts.tables[counts.tables.length - 1]!++;
			else counts.tables.push(1);
		}
		isTable = line.startsWith('|');
	}
	return counts;
}

const blocksOf = (markdown: string): string[] =>
	[...markdown.matchAll(/^```.*\n([\s\S]*?)^```$/gm)].map(([, block]) => block!);

/** The pieces of code within the lines. */
const piecesOf = (markdown: string): string[] =>
	[...markdown.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`]+)`/g)].map(([, piece]) => piece!);

/** Each `khabar …` that is to be typed, as its words: to the end of the piece, or to what a shell does next. */
const commandsOf = (markdown: string): string[][] =>
	[...piecesOf(markdown), ...blocksOf(markdown).flatMap(block => block.split('\n'))].flatMap(line =>
		[...line.matchAll(/(?:^|[\s/|;&])khabar((?: [^|;&#>]*)?)(?=$|[|;&#>])/g)].map(([, rest]) =>
			withoutQuotes(rest!).split(/\s+/).filter(Boolean),
		),
	);

const withoutQuotes = (text: string) => text.replaceAll(/'[^']*'|"[^"]*"/g, 'quoted');

const flagsOf = (options: readonly {readonly long?: string; readonly short?: string}[]) =>
	options.flatMap(({long, short}) => [long, short].filter(flag => flag !== undefined));

/** What is wrong with a command that somebody is told to type. */
function faultOf(words: readonly string[]): string | undefined {
	const [first = ''] = words;
	const row = commandForms.find(({name}) => name === first);
	const isWord = /^[a-z]+$/.test(first) && first !== 'quoted';
	if (!row && isWord && first !== 'help') return `khabar ${first}: no such command`;
	const own = (row ?? commandForms.find(({name}) => name === 'khabar')!).options ?? [];
	const known = ['--help', '--version', ...flagsOf(globalOptions), ...flagsOf(own)];
	const end = words.indexOf('--');
	const flags = words.slice(0, end < 0 ? undefined : end).filter(word => word.startsWith('--'));
	const strange = flags.filter(flag => !known.includes(flag.split('=')[0]!));
	return strange.length > 0 ? `khabar ${words.join(' ')}: ${strange.join(' ')}` : undefined;
}

/** All options of all commands: within a line they stand without their command. */
const allFlags = new Set([
	'--help',
	...flagsOf(globalOptions),
	...commandForms.flatMap(({options = []}) => flagsOf(options)),
]);

describe('the guide', () => {
	test('is there in English and in Arabic, with the same chapters', () => {
		assert.deepEqual(languages, ['ar', 'en']);
		assert.deepEqual(chaptersOf('ar'), chaptersOf('en'));
		assert.ok(chaptersOf('en').length >= 12);
	});

	test('gives its chapters an order, and no two the same place in it', () => {
		const names = chaptersOf('en');
		assert.deepEqual(
			names.filter(name => !/^\d\d-[a-z]+\.md$/.test(name)),
			[],
		);
		assert.equal(new Set(names.map(name => name.slice(0, 2))).size, names.length);
	});

	for (const chapter of chaptersOf('en')) {
		const texts = languages.map(language => read(join('guide', language, chapter)));

		test(`${chapter} has the same headings, tables, lists and code in each language`, () => {
			const [first, ...others] = texts.map(structureOf);
			for (const other of others) assert.deepEqual(other, first);
			const [blocks, ...otherBlocks] = texts.map(blocksOf);
			for (const other of otherBlocks) assert.deepEqual(other, blocks);
		});

		test(`${chapter} is a page of at most 120 lines that begins with its title`, () => {
			for (const text of texts) {
				assert.match(text, /^# \S/);
				assert.equal(text.match(/^# /gm)!.length - (blocksOf(text).join('').match(/^# /gm) ?? []).length, 1);
				assert.ok(text.split('\n').length <= 121, `${text.split('\n').length} lines`);
			}
		});
	}

	for (const file of [...languages.flatMap(name => chaptersOf(name).map(chapter => `guide/${name}/${chapter}`))]) {
		test(`${file} names only commands and options that are there`, () => {
			const text = read(file);
			assert.deepEqual(
				commandsOf(text).flatMap(words => faultOf(words) ?? []),
				[],
			);
			const flags = piecesOf(text).flatMap(piece => /^--[a-z-]+/.exec(piece)?.[0] ?? []);
			assert.deepEqual(
				flags.filter(flag => !allFlags.has(flag)),
				[],
			);
		});
	}

	test('is found by what it names: a command or an option that is not there does not pass', () => {
		const faults = (text: string) => commandsOf(text).flatMap(words => faultOf(words) ?? []);
		assert.deepEqual(faults('`khabar lsit`'), ['khabar lsit: no such command']);
		assert.deepEqual(faults('```\ncurl -s x | khabar add --frob -\n```\n'), ['khabar add --frob -: --frob']);
		assert.deepEqual(faults("`khabar search 'a --b' -- --c`"), []);
		assert.deepEqual(faults('khabar lsit'), []);
	});
});

describe('the README', () => {
	test('is short, and says in a few lines why a fact is one', () => {
		const text = read('README.md');
		assert.ok(text.split('\n').length <= 181);
		const [, why = ''] = /^### Why this fact\?\n([\s\S]*?)^## /m.exec(text) ?? [];
		const lines = why.trim().split('\n').length;
		assert.ok(lines > 5 && lines <= 25, `${lines} lines`);
		for (const command of ['npm ci && npm start', 'npm ci && npm test']) assert.ok(text.includes(`\n    ${command}\n`));
	});

	test('names only commands and options that are there', () => {
		assert.deepEqual(
			commandsOf(read('README.md')).flatMap(words => faultOf(words) ?? []),
			[],
		);
	});

	test('links only to files that are there', () => {
		const links = [...read('README.md').matchAll(/\]\((?!https?:)([^)#\s]+)|(?:src|srcset)="(?!https?:)([^"]+)"/g)];
		const paths = links.map(([, link, picture]) => (link ?? picture)!);
		assert.deepEqual(
			paths.filter(path => !existsSync(join(root, path))),
			[],
		);
	});
});
