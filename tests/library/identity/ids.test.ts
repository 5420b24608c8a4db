import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Article} from '../../../source/article/article.ts';
import {tellApart} from '../../../source/library/identity/ids.ts';

const article = (id: string): Article => ({id, title: 'T', paragraphs: ['P'], keyFacts: [], authors: [], tags: []});
const idsOf = (...ids: string[]) => tellApart(ids.map(article)).map(({id}) => id);

test('the first of the same id keeps it and the next are numbered', () => {
	assert.deepEqual(idsOf('a', 'b', 'a', 'a'), ['a', 'b', 'a-2', 'a-3']);
});

test('a number never takes an id that an article brings itself', () => {
	assert.deepEqual(idsOf('a', 'a', 'a-2', 'a', 'a-2'), ['a', 'a-3', 'a-2', 'a-4', 'a-2-2']);
});

test('ids are unique, come out the same a second time, and articles that had one of their own keep it', () => {
	const ids = fc.array(fc.constantFrom('a', 'b', 'a-2', 'a-3', 'a-2-2', 'b-2'), {maxLength: 30});
	fc.assert(
		fc.property(ids, list => {
			const told = idsOf(...list);
			assert.equal(new Set(told).size, list.length);
			assert.deepEqual(idsOf(...told), told);
			list.forEach((id, index) => {
				if (list.indexOf(id) === index) assert.equal(told[index], id);
			});
		}),
		{seed: 20_250_318},
	);
});
