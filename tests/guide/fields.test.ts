import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {khabar, ownFolders} from '../support/khabar.ts';

const root = join(import.meta.dirname, '../..');

/** An article that has whatever a line of JSON may tell of it. */
const article = {
	id: 'bridge',
	title: 'The old bridge opens again',
	url: 'https://paper.example/bridge',
	source: 'The Paper',
	alsoIn: ['The Other Paper'],
	published: '2026-03-01T08:00:00Z',
	language: 'en',
	tags: ['traffic'],
	paragraphs: [
		'The old bridge over the river was opened again on Sunday after repairs that took two years and cost 12 million euros.',
		'The mayor said on Monday that 40,000 cars a day would use it, and that tolls would not be raised before 2030.',
	],
};

/** For each command the names in code in its row of the table of fields. */
const documented = (language: string): ReadonlyMap<string, ReadonlySet<string>> => {
	const chapter = readFileSync(join(root, 'guide', language, '11-scripts.md'), 'utf8');
	const rows = [...chapter.matchAll(/^\| `khabar (\w+)` \| (.+) \|$/gm)];
	return new Map(
		rows.map(([, command, fields]) => [
			command!,
			new Set([...fields!.matchAll(/`(\w+)`/g)].map(([, field]) => field!)),
		]),
	);
};

/** The names of all fields of a value and of what is in it; places in a text are numbers by names of their own. */
function fieldsOf(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(fieldsOf);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, of]) => [name, ...(name === 'ranges' ? [] : fieldsOf(of))]);
}

const lines: readonly (readonly [command: string, ...parameters: string[]])[] = [
	['list', '--json'],
	['search', '--json', 'bridge'],
	['facts', '--json', '--mark', '1', 'bridge'],
	['brief', '--json', '--since', '2020-01-01'],
	['state', '--json'],
];

describe('the guide’s table of the fields of JSON', () => {
	const env = ownFolders();
	for (const [command, ...parameters] of lines) {
		test(`names each field that khabar ${command} writes`, async () => {
			await khabar(['add', '-'], {input: JSON.stringify(article), env});
			if (command === 'state') await khabar(['facts', '--mark', '1', 'bridge'], {env});
			const {stdout, stderr, code} = await khabar([command, ...parameters], {env});
			assert.deepEqual({code, stderr}, {code: 0, stderr: ''});
			const fields = new Set(
				stdout
					.trim()
					.split('\n')
					.flatMap(line => fieldsOf(JSON.parse(line))),
			);
			assert.ok(fields.delete('schema') && fields.size > 3, stdout);
			for (const language of readdirSync(join(root, 'guide'))) {
				const table = documented(language);
				// A brief has facts as `khabar facts` writes them.
				const known = new Set([...table.get(command)!, ...(command === 'brief' ? table.get('facts')! : [])]);
				assert.deepEqual(
					[...fields].filter(field => !known.has(field)),
					[],
					language,
				);
			}
		});
	}
});
