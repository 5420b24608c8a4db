import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Article} from '../../../source/article/article.ts';
import {itemsOf} from '../../../source/article/formats/items.ts';
import {mostItems} from '../../../source/article/size-limit.ts';
import {example, take, takeText} from '../take.ts';

/** Without what follows from the rest. */
const told = ({key: _, origin: __, ...article}: Article) => article;

test('a page gives what it says in its JSON-LD, and its own text where that has none', async () => {
	const {articles, problems} = await take(example('page.html'), {address: 'https://madina.example/2026/01/x?utm=1'});
	assert.deepEqual(problems, []);
	assert.deepEqual(articles.map(told), [
		{
			id: 'name',
			title: 'إعادة فتح سوق النحاسين بعد ترميمه',
			paragraphs: [
				{text: 'صورة أرشيفية للسوق', kind: 'caption'},
				'عاد الحرفيون أمس إلى سوق النحاسين في المدينة القديمة، بعد ثلاث سنوات من الترميم، وسط حضور كبير من السكان والزوار.',
				'وقال رئيس البلدية إن المشروع شمل 120 دكانا، وإن «كل حجر أعيد إلى مكانه»، مضيفا أن الإيجارات لن ترتفع قبل عامين.',
				'وأوضح المهندس المشرف أن السقف الخشبي رمم بأيدي نجارين من المدينة، وأن شبكة الكهرباء صارت تحت الأرض.',
				'ويفتح السوق أبوابه من التاسعة صباحا حتى العاشرة مساء، ما عدا يوم الجمعة، ويدخل الزوار من بابه الشرقي\u00a0حتى انتهاء أعمال الساحة.',
			],
			keyFacts: [],
			language: 'ar',
			direction: 'rtl',
			source: 'بوابة المدينة',
			authors: ['هدى الراوي'],
			url: 'https://madina.example/2026/01/copper-market',
			published: '2026-01-10T08:15:00+03:00',
			section: 'محليات',
			tags: ['حرف', 'ترميم'],
			summary: 'سطر انكسر هنا',
		},
	]);
	assert.deepEqual(articles[0]!.origin, {from: 'https://madina.example/2026/01/x?utm=1', shape: 'HTML'});
});

test('of several articles in its JSON-LD a page is the one with its own address, and the text there is its text', async () => {
	const {articles} = await take(example('page-with-text.html'), {address: 'https://khabar.example/ferry'});
	assert.deepEqual(articles.map(told), [
		{
			id: 'name',
			title: 'عبارة جديدة بين الجزيرتين',
			paragraphs: ['تبدأ العبارة الجديدة رحلاتها بين الجزيرتين يوم السبت.', 'وتتسع لأربعمئة راكب & خمسين سيارة.'],
			keyFacts: [],
			language: 'ar',
			source: 'مرفأ',
			authors: [],
			url: 'https://khabar.example/ferry',
			published: '2026-01-04',
			tags: [],
		},
	]);
	assert.equal((await take(example('page-with-text.html'), {})).articles[0]?.title, 'خبر آخر في الصفحة');
});

