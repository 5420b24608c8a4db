import assert from 'node:assert/strict';
import {test} from 'node:test';
import {factSource} from '../../source/article/fact-source.ts';
import type {Mark, Paragraph} from '../../source/article/paragraph/paragraph.ts';
import {keyFacts} from '../../source/facts/key-facts.ts';
import {arabic, article} from '../support/reader-states.ts';

const many = Array.from({length: 10_000}, (_, i) => `${arabic} ${i}`);

test('key facts are taken from the whole of an ordinary article', () => {
	const ordinary = article('ordinary', many.slice(0, 100));
	assert.equal(factSource(ordinary), ordinary);
});

test('key facts of an enormous article are taken from its beginning', () => {
	const {paragraphs} = factSource(article('enormous', many));
	assert.ok(paragraphs.length > 500 && paragraphs.length < 1000);
	assert.deepEqual(paragraphs, many.slice(0, paragraphs.length));
});

test('of a first paragraph that is enormous by itself a part is taken', () => {
	const text = many.join(' ');
	const {paragraphs} = factSource(article('one', [text, arabic]));
	assert.equal(paragraphs.length, 1);
	assert.ok(text.startsWith(paragraphs[0]!) && paragraphs[0]!.length < text.length / 10);
});

test('a publisher’s fact is found in the paragraph that it names, however far down', () => {
	const far = many.with(9000, 'Rain fell on the harbour town.');
	const facts = keyFacts(factSource(article('far', far, {keyFacts: [{text: 'Rain fell', paragraph: 9000}]})));
	assert.deepEqual(
		facts.map(({paragraph, ranges}) => ({paragraph, ranges})),
		[{paragraph: 9000, ranges: [{start: 0, end: 9}]}],
	);
});

test('facts are looked for in paragraphs that tell something, as they are read, and never in headings and the like', () => {
	const paragraphs: readonly Paragraph[] = [
		'نص.',
		{text: 'عنوان', kind: 'heading', level: 2},
		{text: 'بند', kind: 'item'},
		{text: 'قول', kind: 'quote'},
		{text: 'x = 1', kind: 'code'},
		{text: 'a b', kind: 'row'},
		{text: 'شرح', kind: 'caption'},
		{text: 'صورة', kind: 'image'},
		{text: '', kind: 'rule'},
		{text: 'بيت\nآخر', kind: 'verse'},
	];
	const {paragraphs: read} = factSource({...article('formed', []), paragraphs});
	assert.deepEqual(read, ['نص.', '', 'بند', 'قول', '', '', '', '', '', '']);
});

test('a reference to a note and what was deleted are not read, powers and indices are in small digits, places stay', () => {
	const text = 'So it was.1 CO2 at 5x103 was dropped kept.';
	const marks: Mark[] = [
		[10, 11, 'link', 'https://paper.example/#1'],
		[10, 11, 'sup'],
		[14, 15, 'sub'],
		[23, 24, 'sup'],
		[29, 36, 'deleted'],
	];
	const {paragraphs: read} = factSource({...article('formed', []), paragraphs: [{text, marks}]});
	assert.deepEqual(read, ['So it was.  CO₂ at 5x10³ was         kept.']);
	const noted: Paragraph = {text: 'It was wide2, they said.', marks: [[11, 12, 'sup']]};
	const source = {...article('noted', []), title: '', paragraphs: [noted]};
	assert.equal(keyFacts(factSource(source))[0]!.text, 'It was wide, they said');
});
