import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Article} from '../../../source/article/article.ts';
import {parseArticles} from '../../../source/article/read/parse.ts';
import {example, take, takeText} from '../take.ts';

/** Everything of an article but what follows from the rest: its key and where it came from. */
type Expected = Omit<Article, 'key' | 'origin' | 'keyFacts' | 'authors' | 'tags'> &
	Partial<Pick<Article, 'keyFacts' | 'authors' | 'tags'>>;

const examples: readonly (readonly [file: string, shape: string, articles: readonly Expected[]])[] = [
	[
		'schema-org.json',
		'schema.org',
		[
			{
				id: 'name',
				title: 'محطة شمسية جديدة في العين السخنة تضيء مئة ألف منزل',
				paragraphs: [
					'بدأت محطة الطاقة الشمسية في العين السخنة التشغيل التجريبي أمس الأحد.',
					'وقال مدير المشروع إن المحطة تنتج 200 ميغاواط، وهو ما يكفي مئة ألف منزل.',
				],
				language: 'ar-EG',
				source: 'صحيفة النهر',
				authors: ['سلمى الحداد', 'كريم زيدان'],
				url: 'https://nahr.example/2026/01/solar',
				published: '2026-01-11T09:30:00+02:00',
				modified: '2026-01-11T12:00:00+02:00',
				section: 'اقتصاد',
				tags: ['طاقة شمسية', 'كهرباء', 'مصر'],
				summary: 'بدأت المحطة التشغيل التجريبي أمس.',
			},
		],
	],
	[
		'json-feed.json',
		'JSON Feed',
		[
			{
				id: 'https://marsad.example/2026/rain',
				title: 'أمطار غزيرة على الساحل "غدا"',
				paragraphs: [
					{text: 'توقعت هيئة الأرصاد أمطارا غزيرة على الساحل الشمالي غدا.', marks: [[36, 42, 'strong']]},
					{text: 'تبدأ الأمطار فجرا', kind: 'item'},
					{text: 'وتستمر يومين', kind: 'item'},
				],
				keyFacts: [{text: 'الأمطار تبدأ فجر الغد.'}, {text: 'تستمر يومين.', paragraph: 2}],
				language: 'ar',
				source: 'نشرة المرصد',
				authors: ['منى عبد الله'],
				url: 'https://marsad.example/2026/rain',
				published: '2026-01-12T06:00:00Z',
				tags: ['طقس', 'الساحل'],
				summary: 'أمطار غزيرة غدا.',
			},
			{
				id: '2',
				title: 'أعلنت البلدية إغلاق الطريق الساحلي أمام الشاحنات حتى انتهاء العاصفة.',
				paragraphs: [
					'أعلنت البلدية إغلاق الطريق الساحلي أمام الشاحنات حتى انتهاء العاصفة.',
					'ويعاد فتحه بعد فحص الجسور.',
				],
				keyFacts: [{text: 'الطريق الساحلي مغلق أمام الشاحنات.'}],
				language: 'ar',
				source: 'نشرة المرصد',
				authors: ['هيئة التحرير'],
				url: 'https://other.example/x',
			},
		],
	],
	[
		'trafilatura.json',
		'trafilatura',
		[
			{
				id: 'name',
				title: 'افتتاح المتحف البحري في صور',
				paragraphs: [
					'افتتح وزير الثقافة المتحف البحري في مدينة صور أمس.',
					'ويضم المتحف أربعمئة قطعة انتشلت من قاع البحر.',
					'ويستقبل الزوار مجانا حتى نهاية العام.',
				],
				language: 'ar',
				source: 'جريدة الميناء',
				authors: ['ليلى نصر', 'فادي خوري'],
				url: 'https://mina.example/culture/museum',
				published: '2025-11-30',
				section: 'ثقافة',
				tags: ['متاحف', 'صور', 'ثقافة', 'آثار'],
				summary: 'المتحف يضم أربعمئة قطعة.',
			},
		],
	],
	[
		'newspaper4k.json',
		'newspaper4k',
		[
			{
				id: 'name',
				title: 'المنتخب يبلغ نصف النهائي بركلات الترجيح',
				paragraphs: [
					'بلغ المنتخب نصف نهائي البطولة بعد فوزه بركلات الترجيح مساء الجمعة.',
					'وتصدى الحارس لركلتين، وسجل القائد الركلة الأخيرة.',
					'ويلعب المنتخب مباراته المقبلة الأربعاء.',
				],
				keyFacts: [{text: 'بلغ المنتخب نصف نهائي البطولة بعد فوزه بركلات الترجيح.'}, {text: 'تصدى الحارس لركلتين.'}],
				language: 'ar',
				source: 'أخبار الملاعب',
				authors: ['حسام فؤاد'],
				url: 'https://akhbar.example/sport/1/',
				published: '2026-01-09T21:45:00+00:00',
				tags: ['كرة قدم', 'المنتخب', 'البطولة'],
				summary: 'فوز بركلات الترجيح',
			},
		],
	],
	[
		'readability.json',
		'Readability',
		[
			{
				id: 'name',
				title: 'الجامعة تمنح الدكتوراه الفخرية لرائدة تعليم المكفوفين',
				paragraphs: [
					'منحت الجامعة الدكتوراه الفخرية لرائدة تعليم المكفوفين نجاة عامر.',
					'وقالت عامر إن «التكريم لكل معلم صبور».',
				],
				language: 'ar',
				direction: 'rtl',
				source: 'نبأ',
				authors: ['نادية سليم'],
				published: '2026-01-05T10:00:00.000Z',
				summary: 'منحت الجامعة الدكتوراه الفخرية لنجاة عامر.',
			},
		],
	],
	[
		'news-please.json',
		'news-please',
		[
			{
				id: 'name',
				title: 'النفط يهبط ثلاثة في المئة',
				paragraphs: ['هبطت أسعار النفط ثلاثة في المئة عند التسوية أمس.', 'وعزا محللون الهبوط إلى زيادة المخزونات.'],
				language: 'ar',
				source: 'souq.example',
				url: 'https://souq.example/oil',
				published: '2026-01-02T18:20:00',
				summary: 'هبوط الأسعار ثلاثة في المئة',
			},
		],
	],
	[
		'xl-sum.jsonl',
		'XL-Sum',
		[
			{
				id: 'world-55551234',
				title: 'زلزال يهز جزيرة نائية دون ضحايا',
				paragraphs: [
					'هز زلزال بقوة ست درجات جزيرة نائية في المحيط الهادئ فجر السبت. ولم ترد تقارير عن ضحايا أو أضرار.',
				],
				url: 'https://www.bbc.example/arabic/world-55551234',
				summary: 'هز زلزال بقوة ست درجات جزيرة نائية في المحيط الهادئ فجر السبت.',
			},
			{
				id: 'science-55559876',
				title: 'علماء يرصدون حوتا نادرا',
				paragraphs: ['رصد علماء قبالة الساحل حوتا لم ير منذ عشرين عاما. وقالت الباحثة إن الحوت كان برفقة صغيره.'],
				url: 'https://www.bbc.example/arabic/science-55559876',
				summary: 'رصد علماء حوتا لم ير منذ عشرين عاما.',
			},
		],
	],
	[
		'saudi-news-net.json',
		'SaudiNewsNet',
		[
			{
				id: 'name-1',
				title: 'أمانة الرياض تفتتح ثلاث حدائق جديدة',
				paragraphs: ['افتتحت أمانة منطقة الرياض ثلاث حدائق جديدة في شرق المدينة، ضمن خطة تشمل عشرين حديقة.'],
				source: 'aljazirah',
				authors: ['خالد العتيبي - الرياض'],
				url: 'http://www.al-jazirah.example/2015/20150721/ln1.htm',
				published: '2015-07-21T02:51:32',
			},
			{
				id: 'name-2',
				title: 'بدء التسجيل في الجامعات',
				paragraphs: ['يبدأ التسجيل في الجامعات يوم الأحد المقبل عبر البوابة الموحدة.'],
				source: 'aljazirah',
				url: 'http://www.al-jazirah.example/2015/20150721/ln2.htm',
				published: '2015-07-21T02:51:40',
			},
		],
	],
	[
		'news-api.json',
		'NewsAPI',
		[
			{
				id: 'name-1',
				title: 'اتفاق على استئناف الرحلات الجوية بين البلدين',
				paragraphs: [
					'اتفق البلدان على استئناف الرحلات الجوية المباشرة بعد توقف دام عقدا كاملا، على أن تنطلق أول رحلة في…',
				],
				source: 'أصداء',
				authors: ['وكالات'],
				url: 'https://asdaa.example/flights',
				published: '2026-01-08T15:04:05Z',
				summary: 'اتفق البلدان على استئناف الرحلات الجوية المباشرة بعد توقف دام عقدا.',
			},
		],
	],
	[
		'plain.json',
		'JSON',
		[
			{
				id: 'name',
				title: 'قطار جديد يربط العاصمة بالميناء',
				paragraphs: ['انطلق القطار الجديد صباح اليوم.', 'وتستغرق الرحلة أربعين دقيقة.'],
				language: 'ar',
				authors: ['سامي درويش'],
				url: 'https://sikka.example/1',
				published: '2026-01-09T00:00:00Z',
				section: 'نقل',
			},
		],
	],
];

