import assert from 'node:assert/strict';
import {test} from 'node:test';
import {encoded, inUtf16, inUtf32} from '../encoded.ts';
import {take, takeText} from '../take.ts';

interface FeedParts {
	readonly title: string;
	readonly text: string;
	readonly declaration?: string;
}

const feedOf = ({title, text, declaration = ''}: FeedParts) =>
	`${declaration}<rss version="2.0"><channel><title>News</title><link>https://paper.example/</link><item>` +
	`<title>${title}</title><description>${text}</description></item></channel></rss>`;
const declares = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

/** The title and the text of the only article, and what was told. */
async function only(bytes: Uint8Array, contentType = '') {
	const {articles, problems} = await take(bytes, {contentType});
	assert.equal(articles.length, 1);
	return {title: articles[0]!.title, text: articles[0]!.paragraphs.join(' '), problems};
}

const arabic = {title: 'افتتاح جسر جديد فوق النهر', text: 'قال المهندس إن الجسر سيفتح للسيارات والمشاة صباح الغد.'};

for (const [encoding, text] of [
	['windows-1256', 'مجلس الأمن يناقش الأزمة غدًا، والوفود تصل «تباعًا»'],
	['iso-8859-6', 'مجلس الأمن يناقش الأزمة غدا'],
	['windows-1255', 'הכנסת תדון מחר בתקציב'],
] as const) {
	test(`a page in ${encoding} is read as it declares, or as it was sent`, async () => {
		const declarations = [
			[`<html><head><meta charset="${encoding}">`, ''],
			[`<html><head><META http-equiv=Content-Type content="text/html; charset=${encoding}">`, ''],
			['<html><head>', `text/html; charset="${encoding.toUpperCase()}"`],
			['<html><head><meta charset="utf-8">', `text/html;charset=${encoding}`],
			[`<html><head><meta charset="${encoding}">`, 'text/html; charset=ISO-8859-1'],
		];
		for (const [head, contentType = ''] of declarations) {
			const page = `${head}<title>${text}</title></head><body><p>${text}.</p></body></html>`;
			const {articles} = await take(encoded(page, encoding), {contentType});
			assert.deepEqual([articles[0]?.title, articles[0]?.paragraphs], [text, [`${text}.`]]);
		}
	});
}

test('feeds, JSON and texts come in other encodings too', async () => {
	const xml = feedOf({...arabic, declaration: declares('windows-1256')});
	assert.deepEqual(await only(encoded(xml, 'windows-1256')), {...arabic, problems: []});
	const json = JSON.stringify({title: 'عنوان', paragraphs: ['نص']});
	const sent = await only(encoded(json, 'windows-1256'), 'application/json; charset=windows-1256');
	assert.deepEqual(sent, {title: 'عنوان', text: 'نص', problems: []});
	const german = feedOf({title: 'Größe', text: '„Übermut“ – 5 €', declaration: declares('ISO-8859-1')});
	// Windows-1252 is what is called ISO 8859-1.
	assert.deepEqual(await only(encoded(german, 'windows-1252')), {
		title: 'Größe',
		text: '„Übermut“ – 5 €',
		problems: [],
	});
});