test('the article may be the main entity of the page that the JSON-LD is about', async () => {
	const article = {
		'@type': 'NewsArticle',
		headline: 'عنوان الخبر',
		articleBody: 'نص الخبر.',
		datePublished: '2026-01-04',
	};
	const node = {'@type': 'WebPage', name: 'صفحة', mainEntity: article};
	for (const json of [node, [node], {'@graph': [{'@type': 'WebSite'}, node]}]) {
		const script = `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
		const {articles} = await takeText(`<html><head><title>صفحة</title>${script}</head><body><p>نص.</p></body></html>`);
		assert.deepEqual(
			articles.map(({title, paragraphs, published}) => [title, paragraphs, published]),
			[['عنوان الخبر', ['نص الخبر.'], '2026-01-04']],
		);
	}
});

test('an excerpt in the JSON-LD does not stand for a page that has the whole text', async () => {
	const excerpt = 'عاد الحرفيون أمس إلى سوق النحاسين.';
	const page = example('page.html').toString().replace('"description"', `"articleBody": "${excerpt}", "description"`);
	assert.equal((await takeText(page)).articles[0]?.paragraphs.length, 5);
});

test('where the JSON-LD has no text for the headline or the article, a page has its own', async () => {
	const page = example('page.html').toString();
	const {title, paragraphs} = (await takeText(page)).articles[0]!;
	for (const odd of ['false', '2024', '{}', '[1]']) {
		const bad = page.replace(/"headline": ?"[^"]*"/, `"headline": ${odd}, "articleBody": ${odd}`);
		assert.notEqual(bad, page);
		const {articles, problems} = await takeText(bad);
		assert.deepEqual(problems, []);
		assert.deepEqual(articles[0]?.paragraphs, paragraphs);
		assert.ok(articles[0]?.title.startsWith(title), articles[0]?.title);
	}
});

test('a page that the packages for HTML trip over is read by its text alone', async () => {
	const rest = '<p>نص الخبر.</p>';
	// Readability asks such a page for the name of its root.
	for (const page of [`<!DOCTYPE html><html lang="ar"`, `<!DOCTYPE html>${rest}<html lang="ar"`]) {
		const {articles, problems} = await takeText(page);
		const isRead = page.includes(rest);
		assert.deepEqual(
			articles.map(({paragraphs}) => paragraphs),
			isRead ? [['نص الخبر.']] : [],
		);
		assert.deepEqual(problems, isRead ? [] : ['test: is a page without the text of an article']);
	}
});

test('RSS gives the whole text before the summary, with its entities and without what is added to it', async () => {
	const {articles, problems} = await take(example('rss.xml'), {});
	assert.deepEqual(problems, []);
	assert.deepEqual(articles.map(told), [
		{
			id: 'diffa-8812',
			title: 'وزير الزراعة: "موسم القمح" هذا العام «استثنائي»',
			paragraphs: [
				'قال وزير الزراعة إن محصول القمح ارتفع هذا العام بنسبة الثلث…',
				'وعزا الوزير الارتفاع إلى الأمطار «المبكرة» وإلى البذور الجديدة.',
			],
			keyFacts: [],
			language: 'ar',
			source: 'وكالة الضفة',
			authors: ['رامي جابر'],
			url: 'https://diffa.example/agri/wheat',
			published: '2026-01-06T14:05:00+02:00',
			tags: ['اقتصاد', 'زراعة'],
			summary: 'محصول القمح يرتفع "الثلث" […]',
		},
		{
			id: 'name-2',
			title: 'انقطاع المياه عن الأحياء الشمالية غدا من الثامنة صباحا حتى الرابعة عصرا.',
			paragraphs: ['انقطاع المياه عن الأحياء الشمالية غدا من الثامنة صباحا حتى الرابعة عصرا.'],
			keyFacts: [],
			language: 'ar',
			source: 'صحيفة الشاطئ',
			authors: ['غرفة الأخبار'],
			url: 'https://diffa.example/water',
			tags: [],
			summary: 'انقطاع المياه عن الأحياء الشمالية غدا من الثامنة صباحا حتى الرابعة عصرا.',
		},
	]);
	assert.equal(articles[0]!.key, undefined);
	assert.equal(articles[0]!.origin?.shape, 'RSS');
});

test('the guid of an item is its link only where it is an address and does not say otherwise', async () => {
	const urlOf = async (guid: string) => {
		const item = `<item><title>عنوان</title>${guid}</item>`;
		const feed = `<rss version="2.0"><channel><title>م</title><link>https://a.test/</link>${item}</channel></rss>`;
		return (await takeText(feed)).articles[0]?.url;
	};
	assert.equal(await urlOf('<guid>https://a.test/1</guid>'), 'https://a.test/1');
	assert.equal(await urlOf('<guid isPermaLink="true">https://a.test/1</guid>'), 'https://a.test/1');
	for (const none of [
		'<guid isPermaLink="false">https://a.test/1</guid>',
		'<guid>8812</guid>',
		'<guid>tag:8812</guid>',
	]) {
		assert.equal(await urlOf(none), undefined, none);
	}
	assert.equal(await urlOf('<guid isPermaLink="false">8812</guid><link>/1</link>'), 'https://a.test/1');
});