for (const [file, shape, expected] of examples) {
	test(`${shape} gives all that khabar shows of an article`, async () => {
		const {articles, problems} = await take(example(file), {});
		assert.deepEqual(problems, []);
		assert.deepEqual(
			articles.map(({key: _, origin, ...article}) => {
				assert.deepEqual(origin, {from: 'test', shape});
				return article;
			}),
			expected.map(article => ({keyFacts: [], authors: [], tags: [], ...article})),
		);
	});
}

test('the shapes of JSON can be read at once, and give the same', async () => {
	for (const [file] of examples.filter(([file]) => file.endsWith('.json'))) {
		const name = file.replace('.json', '');
		const {articles} = await take(example(file), {file, name});
		assert.deepEqual(parseArticles(example(file), file).articles, articles);
	}
});

test('what is wrong with an article is told by the names of its own format', async () => {
	const text = JSON.stringify({
		version: 'https://jsonfeed.org/version/1',
		items: [{id: 'a', content_html: 7}, null, {title: 5, content_text: 'نص'}, {url: 'x'}],
	});
	assert.deepEqual((await takeText(text)).problems, [
		'test: items[0].content_html: must be text, not a number',
		'test: items[1]: must be an object, not null',
		'test: items[2].title: must be text, not a number',
		'test: items[3].content_html: is missing',
	]);
	assert.deepEqual((await takeText('{"@type": "NewsArticle", "headline": "عنوان", "articleBody": " "}')).problems, [
		'test: articleBody: has no text',
	]);
	assert.deepEqual((await takeText('{"version": "https://jsonfeed.org/version/1.1", "items": []}')).problems, [
		'test: holds no articles',
	]);
	assert.deepEqual((await takeText('{"@graph": [{"@type": "Person", "name": "م"}]}')).problems, [
		'test: holds no articles',
	]);
});

