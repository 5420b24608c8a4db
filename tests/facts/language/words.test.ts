import assert from 'node:assert/strict';
import {test} from 'node:test';
import {languageOf} from '../../../source/facts/language/detect-language.ts';
import {lightStem} from '../../../source/facts/language/tables/arabic/arabic-stem.ts';
import {words} from '../../../source/facts/language/words.ts';

const written = (text: string, language: string) =>
	words(text, languageOf(text, language).look).map(({start, end}) => text.slice(start, end));

test('numbers keep their fractions, dates, times and letters', () => {
	const text = 'في 2025/3/18 الساعة 11:59 بلغ 1,568.5 طن عام 1436هـ';
	assert.deepEqual(written(text, 'ar'), [
		'في',
		'2025/3/18',
		'الساعة',
		'11:59',
		'بلغ',
		'1,568.5',
		'طن',
		'عام',
		'1436هـ',
	]);
});

test('vowel signs, ZWNJ, apostrophes and gershayim stand inside words', () => {
	assert.deepEqual(written('كَتَبَ الوَلَدُ', 'ar'), ['كَتَبَ', 'الوَلَدُ']);
	assert.deepEqual(written('می‌شود', 'fa'), ['می‌شود']);
	assert.deepEqual(written("the city's plan", 'en'), ['the', "city's", 'plan']);
	assert.deepEqual(written('צה"ל "כאן"', 'he'), ['צה"ל', 'כאן']);
});

test('Arabic stems lose what is written onto words, and endings', () => {
	const stems: [string, string][] = [
		['والمدارس', 'مدارس'],
		['بالمدينه', 'مدين'],
		['للطلاب', 'طلاب'],
		['فالقرار', 'قرار'],
		['المهندسون', 'مهندس'],
		['سيارات', 'سيار'],
		['وزاره', 'زار'],
		['ولد', 'ولد'],
		['علم', 'علم'],
	];
	for (const [word, stem] of stems) assert.equal(lightStem(word), stem, word);
});

test('words of one stem are one, stop words are no content, in each language', () => {
	const pairs: [string, string, string, string][] = [
		['ar', 'والمدينة', 'المدينة', 'من'],
		['en', 'cities', 'city', 'the'],
		['fa', 'کتاب‌های', 'کتاب‌ها', 'از'],
		['he', 'בספרים', 'הספרים', 'של'],
		['ur', 'کتابوں', 'کتابیں', 'ہے'],
	];
	for (const [code, one, other, stop] of pairs) {
		const {look} = languageOf('', code);
		assert.equal(look(one).stem, look(other).stem, `${code}: ${one}, ${other}`);
		assert.equal(look(one).content, true, one);
		assert.equal(look(stop).content, false, stop);
	}
});

test('the letters tell the language where the article does not', () => {
	const texts: [string, string][] = [
		['ar', 'أعلنت البلدية افتتاح حديقة جديدة، وقال چارلي إنها جميلة'],
		['fa', 'شهرداری گفت که پارک جدید از فردا باز می‌شود'],
		['ur', 'بلدیہ نے کہا ہے کہ نیا باغ کل سے کھلے گا اور ٹکٹ نہیں ہوگا'],
		['he', 'העירייה הודיעה על פתיחת הגן החדש'],
		['en', 'The city said that the new garden is to open in the spring'],
		['', 'La ville a annoncé que le nouveau jardin ouvrira au printemps'],
	];
	for (const [code, text] of texts) assert.equal(languageOf(text).code, code, text);
});

test('a declared language is believed, whatever its region', () => {
	assert.equal(languageOf('نص', 'fa-AF').code, 'fa');
	assert.equal(languageOf('The text of the day', 'fr').code, '');
});
