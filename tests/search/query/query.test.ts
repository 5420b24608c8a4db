import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {fitter} from '../../../source/search/matching/matches.ts';
import {ftsIsExact, ftsQuery, parseQuery} from '../../../source/search/query/query.ts';
import {FtsTable} from '../../support/fts-table.ts';

const fts = (query: string) => ftsQuery(parseQuery(query));

test('words have to be there all', () => {
	assert.equal(fts('المدرسة بمصر'), '("مدرسه") AND ("مصر")');
});

test('a phrase in quotes of any kind stays together', () => {
	const one = '("مجلس امن")';
	assert.equal(fts('"مجلس الأمن"'), one);
	assert.equal(fts('«مجلس الأمن»'), one);
	assert.equal(fts('“مجلس الأمن”'), one);
	assert.equal(fts('"مجلس الأمن'), one);
});

test('gershayim neither begin nor end a phrase', () => {
	assert.equal(fts('צה"ל בעזה'), '("צהל") AND ("עזה")');
	assert.equal(fts('"צה"ל בעזה" שלום'), '("צהל עזה") AND ("שלומ")');
});

test('what is excluded comes last, and a phrase is excluded by the exact check', () => {
	assert.equal(fts('-حرب غزة'), '(("غزه")) NOT (("حرب"))');
	assert.equal(fts('غزة -"وقف إطلاق النار"'), '("غزه")');
	assert.ok(!ftsIsExact(parseQuery('غزة -"وقف إطلاق النار"')));
	assert.ok(ftsIsExact(parseQuery('غزة -حرب title:مصر حكوم*')));
});

test('fields have Arabic names too, and bind a word or a phrase', () => {
	assert.equal(fts('title:مصر'), 'title : ("مصر")');
	assert.equal(fts('عنوان:مصر'), 'title : ("مصر")');
	assert.equal(fts('المصدر: "الجزيرة نت"'), 'source : ("جزير نت")');
	assert.equal(fts('Source:Reuters'), 'source : ("reuter")');
});

test('any other word before a colon is a word', () => {
	assert.equal(fts('الوزير: مصر'), '("وزير") AND ("مصر")');
	assert.equal(fts('12:30'), '("12 30")');
});

test('words that say nothing are asked for only when they are alone', () => {
	assert.equal(fts('الحرب في غزة'), '("حرب") AND ("غزه")');
	assert.equal(fts('في'), '("في")');
	assert.equal(fts('"في غزة"'), '("في غزه")');
});

test('a query with nothing to look for is empty', () => {
	for (const query of ['', '   ', '*', '"', '""', '-', '-مصر', '«»', '؟!', '\u0000\u001b', '🙂']) {
		assert.equal(fts(query), '', query);
	}
});

const article = {title: 'مصر', facts: ['a b'], paragraphs: ['الحكومة "AND" مصر 1,568.5'], source: 'x'};
const table = new FtsTable([{title: 'مصر', facts: 'a b', body: 'الحكومة "AND" مصر 1,568.5', source: 'x'}]);

/** Reads a query to its end, FTS5 included: an error of its syntax would be thrown. */
function run(typed: string): void {
	const query = parseQuery(typed);
	table.find(ftsQuery(query));
	fitter(query)(article);
}

test('nothing that is typed is an error, the operators and signs of FTS5 included', () => {
	const hostile = [
		'مصر AND',
		'OR NOT',
		'NEAR(a b, 2)',
		'NEAR("a" "b")',
		'{title facts}:a',
		'- {title}: a',
		'^a',
		'a + b',
		'a* b*',
		'**',
		'""""',
		'"a""b"',
		'(a',
		'a)',
		"'; DROP TABLE words; --",
		'title:',
		'constructor:a',
		'__proto__:a',
		'title: -',
		'title:title:a',
		'-title:"',
		'\u0000a\u0007',
		'\ud800 \udc00a',
		'a\\',
		'%s ? :a @b $c',
		'«a "b» c"',
	];
	for (const typed of hostile) run(typed);
	const signs = fc.constantFrom(...'"“”«»:*-()^+{}\\ \n\u0000aבمو٣é', 'title:', 'NOT ', 'א"א');
	const some = {seed: 20_250_318, numRuns: 2000};
	fc.assert(fc.property(fc.string({unit: signs, maxLength: 40}), run), some);
	fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 60}), run), some);
});

test('an enormous query is cut off', () => {
	for (const part of ['a', 'a ', '"', '" ', 'א"', 'a:', 'a.', '-', '*', 'حكومة ', 'a\u0301', '1,', '😀', 'م*و ']) {
		run(part.repeat(300_000));
		assert.ok(parseQuery(part.repeat(300_000)).terms.length <= 32);
	}
});

test('a word of one letter has no beginning to look for', () => {
	assert.equal(fts('م*'), '("م")');
	assert.equal(fts('مص*'), '("مص" *)');
});
