import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import {directionControls, simpleBases, simpleMarks} from '../../source/text/simple-characters.ts';
import {cellWidth} from '../../source/text/width.ts';

test('every character of the basic plane, alone and with marks, is as wide as string-width says', () => {
	const units = Array.from({length: 0x10000}, (_, unit) => String.fromCharCode(unit));
	const simple = units.filter(unit => new RegExp(`[${simpleBases}${simpleMarks}${directionControls}]`).test(unit));
	assert.ok(simple.length > 1500);
	const marked = simple.flatMap(unit => [
		`${unit}\u064e`,
		`${unit}\u0651\u064b`,
		`${unit}\u200c`,
		`${unit}\u05b8\u0301`,
	]);
	const wrong = [...units, ...marked].filter(text => cellWidth(text) !== stringWidth(text));
	assert.deepEqual(wrong, []);
});

test('a simple letter is as wide with any simple mark as string-width says', () => {
	const marks = Array.from({length: 0x3000}, (_, unit) => String.fromCharCode(unit)).filter(unit =>
		new RegExp(`[${simpleMarks}]`).test(unit),
	);
	assert.ok(marks.length > 100);
	const wrong = marks
		.flatMap(mark => [`a${mark}`, `\u0628${mark}`, `\ufe91\u064e${mark}`])
		.filter(text => cellWidth(text) !== stringWidth(text));
	assert.deepEqual(wrong, []);
});
