import assert from 'node:assert/strict';
import {test} from 'node:test';
import {paragraphDirection} from '../../source/text/direction.ts';

const rightToLeft = [
	'🔴 عاجل',
	'🇪🇬 مصر',
	'🅰️ فصيلة الدم',
	'1️⃣ أولاً',
	'2025: عام جديد',
	'١٢٣ خبر',
	'https://example.org/news الخبر',
	'www.example.org: الموقع',
	'desk@example.org بريد التحرير',
	'(«12%») نسبة',
	'\u2068Reuters\u2069 وكالة',
	'\u200f123',
	'𞤀𞤣𞤤𞤢𞤥 Adlam',
	'𐴀𐴁𐴂 Rohingya',
	'שלום world',
];
const leftToRight = [
	'Reuters: عاجل',
	'🔴 Breaking خبر',
	'🇪🇬 Egypt مصر',
	'12 news أخبار',
	'\u200eخبر',
	'http is a word in خبر',
	'\u2067خبر\u2069 news',
	'𝐛old خبر',
];

test('the first strong character decides; emoji, flags, digits, links and isolates have no say', () => {
	for (const text of rightToLeft) assert.equal(paragraphDirection(text, 'ltr'), 'rtl', text);
	for (const text of leftToRight) assert.equal(paragraphDirection(text, 'rtl'), 'ltr', text);
});

test('a paragraph without a strong character takes the direction that is given', () => {
	for (const text of ['', '123', '١٢٣', '🔴', '🇪🇬', '***', 'https://example.org', '\u2067خبر\u2069'])
		for (const fallback of ['ltr', 'rtl'] as const) assert.equal(paragraphDirection(text, fallback), fallback, text);
});
