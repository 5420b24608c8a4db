import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {KeyParser} from '../../../source/terminal/input/key-parser.ts';
import {readKittyKey} from '../../../source/terminal/input/kitty-key.ts';

const read = (sequence: string) => readKittyKey(sequence);

describe('a key of the kitty keyboard protocol', () => {
	test('is what it writes, with its place on the keyboard', () => {
		assert.deepEqual(read('\x1b[1578::106;;1578u'), {text: 'ت', base: 'j'});
		assert.deepEqual(read('\x1b[106;;106u'), {text: 'j', base: undefined});
		// Shift on the Arabic keyboard: D writes ], and / writes the question mark.
		assert.deepEqual(read('\x1b[1610:93:100;2;93u'), {text: ']', base: 'D'});
		assert.deepEqual(read('\x1b[1592:1567:47;2;1567u'), {text: '؟', base: '?'});
	});

	test('has the form that it has always had, where it has one', () => {
		const forms: readonly [string, string][] = [
			['\x1b[13u', '\r'],
			['\x1b[9u', '\t'],
			['\x1b[9;2u', '\x1b[Z'],
			['\x1b[127u', '\x7f'],
			['\x1b[27u', '\x1b[27u'],
			['\x1b[99;5u', '\x03'],
			['\x1b[1572::99;5u', '\x03'],
			['\x1b[100;69u', '\x04'],
			['\x1b[57400;129u', '1'],
			['\x1b[57414u', '\r'],
			['\x1b[102;3;102u', '\x1bf'],
			['\x1b[65;2u', 'A'],
			['\x1b[97;2u', 'A'],
		];
		for (const [sent, text] of forms) assert.equal(read(sent)?.text, text, JSON.stringify(sent));
	});

	test('tells Ctrl-I and Tab apart', () => {
		assert.equal(read('\x1b[105;5u')?.text, '\x1b[105;5u');
		assert.equal(read('\x1b[9u')?.text, '\t');
	});

	test('is none when it is let go, when it is Shift alone, and with Super', () => {
		for (const sent of ['\x1b[106;1:3u', '\x1b[57441;2u', '\x1b[57358u', '\x1b[106;9u'])
			assert.equal(read(sent), null, sent);
		assert.equal(read('\x1b[A'), undefined);
		assert.equal(read('\x1b[1;129B'), undefined);
	});

	test('comes out of the parser as one key, in whatever pieces it arrives', () => {
		const sent = '\x1b[1578::106;;1578u\x1b[57441;2u\x1b[13u\x1b[27u';
		for (let cut = 0; cut <= sent.length; cut++) {
			const parser = new KeyParser();
			const keys = [...parser.push(sent.slice(0, cut)), ...parser.push(sent.slice(cut))];
			assert.deepEqual(
				keys.map(({text, base}) => [text, base]),
				[
					['ت', 'j'],
					['\r', undefined],
					['\x1b[27u', undefined],
				],
				`cut at ${cut}`,
			);
		}
	});

	test('the answer to the question for it is a report', () => {
		assert.deepEqual(new KeyParser().push('\x1b[?0u'), [{kind: 'report', text: '\x1b[?0u'}]);
	});
});

describe('the key of lam and alef', () => {
	test('is one key, as two letters that come together or as a ligature', () => {
		const keysOf = (text: string) => new KeyParser().push(text).map(key => key.text);
		assert.deepEqual(keysOf('لا'), ['لا']);
		assert.deepEqual(keysOf('\ufefb'), ['لا']);
		assert.deepEqual(keysOf('ت\ufef7لآ'), ['ت', 'لأ', 'لآ']);
		const parser = new KeyParser();
		assert.deepEqual(
			[...parser.push('ل'), ...parser.push('ا')].map(key => key.text),
			['ل', 'ا'],
		);
	});
});
