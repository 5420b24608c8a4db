import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {closedControls} from '../../source/text/closed-controls.ts';

const [LRI, RLI, FSI, PDI, RLE, LRO, PDF] = Array.from('\u2066\u2067\u2068\u2069\u202b\u202d\u202c');

const cut: [string, string, string][] = [
	['a text without controls stays', 'خبر عاجل', 'خبر عاجل'],
	['an isolate that is closed stays', `قال ${FSI}Hill${PDI} أمس`, `قال ${FSI}Hill${PDI} أمس`],
	['an isolate that is left open is closed', `قال ${LRI}Hill`, `قال ${LRI}Hill${PDI}`],
	['an end of what began outside goes', `Hill${PDI} قال`, 'Hill قال'],
	['an embedding is closed as an embedding', `قال ${RLE}Hill`, `قال ${RLE}Hill${PDF}`],
	['what is open inside is closed first', `${RLI}${LRO}a`, `${RLI}${LRO}a${PDF}${PDI}`],
	['the end of an isolate ends the embeddings in it', `${RLI}${RLE}a${PDI}${PDF}`, `${RLI}${RLE}a${PDI}`],
	['the end of an embedding ends no isolate', `${RLE}${FSI}a${PDF}b`, `${RLE}${FSI}ab${PDI}${PDF}`],
];
for (const [name, text, expected] of cut) test(name, () => assert.equal(closedControls(text), expected));

test('on any text: nothing is left open, nothing is closed that was not open, and letters stay', () => {
	const text = fc.string({unit: fc.constantFrom('a', 'ب', LRI!, RLI!, FSI!, PDI!, RLE!, LRO!, PDF!), maxLength: 40});
	fc.assert(
		fc.property(text, text => {
			const closed = closedControls(text);
			assert.equal(closedControls(closed), closed);
			const letters = (text: string) => text.replace(/[^aب]/gu, '');
			assert.equal(letters(closed), letters(text));
			const starts = closed.match(/[\u2066-\u2068]/gu)?.length ?? 0;
			assert.equal(closed.match(/\u2069/gu)?.length ?? 0, starts);
		}),
		{seed: 20251129, numRuns: 500},
	);
});

test('a million controls take linear time', () => {
	for (const mark of [RLI!, RLE!, PDI!, `${RLE}${PDI}`]) closedControls(mark.repeat(1_000_000 / mark.length));
});
