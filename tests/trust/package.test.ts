import assert from 'node:assert/strict';
import {test} from 'node:test';
import {noConnections} from './network/no-connection.ts';
import {whatIsInstalled} from './package/package.ts';

test('what a user installs runs nothing, brings no other package, and tells all licences', async () => {
	assert.deepEqual((await whatIsInstalled()).won, []);
});

test('reading what is here makes no connection and starts no program', async t => {
	const {won, skipped} = await noConnections();
	if (skipped) return t.skip(skipped);
	assert.deepEqual(won, []);
});
