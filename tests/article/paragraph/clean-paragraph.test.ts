import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {cleanParagraph} from '../../../source/article/paragraph/clean-paragraph.ts';
import type {FormedParagraph, Mark, Paragraph} from '../../../source/article/paragraph/paragraph.ts';
import {markNames, marksOf, textOf} from '../../../source/article/paragraph/paragraph.ts';
import {randomNumbers} from '../../support/random.ts';

const cases: readonly (readonly [string, Paragraph, Paragraph])[] = [
	['a text that is nothing else is that text', {text: ' من  القاهرة ', kind: 'text', marks: []}, 'من القاهرة'],
	['what is left of nothing is nothing', {text: '\x1b[2J', kind: 'heading', level: 2}, ''],
	[
		'marks follow the letters when blanks before them are folded',
		{text: '  قال  الوزير ', marks: [[7, 13, 'strong']]},
		{text: 'قال الوزير', marks: [[4, 10, 'strong']]},
	],
	[
		'marks follow the letters when a control is taken out before them',
		{text: '\u202eقال الوزير', marks: [[5, 11, 'emphasis']]},
		{text: 'قال الوزير', marks: [[4, 10, 'emphasis']]},
	],
	[
		'marks follow the letters of code when tabs before them become blanks',
		{
			text: '\tif (a)\n\t\tb(\t1)',
			kind: 'code',
			marks: [
				[1, 3, 'strong'],
				[10, 11, 'link', 'https://a.example/'],
				[13, 14, 'emphasis'],
			],
		},
		{
			text: '    if (a)\n        b(  1)',
			kind: 'code',
			marks: [
				[4, 6, 'strong'],
				[19, 20, 'link', 'https://a.example/'],
				[23, 24, 'emphasis'],
			],
		},
	],
	[
		'marks end at letters, stand in order, and none of a name overlaps another',
		{
			text: 'one two three',
			marks: [
				[4, 14, 'strong'],
				[0, 8, 'strong'],
				[3, 8, 'emphasis'],
				[3, 4, 'code'],
			],
		},
		{
			text: 'one two three',
			marks: [
				[0, 13, 'strong'],
				[4, 7, 'emphasis'],
			],
		},
	],
	[
		'of two links that overlap the later begins where the earlier ends',
		{
			text: 'one two three',
			marks: [
				[4, 13, 'link', 'https://b.example/'],
				[0, 7, 'link', 'https://a.example/'],
			],
		},
		{
			text: 'one two three',
			marks: [
				[0, 7, 'link', 'https://a.example/'],
				[8, 13, 'link', 'https://b.example/'],
			],
		},
	],
	[
		'a link that leads to no page and to no mail is none',
		{
			text: 'one two three',
			marks: [
				[0, 3, 'link', 'javascript:alert(1)'],
				[4, 7, 'link', 'file:///etc/passwd'],
				[8, 13, 'link'],
			],
		},
		'one two three',
	],
	[
		'code keeps its lines and its blanks, and tabs become blanks up to the next stop',
		{text: '\n\tif (a)\tb;\r\n\t\tc;   \n\n', kind: 'code'},
		{text: '    if (a)  b;\n        c;', kind: 'code'},
	],
	[
		'verse keeps its lines, and their blanks are folded',
		{text: ' قفا  نبك \n من ذكرى ', kind: 'verse'},
		{text: 'قفا نبك\nمن ذكرى', kind: 'verse'},
	],
	['a rule has no text', {text: '***', kind: 'rule', level: 2}, {text: '', kind: 'rule'}],
	[
		'what belongs to another kind is left out, and strings are clean',
		{text: 'a', kind: 'image', level: 1, url: 'https://a.example/\x1b[2J', title: '\x07'},
		{text: 'a', kind: 'image', url: 'https://a.example/'},
	],
	['a line between parts of the text loses no words', {text: 'من القاهرة', kind: 'rule'}, 'من القاهرة'],
	['a line between parts of the text has no blanks', {text: ' ', kind: 'rule'}, {text: '', kind: 'rule'}],
	['an item may have the number 0', {text: 'a', kind: 'item', number: 0}, {text: 'a', kind: 'item', number: 0}],
	[
		'cells stand within the text of their row, one after the other',
		{
			text: '  الهلال  12',
			kind: 'row',
			cells: [
				[2, 8],
				[10, 99],
			],
		},
		{
			text: 'الهلال 12',
			kind: 'row',
			cells: [
				[0, 6],
				[7, 9],
			],
		},
	],
];

describe('the cleaning of a paragraph', () => {
	for (const [name, paragraph, expected] of cases)
		test(name, () => assert.deepEqual(cleanParagraph(paragraph), expected));

	test('very many marks that each cover a long text take no long time', () => {
		const text = 'word '.repeat(400_000);
		const marks = Array.from({length: 200_000}, (_, i): Mark => [0, text.length - i, 'strong']);
		assert.deepEqual(marksOf(cleanParagraph({text, marks})), [[0, text.length - 1, 'strong']]);
	});

	test('any marks become sorted ones within the text, and cleaning again changes nothing', () => {
		const seed = 20261128;
		const pick = randomNumbers(seed);
		const letters = ['ا', 'ل', ' ', '  ', 'a', '\n', '\u200f', '\u2067', '\u2069', '\x1b[1m', '\ud800', '😀'];
		for (let i = 0; i < 3000; i++) {
			const text = Array.from({length: pick(20)}, () => letters[pick(letters.length)]).join('');
			const marks = Array.from({length: pick(6)}, (): Mark => {
				const name = markNames[pick(markNames.length)]!;
				return [
					pick(30) - 2,
					pick(30),
					name,
					...(name === 'link' ? [`https://${pick(2)}.example/`] : []),
				] as unknown as Mark;
			});
			const kind = (['text', 'code', 'verse', 'item'] as const)[pick(4)]!;
			const written: FormedParagraph = {text, kind, marks};
			const cleaned = cleanParagraph(written);
			const context = `seed ${seed}: ${JSON.stringify(written)} became ${JSON.stringify(cleaned)}`;
			const found = marksOf(cleaned);
			for (const [at, [start, end, name]] of found.entries()) {
				assert.ok(start >= 0 && start < end && end <= textOf(cleaned).length, context);
				assert.ok(at === 0 || found[at - 1]![0] <= start, context);
				const others = found.filter(other => other[2] === name && other[0] > start);
				assert.ok(
					others.every(other => other[0] >= end),
					context,
				);
			}
			assert.deepEqual(cleanParagraph(cleaned), cleaned, context);
		}
	});
});