test('optional fields of any other kind are left out, and no article with them', async () => {
	const odd = [7, true, null, {}, [], [[]], [null], 'None', ' ', '\u001b[31m'];
	for (const value of odd) {
		const fields = 'id byline lang dir siteName publishedTime excerpt url section tags modifiedTime _key_facts'.split(
			' ',
		);
		const given = Object.fromEntries(fields.map(field => [field, value]));
		const {articles, problems} = await takeText(JSON.stringify({title: 'عنوان', textContent: 'نص', ...given}));
		assert.deepEqual(problems, []);
		const {key: _, origin: __, ...article} = articles[0]!;
		const empty = {id: 'name', title: 'عنوان', paragraphs: ['نص'], keyFacts: [], authors: [], tags: []};
		assert.deepEqual(article, empty, JSON.stringify(value));
	}
});

test('relative links are relative to the address, and only links to pages are links', async () => {
	const urlOf = async (url: unknown, address?: string) => {
		const text = JSON.stringify({title: 'عنوان', textContent: 'نص', url});
		return (await takeText(text, address === undefined ? {} : {address})).articles[0]?.url;
	};
	assert.equal(await urlOf('../b', 'https://example.org/a/c'), 'https://example.org/b');
	assert.equal(await urlOf('//cdn.example/b', 'https://example.org/a'), 'https://cdn.example/b');
	assert.equal(await urlOf('https://example.org/خبر'), 'https://example.org/خبر');
	assert.equal(await urlOf('../b'), undefined);
	for (const bad of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'https://']) {
		assert.equal(await urlOf(bad, 'https://example.org/a'), 'https://example.org/a');
	}
});

