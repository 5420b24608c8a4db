import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {FactMark, KeyFact} from '../../source/facts/key-fact.ts';
import {keyFacts} from '../../source/facts/key-facts.ts';
import {markedFacts, withMark, withoutDenied} from '../../source/facts/marked-facts.ts';
import {sentenceAt} from '../../source/facts/sentence-at.ts';
import {toldFacts} from '../../source/facts/told-facts.ts';

const source = {
	title: 'مكتبة على الشاطئ',
	paragraphs: [
		'افتتحت البلدية المكتبة الجديدة على شاطئ البحر. وحضر الافتتاح مئتا قارئ.',
		'وقال أمين المكتبة إن فيها 12 ألف كتاب بست لغات. وتفتح أبوابها كل يوم عدا الجمعة.',
		'وافتتحت البلدية قبل عام حديقة في الحي نفسه.',
	],
};
const told = (...said: {text: string; paragraph: number}[]) => toldFacts(said, source, 'llama');
const texts = (facts: readonly KeyFact[]) => facts.map(({text}) => text);

describe('facts that a program tells', () => {
	test('are shown where they stand word for word in their paragraph, with their places and their origin', () => {
		const {facts, dropped} = told({text: '… وقال أمين المكتبة … 12 ألف كتاب', paragraph: 1});
		assert.equal(dropped, 0);
		assert.deepEqual(facts, [
			{
				text: 'وقال أمين المكتبة … 12 ألف كتاب',
				paragraph: 1,
				ranges: [
					{start: 0, end: 17},
					{start: 26, end: 37},
				],
				kind: 'number',
				origin: 'program',
				by: 'llama',
			},
		]);
	});

	test('are dropped and counted where they do not: other words, another order, another paragraph, no paragraph', () => {
		const {facts, dropped} = told(
			{text: 'افتتحت الحكومة المكتبة', paragraph: 0},
			{text: '12 ألف كتاب … وقال أمين المكتبة', paragraph: 1},
			{text: 'افتتحت البلدية المكتبة', paragraph: 1},
			{text: 'افتتحت البلدية المكتبة', paragraph: 7},
			{text: 'افتتحت البلدية المكتبة', paragraph: -1},
			{text: '…', paragraph: 0},
			{text: ' . ', paragraph: 0},
			{text: 'حضر الافتتاح', paragraph: 0},
		);
		assert.deepEqual(texts(facts), ['حضر الافتتاح']);
		assert.equal(dropped, 7);
	});

	test('may leave out what is not seen, such as marks of direction, and blanks where there is more than one', () => {
		const odd = {title: '', paragraphs: ['قال \u2067محمد\u2069 لـ \u2066BBC\u2069  إن الأمر\u2060 انتهى.']};
		const {facts} = toldFacts([{text: 'محمد لـ BBC إن الأمر انتهى', paragraph: 0}], odd, 'llama');
		const [fact] = facts as [KeyFact];
		// What was cut in the middle of an isolate is whole again.
		assert.equal(fact.text, 'محمد لـ \u2066BBC\u2069 إن الأمر انتهى');
		const [again] = markedFacts([], [mark(fact, 'key')], odd);
		assert.deepEqual([again?.text, again?.ranges], [fact.text, fact.ranges]);
	});

	test('are shown once each, and of very many only the first are looked at', () => {
		const same = Array.from({length: 5000}, () => ({text: 'حضر الافتتاح', paragraph: 0}));
		const {facts, dropped} = told(...same);
		assert.deepEqual([facts.length, dropped], [1, 4900]);
	});
});

const own = keyFacts(source);
const mark = (fact: Pick<KeyFact, 'text' | 'paragraph'>, is: FactMark['is']): FactMark => ({
	text: fact.text,
	paragraph: fact.paragraph,
	is,
});

describe('the user’s marks of facts', () => {
	test('put key facts first, in the order of marking, and what is none last', () => {
		const [first, second, third] = own as [KeyFact, KeyFact, KeyFact];
		const facts = markedFacts(own, [mark(third, 'key'), mark(first, 'none'), mark(second, 'key')], source);
		assert.deepEqual(
			facts.map(({text, mark}) => [text, mark]),
			[
				[third.text, 'key'],
				[second.text, 'key'],
				...own.slice(3).map(({text}) => [text, undefined]),
				[first.text, 'none'],
			],
		);
		assert.deepEqual(texts(withoutDenied(facts)), [third.text, second.text, ...texts(own.slice(3))]);
	});

	test('make a fact of a sentence that nobody took for one, and the shorter fact in it is not said again', () => {
		const sentence = sentenceAt(source, 0, 3)!;
		assert.equal(sentence.text, 'افتتحت البلدية المكتبة الجديدة على شاطئ البحر');
		const {facts} = told({text: 'المكتبة الجديدة على شاطئ البحر', paragraph: 0}, {text: 'حضر الافتتاح', paragraph: 0});
		const marked = markedFacts(facts, [mark(sentence, 'key')], source);
		assert.deepEqual(
			marked.map(({text, origin}) => [text, origin]),
			[
				[sentence.text, 'user'],
				['حضر الافتتاح', 'program'],
			],
		);
	});

	test('hold after an update as far as their words still stand in the text, in whichever paragraph', () => {
		const kept = {text: 'حضر الافتتاح مئتا قارئ', paragraph: 0, is: 'key'} as const;
		const gone = {text: 'حضر الافتتاح مئة قارئ', paragraph: 0, is: 'key'} as const;
		const later = {...source, paragraphs: ['خبر آخر عن المدينة.', ...source.paragraphs]};
		const [first, ...others] = markedFacts([], [gone, kept], later);
		assert.deepEqual([first?.text, first?.paragraph, first?.mark, others.length], [kept.text, 1, 'key', 0]);
	});

	test('that say of a fact that it is none hold for the same words cut otherwise, and are silent where there is none', () => {
		const denied = {text: 'وحضر الافتتاح مئتا قارئ', paragraph: 0, is: 'none'} as const;
		const {facts} = told({text: 'حضر الافتتاح مئتا', paragraph: 0});
		assert.deepEqual(withoutDenied(markedFacts(facts, [denied], source)), []);
		assert.deepEqual(markedFacts([], [denied], source), []);
	});

	test('keep their turn when they change, and go when they are taken away', () => {
		const [a, b] = [
			{text: 'a', paragraph: 0},
			{text: 'b', paragraph: 0},
		];
		const both = withMark(withMark([], a, 'key'), b, 'key');
		assert.deepEqual(
			withMark(both, a, 'none').map(({text, is}) => [text, is]),
			[
				['a', 'none'],
				['b', 'key'],
			],
		);
		assert.deepEqual(withMark(both, a, undefined), [mark(b, 'key')]);
	});

	test('change nothing where there are none', () => {
		assert.equal(markedFacts(own, [], source), own);
		assert.equal(withoutDenied(own), own);
	});
});

test('the sentence at an offset is the one that has it, else the last one; a paragraph without sentences has none', () => {
	assert.equal(sentenceAt(source, 1, 60)?.text, 'تفتح أبوابها كل يوم عدا الجمعة');
	assert.equal(sentenceAt(source, 1, 10_000)?.text, 'تفتح أبوابها كل يوم عدا الجمعة');
	assert.equal(sentenceAt({title: '', paragraphs: ['', ' — ']}, 0, 0), undefined);
	assert.equal(sentenceAt({title: '', paragraphs: ['', ' — ']}, 1, 0), undefined);
});
