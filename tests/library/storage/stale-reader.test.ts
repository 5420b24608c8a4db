import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {untouched} from '../../../source/article/reading-state.ts';
import {ReadingStates} from '../../../source/library/storage/reading-states.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-states-'));
after(() => rmSync(root, {recursive: true}));

const open = () => new ReadingStates(join(root, 'state.sqlite'), message => assert.fail(message));

test('a mark outlasts another khabar that reads on, also once that one has seen it', () => {
	const [one, other] = [open(), open()];
	const begun = {...untouched, percent: 10};
	one.put([['a', begun]]);
	other.get(['a']);
	other.put([['a', {...begun, starred: true, read: true}]]);
	// Its list is read anew, and its reader goes on from where it was.
	assert.equal(one.get(['a']).get('a')!.starred, true);
	one.put([['a', {...begun, percent: 20}]]);
	assert.deepEqual(open().all(), [['a', {...begun, percent: 20, starred: true, read: true}]]);
	// What it does change itself is kept.
	one.put([['a', {...begun, percent: 20, starred: true}]]);
	one.put([['a', {...begun, percent: 20}]]);
	assert.equal(open().get(['a']).get('a')!.starred, false);
});
