import assert from 'node:assert/strict';
import {test} from 'node:test';
import {textOf} from '../../../source/article/markup/markup.ts';

/** The paragraphs of a value, as whoever reads a field splits them. */
const paragraphs = (value: string): string[] =>
	textOf(value)
		.split('\n\n')
		.map(text => text.replace(/\s+/g, ' ').trim())
		.filter(Boolean);

for (const [what, value, expected] of [
	[
		'a caption is a paragraph',
		'<p>One.</p><figure><img><figcaption>The mill</figcaption></figure>',
		['One.', 'The mill'],
	],
	['the readings of a ruby are left out', '<ruby>水<rp>(</rp><rt>みず</rt><rp>)</rp></ruby>を飲む', ['水を飲む']],
	['so are readings whose end tags are left out', '<ruby>水<rt>みず<rb>車<rt>ぐるま</ruby>が回る', ['水車が回る']],
	['what was deleted and what was put in are two words', 'at <del>ten</del><ins>noon</ins>', ['at ten noon']],
	['two links beside each other are two words', '<a href=1>Oil</a><a href=2>Wheat</a>', ['Oil Wheat']],
	['an emoji that is a picture is kept', 'Good <img class="e" alt="👍"> news <img alt="Chart">', ['Good 👍 news']],
	['a frame that nobody closed takes no text with it', '<p>A.</p><iframe src=x><p>B.</p><p>C.</p>', ['A.', 'B.', 'C.']],
	['nor does one before another', '<iframe src=x>A.<iframe src=y></iframe>B.', ['A. B.']],
	['nor does a film', '<p>A.</p><video src=x><p>B.</p>', ['A.', 'B.']],
	['what a closed one holds is left out', 'A.<iframe src=x>no frames</iframe>B.', ['A. B.']],
	['a quotation mark that nobody closed ends with its tag', '<a href="x>A</a> B', ['A B']],
	['a tag that breaks off is left out', 'A <a href="https://paper.example/1', ['A']],
	['a comment is left out', 'A<!-- <p>no</p> -->B', ['AB']],
] as const) {
	test(what, () => assert.deepEqual(paragraphs(value), expected));
}

for (const [value, expected] of [
	['40 km<sup>2</sup>', '40 km²'],
	['E = mc<sup>2</sup>', 'E = mc²'],
	['10<sup>-9</sup> m', '10⁻⁹ m'],
	['٤٠ كم<sup>٢</sup>', '٤٠ كم²'],
	['2<sup>n+1</sup>', '2ⁿ⁺¹'],
	['e<sup>x</sup>', 'e^x'],
	['2<sup>ab</sup>', '2ab'],
	['(a + b)<sup>2</sup>', '(a + b)²'],
	['<a href="/km">km<sup>2</sup></a>', 'km²'],
	['the 21<sup>st</sup>', 'the 21st'],
	['au XX<sup>e</sup> siècle', 'au XXe siècle'],
	['Brand<sup>®</sup>', 'Brand®'],
	['It rained.<sup>3</sup>', 'It rained.[3]'],
	['the ministry<sup>3</sup> said', 'the ministry[3] said'],
	['in 2019<sup>4</sup>', 'in 2019[4]'],
	['وقال الوزير<sup>١</sup>', 'وقال الوزير[١]'],
	['x<sup><a href="https://paper.example/#n1">1</a></sup>', 'x[1]'],
	['x<a href="https://paper.example/#n1"><sup>a</sup></a>', 'x[a]'],
	['said.<sup class="reference"><a href="#n">[12]</a></sup>', 'said.[12]'],
	['H<sub>2</sub>O', 'H2O'],
	['a<sup>2', 'a²'],
] as const) {
	test(`${value} is read as ${expected}`, () => assert.equal(textOf(`<p>${value}</p>`).trim(), expected));
}

const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test('HTML that was escaped, once or more, is read as HTML, its scripts and styles left out', () => {
	const html = '<p>A &mdash; <b>b</b>.</p><style>p{}</style><script>let a = "</p>";</script><p>C.</p>';
	for (let value = html, times = 0; times <= 3; value = escaped(value), times++) {
		assert.deepEqual(paragraphs(value), ['A — b.', 'C.'], value);
	}
	assert.deepEqual(paragraphs(`<div>${escaped(html)}</div><p>D.</p>`), ['A — b.', 'C.', 'D.']);
});

test('a text that shows tags to its readers keeps them', () => {
	for (const text of ['Use &lt;b&gt; for bold.', 'The <video> tag', '3 < 4 and 5 > 4', 'a<b, b>c']) {
		assert.equal(textOf(text), text.replace('&lt;', '<').replace('&gt;', '>'));
	}
	assert.deepEqual(paragraphs('<p>So:</p><pre>&lt;p class="a"&gt;x&lt;/p&gt;</pre>'), ['So:', '<p class="a">x</p>']);
	assert.deepEqual(paragraphs('<p>Write &lt;b&gt;x&lt;/b&gt;.</p>'), ['Write <b>x</b>.']);
});
