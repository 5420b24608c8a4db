import assert from 'node:assert/strict';
import {test} from 'node:test';
import {addressesIn, picturesIn} from '../../../source/article/fields/embedded.ts';

for (const [html, pictures] of [
	['<img alt="شاي">', ['شاي']],
	['<IMG\nALT = "شاي" />', ['شاي']],
	['<img src=1.png alt=\'شاي "أسود"\'>', ['شاي "أسود"']],
	['<img alt=شاي/>', ['شاي/']],
	['<img alt="شاي" alt="قهوة">', ['شاي']],
	['<img data-alt="x" src="a alt=y" title="شاي &amp; قهوة">', ['شاي & قهوة']],
	['<img alt=" شاي\n أسود " title="شاي أسود">', ['شاي أسود']],
	['<img alt="شاي"><p>نص</p><img alt="شاي"><img alt="" title=" "><img>', ['شاي']],
	['<image alt="x"><imgx alt="y"> alt="z"', []],
	['<img alt="شاي', []],
] as const) {
	test(`pictures in ${JSON.stringify(html)} show ${JSON.stringify(pictures)}`, () => {
		const said = picturesIn(html).map(({text, title}) => [text, ...(title === undefined ? [] : [title])].join(' — '));
		assert.deepEqual(said, pictures);
	});
}

test('addresses are those of links, then those of what is seen or heard', () => {
	const html =
		'<img src=1.png><video><source src="2.mp4"></video><iframe src="3"></iframe><a name=x>م</a><a href="4?a&amp;b">';
	assert.deepEqual(addressesIn(html), ['4?a&b', '3', '2.mp4', '1.png']);
});

test('tags and attributes without end are read once', () => {
	for (const part of [
		'<img ',
		'<img alt=',
		'<img alt="',
		"<img alt='a' b=\"",
		'<img alt=a',
		'< img /',
		'<a<a ',
		' \t',
	]) {
		assert.ok(picturesIn(`<img ${part.repeat(100_000)}`).length <= 2, part);
	}
});
