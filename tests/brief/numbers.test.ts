import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {agree, amountsIn} from '../../source/brief/numbers.ts';
import {textWords} from '../../source/brief/text-words.ts';
import {languageOf} from '../../source/facts/language/detect-language.ts';

const said = (text: string) => amountsIn(textWords(text, languageOf(text)));
const values = (text: string) => said(text).map(({value}) => value);
const agreeing = (one: string, other: string) => [agree(said(one), said(other)), agree(said(other), said(one))];

describe('the numbers of a text', () => {
	for (const [text, expected] of [
		['قتل 12 شخصا وأصيب ثلاثة', [12, 3]],
		['١٢٫٥ في المئة من ٣٠٠', [12.5, 300]],
		['1.5 مليون ريال و1,500,000 دولار', [1_500_000, 1_500_000]],
		['5,3 مليون نسمة', [5_300_000]],
		['خمسة وعشرون ألفا', [25_000]],
		['ثلاثة ملايين ومئتي ألف نسمة', [3_200_000]],
		['مئة وخمسون ألفا', [150_000]],
		['اثنا عشر قتيلا وخمس عشرة إصابة', [12, 15]],
		['فاز بثلاثة أهداف مقابل هدفين', [3, 2]],
		['في عام 2015 و20 ألفا', [2015, 20_000]],
		['twenty five people and three hundred thousand more', [25, 300_000]],
		['لا أعداد هنا', []],
	] as const) {
		test(text, () => assert.deepEqual(values(text), expected));
	}
});

describe('two texts agree in their numbers', () => {
	for (const [one, other, expected] of [
		['مقتل 12 شخصا', 'مقتل 12 شخصا وإصابة 30', true],
		['مقتل ثلاثة أشخاص', 'مقتل 3 أشخاص', true],
		['مقتل أشخاص', 'مقتل 3 أشخاص', true],
		['مقتل 12 شخصا', 'مقتل 15 شخصا', false],
		['مقتل 12 شخصا', 'مقتل 15 شخصا وإصابة 12', false],
		['12 قتيلا و30 جريحا', '12 قتيلا و35 جريحا', false],
		['70 ألف متفرج', '70000 متفرج', true],
	] as const) {
		test(`${one} | ${other}: ${expected}`, () => assert.deepEqual(agreeing(one, other), [expected, expected]));
	}
});
