import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
	type Direction,
	firstStrong,
	languageDirection,
	paragraphDirection,
	textDirection,
} from '../../source/text/direction.ts';
import {isolate} from '../../source/text/row.ts';

/** By the language of the article, paragraphs and titles that a careful typesetter sets from the right, and from the left. */
const judged: Readonly<Record<string, Readonly<Record<Direction, readonly string[]>>>> = {
	ar: {
		rtl: [
			'NASA تعلن اكتشاف كوكب جديد خارج المجموعة الشمسية',
			'Galaxy S30 يطرح في الأسواق الشهر المقبل بسعر 999 دولارا',
			'«Netflix»: ارتفاع عدد المشتركين في المنطقة',
			'"Spotify" تدخل أسواقا جديدة',
			'• Tesla تخفض أسعار سياراتها',
			'– Intel: خسائر في الربع الثاني',
			'(AP) - قالت الشرطة إن الحادث وقع فجرا',
			'WHO (منظمة الصحة العالمية) تحذر من موجة جديدة',
			'VIDEO: لحظة وصول الوفد إلى المطار',
			'#GazaNow يتصدر المنصات',
			'@UN دعت إلى وقف فوري لإطلاق النار',
			'contact@news.example للمراسلة والاستفسار',
			'https://news.example/live رابط البث المباشر',
			'www.news.example/a/b/c',
			'4K تصل إلى القنوات المحلية',
			'H5N1 يعود إلى مزارع الدواجن',
			'3. Android يحصل على تحديث أمني',
			'1.5 مليون شخص نزحوا',
			'24-11-2026 | 14:30',
			'5050 - Mobinil',
			'Windows 12',
			'Al Jazeera English and Agence France-Presse: ارتفاع عدد الضحايا',
			'"We are ready to talk to everybody," قال الوزير للصحفيين.',
			'يستخدم المبرمجون git commit و git push و git pull يوميا',
			'`npm install khabar` يثبت البرنامج',
			'C:\\Users\\Public مجلد مشترك',
			'Toyota و Honda و Nissan',
			'HP و Dell',
			'🔴 LIVE | بث مباشر من القاعة',
			'قال Tim Cook, the chief executive of Apple Inc., إن الأرباح ارتفعت',
			'‎+20 2 2574 0000 للحجز والاستعلام',
		],
		ltr: [
			'The ministry did not respond to a request for comment.',
			'"No deal is better than a bad deal."',
			'The spokesman of the ministry said on Monday: «لا تعليق لدينا»',
			'Photos: The old town of Aleppo (حلب القديمة)',
			'© 2026 Example News Group. All rights reserved.',
			'Read the full story in English on our website.',
			'Photo: Jane Doe, Getty Images (أرشيف)',
		],
	},
	fa: {
		rtl: [
			'CNN گزارش داد که مذاکرات به پایان رسید.',
			'«Instagram» در ایران دوباره فیلتر شد',
			'PlayStation 6 سال آینده عرضه می‌شود',
			'IRNA: رئیس جمهور وارد تبریز شد',
		],
		ltr: ['All times are given in Tehran local time.'],
	},
	ur: {
		rtl: [
			'ICC نے نئی درجہ بندی جاری کر دی',
			'Babar Azam: میں ٹیم کے ساتھ ہوں اور رہوں گا',
			'PTI کے چیئرمین نے پریس کانفرنس کی',
		],
		ltr: ['This report was first published in Dawn.'],
	},
	he: {
		rtl: [
			'ynet: ראש הממשלה ייפגש עם הנשיא',
			'Wix רוכשת חברה ישראלית',
			'NBA: מכבי תשחק באמריקה',
			'(רויטרס) BBC דיווחה כי',
		],
		ltr: ['Follow us for more news in English.'],
	},
	en: {
		ltr: [
			'«أهلا وسهلا» is what every shopkeeper here says.',
			'“يسقط النظام”, the crowd shouted again and again.',
			'حزب الله (Hezbollah) denied that it was behind the attack.',
			'Al-Ahram (الأهرام) was founded in 1875.',
			'The word خبر means a news item.',
			'السودان: what we know so far about the talks',
			'@sara_news posted a picture of the bridge',
			'#غزة is trending again in twelve countries',
			'«لن نوقف العمليات قبل تحقيق أهدافنا كاملة», he said.',
			'ynet דיווח: a headline in two languages and more',
			'2026',
			'وكالة أنباء الشرق الأوسط: two killed in a fire',
		],
		rtl: [
			'الشعب يريد العيش بكرامة',
			'قال أحمد: «يجب أن نتحدث with everyone الآن»',
			'בוקר טוב לכולם',
			'١٢ قتيلا في انفجار',
		],
	},
};

for (const [language, sides] of Object.entries(judged))
	for (const side of ['rtl', 'ltr'] as const)
		test(`paragraphs and titles that go ${side === 'rtl' ? 'from right to left' : 'from left to right'} in an article in «${language}»`, () => {
			const wrong = sides[side].filter(text => paragraphDirection(text, languageDirection(language)!) !== side);
			assert.deepEqual(wrong, []);
		});

