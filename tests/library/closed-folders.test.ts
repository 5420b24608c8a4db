import assert from 'node:assert/strict';
import {chmodSync} from 'node:fs';
import {describe, test} from 'node:test';
import {openCatalogue} from '../../source/library/open.ts';
import {folderOfMany, ownRoot, updated} from './catalogue-folders.ts';

const nobody = 65534;
const root = ownRoot('closed');
chmodSync(root, 0o755);

/** Does something as a user who may do with a folder only what its mode says, which binds everybody but root. */
async function as<Result>(folder: string, mode: number, act: () => Promise<Result>): Promise<Result> {
	const isRoot = process.geteuid?.() === 0;
	chmodSync(folder, mode);
	if (isRoot) process.seteuid!(nobody);
	try {
		return await act();
	} finally {
		if (isRoot) process.seteuid!(0);
		chmodSync(folder, 0o755);
	}
}

describe('a folder', {skip: !process.geteuid && 'no modes of files here'}, () => {
	test('that may be listed and not entered has a problem for each file', async () => {
		const folder = folderOfMany(root, 'listed', 3);
		const catalogue = await as(folder, 0o644, () => updated(folder));
		assert.deepEqual(
			catalogue.problems().map(({message}) => message),
			Array(3).fill('permission denied'),
		);
		catalogue.close();
	});

	test('that may not be listed says so in one line', async () => {
		const folder = folderOfMany(root, 'closed', 1);
		const refusal = {message: `${folder}: permission denied`};
		await assert.rejects(() => as(folder, 0o311, () => updated(folder)), refusal);
		await assert.rejects(() => as(folder, 0o311, () => openCatalogue([], folder, 'nowhere')), refusal);
	});
});