test('an article that only looks like one of XL-Sum or SaudiNewsNet keeps all that it says', async () => {
	const said = {title: 'عنوان', author: 'علي', tags: ['نفط'], dir: 'rtl', lang: 'ar', category: 'اقتصاد'};
	for (const text of [
		{text: 'نص الخبر.', summary: 'ملخص'},
		{content: 'نص الخبر.', date_extracted: '2026-01-09'},
	]) {
		const {articles} = await takeText(JSON.stringify({...said, ...text, modified: '2026-01-10'}));
		const {authors, tags, direction, language, section, modified, paragraphs} = articles[0]!;
		assert.deepEqual(
			[authors, tags, direction, language, section, modified, paragraphs],
			[['علي'], ['نفط'], 'rtl', 'ar', 'اقتصاد', '2026-01-10', ['نص الخبر.']],
		);
	}
});

test('a text that nobody sees is none, and another stands in for it', async () => {
	const {articles, problems} = await takeText(
		JSON.stringify({title: '\u200f', content: '\u200c\n\n\u200c', description: '\u200f\n\nنص الخبر. وبقيته.'}),
	);
	assert.deepEqual(problems, []);
	assert.deepEqual([articles[0]?.title, articles[0]?.paragraphs], ['نص الخبر.', ['نص الخبر. وبقيته.']]);
});

test('blanks without end are read in time that grows with their length', async () => {
	const blanks = ' '.repeat(1_000_000);
	const {articles} = await takeText(JSON.stringify({title: `${blanks}عنوان`, content: `نص${blanks}الخبر.`}));
	assert.deepEqual([articles[0]?.title, articles[0]?.paragraphs], ['عنوان', ['نص الخبر.']]);
});

test('what an entity stands for is known before names and tags are parted', async () => {
	const given = {title: 'عنوان', text: 'نص', tags: 'Q&amp;A, &#1594;&#1586;&#1577;&#44; news', section: 'R&amp;D; x'};
	const authors = ['Smith &amp; Wesson; علي', '<b>منى</b>\n<i>سمير</i>'];
	const {articles} = await takeText(JSON.stringify({...given, authors}));
	assert.deepEqual(articles[0]?.tags, ['Q&A', 'غزة', 'news']);
	assert.deepEqual(articles[0]?.authors, ['Smith & Wesson', 'علي', 'منى', 'سمير']);
	assert.equal(articles[0]?.section, 'R&D');
});

test('the address of a document is that of its article, and of none where it holds several', async () => {
	const [one, other] = ['أول', 'ثان'].map(title => ({title, text: 'نص'}));
	const urlsIn = async (...documents: readonly unknown[]) => {
		const text = documents.map(document => JSON.stringify(document)).join('\n');
		const {articles} = await takeText(text, {address: 'https://example.org/'});
		return articles.map(({url}) => url);
	};
	assert.deepEqual(await urlsIn(one), ['https://example.org/']);
	for (const several of [[[one, other]], [{articles: [one, other]}], [one, other]]) {
		assert.deepEqual(await urlsIn(...several), [undefined, undefined]);
	}
	const graph = {
		'@graph': [
			{'@type': 'Article', name: 'عنوان', text: 'نص'},
			{'@type': 'Person', name: 'م'},
		],
	};
	assert.deepEqual(await urlsIn(graph), ['https://example.org/']);
});

test('JSON nested 10,000 deep is read or refused like any other', async () => {
	const deep = (value: string) => '[{"a":'.repeat(5000) + value + '}]'.repeat(5000);
	for (const name of ['content_html', 'authors', 'tags', '_key_facts', 'unknown']) {
		const {articles, problems} = await takeText(`{"title": "عنوان", "content_text": "نص", "${name}": ${deep('1')}}`);
		assert.deepEqual([articles.length, problems], [1, []], name);
	}
	assert.deepEqual((await takeText(`{"title": "عنوان", "text": ${deep('1')}}`)).problems, [
		'test: text: must be text, not a list',
	]);
	assert.deepEqual((await takeText('['.repeat(10_000) + ']'.repeat(10_000))).problems, [
		'test: [0]: must be an object, not a list',
	]);
	assert.match((await takeText('['.repeat(10_000))).problems[0]!, /is not JSON: it ends too early/);
});

