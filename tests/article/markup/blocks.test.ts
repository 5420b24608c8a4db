import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {saidOf} from './said.ts';

type Case = readonly [what: string, html: string, paragraphs: readonly string[]];

function check(title: string, cases: readonly Case[]): void {
	describe(title, () => {
		for (const [what, html, paragraphs] of cases) test(what, () => assert.deepEqual(saidOf(html), paragraphs));
	});
}

check('headings', [
	[
		'have their level',
		'<h1>Harbour</h1><h4>Boats</h4><p>Text.</p>',
		['heading 1: Harbour', 'heading 4: Boats', 'Text.'],
	],
	['are one paragraph, however many lines', '<h2>الميناء<br>القديم</h2>', ['heading 2: الميناء القديم']],
	['are not bold by themselves', '<h2><b>Boats</b></h2>', ['heading 2: Boats']],
	[
		'are the items of a numbered list',
		'<ol><li><h3>Tyre</h3><p>A city.</p></li></ol>',
		['item 1: *Tyre*', 'indent 1: A city.'],
	],
]);

check('what is hidden from readers', [
	['by an attribute', '<p>Tea.</p><div hidden><p>Ad.</p></div><p>Bread.</p>', ['Tea.', 'Bread.']],
	[
		'by a style',
		'<div style="color: red; display:none">Read it all.</div><p>Tea <span style="display: none">x</span>is hot.</p>',
		['Tea is hot.'],
	],
	[
		'only so',
		'<p class="not hidden">Tea.</p><p data-hidden=1>Bread.</p><p style="display:block">Salt.',
		['Tea.', 'Bread.', 'Salt.'],
	],
	['but not where it is all that there is', '<div style="display:none"><p>Tea.</p></div>', ['Tea.']],
	['and not with an end that may be left out', '<p hidden>Tea.<p>Bread.</p>', ['Tea.', 'Bread.']],
	[
		'and never what follows where no end tag tells what is',
		'<p>Tea.</p><section hidden><p>Bread.</p>',
		['Tea.', 'Bread.'],
	],
]);

check('definitions that are captions', [
	[
		'of the pictures of a gallery',
		'<dl><dt><img src=a></dt><dd class="wp-caption-text gallery-caption">A boat.</dd></dl><dl><dt>Dhow</dt><dd>A boat.</dd></dl>',
		['caption: A boat.', '*Dhow*', 'indent 1: A boat.'],
	],
]);

check('lists', [
	['have bullets', '<ul><li>Bread<li>Tea</ul>', ['item: Bread', 'item: Tea']],
	[
		'stand in one another',
		'<ul><li>Bread<ul><li>Flour<ol><li>White</ol></ul><li>Tea</ul>',
		['item: Bread', 'item depth 2: Flour', 'item 1 depth 3: White', 'item: Tea'],
	],
	['count from where they begin', '<ol start="3"><li>الثالث<li>الرابع</ol>', ['item 3: الثالث', 'item 4: الرابع']],
	['count on from a number of an item', '<ol><li>a<li value=7>b<li>c</ol>', ['item 1: a', 'item 7: b', 'item 8: c']],
	['count down', '<ol reversed><li>a<li>b<li>c</ol>', ['item 3: a', 'item 2: b', 'item 1: c']],
	['count down from where they begin', '<ol reversed start=10><li>a<li>b</ol>', ['item 10: a', 'item 9: b']],
	['count from nought, and not below', '<ol start=-1><li>a<li>b</ol>', ['item: a', 'item 0: b']],
	[
		'have items of several paragraphs',
		'<ol><li><p>First.</p><p>More.</p><pre>x</pre></li><li>Second.</li></ol>',
		['item 1: First.', 'indent 1: More.', 'code indent 1: x', 'item 2: Second.'],
	],
	[
		'have quotations in items, and stand in quotations',
		'<blockquote><ul><li>One<blockquote>Two</blockquote></ul></blockquote>',
		['item quoted 1: One', 'quote depth 2 indent 1: Two'],
	],
	['count empty items, and show none', '<ol><li>a<li> <li>c</ol>', ['item 1: a', 'item 3: c']],
	['may lack their own element', '<li>a</li><li>b</li>', ['item: a', 'item: b']],
	[
		'show which tasks are done',
		'<ul><li><input type=checkbox checked> Bread<li><input type=checkbox disabled> Tea</ul>',
		['item: ☑ Bread', 'item: ☐ Tea'],
	],
	[
		'of definitions set the definitions apart',
		'<dl><dt>ض ق م<dd>ضريبة القيمة المضافة<dd>منذ 2018<dt>GDP<dd>Product<p>of a year</dl>',
		[
			'*ض ق م*',
			'indent 1: ضريبة القيمة المضافة',
			'indent 1: منذ 2018',
			'*GDP*',
			'indent 1: Product',
			'indent 1: of a year',
		],
	],
]);

