import assert from 'node:assert/strict';
import {test} from 'node:test';
import {saidOf} from './said.ts';

for (const [what, html, paragraph] of [
	['bold and slanted', '<b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <cite>e</cite>', '*a* *b* /c/ /d/ /e/'],
	['code', '<code>a</code> <kbd>Ctrl</kbd> <samp>b</samp> <tt>c</tt>', '`a` `Ctrl` `b` `c`'],
	['raised and lowered', 'E = mc<sup>2</sup>, H<sub>2</sub>O', 'E = mc^2^, H_2_O'],
	[
		'deleted and put in',
		'at <del>ten</del><ins>noon</ins>, <s>old</s> <strike>price</strike>',
		'at ~ten~ +noon+, ~old~ ~price~',
	],
	['one within another', '<b>a <i>b</i></b><i> c</i>', '*a /b/* /c/'],
	['that overlap', '<b>one <i>two</b> three</i>', '*one /two* three/'],
	['without letters', 'a<b> </b>b<i></i>', 'a b'],
	['around blanks', 'a<b> b </b>c', 'a *b* c'],
	['said twice', '<b><strong>a</strong></b>', '*a*'],
	[
		'said by style',
		'<span style="font-weight: 700">a</span> <span style="font-style:italic">b</span> <span>c</span>',
		'*a* /b/ c',
	],
	['taken back by style', '<b style="font-weight:normal" id="docs-internal-guid-1">a</b>', 'a'],
	['of Arabic', 'قال <b>الوزير</b> إن <i>القرار</i> نهائي', 'قال *الوزير* إن /القرار/ نهائي'],
	['that minified markup puts side by side', '<p>A<b>B</b>C<i>D</i> <b>e</b><i>f</i></p>', 'A*B*C/D/ *e*/f/'],
	['of a word whose end is outside', 'un<em>believ</em>able <b>W</b>ord', 'un/believ/able *W*ord'],
	['with blanks in the source', '<p>\n\ta\n\t<b>\n\tb\n\t</b>\n\tc\n</p>', 'a *b* c'],
	['on an emoji that is a picture', '<b>Good <img alt="👍"></b>', '*Good 👍*'],
	['a link', '<a href="https://a.example/x">a</a>', '[a](https://a.example/x)'],
	['a link that is relative', '<a href="../b?x=1&amp;y=2">b</a>', '[b](https://paper.example/b?x=1&y=2)'],
	['a link for mail', '<a href="mailto:desk@paper.example">mail</a>', '[mail](mailto:desk@paper.example)'],
	['a link with Arabic in its address', '<a href="https://a.example/خبر">خبر</a>', '[خبر](https://a.example/خبر)'],
	[
		'no link to anything else',
		'<a href="javascript:alert(1)">a</a> <a href="file:///etc/passwd">b</a> <a href="data:,x">c</a> <a name=x>d</a>',
		'a b c d',
	],
	[
		'no link within the page',
		'x<sup><a href="#n1">1</a></sup> <a href="https://paper.example/2026/story.html#n2">2</a>',
		'x^1^ 2',
	],
	['no way back from a note', 'By a witness. <a href="#r1">↩</a>', 'By a witness.'],
	[
		'two links beside each other',
		'<a href="https://a.example/1">Oil</a><a href="https://a.example/2">Wheat</a>',
		'[Oil](https://a.example/1) [Wheat](https://a.example/2)',
	],
	[
		'one link in two elements',
		'<a href="https://a.example/">Arte</a><a href="https://a.example/">mis</a>',
		'[Artemis](https://a.example/)',
	],
	[
		'a link in a link',
		'<a href="https://a.example/1">a <a href="https://a.example/2">b</a></a>',
		'[a](https://a.example/1) [b](https://a.example/2)',
	],
	[
		'how a text is read',
		'<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>の<ruby>会<rt>かい<rb>社<rt>しゃ</ruby>',
		'[東京](とうきょう)の[会](かい)[社](しゃ)',
	],
	['readings after all bases', '<ruby><rb>東<rb>京<rt>とう<rt>きょう</ruby>', '[東](とう)[京](きょう)'],
	['a reading that nobody closed', '<ruby>水<rt>みず<p>x</p>', '水みず'],
] as const) {
	test(`marks: ${what}`, () => assert.equal(saidOf(html.startsWith('<p') ? html : `<p>${html}</p>`)[0], paragraph));
}

test('a mark that was opened around paragraphs is on each of them, and ends with the block that it began in', () => {
	assert.deepEqual(saidOf('<div><b><p>a</p><p>b</p></div><p>c</p>'), ['*a*', '*b*', 'c']);
	assert.deepEqual(saidOf('<p>a <b>b<p>c'), ['a *b*', 'c']);
	assert.deepEqual(saidOf('<ul><li><i>a<li>b</ul>'), ['item: /a/', 'item: b']);
});

test('a text of one long paragraph is cut with its marks', () => {
	const sentence = 'The harbour opened <b>on Monday</b> after eleven weeks. ';
	const parts = saidOf(`<p>${sentence.repeat(30)}</p>`);
	assert.ok(parts.length > 2);
	assert.equal(
		parts.join(' '),
		sentence
			.replaceAll(/<\/?b>/g, '*')
			.repeat(30)
			.trim(),
	);
});

test('without a base, relative links are left out and the others stay', () => {
	assert.deepEqual(saidOf('<a href="//b.example/1">b</a> c<br>'), ['[b](https://b.example/1) c']);
});
