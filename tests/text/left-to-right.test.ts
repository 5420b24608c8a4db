import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {breakRows, prepare, visualRow} from '../../source/text/layout.ts';
import {leftToRightRanges} from '../../source/text/left-to-right.ts';
import {rowText} from '../../source/text/row.ts';

const found = (text: string) => leftToRightRanges(text).map(({start, end}) => text.slice(start, end));
const visual = (text: string, direction: 'ltr' | 'rtl' = 'rtl') => {
	const paragraph = prepare(text, {direction});
	return rowText(visualRow(paragraph, breakRows(paragraph, 200)[0]!));
};
const isolated = (text: string, direction: 'ltr' | 'rtl' = 'rtl') => {
	const {isolated, cells} = prepare(text, {direction});
	return isolated.map(({start, end}) => text.slice(cells[start]!.start, cells[end - 1]!.end));
};

/** What is seen as it is written, from left to right, within Arabic text. */
const kinds: Readonly<Record<string, readonly string[]>> = {
	'a telephone number': [
		'+966 11 234 5678',
		'+20 (2) 2577-3344',
		'+971501234567',
		'00962 6 555 1234',
		'0555 123 456',
		'(02) 2577 3344',
		'2577-3344',
		'1-800-555-0142',
		'+٢٠ ٢ ٢٥٧٧ ٣٣٤٤',
	],
	'a version': ['3.11.x', '2.0.0-rc.1', '6.1-5', '4.0-beta'],
	'a range': ['12-18', '10–20', '1998—2004', '2019 - 2023', '9:30-11:00', '2.5-3.5', '١٢-١٨', '۱۲–۱۸'],
	'a range of shares': ['10%-20%', '10-20%', '2.5% – 3.5%'],
	'a score': ['2-0', '3 - 1', '4-4-2', '21-17'],
	'a date': [
		'2026-03-14',
		'14-3-2026',
		'14 / 3 / 2026',
		'5 - 12 - 2025',
		'14 Mar 2026',
		'2026-03-14 09:05:00',
		'6:45 PM',
	],
	'a name with signs': ['@desk_news', '#News', 'Disney+', 'C++', 'C#', '.com', '/etc/hosts', 'https://news.example/a/'],
};

for (const [kind, texts] of Object.entries(kinds))
	test(`${kind} runs from left to right within Arabic text`, () => {
		for (const text of texts) {
			assert.deepEqual(isolated(`قال ${text} ثم`), [text]);
			assert.equal(visual(`أ ${text} ب`), `ﺏ ${text} ﺃ`);
			assert.equal(visual(`أ (${text}).`), `.(${text}) ﺃ`);
		}
	});

test('it does so at the beginning and the end of a paragraph, behind a letter, and twice in one', () => {
	assert.equal(visual('@desk: أ'), 'ﺃ :@desk');
	assert.equal(visual('أ 3-1'), '3-1 ﺃ');
	assert.equal(visual('و3-1'), '3-1ﻭ');
	assert.equal(visual('أ 2-0 (1-0)'), '(1-0) 2-0 ﺃ');
	assert.equal(visual('هاتف: 2577 3344 ب'), `ﺏ 2577 3344 :${visual('هاتف')}`);
});

test('what UAX #9 orders so by itself is left to it', () => {
	for (const text of ['14/3/2026', '10:30', '1,250.75', '192.168.0.1', 'v2.0.1-beta', 'F-16', 'H5N1', 'a@b.example'])
		assert.deepEqual(isolated(`قال ${text} ثم`), [], text);
	assert.deepEqual(isolated('אמר 3-1 ו'), []);
	assert.deepEqual(isolated('אמר 3–1 ו'), ['3–1']);
});

test('numbers with a sign, a share or a currency, lists, sums and parted sentences are not touched', () => {
	for (const text of [
		'النسبة 5% و-7% و١٢٪',
		'بلغت الحرارة −3° ثم +18',
		'السعر 1,199$ أو $20 أو 30 €',
		'الأرقام 12 15 18 21',
		'في عام 2023 - 12 قتيلا',
		'٣×٤=١٢ و 3 + 4 = 7 و 5 - 3 = 2 و 100-50=50',
		'1- البند الأول',
		'1. البند الأول',
		'من 5 إلى 10',
		'المادة 5 - الفقرة 3',
		'السعودية#',
		'#السعودية',
		'رقم 12345678',
	])
		assert.deepEqual(found(text), [], text);
});

test('in a paragraph from left to right only what stands within text from right to left is concerned', () => {
	assert.deepEqual(isolated('He said «فاز 3-1 اليوم» twice', 'ltr'), ['3-1']);
	assert.equal(visual('x أ 3-1 ب y', 'ltr'), 'x ﺏ 3-1 ﺃ y');
	assert.deepEqual(isolated('The score of الأهلي 3-1 was', 'ltr'), []);
	assert.deepEqual(isolated('They won 3-1.', 'ltr'), []);
});

test('what is copied and searched has no isolates, and offsets stay those of the text', () => {
	const text = 'فاز 3-1 اليوم';
	const {cells} = prepare(text, {direction: 'rtl'});
	assert.deepEqual(
		cells.map(({start, end}) => text.slice(start, end)),
		[...text],
	);
});

test('a text of digits, dashes or names alone is looked through once', () => {
	const pieces = [
		'1',
		'1-',
		'1.',
		'1 - ',
		'+1',
		'1 ',
		'@',
		'#',
		'a+',
		'.',
		'/',
		'/a',
		'www.',
		'a@',
		'-',
		'0 1',
		'(1)',
		'هاتف 12 ',
	];
	for (const piece of pieces) {
		found(`ا ${piece.repeat(100_000)}`);
		isolated(`x ا ${piece.repeat(10_000)} ا`, 'ltr');
	}
});

test('an address that is isolated ends where its isolate ends', () => {
	const text = 'لمتابعة: \u2066khabar follow https://example.com\u2069 ثم \u2066khabar update\u2069.';
	const [range, ...others] = leftToRightRanges(text);
	assert.equal(text.slice(range!.start, range!.end), 'https://example.com');
	assert.deepEqual(others, []);
});

test('digits of any script make a range', () => {
	for (const range of ['12-18', '١٢-١٨', '۱۲-۱۸', '১২-১৮', '１２-１８'])
		assert.deepEqual(found(`بين ${range} طالبا`), [range]);
});

test('a text is seen to hold no range only where it holds none', () => {
	const signs = [...'015٣۴+()-‐–−/.,:%٫ \u00a0\u202f@#~*×=aApmwWwſKéЖعو"«»؛'];
	const pieces = fc.constantFrom(...signs, '00', 'هاتف ', '://', 'www.', 'jan', '\u{10780}', 'ﬁ', 'ａ', '12');
	fc.assert(
		fc.property(fc.array(pieces, {maxLength: 14}), written => {
			const text = written.join('');
			// A digit of another script has the whole pattern tried, whatever else there is.
			assert.deepEqual(leftToRightRanges(text), leftToRightRanges(`${text}\nا ५`));
		}),
		{numRuns: 20_000},
	);
});
