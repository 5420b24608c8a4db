import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {findJsonFault} from '../../../source/article/read/json-fault.ts';

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

const cases: readonly (readonly [string, number, string, number | undefined])[] = [
	['', 0, 'a value', undefined],
	['nope', 0, 'a value', undefined],
	['{"a": 1,}', 8, 'a name in double quotes', 0],
	['{a: 1}', 1, 'a name in double quotes or "}"', 0],
	['{"a" 1}', 5, '":"', 0],
	['{"a": 1 "b"}', 8, '"," or "}"', 0],
	['[1 2]', 3, '"," or "]"', 0],
	['[1, {"a": [}]', 11, 'a value or "]"', 10],
	['{"a": 01}', 7, '"," or "}"', 0],
	['{"a": "b\nc"}', 8, 'a closing quote', 6],
	['{"a": "\\x"}', 7, 'a known escape', 6],
	['[] []', 3, 'the end of the text', undefined],
	['[{"a": "b', 9, 'a closing quote', 7],
	['[{"a": 1', 8, '"," or "}"', 1],
	['[{"a": 1}', 9, '"," or "]"', 0],
	["{'a': 1}", 1, 'a name in double quotes or "}"', 0],
];

for (const [text, offset, expected, opening] of cases) {
	test(`${JSON.stringify(text)} stops being JSON at ${offset}, where ${expected} is expected`, () => {
		assert.deepEqual(findJsonFault(text), {offset, expected, opening});
	});
}

test('finds a fault exactly where JSON.parse does, in JSON with a piece cut out or put in', () => {
	const damage = fc.tuple(
		fc.json(),
		fc.nat(),
		fc.nat({max: 3}),
		fc.constantFrom(
			'',
			'',
			'{',
			'}',
			'[',
			']',
			',',
			':',
			'"',
			'\\',
			'0',
			'-',
			'.',
			'e',
			'true',
			'nul',
			'\n',
			'\u00a0',
			'خ',
		),
	);
	fc.assert(
		fc.property(damage, ([json, at, cut, piece]) => {
			const start = at % (json.length + 1);
			const text = json.slice(0, start) + piece + json.slice(start + cut);
			assert.equal(findJsonFault(text) === undefined, isJson(text), text);
		}),
		{seed: 20_250_318, numRuns: 5000},
	);
});

test('JSON cut off anywhere lacks something at its end, and nowhere else', () => {
	const json = '{"a\\u00e9": [1, 25, {"b": "\\\\\\""}, [""]], "c": {}}';
	for (let length = 0; length < json.length; length++) {
		assert.equal(findJsonFault(json.slice(0, length))?.offset, length);
	}
	assert.equal(findJsonFault(json), undefined);
});

test('depth costs no stack', () => {
	const depth = 100_000;
	assert.equal(findJsonFault('['.repeat(depth) + ']'.repeat(depth)), undefined);
	assert.equal(findJsonFault('['.repeat(depth))?.offset, depth);
});
