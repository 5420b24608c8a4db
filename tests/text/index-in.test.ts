import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {indexIn} from '../../source/text/index-in.ts';

test('words are found where indexOf finds them, however much they repeat themselves', () => {
	const repeating = (most: number) =>
		fc.array(fc.constantFrom('a', 'ab', 'aab', 'خ', '🙂'), {maxLength: most}).map(parts => parts.join(''));
	fc.assert(
		fc.property(repeating(400), repeating(60), fc.nat({max: 500}), (text, some, from) => {
			const words = `${'a'.repeat(64)}${some}`;
			for (const all of [text, text + words + text, `${'a'.repeat(200)}${text}`])
				for (const one of [some, words, all.slice(20, 120)])
					assert.equal(indexIn(all, one, from), all.indexOf(one, from));
		}),
	);
});

test('a megabyte of the same letter is read through once', () => {
	const words = `${'a'.repeat(20_000)}b${'a'.repeat(20_000)}`;
	assert.equal(indexIn('a'.repeat(1_000_000), words), -1);
	assert.equal(indexIn(`${'a'.repeat(1_000_000)}${words}`, words), 1_000_000);
});
