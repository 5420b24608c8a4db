import assert from 'node:assert/strict';
import {test} from 'node:test';
import {khabar} from '../support/khabar.ts';

/** Each paragraph of an article, and the Markdown that it becomes. */
const cases: readonly (readonly [name: string, paragraphs: readonly unknown[], markdown: string])[] = [
	[
		'marks that overlap become nodes within one another',
		[
			{
				text: 'bold inner word',
				marks: [
					[0, 10, 'strong'],
					[5, 15, 'emphasis'],
				],
			},
		],
		'**bold _inner_** _word_',
	],
	[
		'links, code, and what was deleted have their signs',
		[
			{
				text: 'here `x` old',
				marks: [
					[0, 4, 'link', 'https://e.example/(g)'],
					[5, 8, 'code'],
					[9, 12, 'deleted'],
				],
			},
		],
		'[here](https://e.example/\\(g\\)) `` `x` `` ~~old~~',
	],
	[
		'what Markdown has no signs for is HTML',
		[
			{
				text: 'mc2 漢',
				marks: [
					[2, 3, 'sup'],
					[4, 5, 'ruby', '<か>'],
				],
			},
		],
		'mc<sup>2</sup> <ruby>漢<rt>&#60;か&#62;</rt></ruby>',
	],
	['headings stand below the title', [{text: 'عنوان', kind: 'heading', level: 1}], '## عنوان'],
	[
		'lists keep their numbers and their depth, and an item may have more than one paragraph',
		[
			{text: 'ثلاثة', kind: 'item', number: 3},
			{text: 'أربعة', kind: 'item', number: 4},
			{text: 'في أربعة', kind: 'item', depth: 2},
			{text: 'وتابعه', indent: 1},
		],
		'3. ثلاثة\n\n4. أربعة\n\n   - في أربعة\n\n   وتابعه',
	],
	[
		'quotations stand in quotations, and lists too',
		[
			{text: 'a', kind: 'quote'},
			{text: 'b', kind: 'quote', depth: 2},
			{text: 'c', kind: 'item', quoted: 1},
		],
		'> a\n>\n> > b\n>\n> - c',
	],
	['code keeps its lines', [{text: 'if (a)\n  b;', kind: 'code'}], '```\nif (a)\n  b;\n```'],
	[
		'rows are a table, whose first row names the columns',
		[
			{
				text: 'الفريق النقاط',
				kind: 'row',
				header: true,
				cells: [
					[0, 6],
					[7, 13],
				],
			},
			{
				text: 'الهلال 1|2',
				kind: 'row',
				cells: [
					[0, 6],
					[7, 10],
				],
			},
		],
		'| الفريق | النقاط |\n| ------ | ------ |\n| الهلال | 1\\|2   |',
	],
	[
		'pictures are named, captions set apart, verse keeps its lines',
		[
			{text: 'a boat', kind: 'image', url: 'https://p.example/b.png', title: 'T'},
			{text: 'A boat.', kind: 'caption'},
			{text: '', kind: 'rule'},
			{text: 'قفا نبك\nمن ذكرى', kind: 'verse'},
		],
		'![a boat](https://p.example/b.png "T")\n\n_A boat._\n\n---\n\nقفا نبك\\\nمن ذكرى',
	],
];

for (const [name, paragraphs, markdown] of cases)
	test(`print --markdown: ${name}`, async () => {
		const input = JSON.stringify({title: 'T', paragraphs});
		const {stdout} = await khabar(['print', '--markdown', '-'], {input});
		assert.equal(stdout, `# T\n\n${markdown}\n`);
	});

test('print --markdown: a paragraph may have very many marks', async () => {
	const count = 20_000;
	const marks = Array.from({length: count}, (_, i) => [
		[i * 6, i * 6 + 3, 'strong'],
		[i * 6 + 2, i * 6 + 5, 'emphasis'],
	]).flat();
	const paragraphs = [{text: 'a b c '.repeat(count).trim(), marks}];
	const {stdout} = await khabar(['print', '--markdown', '-'], {input: JSON.stringify({title: 'T', paragraphs})});
	assert.equal(stdout, `# T\n\n${'**a _b_** _c_ '.repeat(count).trim()}\n`);
});
