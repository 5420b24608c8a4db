import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readdirSync, realpathSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {changesOf} from '../../../source/commands/reading/library-changes.ts';
import {Catalogue} from '../../../source/library/catalogue/catalogue.ts';
import {recordsFile} from '../../../source/library/files/user-folders.ts';

test('a deletion that cannot be remembered is refused in one line, and the reader goes on', async () => {
	const root = mkdtempSync(join(tmpdir(), 'khabar-changes-'));
	process.env.XDG_CACHE_HOME = join(root, 'cache');
	process.env.XDG_STATE_HOME = join(root, 'state');
	const library = join(root, 'articles');
	mkdirSync(library);
	writeFileSync(join(library, 'one.json'), '{"id": "1", "title": "One", "paragraphs": ["Text."]}');
	// A folder stands where the database should.
	const file = recordsFile(realpathSync(library));
	mkdirSync(file, {recursive: true});
	const catalogue = Catalogue.ofFolder(library);
	for await (const _ of catalogue.update());
	const shelf = catalogue.select({sort: 'newest'}, {get: () => new Map(), keysOf: () => []});
	const {key} = shelf.entries(0, 1)[0]!.summary;
	const changes = changesOf(catalogue, library, assert.fail);
	const deletion = changes.delete(key);
	assert.ok('refused' in deletion && deletion.refused.startsWith(`${file}: cannot be opened`));
	const back = changes.takeBack();
	assert.ok(typeof back === 'object' && back.failure.startsWith(`${file}: cannot be opened`));
	const page = await changes.fetchPage(key, {...catalogue.article(key), url: 'http://127.0.0.1:1/'});
	assert.ok('failure' in page && page.failure.startsWith(`${file}: cannot be opened`));
	assert.deepEqual(readdirSync(library), ['one.json']);
	catalogue.close();
});