check('quotations', [
	[
		'stand in one another',
		'<blockquote>One<blockquote><p>Two<blockquote>Three</blockquote></blockquote>One again</blockquote>After',
		['quote: One', 'quote depth 2: Two', 'quote depth 3: Three', 'quote: One again', 'After'],
	],
	[
		'end with who said it',
		'<blockquote><p>لن نصوت.</p><cite>زعيم المعارضة</cite></blockquote>',
		['quote: لن نصوت.', 'quote: /زعيم المعارضة/'],
	],
	[
		'have a footer',
		'<blockquote><p>No.</p><footer>— The <cite>leader</cite></footer></blockquote>',
		['quote: No.', 'quote: — The /leader/'],
	],
	[
		'are figures with whose they are',
		'<figure><blockquote><p>No.</p></blockquote><figcaption>The leader</figcaption></figure>',
		['quote: No.', 'quote: The leader'],
	],
	[
		'are posts with their author and link',
		'<blockquote class="twitter-tweet"><p lang="ar" dir="rtl">مبروك! <a href="https://t.co/a">pic.example/a</a></p>&mdash; النادي (@club) <a href="https://twitter.com/club/status/1">20 نوفمبر 2026</a></blockquote>',
		[
			'quote: مبروك! [pic.example/a](https://t.co/a)',
			'quote: — النادي (@club) [20 نوفمبر 2026](https://twitter.com/club/status/1)',
		],
	],
	[
		'hold headings, code and tables',
		'<blockquote><h3>A</h3><pre>b</pre><table><tr><td>c<td>d</table></blockquote>',
		['heading 3 quoted 1: A', 'code quoted 1: b', 'row quoted 1: c | d'],
	],
]);

check('code', [
	[
		'keeps its lines, its blanks and its tabs',
		'<pre><code>\ndef f():\n\treturn 1\n\n  # end\n</code></pre>',
		['code: def f():\n    return 1\n\n  # end'],
	],
	['may break its lines with elements', '<pre>a<br>  b<br/><span class="k">c</span></pre>', ['code: a\n  b\nc']],
	['keeps its marks', '<pre>let <b>a</b> = <i>1</i></pre>', ['code: let *a* = /1/']],
	['shows tags', '<pre>&lt;p class="a"&gt;x&lt;/p&gt;</pre>', ['code: <p class="a">x</p>']],
	['may be one element within a line', '<p><code>a = 1<br>b = 2</code></p>', ['code: a = 1\nb = 2']],
	['is no text from the right', '<pre>قفا نبك\nمن ذكرى</pre>', ['verse: قفا نبك\nمن ذكرى']],
	[
		'may have words from the right',
		'<pre><code>print("سلام عليكم ورحمة الله")\nx</code></pre>',
		['code: print("سلام عليكم ورحمة الله")\nx'],
	],
	[
		'stands without the numbers of its lines',
		'<table><tr><td><pre>1\n2</pre><td><pre>a\n b</pre></table>',
		['code: a\n b'],
	],
]);

check('lines', [
	[
		'of a poem stand together',
		'<p>Roses are red,<br>Violets are blue,<br>Sugar is sweet.</p>',
		['verse: Roses are red,\nViolets are blue,\nSugar is sweet.'],
	],
	[
		'of a poem in a quotation, too',
		'<blockquote>قفا نبك<br>من ذكرى<br><br>بسقط اللوى<br>فحومل</blockquote>',
		['verse quoted 1: قفا نبك\nمن ذكرى', 'verse quoted 1: بسقط اللوى\nفحومل'],
	],
	[
		'of an address stand together, long or short',
		'<address>Khabar,<br>14 Harbour Road.<br>Tyre.</address>',
		['verse: Khabar,\n14 Harbour Road.\nTyre.'],
	],
	['keep their marks', '<p><b>One<br>two</b> x<br>three</p>', ['verse: *One\ntwo* x\nthree']],
	[
		'that are sentences are paragraphs',
		'<p>The harbour opened on Monday after eleven weeks of work.<br>The first boat was the old ferry.</p>',
		['The harbour opened on Monday after eleven weeks of work.', 'The first boat was the old ferry.'],
	],
	[
		'two ends of which follow one another part paragraphs',
		'<p>First line<br>second line<br><br>after both</p>',
		['verse: First line\nsecond line', 'after both'],
	],
]);