/** Texts in the encodings that their language was written in before UTF-8. */
const languages: readonly (readonly [encodings: string, title: string, text: string])[] = [
	['windows-1256 iso-8859-6', 'افتتاح جسر جديد فوق النهر', 'قال المهندس إن الجسر سيفتح للسيارات والمشاة صباح الغد.'],
	['windows-1256', 'گشايش پل تازه در شهر', 'مهندس گفت که پل تازه فردا براي خودروها و پياده‌ها باز مي‌شود.'],
	[
		'windows-1256',
		'درےا پر نےا پل کھول دےا گےا',
		'انجےنئر نے کہا کہ پل کل صبح سے گاڑےوں کے لےے کھلا ہوگا۔'.replace('۔', '.'),
	],
	['windows-1255 iso-8859-8', 'גשר חדש נפתח מעל הנהר', 'המהנדס אמר שהגשר ייפתח מחר בבוקר למכוניות ולהולכי רגל.'],
	[
		'windows-1251 koi8-r iso-8859-5',
		'Новый мост через реку открыт',
		'Инженер сказал, что завтра утром по мосту пойдут машины.',
	],
	['windows-1252', 'Décès du maire à Orléans', 'L’été dernier, il avait inauguré le pont où passe désormais la route.'],
	[
		'windows-1252',
		'Neue Brücke über die Weiße Elster',
		'Der Bürgermeister eröffnete sie früh am Morgen mit großer Freude.',
	],
	['windows-1252', 'El puente abrirá mañana', 'El ingeniero explicó que también los niños podrán cruzarlo a pie.'],
	[
		'windows-1254',
		'Yeni köprü yarın açılıyor',
		'Mühendis, köprünün yarın sabah araçlara ve yayalara açılacağını söyledi.',
	],
	['windows-1253 iso-8859-7', 'Νέα γέφυρα στο ποτάμι', 'Ο μηχανικός είπε πως η γέφυρα ανοίγει αύριο το πρωί.'],
	['shift_jis euc-jp', '川に新しい橋が開通', '技師によると、橋は明日の朝から車と歩行者が通れるようになります。'],
	['gb18030', '河上新桥通车', '工程师说，这座桥明天早上开始允许汽车和行人通过。'],
	['big5', '河上新橋通車', '工程師說，這座橋明天早上開始允許汽車和行人通過。'],
	['euc-kr', '강 위에 새 다리 개통', '기술자는 다리가 내일 아침부터 자동차와 보행자에게 열린다고 말했다.'],
];

for (const [encodings, title, text] of languages) {
	for (const encoding of encodings.split(' ')) {
		test(`«${title}» in ${encoding} is read, whatever is declared or not`, async () => {
			for (const declaration of ['', declares('UTF-8'), declares('klingon'), declares('UTF-16')]) {
				const bytes = encoded(feedOf({title, text, declaration}), encoding);
				assert.deepEqual(await only(bytes), {title, text, problems: []});
			}
			assert.deepEqual(await only(encoded(`${title}\n\n${text}\n`, encoding)), {title, text, problems: []});
			const json = JSON.stringify({title, paragraphs: [text]});
			assert.deepEqual(await only(encoded(json, encoding)), {title, text, problems: []});
			const page = `<title>${title}</title><p>${text}</p>`;
			assert.deepEqual(await only(encoded(page, encoding), 'text/html; charset=utf-8'), {title, text, problems: []});
		});
	}
}

for (const [encoding, title] of [
	['windows-1256', 'عاجل'],
	['iso-8859-6', 'الجزيرة'],
	['windows-1251', 'Новости'],
	['windows-1252', 'Été'],
	['windows-1252', 'It’s “here”'],
	['windows-1252', '¿Qué pasó?'],
	['windows-1252', 'Retour à la normale'],
	['windows-1254', 'Güneş doğdu'],
	['windows-1255', 'שלום'],
	['windows-1250', 'Zażółć'],
] as const) {
	test(`«${title}» alone is enough to tell ${encoding}`, async () => {
		const bytes = encoded(feedOf({title, text: '2026', declaration: declares('utf-8')}), encoding);
		assert.deepEqual(await only(bytes), {title, text: '2026', problems: []});
	});
}

test('text that a declared encoding makes no words of is told by its letters', async () => {
	for (const [declared, actual] of [
		['iso-8859-1', 'windows-1256'],
		['iso-8859-6', 'windows-1256'],
		['windows-1253', 'windows-1256'],
		['windows-1256', 'iso-8859-6'],
		['us-ascii', 'windows-1256'],
	] as const) {
		const bytes = encoded(feedOf({...arabic, declaration: declares(declared)}), actual);
		assert.deepEqual(await only(bytes), {...arabic, problems: []}, `${actual} as ${declared}`);
	}
	const french = {title: 'L’été à Orléans', text: '«\xa0C’est déjà l’été\xa0», dit l’élève.'};
	const bytes = encoded(feedOf({...french, declaration: declares('iso-8859-15')}), 'windows-1252');
	assert.deepEqual(await only(bytes), {...french, problems: []});
});

