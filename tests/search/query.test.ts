import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ftsIsExact, ftsQuery, parseQuery} from '../../source/search/query.ts';

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
