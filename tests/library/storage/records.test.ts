import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, test} from 'node:test';
import {takeLock} from '../../../source/library/storage/process-lock.ts';
import {openRecords} from '../../../source/library/storage/records.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-records-'));
after(() => rmSync(root, {recursive: true}));

/** What may happen to a file, by name: each gives its new contents. */
const damages: Readonly<Record<string, (contents: Buffer) => Buffer>> = {
	'is no database': () => Buffer.from('not a database'),
	'is all zeros': contents => Buffer.alloc(contents.length),
	'is cut off': contents => contents.subarray(0, contents.length / 2),
	'has garbage behind its first page': contents => contents.fill(0x55, 4096),
};

for (const [name, damage] of Object.entries(damages))
	test(`what is remembered of a library is set aside, once, where its file ${name}`, () => {
		const file = join(root, name, 'library.sqlite');
		openRecords(file, assert.fail).close();
		const contents = damage(readFileSync(file));
		writeFileSync(file, contents);
		const warnings: string[] = [];
		{
			// An update has the library to itself meanwhile.
			using _ = takeLock(`${file}.lock`);
			const database = openRecords(file, warning => warnings.push(warning));
			assert.equal(database.prepare('SELECT count(*) AS count FROM source').get()!.count, 0);
			database.close();
		}
		assert.equal(warnings.length, 1);
		const [, aside = ''] = /: is damaged; it is kept as (\S+), and a new one takes its place$/.exec(warnings[0]!) ?? [];
		assert.deepEqual(readFileSync(join(dirname(file), aside)), contents);
		assert.equal(statSync(join(dirname(file), aside)).mode & 0o777, 0o600);
		openRecords(file, assert.fail).close();
	});