test('what is UTF-8 is read as UTF-8, whatever is declared', async () => {
	for (const name of ['windows-1256', 'ISO-8859-1', 'gb2312', 'Shift_JIS', 'utf8', 'utf-16', 'UTF-32', 'utf-7', '']) {
		for (const mark of ['', '\ufeff']) {
			const bytes = Buffer.from(mark + feedOf({...arabic, declaration: declares(name)}));
			assert.deepEqual(await only(bytes), {...arabic, problems: []}, name);
			assert.deepEqual(await only(bytes, `text/xml; charset=${name}`), {...arabic, problems: []}, name);
		}
	}
	const short = {title: 'Café', text: 'Un peu.'};
	const french = Buffer.from(feedOf({...short, declaration: declares('iso-8859-1')}));
	assert.deepEqual(await only(french), {...short, problems: []});
});

test('a short text whose bytes are UTF-8 by chance is read as it declares', async () => {
	// Each of these characters is a lead byte from C2 on and a byte below C0.
	const short = {title: '谩', text: '谩猫'};
	const bytes = encoded(feedOf({...short, declaration: declares('gb2312')}), 'gbk');
	assert.ok(!new TextDecoder().decode(bytes).includes('\ufffd'));
	assert.deepEqual(await only(bytes), {...short, problems: []});
});

test('ISO 2022, which is ASCII to all others, is read where it is declared', async () => {
	const [head, tail] = feedOf({title: 'X', text: '.', declaration: declares('iso-2022-jp')}).split('X');
	const bytes = Buffer.from(`${head}\x1b$B@n$N66\x1b(B${tail}`, 'latin1');
	assert.equal((await only(bytes)).title, '川の橋');
});

for (const [name, encode] of [
	['UTF-16LE', (text: string) => inUtf16(text, true)],
	['UTF-16BE', (text: string) => inUtf16(text, false)],
	['UTF-32LE', (text: string) => inUtf32(text, true)],
	['UTF-32BE', (text: string) => inUtf32(text, false)],
] as const) {
	test(`${name} is read with and without a byte-order mark, whatever is declared`, async () => {
		const texts = [arabic, {title: 'Bridge 🔴', text: 'It opens.'}, {title: '河上新桥通车', text: '明天早上开始。'}];
		for (const mark of ['\ufeff', '']) {
			for (const parts of texts) {
				for (const declaration of ['', declares('UTF-8'), declares('UTF-16')]) {
					const bytes = encode(mark + feedOf({...parts, declaration}));
					assert.deepEqual(await only(bytes), {...parts, problems: []}, `${mark} ${declaration}`);
				}
				assert.deepEqual(await only(encode(mark + JSON.stringify({title: parts.title, paragraphs: [parts.text]}))), {
					...parts,
					problems: [],
				});
			}
			const text = encode(`${mark}${arabic.title}\r\n\r\n${arabic.text}`);
			assert.deepEqual(await only(text), {...arabic, problems: []});
			const line = (id: string) => JSON.stringify({id, ...arabic, paragraphs: [arabic.text]});
			const {articles, problems} = await take(encode(`${mark}${line('a')}\n${line('b')}\n`), {});
			assert.deepEqual([articles.map(({id}) => id), problems], [['a', 'b'], []]);
		}
	});
}

test('sound and pictures are not taken for UTF-16', async () => {
	// Samples of a sine wave of 16 bits, which are mostly near zero.
	const wave = Buffer.alloc(4000);
	for (let i = 0; i < 2000; i++) wave.writeInt16LE(Math.round(Math.sin(i / 5) * 1500), i * 2);
	assert.deepEqual((await take(wave, {})).problems, ['test: is data, not text']);
});