test('Atom gives the content of an entry, its own link, and what the feed says for it', async () => {
	const {articles, problems} = await take(example('atom.xml'), {address: 'https://elsewhere.example/'});
	assert.deepEqual(problems, []);
	assert.deepEqual(articles.map(told), [
		{
			id: 'urn:rooz:12',
			title: 'کتابخانهٔ ملی نسخه‌های خطی را برخط کرد',
			paragraphs: [
				'کتابخانهٔ ملی ده هزار نسخهٔ خطی را برخط کرد.',
				{text: 'مدیر کتابخانه گفت: «دسترسی رایگان است.»', marks: [[27, 33, 'emphasis']]},
			],
			keyFacts: [],
			language: 'fa',
			source: 'روزنامهٔ آفتاب',
			authors: ['تحریریه'],
			url: 'https://rooz.example/news/12',
			published: '2026-01-07T09:00:00+03:30',
			modified: '2026-01-07T10:00:00Z',
			tags: ['فرهنگ'],
			summary: 'ده هزار نسخهٔ خطی برخط شد.',
		},
	]);
});

test('RDF gives its items with what Dublin Core says of them', async () => {
	const {articles, problems} = await take(example('rdf.xml'), {});
	assert.deepEqual(problems, []);
	assert.deepEqual(articles.map(told), [
		{
			id: 'https://qalam.example/prize',
			title: 'رواية أولى تفوز بالجائزة',
			paragraphs: ['فازت الرواية الأولى للكاتبة بجائزة العام، بإجماع لجنة التحكيم.'],
			keyFacts: [],
			language: 'ar',
			source: 'مجلة القلم',
			authors: ['وائل سمعان'],
			url: 'https://qalam.example/prize',
			published: '2025-12-20',
			tags: ['رواية'],
			summary: 'فازت الرواية الأولى للكاتبة بجائزة العام، بإجماع لجنة التحكيم.',
		},
	]);
});

test('a feed that breaks off gives the items before, and says that it does', async () => {
	const whole = example('rss.xml').toString();
	const {articles, problems} = await takeText(whole.slice(0, whole.indexOf('انقطاع') + 3));
	assert.deepEqual(
		articles.map(({id}) => id),
		['diffa-8812'],
	);
	assert.deepEqual(problems, ['test: is broken: what follows its last whole item is left out']);
	assert.deepEqual((await takeText(whole.slice(0, 400))).problems, ['test: is not a feed that can be read']);
});

const numbers = Array.from({length: mostItems + 1}, (_, i) => i);
const documents: readonly [string, (numbers: readonly number[]) => string][] = [
	[
		'an RSS feed',
		numbers =>
			`<rss version="2.0"><channel>${numbers.map(i => `<item><title>خبر ${i}</title></item>`).join('')}</channel></rss>`,
	],
	[
		'a JSON Feed',
		numbers =>
			JSON.stringify({
				version: 'https://jsonfeed.org/version/1.1',
				items: numbers.map(i => ({id: `${i}`, title: `خبر ${i}`, content_text: 'نص'})),
			}),
	],
	[
		'a list in JSON',
		numbers => JSON.stringify(numbers.map(i => ({id: `${i}`, title: `خبر ${i}`, paragraphs: ['نص']}))),
	],
	[
		'a graph of JSON-LD',
		numbers =>
			JSON.stringify({
				'@context': 'https://schema.org',
				'@graph': numbers.map(i => ({'@type': 'NewsArticle', headline: `خبر ${i}`, articleBody: 'نص'})),
			}),
	],
];

for (const [name, written] of documents) {
	test(`of ${name} with more articles than anybody reads, the first are read, and it is said`, async () => {
		const {articles, problems} = await takeText(written(numbers));
		assert.equal(articles.length, mostItems);
		assert.equal(articles.at(-1)?.title, `خبر ${mostItems - 1}`);
		assert.deepEqual(problems, ['test: holds more than 10000 articles: those after them are left out']);
		assert.deepEqual((await takeText(written(numbers.slice(1)))).problems, []);
	});
}

test('JSON Lines are read whole, however many they are', async () => {
	const lines = numbers.map(i => JSON.stringify({id: `${i}`, title: `خبر ${i}`, paragraphs: ['نص']}));
	const {articles, problems} = await takeText(lines.join('\n'), {file: 'test.jsonl'});
	assert.deepEqual([articles.length, problems], [numbers.length, []]);
});

const entityBomb = () => {
	const names = [...'abcdefghij'];
	const nested = names.slice(1).map((name, i) => `<!ENTITY ${name} "${`&${names[i]};`.repeat(10)}">`);
	return `<!DOCTYPE rss [<!ENTITY a "قنبلة">${nested.join('')}]>`;
};
const feedOf = (inner: string, prolog = '') =>
	`${prolog}<rss version="2.0"><channel><item><title>عنوان ${inner}</title><description>نص</description></item></channel></rss>`;

