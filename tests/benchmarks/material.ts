import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {randomNumbers} from '../support/random.ts';
import {folder} from './measuring/environment.ts';

/** The seed of all made-up texts: they are the same in every run. */
const seed = 20_250_318;

const englishWords =
	`the a of to in and for on with from after before under over by as at that which while government council ministry
	parliament agency court hospital school harbour market village river bridge farmers teachers doctors engineers voters
	report agreement budget election drought harvest shipment investigation reform railway satellite election said agreed
	announced warned confirmed delayed opened closed reached expected rejected approved measured repaired promised three
	twelve forty 2024 million percent yesterday today Tuesday spring northern southern eastern public private national
	local early late new old final second several many most few`.split(/\s+/);

const arabicWords =
	`في من على إلى عن مع بعد قبل خلال منذ التي الذي أن الحكومة المجلس الوزارة البرلمان الوكالة المحكمة المستشفى المدرسة
	الميناء السوق القرية النهر الجسر المزارعون المعلمون الأطباء المهندسون الناخبون التقرير الاتفاق الميزانية الانتخابات
	الجفاف الحصاد الشحنة التحقيق الإصلاح القطار أعلن أكد حذر وافق رفض افتتح أغلق قاس أصلح وعد ثلاثة 2024 مليون أمس اليوم
	الثلاثاء الربيع الشمالية الجنوبية الشرقية العامة الخاصة الوطنية المحلية الجديدة القديمة الأخيرة الثانية والاقتصاد
	والسلام والتعليم لأول لأن الأولى وقالت وأضاف`.split(/\s+/);

type Random = (limit: number) => number;

const sentence = (words: readonly string[], length: number, random: Random) =>
	Array.from({length}, () => words[random(words.length)]).join(' ');

const englishSentence = (random: Random) => {
	const text = sentence(englishWords, 8 + random(16), random);
	return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
};
const arabicSentence = (random: Random) => `${sentence(arabicWords, 8 + random(16), random)}.`;

const paragraph = (one: (random: Random) => string, random: Random) =>
	Array.from({length: 2 + random(4)}, () => one(random)).join(' ');

function write(name: string, text: string): string {
	const file = join(folder, name);
	writeFileSync(file, text);
	return file;
}

/** A long article in English, as a file. */
export function englishArticle(): string {
	const random = randomNumbers(seed);
	const paragraphs = Array.from({length: 60}, () => paragraph(englishSentence, random));
	return write('english.json', JSON.stringify({title: 'A long report', language: 'en', paragraphs}));
}

/** An article in Arabic, `bytes` long or a paragraph more, as a file. */
export function arabicArticle(bytes: number): string {
	const random = randomNumbers(seed);
	const paragraphs: string[] = [];
	for (let length = 0; length < bytes; length += Buffer.byteLength(paragraphs.at(-1)!) + 3)
		paragraphs.push(paragraph(arabicSentence, random));
	return write('arabic.json', JSON.stringify({title: 'تقرير طويل', language: 'ar', paragraphs}));
}

export interface NewsList {
	/** A folder of articles. */
	readonly articles: string;
	/** The same as an RSS feed, a file. */
	readonly feed: string;
	readonly count: number;
}

/** Articles with English and Arabic titles by turns, a day apart, many more than fit on a screen. */
export function newsList(): NewsList {
	const random = randomNumbers(seed);
	const count = 120;
	const articles = join(folder, 'news');
	mkdirSync(articles);
	const items = Array.from({length: count}, (_, i) => {
		const [words, one] = i % 2 === 0 ? [englishWords, englishSentence] : [arabicWords, arabicSentence];
		const title = sentence(words, 5 + random(4), random);
		const text = paragraph(one, random);
		const date = new Date(Date.UTC(2025, 2, 18, 12) - i * 86_400_000);
		const name = `news/${String(i).padStart(3, '0')}.json`;
		write(name, JSON.stringify({title, published: date.toISOString().slice(0, 10), paragraphs: [text]}));
		return `<item><title>${title}</title><guid>${i}</guid><pubDate>${date.toUTCString()}</pubDate><description>${text}</description></item>`;
	});
	const head = '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>News</title>';
	return {articles, feed: write('feed.xml', `${head}${items.join('\n')}</channel></rss>`), count};
}
