import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {arabic, english} from '../../support/rich-articles.ts';

const shipped = new URL('../../../articles/', import.meta.url).pathname;
const said = 'قال وزير المالية (سامي الخطيب) إن «مصرف سوريا المركزي» سيرفع سعر الفائدة إلى 12.5٪ في 5 مارس 2024.';
const told = 'The ministry said on Tuesday that 1,200 farmers had lost 40 percent of the harvest, up from 25 percent.';

/** A library with the articles that ship, others with every kind of paragraph, and made-up ones of both directions. */
export function newsFolder(count: number): string {
	const folder = join(mkdtempSync(join(tmpdir(), 'khabar-line-')), 'news');
	mkdirSync(folder);
	for (const name of readdirSync(shipped)) copyFileSync(join(shipped, name), join(folder, name));
	writeFileSync(
		join(folder, 'rich-en.json'),
		JSON.stringify({title: 'Harbour reopens', language: 'en', paragraphs: english}),
	);
	writeFileSync(
		join(folder, 'rich-ar.json'),
		JSON.stringify({title: 'الميناء يفتح', language: 'ar', paragraphs: arabic}),
	);
	for (let number = 0; number < count; number++) addNews(folder, number);
	return folder;
}

/** Puts one more article into a library. */
export function addNews(folder: string, number: number): void {
	const isArabic = number % 3 > 0;
	const text = isArabic ? said : told;
	const article = {
		title: isArabic
			? `خبر رقم ${number}: أسعار «النفط» (Brent) ترتفع 3.4٪`
			: `Report ${number}: ${told.slice(0, 30 + (number % 40))}`,
		language: isArabic ? 'ar' : 'en',
		source: isArabic ? 'وكالة الأنباء' : 'The Daily',
		published: new Date(Date.UTC(2024, 2, 1) + number * 7_200_000).toISOString(),
		url: `https://news.example/${number}`,
		tags: number % 2 ? ['اقتصاد'] : ['world'],
		paragraphs: Array.from({length: 3 + (number % 11)}, (_, i) =>
			`${i + 1}. ${text} `.repeat(1 + ((number + i) % 4)).trim(),
		),
	};
	writeFileSync(join(folder, `n${number}.json`), JSON.stringify(article));
}

/** Whether the status row names the list: there `q` ends the program. */
export const isInList = (rows: readonly string[]) =>
	/^\s*(?:List|القائمة)|(?:List|القائمة)\s*$/.test(rows.at(-1) ?? '');
