import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nameOfBytes, pathOfName, shownName} from '../../source/article/file-name.ts';
import {randomNumbers} from '../support/random.ts';

test('every name of bytes is a text from which the same bytes are made, and no two names are one', () => {
	const random = randomNumbers(18);
	const seen = new Map<string, string>();
	const some = [...'aé\u06a9\u{1f600}\u{10fe80}\u{10feff}\u{10feaa}'].flatMap(character => [...Buffer.from(character)]);
	for (let i = 0; i < 20_000; i++) {
		const bytes = Buffer.from(
			Array.from({length: random(9)}, () => (random(2) ? some[random(some.length)]! : random(256))),
		);
		const name = nameOfBytes(bytes);
		const path = pathOfName(name);
		assert.deepEqual(Buffer.from(path), bytes, `seed 18, ${bytes.toString('hex')}`);
		assert.equal(seen.get(name) ?? bytes.toString('hex'), bytes.toString('hex'));
		seen.set(name, bytes.toString('hex'));
	}
});

test('a name in UTF-8 is itself, and another shows the bytes that are none', () => {
	assert.equal(nameOfBytes(Buffer.from('خبر.json')), 'خبر.json');
	assert.equal(pathOfName('خبر.json'), 'خبر.json');
	assert.equal(shownName(nameOfBytes(Buffer.from('caf\xe9.json', 'latin1'))), 'caf\\xe9.json');
});
