import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Article} from '../../source/article/article.ts';
import {articleDirection, titleDirection} from '../../source/article/direction.ts';
import {article} from '../support/reader-states.ts';

const arabic = [
	'LG تعلن خطتها للعام المقبل، وتقول إنها ستركز على الشاشات الكبيرة.',
	'وأضافت الشركة أن الأسعار لن تتغير في المنطقة قبل نهاية الصيف، وأن المصنع الجديد سيبدأ العمل في الخريف.',
];
const english = [
	'The plant will open in the autumn, the company said.',
	'Prices stay as they are until the summer ends in most countries.',
];
const of = (paragraphs: readonly string[], more: Partial<Article> = {}) =>
	article('a', paragraphs, {title: 'LG 2026', ...more});

test('an article has the direction that it says', () => {
	assert.equal(articleDirection(of(english, {direction: 'rtl', language: 'en'})), 'rtl');
	assert.equal(articleDirection(of(arabic, {direction: 'ltr', language: 'ar'})), 'ltr');
});

test('else that of its language, unless its words are plainly of the other one', () => {
	assert.equal(articleDirection(of(['LG'], {language: 'ar'})), 'rtl');
	assert.equal(articleDirection(of(['خبر'], {language: 'en'})), 'ltr');
	assert.equal(articleDirection(of([...arabic, ...english], {language: 'en'})), 'ltr');
	assert.equal(articleDirection(of([...arabic, ...english], {language: 'fa'})), 'rtl');
	assert.equal(articleDirection(of(arabic, {language: 'en'})), 'rtl');
	assert.equal(articleDirection(of(english, {language: 'ar'})), 'ltr');
});

test('else that of most of its words, from the title on; without any, from left to right', () => {
	assert.equal(articleDirection(of(arabic)), 'rtl');
	assert.equal(articleDirection(of(english)), 'ltr');
	assert.equal(articleDirection(of(['1', '2'], {title: '3'})), 'ltr');
	assert.equal(articleDirection(of(arabic, {language: 'Arabic'})), 'rtl');
});

test('a title goes by its article', () => {
	assert.equal(titleDirection(of(arabic, {title: 'Samsung: شاشات جديدة'})), 'rtl');
	assert.equal(titleDirection(of(arabic, {title: 'What the maker of screens plans next'})), 'ltr');
	assert.equal(titleDirection(of(english, {title: 'خبر: the plant will open'})), 'ltr');
});

test('of an enormous article the beginning tells', () => {
	assert.equal(articleDirection(of(['كلمة '.repeat(2_000_000), ...english])), 'rtl');
	assert.equal(articleDirection(of(Array.from({length: 100_000}, () => english[0]!))), 'ltr');
});