test('what NewsAPI has removed is no article, and those beside it keep their places', async () => {
	const removed = {
		source: {id: null, name: '[Removed]'},
		author: null,
		title: '[Removed]',
		description: '[Removed]',
		url: 'https://removed.com',
		publishedAt: '1970-01-01T00:00:00Z',
		content: '[Removed]',
	};
	const kept = {...removed, title: 'عنوان', content: 'نص الخبر.'};
	const named = {...removed, content: 'What “[Removed]” means.'};
	for (const document of [{status: 'ok', articles: [removed, kept, named]}, [removed, kept, named]]) {
		const {articles, problems} = await takeText(JSON.stringify(document));
		assert.deepEqual(problems, []);
		assert.deepEqual(
			articles.map(({id, title}) => [id, title]),
			[
				['name-2', 'عنوان'],
				['name-3', '[Removed]'],
			],
		);
	}
	const {articles, problems} = await takeText(JSON.stringify({articles: [removed]}));
	assert.deepEqual([articles, problems], [[], ['test: holds no articles']]);
});

test('an article of JSON-LD may be all of a graph, or what a page is about', async () => {
	const article = {'@type': 'NewsArticle', headline: 'عنوان الخبر', articleBody: 'نص الخبر.'};
	for (const document of [{'@graph': article}, {'@type': 'WebPage', name: 'صفحة', mainEntity: article}]) {
		const json = JSON.stringify(document);
		for (const text of [json, `<html><script type="application/ld+json">${json}</script><p>أخرى.</p></html>`]) {
			const {articles, problems} = await takeText(text);
			assert.deepEqual(problems, []);
			assert.deepEqual(
				articles.map(({id, title, paragraphs}) => [id, title, paragraphs]),
				[['name', 'عنوان الخبر', ['نص الخبر.']]],
			);
		}
	}
});

test('what NewsAPI notes as left out is taken out of markup too', async () => {
	const content = '<p>أول.</p><p>ثان… [+1234 chars]';
	const {articles} = await takeText(JSON.stringify({title: 'عنوان', publishedAt: '2026-01-08', content}));
	assert.deepEqual(articles[0]?.paragraphs, ['أول.', 'ثان…']);
});

test('key facts under khabar’s own name may stand beside the text of any format', async () => {
	const {articles, problems} = await takeText('{"title": "عنوان", "text": "نص الخبر.", "keyFacts": ["حقيقة"]}');
	assert.deepEqual(problems, []);
	assert.deepEqual([articles[0]?.paragraphs, articles[0]?.keyFacts], [['نص الخبر.'], [{text: 'حقيقة'}]]);
	assert.deepEqual((await takeText('{"title": "عنوان", "keyFacts": ["حقيقة"]}')).problems, [
		'test: paragraphs: is missing',
	]);
});

test('a list of graphs gives the articles of them all, each in its place', async () => {
	const article = (headline: string) => ({
		'@type': 'NewsArticle',
		headline,
		articleBody: 'نص',
		publisher: {'@id': '#p'},
	});
	const publisher = {'@id': '#p', '@type': 'Organization', name: 'صحيفة'};
	const list = [
		{'@context': 'https://schema.org', '@graph': [publisher, article('أول')]},
		{'@context': 'https://schema.org', '@graph': [{'@id': '#q'}, article('ثان'), {...article('ثالث'), articleBody: 7}]},
		{'@type': 'WebSite', name: 'موقع'},
		{'@type': 'WebPage', name: 'صفحة', mainEntity: article('رابع')},
	];
	const {articles, problems} = await takeText(JSON.stringify(list));
	assert.deepEqual(
		articles.map(({id, title, source}) => [id, title, source]),
		[
			['name-2', 'أول', 'صحيفة'],
			['name-4', 'ثان', 'صحيفة'],
			['name-7', 'رابع', 'صحيفة'],
		],
	);
	assert.deepEqual(problems, ['test: [1].@graph[2].articleBody: must be text, not a number']);
});

test('what JSON-LD says without a name is its own value, whatever stands beside the article', async () => {
	const trail = {'@type': 'BreadcrumbList', name: 'مسار التنقل'};
	const article = {
		'@type': 'NewsArticle',
		headline: {'@language': 'ar', '@value': 'عنوان الخبر'},
		articleBody: {'@value': 'نص الخبر.'},
		author: {'@type': 'Person', url: 'https://a.example/1'},
	};
	for (const nodes of [
		[article, trail],
		[article, {...trail, '@id': null}],
	]) {
		const {articles} = await takeText(JSON.stringify({'@graph': nodes}));
		assert.deepEqual(
			articles.map(({title, paragraphs, authors}) => [title, paragraphs, authors]),
			[['عنوان الخبر', ['نص الخبر.'], []]],
		);
	}
});