test('a few bytes that are part of no character are told once, with the place of the first, and the rest is read', async () => {
	const [head, tail] = feedOf({title: 'قبل X بعد', text: 'نص الخبر.', declaration: `${declares('utf-8')}\n`}).split(
		'X',
	);
	for (const bytes of [[0xff], [0xd8], [0x92, 0xe9]]) {
		const {articles, problems} = await take(
			Buffer.concat([Buffer.from(head!), Buffer.from(bytes), Buffer.from(tail!)]),
			{},
		);
		assert.equal(articles[0]!.title, `قبل ${'\ufffd'.repeat(bytes.length)} بعد`);
		const column = head!.split('\n')[1]!.length + 1;
		assert.deepEqual(problems, [`test:2:${column}: is not all UTF-8: what belongs to no character is shown as U+FFFD`]);
	}
	const cut = Buffer.from(`عنوان\n\nنص الخبر الذي انقطع`).subarray(0, -1);
	assert.deepEqual((await take(cut, {})).problems, [
		'test:3:19: is not all UTF-8: what belongs to no character is shown as U+FFFD',
	]);
	const chinese = {title: '河上新桥通车', text: '工程师说，这座桥明天早上开始允许汽车和行人通过。'.repeat(5)};
	const gbk = encoded(feedOf({...chinese, declaration: declares('gbk')}), 'gbk');
	const broken = Buffer.concat([gbk.subarray(0, -40), Buffer.from([0xff]), gbk.subarray(-40)]);
	const told = await take(broken, {});
	assert.equal(told.articles[0]!.title, chinese.title);
	assert.match(
		told.problems.join('\n'),
		/^test:1:\d+: is not all GBK: what belongs to no character is shown as U\+FFFD$/,
	);
});

test('nothing is told of U+FFFD that the text itself has', async () => {
	const text = 'عنوان\n\nنص \ufffd.';
	for (const bytes of [Buffer.from(text), inUtf16(text, true), inUtf32(text, false)])
		assert.deepEqual((await take(bytes, {})).problems, []);
});

test('what Java and some databases write in place of UTF-8 is read', async () => {
	// A character beyond U+FFFF as two surrogates of three bytes each, and NUL as two bytes.
	const bytes = Buffer.concat([
		Buffer.from('عاجل '),
		Buffer.from([0xed, 0xa0, 0xbd, 0xed, 0xb4, 0xb4, 0xc0, 0x80]),
		Buffer.from('\n\nنص الخبر.'),
	]);
	assert.deepEqual(await only(bytes), {title: 'عاجل 🔴', text: 'نص الخبر.', problems: []});
});

test('JSON Lines in another encoding are read, each line after the first by what that was', async () => {
	const line = (id: string, text: string) => JSON.stringify({id, title: text, paragraphs: [arabic.text]});
	const bytes = encoded(
		[line('a', arabic.title), line('b', 'نعم'), line('c', 'plain'), '{"title": "لا'].join('\n'),
		'windows-1256',
	);
	for (const size of [3, 10_000]) {
		const {articles, problems} = await take(bytes, {}, size);
		assert.deepEqual(
			articles.map(({id, title}) => [id, title]),
			[
				['a', arabic.title],
				['b', 'نعم'],
				['c', 'plain'],
			],
		);
		assert.deepEqual(problems, ['test:4:14: is not JSON: it ends too early, inside the string that opens at 4:11']);
	}
});

test('a page whose only letters beyond ASCII are in its tags is read by those', async () => {
	const page = `<html lang="ar"><head><title>Bridge</title><meta name="author" content="${arabic.title}"></head><body><p>It opens.</p></body></html>`;
	const {articles, problems} = await take(encoded(page, 'windows-1256'), {});
	assert.deepEqual([articles[0]?.authors, problems], [[arabic.title], []]);
});

test('an encoding that is not known, or cannot be, is UTF-8', async () => {
	for (const charset of ['klingon', 'utf-16']) {
		const {articles} = await takeText(`<meta charset="${charset}"><title>عنوان</title><p>نص الخبر.</p>`);
		assert.equal(articles[0]?.title, 'عنوان');
	}
});

test('what a page in a field of JSON declares is not what the JSON is written in', async () => {
	const html = '<html><meta charset="windows-1256"><p>نص الخبر.</p>';
	const {articles} = await takeText(JSON.stringify({title: 'عنوان', content_html: html}));
	assert.deepEqual(articles[0]?.paragraphs, ['نص الخبر.']);
});

test('a megabyte of one byte takes no longer than other text', async () => {
	for (const byte of [0x81, 0xc7, 0xe9, 0xff, 0x3c, 0x22, 0x26]) {
		const {articles, problems} = await take(Buffer.alloc(2 ** 20, byte), {});
		assert.ok(articles.length + problems.length > 0);
	}
});
