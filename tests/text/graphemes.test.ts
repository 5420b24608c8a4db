import assert from 'node:assert/strict';
import {test} from 'node:test';
import {graphemes} from '../../source/text/graphemes.ts';
import {breakCase, readLines} from '../unicode/read.ts';

/** Cases of GraphemeBreakTest 15.0 in which we differ, each as the file has it and as we have it. */
const deviations: readonly {readonly why: string; readonly cases: Readonly<Record<string, string>>}[] = [
	{
		why: 'a number sign stands in a cell of its own, before the digits that it spans in print (GB9b)',
		cases: {
			'÷ 0600 × 0020 ÷': '÷ 0600 ÷ 0020 ÷',
			'÷ 0600 × 0378 ÷': '÷ 0600 ÷ 0378 ÷',
			'÷ 0600 × 0600 ÷': '÷ 0600 ÷ 0600 ÷',
			'÷ 0600 × 1100 ÷': '÷ 0600 ÷ 1100 ÷',
			'÷ 0600 × 1160 ÷': '÷ 0600 ÷ 1160 ÷',
			'÷ 0600 × 11A8 ÷': '÷ 0600 ÷ 11A8 ÷',
			'÷ 0600 × 1F1E6 ÷': '÷ 0600 ÷ 1F1E6 ÷',
			'÷ 0600 × 231A ÷': '÷ 0600 ÷ 231A ÷',
			'÷ 0600 × AC00 ÷': '÷ 0600 ÷ AC00 ÷',
			'÷ 0600 × AC01 ÷': '÷ 0600 ÷ AC01 ÷',
			'÷ 0061 ÷ 0600 × 0062 ÷': '÷ 0061 ÷ 0600 ÷ 0062 ÷',
		},
	},
	{
		why: 'Unicode has since taken U+2701 from the pictures (Extended_Pictographic)',
		cases: {'÷ 2701 × 200D × 2701 ÷': '÷ 2701 × 200D ÷ 2701 ÷'},
	},
];

test('every case of GraphemeBreakTest is cut as the file says, but for those named', () => {
	const expected = new Map(deviations.flatMap(({cases}) => Object.entries(cases)));
	const lines = readLines('GraphemeBreakTest');
	assert.equal(lines.length, 602);
	let deviated = 0;
	for (const line of lines) {
		const ours = expected.get(line);
		if (ours) deviated++;
		const {text, breaks} = breakCase(ours ?? line);
		const found = graphemes(text);
		assert.deepEqual(
			found.map(({end}) => end),
			breaks,
			line,
		);
		assert.equal(found.map(({text}) => text).join(''), text);
	}
	assert.equal(deviated, expected.size);
});

test('consonants that a virama joins are one grapheme (GB9c, younger than the test file)', () => {
	assert.deepEqual(
		graphemes('\u0915\u094d\u0937').map(({text}) => text),
		['\u0915\u094d\u0937'],
	);
});

test('a verse mark is parted from its number, and keeps marks of its own', () => {
	const texts = (text: string) => graphemes(text).map(grapheme => grapheme.text);
	assert.deepEqual(texts('\u06dd١٢'), ['\u06dd', '١', '٢']);
	assert.deepEqual(texts('\u0600\u0601\u064e٣'), ['\u0600', '\u0601\u064e', '٣']);
	assert.deepEqual(graphemes('ب\u0600٣'), [
		{text: 'ب', start: 0, end: 1},
		{text: '\u0600', start: 1, end: 2},
		{text: '٣', start: 2, end: 3},
	]);
});

test('simple letters, which are cut without asking Intl.Segmenter, are cut as it would', () => {
	const text =
		'The quick brown fox, 1234567890! עברית אבגדהוזחטיכךלמםנןסעפףצץקרשת خبر عاجل ابتثجحخ ٠١٢٣٤٥٦٧٨٩ گچپژکی ٹڈڑےہں';
	const segmenter = new Intl.Segmenter('und', {granularity: 'grapheme'});
	assert.deepEqual(
		graphemes(text),
		Array.from(segmenter.segment(text), ({segment, index}) => ({text: segment, start: index, end: index + 1})),
	);
});

test('half a surrogate pair is a grapheme by itself', () => {
	assert.deepEqual(
		graphemes('a\ud83di').map(({text, end}) => [text, end]),
		[
			['a', 1],
			['\ufffd', 2],
			['i', 3],
		],
	);
});
