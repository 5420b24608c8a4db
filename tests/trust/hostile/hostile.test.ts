import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {inReader, throughCommands} from './attacks.ts';
import {openIsolateIn, strayIn} from './grammar.ts';
import {throughRooms} from './rooms.ts';

/** A share of what `npm run trust` tries. */
describe('hostile articles', () => {
	test('put nothing into a pipe but text', async () => {
		assert.deepEqual((await throughCommands(18, 40)).won, []);
	});

	test('put nothing but text into rows, and none beyond its pane, in fields of all formats', async () => {
		const seed = Date.now() % 1_000_000;
		assert.deepEqual((await throughRooms(seed, 400)).won, []);
	});

	test('send a terminal nothing that khabar does not mean', async () => {
		assert.deepEqual((await inReader(18, 12)).won, []);
	});
});

test('the grammar tells what khabar does not send', () => {
	assert.equal(
		strayIn('خبر\x1b[1;31m \x1b[2;5Hx\x1b]8;;http://a.example/\x1b\\a\x1b]8;;\x1b\\', 'terminal'),
		undefined,
	);
	for (const foreign of [
		'\x1b]0;x\x07',
		'\x9b2J',
		'\x1bc',
		'\u202e',
		'\x1bPq\x1b\\',
		'\x07',
		'\x1b[6n',
		'\x1b]8;;a b\x1b\\',
	])
		assert.notEqual(strayIn(`a${foreign}b`, 'terminal'), undefined, JSON.stringify(foreign));
	assert.notEqual(strayIn('\x1b[m', 'pipe'), undefined);
	assert.equal(openIsolateIn('a \u2067b\u2069\n'), undefined);
	assert.equal(openIsolateIn('a \u2067b\n'), 'a \u2067b');
});