check('tables', [
	[
		'have rows of cells, headers and a caption',
		'<table><caption>Rates</caption><thead><tr><th>Band<th>New</thead><tbody><tr><th>Low<td>10%<tr><th>High<td>42%</table>',
		['caption: Rates', 'row header: Band | New', 'row: Low | 10%', 'row: High | 42%'],
	],
	[
		'may be from the right',
		'<table dir="rtl"><tr><th>الفريق</th><th>النقاط</th></tr><tr><td>الهلال</td><td>٣٠</td></tr></table>',
		['row header: الفريق | النقاط', 'row: الهلال | ٣٠'],
	],
	['have empty cells', '<table><tr><td>a<td><td>c<tr><td><td>b<td> </table>', ['row: a |  | c', 'row:  | b |']],
	[
		'have cells that are several columns or rows',
		'<table><tr><td rowspan=2>a<td>b<td>c<tr><td colspan=2>d<tr><td>e<td>f<td>g</table>',
		['row: a | b | c', 'row:  | d |', 'row: e | f | g'],
	],
	[
		'are as wide as their rows, whatever a cell says',
		'<table><tr><td colspan=1000>All</td></tr><tr><td>a<td>b</table>',
		['row: All |', 'row: a | b'],
	],
	[
		'have bold headers',
		'<table><tr><td><b>A</b><td><b>B</b><tr><td>1<td>2</table>',
		['row header: A | B', 'row: 1 | 2'],
	],
	['have cells of several lines', '<table><tr><td>a<br>b<td><p>c</p><p>d</p></table>', ['row: a b | c d']],
	['of one cell are none', '<table><tr><td><p>One.</p><p>Two.</p></table>', ['One.', 'Two.']],
	['of one column are none', '<table><tr><td>One.<tr><td>Two.</table>', ['One.', 'Two.']],
	[
		'that hold a page are none',
		`<table><tr><td><ul><li>Home<li>World</ul><td><h2>News</h2><p>${'The harbour is open again. '.repeat(5)}</p></table>`,
		['item: Home', 'item: World', 'heading 2: News', 'The harbour is open again. '.repeat(5).trim()],
	],
	['for the eye are none', '<table role="presentation"><tr><td>a<td>b</table>', ['a', 'b']],
	[
		'within a table that is none are tables',
		'<table><tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>',
		['row: a | b', 'row: c | d'],
	],
	[
		'within a cell are a part of it',
		'<table><tr><td>a<td><table><tr><td>b<td>c</table><tr><td>d<td>e</table>',
		['row: a | b c', 'row: d | e'],
	],
	['keep their marks', '<table><tr><td>x<td>y <b>z</b></table>', ['row: x | y z']],
	[
		'may lack end tags, and have text where none belongs',
		'<table>a<tr>b<td>c<td>d</table>e',
		['a', 'b', 'row: c | d', 'e'],
	],
]);

check('pictures', [
	[
		'have a line where they are said to show something',
		'<p>Text.</p><img src="/a.jpg" alt="A crowd outside of parliament at dawn" title="The crowd on Friday night">',
		['Text.', 'image https://paper.example/a.jpg "The crowd on Friday night": A crowd outside of parliament at dawn'],
	],
	[
		'have none where they are not',
		'<img src=a.jpg alt="Photo"><img src=b.jpg alt="IMG_1234.jpg"><img src=c.jpg><p>Text.</p>',
		['Text.'],
	],
	[
		'have none as logos, portraits, counters and for the eye',
		`${[
			'class="site-logo"',
			'class="avatar"',
			'width=1 height=1',
			'role=presentation',
			'aria-hidden=true',
			'src="/img/logo.png"',
		]
			.map((said, i) => `<img ${said} alt="شعار الصحيفة اليومية في بيروت ${i}">`)
			.join('')}<p>نص.</p>`,
		['نص.'],
	],
	[
		'are of the article in a figure',
		'<figure><img src=a.jpg alt="Market gate"></figure>',
		['image https://paper.example/2026/a.jpg: Market gate'],
	],
	[
		'have captions, which may say the same',
		'<figure><img src=a alt="The gate of the market"><figcaption>The gate of the market in May</figcaption></figure><figure><img src=b alt="سوق المدينة القديمة"><figcaption>زبائن في الصباح</figcaption></figure>',
		[
			'caption: The gate of the market in May',
			'image https://paper.example/2026/b: سوق المدينة القديمة',
			'caption: زبائن في الصباح',
		],
	],
	[
		'have captions by other names',
		'<div class="wp-caption"><img src=a alt="سوق المدينة القديمة في الصباح"><p class="wp-caption-text">زبائن</p></div><p class="photo-caption">الباعة</p>',
		['image https://paper.example/2026/a: سوق المدينة القديمة في الصباح', 'caption: زبائن', 'caption: الباعة'],
	],
	[
		'come after the text that they stand in',
		'<p>Before <img src=a alt="A boat on the sea"> after.</p>',
		['Before after.', 'image https://paper.example/2026/a: A boat on the sea'],
	],
	[
		'that lead to other pages have none',
		'<a href="/other"><img src=a alt="A boat on the sea"></a><p>Text.</p>',
		['Text.'],
	],
	[
		'may have their address from a script',
		'<figure><img src="data:image/gif;base64,R0" data-src="/a.jpg" alt="A boat"></figure>',
		['image https://paper.example/a.jpg: A boat'],
	],
]);

check('other blocks', [
	['a rule stands between texts', '<hr><p>a</p><hr><p>b</p>', ['rule:', 'a', 'rule:', 'b']],
	[
		'details begin with what they are about',
		'<details><summary>How they <i>voted</i></summary><p>For: 212.</p></details>',
		['*How they /voted/*', 'For: 212.'],
	],
	['what nobody closed ends with what is around it', '<div><p>a<ul><li>b</div><p>c', ['a', 'item: b', 'c']],
	['what ends more than it began changes nothing', '</div></ul><p>a</p></li></table></p><p>b', ['a', 'b']],
]);