test('a format that gives a direction keeps it, and none is made up for the others', async () => {
	const directionOf = async (fields: object) => {
		const {articles} = await takeText(JSON.stringify({title: 'عنوان', text: 'BBC تقول إن النموذج متاح.', ...fields}));
		return articles[0]!.direction;
	};
	assert.equal(await directionOf({lang: 'ar'}), undefined);
	assert.equal(await directionOf({lang: 'ar', dir: 'ltr'}), 'ltr');
	assert.equal(await directionOf({lang: 'en', dir: 'rtl'}), 'rtl');
});

test('what lists items is a feed under any version, and its items may be headlines', async () => {
	const items = [
		{id: '1', url: 'https://a.test/1', title: 'أول', content_text: 'نص الخبر.'},
		{id: '2', url: '/2', title: 'ثان'},
		{id: '3', external_url: 'https://a.test/3', content_html: '<img src=3.png alt="شاي">'},
		{title: 'رابع', attachments: [{url: 'https://a.test/4.mp3', mime_type: 'audio/mpeg'}]},
	];
	const feed = {title: 'نشرة', description: 'عن النشرة', home_page_url: 'https://a.test/', language: 'ar', items};
	for (const version of ['https://jsonfeed.org/version/1', 'https://jsonfeed.org/version/1.1', '1.0', 2, undefined]) {
		const {articles, problems} = await takeText(JSON.stringify({version, ...feed}));
		assert.deepEqual(problems, []);
		assert.deepEqual(
			articles.map(({title, paragraphs, url, source, language}) => [title, paragraphs, url, source, language]),
			[
				['أول', ['نص الخبر.'], 'https://a.test/1', 'نشرة', 'ar'],
				['ثان', ['https://a.test/2'], 'https://a.test/2', 'نشرة', 'ar'],
				[
					'شاي',
					[{text: 'شاي', kind: 'image', url: 'https://a.test/3.png'}, 'https://a.test/3'],
					'https://a.test/3',
					'نشرة',
					'ar',
				],
				['رابع', ['https://a.test/4.mp3'], 'https://a.test/4.mp3', 'نشرة', 'ar'],
			],
			String(version),
		);
	}
});

test('items of a list keep the format that their fields tell', async () => {
	const item = {title: 'عنوان', guid: 'g1', link: 'https://a.test/1', pubDate: '2026-01-05 06:00:00', author: 'منى'};
	const list = {status: 'ok', feed: {title: 'صحيفة'}, items: [{...item, content: '<p>نص.</p>', categories: ['أ']}]};
	const {articles} = await takeText(JSON.stringify(list));
	assert.deepEqual(
		articles.map(({id, url, published, source, tags, paragraphs}) => [id, url, published, source, tags, paragraphs]),
		[['g1', 'https://a.test/1', '2026-01-05T06:00:00', 'صحيفة', ['أ'], ['نص.']]],
	);
});

test('an article with a text of its own may list items of another kind', async () => {
	for (const fields of [
		{text: 'نص الخبر.', items: [{title: 'صورة'}]},
		{description: 'نص الخبر.', items: []},
	]) {
		const {articles} = await takeText(JSON.stringify({title: 'عنوان', ...fields}));
		assert.deepEqual(
			articles.map(({title, paragraphs}) => [title, paragraphs]),
			[['عنوان', ['نص الخبر.']]],
		);
	}
});

test('an item of NewsAPI that was cut off before its text is a headline', async () => {
	const item = {source: {name: 'صحيفة'}, title: 'عنوان', url: 'https://a.test/1', publishedAt: '2026-01-08'};
	const {articles, problems} = await takeText(
		JSON.stringify({status: 'ok', articles: [{...item, description: null, content: null}]}),
	);
	assert.deepEqual(problems, []);
	assert.deepEqual([articles[0]?.title, articles[0]?.paragraphs], ['عنوان', ['https://a.test/1']]);
});

test('raw markup never stands for a text that says nothing', async () => {
	const html = '<p><img src="x"></p><script>alert(1)</script>';
	assert.deepEqual(await takeText(JSON.stringify({title: 'عنوان', content_html: html})), {
		articles: [],
		problems: ['test: content_html: has no text'],
	});
});
