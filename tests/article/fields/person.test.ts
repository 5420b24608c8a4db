import assert from 'node:assert/strict';
import {test} from 'node:test';
import {personOf} from '../../../source/article/fields/person.ts';

for (const [text, name, mail] of [
	['منى صبري', 'منى صبري', ''],
	['m@a.test (منى صبري)', 'منى صبري', 'm@a.test'],
	['منى صبري (m@a.test)', 'منى صبري', 'm@a.test'],
	['منى صبري <m@a.test>', 'منى صبري', 'm@a.test'],
	['منى<mailto:m@a.test>', 'منى', 'm@a.test'],
	['m@a.test منى صبري', 'منى صبري', 'm@a.test'],
	['Mona (desk) m@a.test', 'Mona (desk)', 'm@a.test'],
	['Mona (desk)', 'Mona (desk)', ''],
	['Mona)', 'Mona)', ''],
	['m@a.test', '', 'm@a.test'],
	['@mona', '@mona', ''],
	['بقلم: منى صبري', 'منى صبري', ''],
	['بقلم منى صبري', 'منى صبري', ''],
	['כתב', 'כתב', ''],
	['By Mona Sabry', 'Mona Sabry', ''],
	['Von: Mona Sabry', 'Mona Sabry', ''],
	['von der Leyen', 'von der Leyen', ''],
	['كتبي صبري', 'كتبي صبري', ''],
] as const) {
	test(`${JSON.stringify(text)} is ${JSON.stringify(name)} with ${JSON.stringify(mail)}`, () => {
		assert.deepEqual(personOf(text), {name, mail});
	});
}

test('brackets and signs without end are read once', () => {
	for (const part of ['(', '((a', '@', 'a@', '<a@b', ' (']) {
		assert.equal(typeof personOf(`${part.repeat(100_000)} m@a.test`).name, 'string', part);
	}
});
