import assert from 'node:assert/strict';
import {test} from 'node:test';
import {keyFacts} from '../../source/facts/key-facts.ts';

const storyParagraphs = [
	'افتتحت البلدية المكتبة الجديدة على شاطئ البحر. وحضر الافتتاح مئتا قارئ.',
	'وقال أمين المكتبة إن فيها 12 ألف كتاب بست لغات. وتفتح أبوابها كل يوم عدا الجمعة.',
	'وافتتحت البلدية قبل عام حديقة في الحي نفسه.',
];

const found = (text: string, paragraph?: number) => {
	const [fact] = keyFacts({title: 'مكتبة', paragraphs: storyParagraphs, keyFacts: [{text, paragraph}]});
	assert.ok(fact);
	assert.deepEqual([fact.text, fact.origin], [text, 'publisher']);
	const source = storyParagraphs[fact.paragraph ?? -1] ?? '';
	return [fact.paragraph, fact.ranges.map(({start, end}) => source.slice(start, end))];
};

test('a fact that stands in a paragraph to the letter is found there', () => {
	assert.deepEqual(found('فيها 12 ألف كتاب'), [1, ['فيها 12 ألف كتاب']]);
});

test('its parts around an ellipsis are found in their order', () => {
	assert.deepEqual(found('وقال أمين المكتبة … 12 ألف كتاب'), [1, ['وقال أمين المكتبة', '12 ألف كتاب']]);
});

test('other vowels, digits and spelling are the same words', () => {
	assert.deepEqual(found('فيها ١٢ أَلْفَ كتاب'), [1, ['فيها 12 ألف كتاب']]);
});

test('a fact in other words is found by the words it shares', () => {
	assert.deepEqual(found('كتب المكتبة 12 ألف بست لغات'), [1, ['وقال أمين المكتبة إن فيها 12 ألف كتاب بست لغات.']]);
});

test('the paragraph that the publisher names comes first', () => {
	assert.deepEqual(found('افتتحت البلدية'), [0, ['افتتحت البلدية']]);
	assert.deepEqual(found('افتتحت البلدية', 2), [2, ['افتتحت البلدية']]);
	assert.deepEqual(found('نص لا صلة له بالخبر أبدا', 0), [0, []]);
});

test('a paragraph that is not there counts as none named', () => {
	assert.deepEqual(found('فيها 12 ألف كتاب', 7), [1, ['فيها 12 ألف كتاب']]);
});

test('a fact that no paragraph says has no place', () => {
	assert.deepEqual(found('هطلت أمطار غزيرة في الجبال'), [null, []]);
});

test('a publisher’s facts are shown alone, in the publisher’s order', () => {
	const own = [{text: 'حضر الافتتاح مئتا قارئ'}, {text: 'افتتحت البلدية المكتبة'}];
	const facts = keyFacts({title: 'مكتبة', paragraphs: storyParagraphs, keyFacts: own});
	assert.deepEqual(
		facts.map(fact => fact.text),
		own.map(fact => fact.text),
	);
	assert.equal(keyFacts({title: 'مكتبة', paragraphs: storyParagraphs, keyFacts: own}, {limit: 1}).length, 1);
});

test('an empty list of them is none', () => {
	assert.ok(
		keyFacts({title: 'مكتبة', paragraphs: storyParagraphs, keyFacts: []}).every(fact => fact.origin === 'extracted'),
	);
});
