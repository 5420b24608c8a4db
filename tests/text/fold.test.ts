import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {fold} from '../../source/text/fold.ts';

const same: [string, string, string][] = [
	['vowel signs do not matter', 'كَتَبَ', 'كتب'],
	['tatweel does not matter', 'كتـــاب', 'كتاب'],
	['alef with hamza or madda is alef', 'أإآٱ', 'اااا'],
	['alef maqsura is yeh', 'على', 'علي'],
	['teh marbuta is heh', 'مدرسة', 'مدرسه'],
	['hamza seats are their letters', 'مؤتمر شئون', 'موتمر شيون'],
	['Persian letters are the Arabic ones', 'یک', 'يك'],
	['Urdu heh is heh', 'ہ', 'ه'],
	['ZWNJ leaves no trace', 'می\u200cشود', 'میشود'],
	['marks of direction leave no trace', '\u200fخبر\u2067\u2069', 'خبر'],
	['presentation forms are letters', 'ﺃﻓﺎﺩﺕ ﻻ', 'افادت لا'],
	['Hebrew points do not matter', 'שָׁלוֹם', 'שלום'],
	['case does not matter', 'KHABAR Ünal', 'khabar ünal'],
	['accents do', 'é', 'e\u0301'],
	['digits of every script are ASCII', '٢٠٢٥ ۲۰۲۵ २०२५ 𑛚', '2025 2025 2025 0'],
	['wide digits are digits', '１２', '12'],
];

for (const [name, one, other] of same) {
	test(name, () => assert.equal(fold(one), fold(other)));
}

test('words that differ stay different', () => {
	for (const [one, other] of [
		['كتاب', 'كتب'],
		['résumé', 'resume'],
		['صار', 'سار'],
		['چین', 'جین'],
		['बिल', 'बल'],
	] as const) {
		assert.notEqual(fold(one), fold(other));
	}
});

test('folding twice changes nothing', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary', maxLength: 40}), text => assert.equal(fold(fold(text)), fold(text))),
		{seed: 20250318},
	);
});

test('digits keep their value in every script that has them', () => {
	const digits = Array.from({length: 0x20000}, (_, code) => code).filter(
		code => (code < 0xd800 || code > 0xdfff) && /\p{Nd}/u.test(String.fromCodePoint(code)),
	);
	assert.ok(digits.length > 600);
	// A script's digits stand in rows of ten, from zero on.
	for (const [i, code] of digits.entries()) assert.equal(fold(String.fromCodePoint(code)), String(i % 10));
});