test('entities that a feed declares are not followed', async () => {
	const {articles, problems} = await takeText(feedOf('&j;', entityBomb()));
	assert.deepEqual([articles.map(({title}) => title), problems], [['عنوان &j;'], []]);
	const outside = await takeText(feedOf('&a;', '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'));
	assert.deepEqual([outside.articles.map(({title}) => title), outside.problems], [['عنوان &a;'], []]);
});

test('feeds and pages nested 10,000 deep are read or refused like any other', async () => {
	const deep = (inner: string, end = '</b>') => '<b>'.repeat(10_000) + inner + end.repeat(10_000);
	assert.equal((await takeText(feedOf(`<![CDATA[${deep('خبر')}]]>`))).articles[0]?.title, 'عنوان خبر');
	assert.deepEqual((await takeText(`<rss><channel>${deep('')}</channel></rss>`)).problems, [
		'test: is not a feed that can be read',
	]);
	for (const end of ['', '</b>', '</i>']) {
		const {articles, problems} = await takeText(`<title>عنوان</title><body>${deep('نص الخبر.', end)}`);
		assert.deepEqual(
			[articles.map(({title, paragraphs}) => [title, ...paragraphs]), problems],
			[[['عنوان', {text: 'نص الخبر.', marks: [[0, 9, 'strong']]}]], []],
		);
	}
});

test('a page of more tags than any has is read without its boilerplate being told from its text', async () => {
	const {articles} = await takeText(`<title>عنوان</title><body>${'<p>فقرة.</p>'.repeat(60_000)}</body>`);
	assert.equal(articles[0]?.paragraphs.length, 60_000);
});

for (const [what, text, problem] of [
	[
		'a page without text',
		'<!DOCTYPE html><html><body><script>x</script></body></html>',
		'is a page without the text of an article',
	],
	['an empty page', '<html></html>', 'is a page without the text of an article'],
	['a comment', '<!-- شيء -->', 'is a page without the text of an article'],
	[
		'another XML',
		'<?xml version="1.0"?>\n<!-- x --><opml version="2.0"><body/></opml>',
		'is XML, but neither a feed nor a page',
	],
	['a feed of nothing', '<rss version="2.0"><channel><title>عنوان</title></channel></rss>', 'holds no articles'],
	['a feed by name alone', '<rss></rss>', 'is not a feed that can be read'],
	['binary data', '\u0000\u0001PNG', 'is data, not text'],
	['marks only', '<<< 123 ---', 'holds no words'],
] as const) {
	test(`${what} is told in one line`, async () => {
		const {articles, problems} = await takeText(text);
		assert.deepEqual([articles, problems], [[], [`test: ${problem}`]]);
	});
}

test('what a document is, is told by what it holds, whatever it is called', async () => {
	const shapeOf = async (text: string, file: string, contentType = '') =>
		(await takeText(text, {file, contentType})).articles[0]?.origin?.shape;
	assert.equal(await shapeOf('عنوان\n\nنص الخبر.', 'page.html', 'text/html'), 'plain text');
	assert.equal(await shapeOf('[صورة] عنوان\n\nنص الخبر.', 'x.json'), 'plain text');
	assert.equal(await shapeOf('{"title": "عنوان", "paragraphs": ["نص"]}', 'page.html', 'text/html'), 'khabar');
	assert.equal(await shapeOf('\ufeff \n<p>نص الخبر.</p>', 'x.json', 'application/json'), 'HTML');
	assert.equal(await shapeOf('تحذير\n<!DOCTYPE html><html><body><p>نص الخبر.</p>', 'x.txt'), 'HTML');
	assert.equal(await shapeOf(feedOf(''), 'x.html', 'text/html'), 'RSS');
	assert.equal(
		await shapeOf(
			`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>نص.</p></body></html>`,
			'x',
		),
		'HTML',
	);
});

test('of a list, no more is looked at than the articles that are asked for', () => {
	const seen = new Set<number>();
	const list = numbers.map(i =>
		Object.defineProperty({title: `خبر ${i}`, paragraphs: ['نص']}, '@type', {get: () => void seen.add(i)}),
	);
	assert.equal([...itemsOf(list).take(3)].length, 3);
	assert.deepEqual([...seen], [0, 1, 2]);
});
