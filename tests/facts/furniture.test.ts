import assert from 'node:assert/strict';
import {test} from 'node:test';
import {languageOf} from '../../source/facts/detect-language.ts';
import {type FurnitureReason, furniture} from '../../source/facts/furniture.ts';
import {foldedWords, words} from '../../source/facts/words.ts';

const title = 'البلدية تفتتح المكتبة الجديدة على شاطئ البحر يوم الأحد المقبل';

function reason(text: string, code: string): FurnitureReason | undefined {
	const language = languageOf(text, code);
	return furniture(text, words(text, language.look), foldedWords(title).join(' '), language);
}

const furnitureTable: [FurnitureReason, string, string][] = [
	['empty', 'ar', ' — … '],
	['headline', 'ar', 'البلديّة تفتتح المكتبة الجديدة على شاطئ البحر، يوم الأحد المقبل!'],
	['fragment', 'ar', 'سامي حداد – بيروت'],
	['fragment', 'ar', 'المكتبة كما بدت من البحر'],
	['furniture', 'ar', 'اقرأ أيضا: مكتبة جديدة في الجبل'],
	['furniture', 'ar', 'إقرأ أيضًا.. كيف تبنى المكتبات في المدن الصغيرة؟'],
	['furniture', 'ar', 'رابط الخبر بصحيفة المدينة: البلدية تفتتح المكتبة'],
	['furniture', 'ar', 'جميع الحقوق محفوظة لصحيفة المدينة 2025.'],
	['furniture', 'ar', 'المصدر: وكالة الأنباء المحلية وصحف العاصمة الصادرة اليوم.'],
	['furniture', 'ar', 'videossloader مشاهدة المزيد ←'],
	['tags', 'ar', '#مكتبة #كتب #قراءة'],
	['tags', 'ar', 'مكتبات | كتب | قراءة | مدن'],
	['link', 'ar', 'https://example.com/2025/03/library-opens-on-the-beach'],
	['furniture', 'en', 'Read more: The library that nobody wanted.'],
	['furniture', 'en', 'Photo: A. Hill / The Daily.'],
	['furniture', 'fa', 'بیشتر بخوانید: کتابخانه‌ای در کوه برای همه.'],
	['furniture', 'ur', 'یہ بھی پڑھیں: پہاڑ پر ایک نئی لائبریری کھل گئی۔'],
	['furniture', 'he', 'קראו גם: הספרייה החדשה נפתחת ביום ראשון הקרוב.'],
];
for (const [expected, code, text] of furnitureTable) {
	test(`${expected}: ${text}`, () => assert.equal(reason(text, code), expected));
}

const storyText: [string, string][] = [
	['ar', 'شارك مئتا قارئ في افتتاح المكتبة.'],
	['ar', 'المصدر الأول للمياه في القرية بئر قديمة.'],
	['ar', 'كتب الأطفال أكثر ما يعار في المكتبة.'],
	['ar', 'وصل الوفد مساء أمس.'],
	['en', 'By Monday the library had lent a thousand books.'],
	['en', 'Share prices fell by a third on Monday.'],
	['en', 'The library’s page is https://example.com and it lists every book.'],
];
for (const [code, text] of storyText) test(`story: ${text}`, () => assert.equal(reason(text, code), undefined));
