import assert from 'node:assert/strict';
import {test} from 'node:test';
import {lineBreaks} from '../../../source/text/breaks/line-breaks.ts';
import {breakCase, readLines} from '../../unicode/read.ts';

/** The one case of LineBreakTest 15.0 that css-line-break gets otherwise. */
const deviation = {
	why: 'LB30b keeps a skin colour with a picture that is not assigned yet; the library knows those of its day only',
	line: '× 1F02C × 1F3FF ÷',
	ours: '× 1F02C ÷ 1F3FF ÷',
};

test('every case of LineBreakTest is broken as the file says, but for one', () => {
	const lines = readLines('LineBreakTest');
	assert.equal(lines.length, 7654);
	let deviated = 0;
	for (const line of lines) {
		if (line === deviation.line) deviated++;
		const {text, breaks} = breakCase(line === deviation.line ? deviation.ours : line);
		assert.deepEqual(lineBreaks(text), breaks, line);
	}
	assert.equal(deviated, 1, deviation.why);
});

test('offsets count UTF-16 units, the end of the text is the last, and an empty text has none', () => {
	assert.deepEqual(lineBreaks('🔴 عاجل: خبر'), [3, 9, 12]);
	assert.deepEqual(lineBreaks(''), []);
});

test('a word of any length has one break, at its end', () => {
	const word = 'ا'.repeat(300_000);
	assert.deepEqual(lineBreaks(`${word} 🔴`), [word.length + 1, word.length + 3]);
});
