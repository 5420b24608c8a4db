import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {graphemes} from '../../source/text/graphemes.ts';
import {directionControls, simpleBases, simpleMarks} from '../../source/text/simple-characters.ts';
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

/** What `Intl.Segmenter` makes of a text. */
const segmented = (text: string) =>
	Array.from(new Intl.Segmenter('und', {granularity: 'grapheme'}).segment(text), ({segment, index}) => ({
		text: segment,
		start: index,
		end: index + segment.length,
	}));

test('simple characters, which are cut without asking Intl.Segmenter, are cut as it would', () => {
	const all = Array.from({length: 0x10000}, (_, unit) => String.fromCharCode(unit));
	const members = (set: string) => all.filter(unit => new RegExp(`[${set}]`).test(unit));
	const groups = [simpleBases, simpleMarks, directionControls].map(members);
	assert.ok(groups.flat().length > 1500);
	// Every character before and behind one of each group tells its class, and all that UAX #29 asks of a pair.
	for (const unit of groups.flat()) {
		for (const other of ['a', '\u0628', '\u064e', '\u200c', '\u2067', '\u2026', '\ufe8e', unit]) {
			for (const text of [unit + other, other + unit, unit + other + unit])
				assert.deepEqual(graphemes(text), segmented(text));
		}
	}
	const character = fc.oneof(...groups.map(group => fc.constantFrom(...group)));
	fc.assert(
		fc.property(fc.array(character, {maxLength: 30}), units =>
			assert.deepEqual(graphemes(units.join('')), segmented(units.join(''))),
		),
		{seed: 20250318, numRuns: 2000},
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

test('a letter with a megabyte of marks is one grapheme of few of them, which stands for all of its text', () => {
	for (const [base, mark] of [
		['ب', '\u064e'],
		['', '\u064e'],
		['e', '\u0301'],
		['a', '\u{1e946}'],
	] as const) {
		const text = base + mark.repeat(100_000);
		const [cluster, ...others] = graphemes(`${text} b`);
		assert.ok(cluster!.text.length <= 64 && text.startsWith(cluster!.text) && cluster!.text.isWellFormed());
		assert.deepEqual([cluster!.start, cluster!.end], [0, text.length]);
		assert.deepEqual(
			others.map(({text}) => text),
			[' ', 'b'],
		);
	}
});