test('a paragraph in which no word has a vote goes with its article', () => {
	const voteless = [
		'',
		'123',
		'١٢٣',
		'🔴',
		'🇪🇬',
		'***',
		'https://example.org',
		'@name #Tag',
		'`خبر`',
		'\u2067خبر\u2069',
	];
	for (const text of [...voteless, 'a.b@example.org', './run --fast', 'main()', 'x_1'])
		for (const around of ['ltr', 'rtl'] as const) assert.equal(paragraphDirection(text, around), around, text);
});

test('pictures, flags, digits, links and isolates do not come first', () => {
	const rightToLeft = [
		'🔴 عاجل',
		'🇪🇬 مصر',
		'🅰️ فصيلة الدم',
		'1️⃣ أولاً',
		'2025: عام جديد',
		'١٢٣ خبر هنا',
		'\u2068Reuters\u2069 وكالة',
	];
	for (const text of [
		...rightToLeft,
		'𞤀𞤣𞤤𞤢𞤥 adlam 𞤀𞤣𞤤𞤢𞤥',
		'𐴀𐴁𐴂 𐴀𐴁',
		'www.example.org: الموقع',
		'desk@example.org بريد',
	])
		assert.equal(paragraphDirection(text, 'ltr'), 'rtl', text);
	for (const text of ['🔴 Breaking خبر now', '🇪🇬 Egypt wins', '12 news items', '\u2067خبر\u2069 news', '𝐛old'])
		assert.equal(paragraphDirection(text, 'rtl'), 'ltr', text);
});

test('a whole text has the direction of most of its words; its language counts unless they plainly speak against it', () => {
	const arabic =
		'iPhone يصل إلى الأسواق. قالت الشركة إن السعر لم يتغير وإن البيع يبدأ يوم الجمعة في جميع الفروع داخل المدينة.';
	const english =
		'The word خبر means news. The company said that the price is the same and that sales begin on Friday in all shops.';
	assert.equal(textDirection(arabic), 'rtl');
	assert.equal(textDirection(english), 'ltr');
	assert.equal(textDirection('Reuters: عاجل'), 'ltr');
	assert.equal(textDirection('2026 🔴 https://example.org/خبر'), undefined);
	assert.equal(textDirection('2026', 'rtl'), 'rtl');
	// A feed may name the language of its house for every item.
	assert.equal(textDirection(arabic, 'ltr'), 'rtl');
	assert.equal(textDirection(english, 'rtl'), 'ltr');
	assert.equal(textDirection('A short title', 'rtl'), 'rtl');
	assert.equal(textDirection(`${arabic} ${english}`, 'ltr'), 'ltr');
	assert.equal(textDirection(`${arabic} ${english}`, 'rtl'), 'rtl');
});

test('a language has the direction of its usual script, or of the one that the tag names', () => {
	const tags = {
		rtl: 'ar ar-EG ar_SA AR fa he iw ur ckb ps sd ug yi dv syr arz pnb ku-IQ ku-Arab pa-PK az-Arab nqo ff-Adlm',
		ltr: 'en en-US de fr tr ku az pa hi zh ja ar-Latn ur-Latn ug-Cyrl',
	};
	for (const side of ['rtl', 'ltr'] as const)
		for (const tag of tags[side].split(' ')) assert.equal(languageDirection(tag), side, tag);
	for (const tag of ['', 'und', 'mul', 'zxx', 'Arabic', 'العربية', 'x', 'ar EG'])
		assert.equal(languageDirection(tag), undefined, tag);
});

test('the first strong character is what UAX #9 calls so, but for pictures', () => {
	const table = {'12 خبر': 'rtl', 'a خبر': 'ltr', '\u200f12': 'rtl', '\u200eخبر': 'ltr', '🅰 خبر': 'rtl'} as const;
	for (const [text, side] of Object.entries(table)) assert.equal(firstStrong(text), side, text);
	assert.equal(firstStrong('12 \u2067خبر'), undefined);
});

test('a foreign string within a line is isolated with its own direction, and orders itself when it has no words', () => {
	assert.equal(isolate('BBC عربي', 'rtl'), '\u2067BBC عربي\u2069');
	assert.equal(isolate('عين on Cairo daily', 'ltr'), '\u2066عين on Cairo daily\u2069');
	assert.equal(isolate('The Guardian', 'rtl'), '\u2068The Guardian\u2069');
	assert.equal(isolate('صحيفة'), '\u2068صحيفة\u2069');
	assert.equal(isolate('https://example.org/', 'rtl'), '\u2068https://example.org/\u2069');
});

test('a long text without a blank, or of blanks, links, quotes or isolates alone, is read through once', () => {
	const pieces = [
		'a',
		'ا',
		'[',
		': ',
		'1',
		' ',
		'`',
		'"',
		'«',
		'\u2067',
		'\u2069',
		'a.',
		'a@',
		'://',
		'@',
		'-',
		'(',
		'1. ',
		'a_ ',
		'\u200f',
	];
	for (const piece of pieces)
		for (const text of [piece.repeat(200_000), `a ${piece.repeat(200_000)}`])
			assert.match(paragraphDirection(text, 'rtl'), /^(?:ltr|rtl)$/);
});
