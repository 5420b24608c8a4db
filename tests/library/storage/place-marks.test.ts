import assert from 'node:assert/strict';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {untouched} from '../../../source/article/reading-state.ts';
import {ReadingStates} from '../../../source/library/storage/reading-states.ts';

test('marked places are kept over sessions, by article and letter', () => {
	const file = join(mkdtempSync(join(tmpdir(), 'khabar-marks-')), 'state.sqlite');
	const first = new ReadingStates(file, assert.fail);
	const a = {paragraph: 3, offset: 40};
	first.put([['one', {...untouched, places: {a}}]]);
	first.put([['one', {...untouched, places: {a, b: {paragraph: 9, offset: 0}}}]]);
	first.close();
	const second = new ReadingStates(file, assert.fail);
	assert.deepEqual(second.get(['one']).get('one')!.places, {a, b: {paragraph: 9, offset: 0}});
	second.put([['one', {...second.get(['one']).get('one')!, places: {a: {paragraph: 1, offset: 0}}}]]);
	second.close();
	const third = new ReadingStates(file, assert.fail);
	assert.deepEqual(third.all()[0]![1].places, {a: {paragraph: 1, offset: 0}, b: {paragraph: 9, offset: 0}});
	third.close();
});
