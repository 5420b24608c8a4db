import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {withoutVowelMarks} from '../../source/text/vowel-marks.ts';

describe('a text without vowel marks', () => {
	test('has the letters of Arabic without harakat, doubling and sukun', () => {
		assert.equal(withoutVowelMarks('كَتَبَ الطَّالِبُ دَرْسًا'), 'كتب الطالب درسا');
		assert.equal(withoutVowelMarks('هٰذَا'), 'هذا');
	});

	test('keeps the marks that make another letter, composed or not', () => {
		for (const letters of ['آأؤإئ', 'ا\u0653ا\u0654و\u0654ا\u0655ي\u0654', 'ه\u0654'])
			assert.equal(withoutVowelMarks(letters), letters);
	});

	test('has none of the signs of recitation, but the words that stand above a name', () => {
		assert.equal(withoutVowelMarks('ٱللَّهِۖ'), 'ٱلله');
		assert.equal(withoutVowelMarks('محمد\u0610'), 'محمد\u0610');
	});

	test('has the letters of Hebrew without points and accents', () => {
		assert.equal(withoutVowelMarks('בְּרֵאשִׁ֖ית'), 'בראשית');
	});

	test('keeps the marks of all other scripts', () => {
		for (const text of ['e\u0301 n\u0303', 'हिन्दी', 'ไทยนี้', 'کتابِ'.slice(0, -1), 'שלום־עולם', '\u200d'])
			assert.equal(withoutVowelMarks(text), text);
	});

	test('leaves something in a cell that has nothing but a mark', () => {
		assert.equal(withoutVowelMarks('\u064e'), '\u064e');
	});

	test('takes linear time for a million marks on one letter', () => {
		assert.equal(withoutVowelMarks(`ب${'\u064e'.repeat(1_000_000)}`), 'ب');
	});
});
