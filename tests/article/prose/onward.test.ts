import assert from 'node:assert/strict';
import {test} from 'node:test';
import {takeText} from '../take.ts';

const paragraphsOf = async (html: string) => {
	const item = {id: '1', title: 'Bridge', url: 'https://a.test/1', content_html: html};
	const {articles} = await takeText(JSON.stringify({version: 'https://jsonfeed.org/version/1.1', items: [item]}));
	return articles[0]?.paragraphs;
};

const link = (text: string) => `<a href="https://a.test/1">${text}</a>`;

for (const [what, html, expected] of [
	['in English', `<p>The bridge opened. ${link('Read more...')}</p>`, 'The bridge opened.'],
	['in Arabic', `<p>افتتح الجسر اليوم… ${link('اقرأ المزيد »')}</p>`, 'افتتح الجسر اليوم…'],
	['in Persian', `<p>پل گشوده شد [${link('ادامه مطلب')}]</p>`, 'پل گشوده شد'],
	['by one word behind an ellipsis', `<p>The bridge, which […] ${link('More')}</p>`, 'The bridge, which […]'],
] as const)
	test(`a link at the end of a text that leads to the rest of it is left out, ${what}`, async () =>
		assert.deepEqual(await paragraphsOf(html), [expected]));

test('other marks of the text stay', async () => {
	assert.deepEqual(await paragraphsOf(`<p>The <b>bridge</b> opened. ${link('Continue reading')}</p>`), [
		{text: 'The bridge opened.', marks: [[4, 10, 'strong']]},
	]);
});

test('a link that ends a sentence of the text stays', async () => {
	for (const text of ['The bridge costs ', 'There is a report on '])
		for (const word of ['more', 'bridges']) {
			const marks = [[text.length, text.length + word.length, 'link', 'https://a.test/1']];
			assert.deepEqual(await paragraphsOf(`<p>${text}${link(word)}</p>`), [{text: `${text}${word}`, marks}]);
		}
});
