import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {takeText} from '../take.ts';

const items = (dates: readonly string[]) => dates.map((published, i) => ({title: `T${i}`, text: 'Text.', published}));

/** How a document of each kind has dates, an item each. */
const documents: Readonly<Record<string, (dates: readonly string[]) => string>> = {
	'an RSS feed': dates =>
		`<rss version="2.0"><channel><title>F</title>${dates
			.map((date, i) => `<item><title>T${i}</title><description>Text.</description><pubDate>${date}</pubDate></item>`)
			.join('')}</channel></rss>`,
	'a list in JSON': dates => JSON.stringify(items(dates)),
	'a collection in JSON': dates => JSON.stringify({articles: items(dates)}),
	'a JSON Feed': dates =>
		JSON.stringify({
			version: 'https://jsonfeed.org/version/1.1',
			items: dates.map((date, id) => ({id, title: `T${id}`, content_text: 'Text.', date_published: date})),
		}),
};

for (const [kind, documentOf] of Object.entries(documents)) {
	const published = async (...dates: string[]) => {
		const {articles, problems} = await takeText(documentOf(dates));
		assert.deepEqual(problems, []);
		return articles.map(({published}) => published);
	};

	describe(`the days in ${kind}`, () => {
		test('are not known while all of them may be the month', async () => {
			assert.deepEqual(await published('05/01/2026', '07/01/2026'), [undefined, undefined]);
		});

		test('come before the months where one of them can be no month, wherever it stands', async () => {
			const dates = ['05/01/2026 10:30', '٠٦/٠١/٢٠٢٦', '13/01/2026', '07-01-2026'];
			const expected = ['2026-01-05T10:30', '2026-01-06', '2026-01-13', '2026-01-07'];
			assert.deepEqual(await published(...dates), expected);
		});

		test('come behind the months where one of them can be no month', async () => {
			const expected = ['2026-05-01', '2026-01-13T22:30'];
			assert.deepEqual(await published('05/01/2026', '01/13/2026 10:30 PM'), expected);
		});

		test('stay unknown where the others tell both orders', async () => {
			const dates = ['05/01/2026', '13/01/2026', '01/14/2026'];
			assert.deepEqual(await published(...dates), [undefined, '2026-01-13', '2026-01-14']);
		});
	});
}

test('the date of a page is settled by the day on which it was changed', async () => {
	const page = (changed: string) =>
		`<html><head><title>T</title><meta property="article:published_time" content="05/01/2026">
		<meta property="article:modified_time" content="${changed}"></head><body><article><h1>T</h1>${'<p>Some words of a text that goes on for a while, so that it is one.</p>'.repeat(5)}</article></body></html>`;
	const dateOf = async (changed: string) => (await takeText(page(changed))).articles[0]!.published;
	assert.equal(await dateOf('13/01/2026'), '2026-01-05');
	assert.equal(await dateOf('06/01/2026'), undefined);
});

test('a title or a text with a date in it settles nothing', async () => {
	const list = [
		{title: 'What happened until 13/01/2026 and what did not', text: '13/01/2026 was a Tuesday.', date: '05/01/2026'},
	];
	assert.equal((await takeText(JSON.stringify(list))).articles[0]!.published, undefined);
});

test("khabar's own format takes a date as people write it, too", async () => {
	const own = {title: 'T', paragraphs: ['Text.'], published: '5 يناير 2026', modified: '06/01/2026'};
	const [article] = (await takeText(JSON.stringify(own))).articles;
	assert.deepEqual([article!.published, article!.modified], ['2026-01-05', undefined]);
});

test('a feed with a megabyte for a date has its items without one', async () => {
	const {articles, problems} = await takeText(documents['an RSS feed']!(['1/'.repeat(500_000), '5 Jan 2026']));
	assert.deepEqual([articles.map(({published}) => published), problems], [[undefined, '2026-01-05'], []]);
});
