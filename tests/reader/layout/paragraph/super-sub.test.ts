import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Mark, MarkName} from '../../../../source/article/paragraph/paragraph.ts';
import {decorate} from '../../../../source/reader/layout/paragraph/decorate.ts';
import {composed} from '../../../../source/text/shown.ts';

/** What is shown of a text in which `{…}` is marked. */
function shown(given: string, name: MarkName, value?: string, {linked = false, strikes = false} = {}): string {
	const start = given.indexOf('{');
	const text = given.replace(/[{}]/g, '');
	const end = given.indexOf('}') - 1;
	const mark: Mark = value === undefined ? [start, end, name] : [start, end, name, value];
	const marks: Mark[] = linked ? [[start, end, 'link', 'https://example.org/#1'], mark] : [mark];
	return composed(decorate({text, marks}, {direction: 'ltr', strikes})).text;
}

describe('text above the line', () => {
	const cases: readonly [given: string, seen: string][] = [
		// References to notes.
		['the port said.{1} Then', 'the port said.[1] Then'],
		['the storm{12}', 'the storm[12]'],
		['الميناء{3}، وقال', 'الميناء[3]، وقال'],
		['الميناء{٣}، وقال', 'الميناء[٣]، وقال'],
		['a claim{*} of', 'a claim[*] of'],
		['a claim{a}', 'a claim[a]'],
		['already{[4]} in brackets', 'already[4] in brackets'],
		// Powers.
		['120 m{2} of', '120 m² of'],
		['120 km{2}', '120 km²'],
		['مساحتها 120 كم{2}', 'مساحتها 120 كم²'],
		['10{-3} of', '10⁻³ of'],
		['E = mc{2}', 'E = mc²'],
		['x{n}', 'xⁿ'],
		['10{٦} وحدات', '10^٦ وحدات'],
		// Letters.
		['the 19{th} century', 'the 19th century'],
		['le XX{e} siècle', 'le XXe siècle'],
		['x{ab}', 'x^ab'],
	];
	for (const [given, seen] of cases)
		test(`«${given}» is «${seen}»`, () => {
			assert.equal(shown(given, 'sup'), seen);
		});

	test('is a reference where it leads somewhere, whatever stands before it', () => {
		assert.equal(shown('in 2024{2} it', 'sup', undefined, {linked: true}), 'in 2024[2] it');
		assert.equal(shown('word{note}', 'sup', undefined, {linked: true}), 'word[note]');
	});
});

test('text below the line is small where there are such digits, and has a sign otherwise', () => {
	assert.equal(shown('H{2}O', 'sub'), 'H₂O');
	assert.equal(shown('a{ij}', 'sub'), 'a_ij');
	assert.equal(shown('log{the base of it}', 'sub'), 'logthe base of it');
});

test('what was deleted has signs around it, unless it can be struck through', () => {
	assert.equal(shown('was {ten} now', 'deleted'), 'was [-ten-] now');
	assert.equal(shown('was {ten} now', 'deleted', undefined, {strikes: true}), 'was ten now');
});

test('the reading of a word stands behind it', () => {
	assert.equal(shown('{東京} is', 'ruby', 'とうきょう'), '東京(とうきょう) is');
});

test('marks that begin or end at one place are put around each other', () => {
	const text = 'ab';
	const marks: Mark[] = [
		[0, 2, 'deleted'],
		[1, 2, 'ruby', 'x'],
	];
	assert.equal(composed(decorate({text, marks}, {direction: 'ltr'})).text, '[-ab(x)-]');
});

test('a picture is called so in the language of the article', () => {
	const image = {text: 'x', kind: 'image'} as const;
	const called = (direction: 'ltr' | 'rtl', language?: string) => composed(decorate(image, {direction, language})).text;
	assert.equal(called('rtl', 'ar-EG'), '[صورة:\u00a0x]');
	assert.equal(called('rtl'), '[صورة:\u00a0x]');
	assert.equal(called('ltr'), '[image:\u00a0x]');
});
