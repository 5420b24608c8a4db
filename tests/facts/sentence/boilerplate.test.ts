import assert from 'node:assert/strict';
import {test} from 'node:test';
import {languageOf} from '../../../source/facts/language/detect-language.ts';
import {foldedWords, words} from '../../../source/facts/language/words.ts';
import {type BoilerplateReason, boilerplateReason} from '../../../source/facts/sentence/boilerplate.ts';

const title = 'البلدية تفتتح المكتبة الجديدة على شاطئ البحر يوم الأحد المقبل';

function reason(text: string, code: string): BoilerplateReason | undefined {
	const language = languageOf(text, code);
	return boilerplateReason(text, words(text, language.look), foldedWords(title).join(' '), language);
}

const boilerplateTable: [BoilerplateReason, string, string][] = [
	['empty', 'ar', ' — … '],
	['headline', 'ar', 'البلديّة تفتتح المكتبة الجديدة على شاطئ البحر، يوم الأحد المقبل!'],
	['fragment', 'ar', 'سامي حداد – بيروت'],
	['fragment', 'ar', 'المكتبة كما بدت من البحر'],
	['boilerplate', 'ar', 'اقرأ أيضا: مكتبة جديدة في الجبل'],
	['boilerplate', 'ar', 'إقرأ أيضًا.. كيف تبنى المكتبات في المدن الصغيرة؟'],
	['boilerplate', 'ar', 'رابط الخبر بصحيفة المدينة: البلدية تفتتح المكتبة'],
	['boilerplate', 'ar', 'جميع الحقوق محفوظة لصحيفة المدينة 2025.'],
	['boilerplate', 'ar', 'المصدر: وكالة الأنباء المحلية وصحف العاصمة الصادرة اليوم.'],
	['boilerplate', 'ar', 'videossloader مشاهدة المزيد ←'],
	['boilerplate', 'ar', 'المقال التالي »'],
	['fragment', 'ar', 'وتقول كلمات الأغنية الجديدة:'],
	[
		'boilerplate',
		'ar',
		'رابط الخبر بصحيفة المدينة: البلدية تفتتح المكتبة الجديدة على شاطئ البحر أمام جمهور كبير من القراء والكتاب وسكان الحي',
	],
	['tags', 'en', 'Rovers: Hill; Marsh, Bell, Stone, Wood; Green, Black, White; Smith, Brown.'],
	['tags', 'ar', 'مثل الفريق: سالم، حداد، مروان، خليل، ماهر، رامي، جاد، نبيل.'],
	['tags', 'ar', '#مكتبة #كتب #قراءة'],
	['tags', 'ar', 'مكتبات | كتب | قراءة | مدن'],
	['fragment', 'en', '[image: A man sells tea to the drivers who wait at the gate of the old market in the morning.]'],
	['link', 'ar', 'https://example.com/2025/03/library-opens-on-the-beach'],
	['boilerplate', 'en', 'Read more: The library that nobody wanted.'],
	['boilerplate', 'en', 'Photo: A. Hill / The Daily.'],
	['boilerplate', 'fa', 'بیشتر بخوانید: کتابخانه‌ای در کوه برای همه.'],
	['boilerplate', 'ur', 'یہ بھی پڑھیں: پہاڑ پر ایک نئی لائبریری کھل گئی۔'],
	['boilerplate', 'he', 'קראו גם: הספרייה החדשה נפתחת ביום ראשון הקרוב.'],
];
for (const [expected, code, text] of boilerplateTable) {
	test(`${expected}: ${text}`, () => assert.equal(reason(text, code), expected));
}

const storyText: [string, string][] = [
	['ar', 'شارك مئتا قارئ في افتتاح المكتبة.'],
	['ar', 'المصدر الأول للمياه في القرية بئر قديمة.'],
	['ar', 'كتب الأطفال أكثر ما يعار في المكتبة.'],
	['ar', 'وصل الوفد مساء أمس.'],
	['ar', 'وصل الوفد مساء أمس.\u200f'],
	['ar', 'زار الوزير، الذي وصل أمس، والوفد المرافق له، المكتبة والمرفأ، والسوق القديم، والمدرسة التي بنيت قبل عام.'],
	['ar', 'وقال أمين المكتبة بعد الافتتاح: «هذا يوم نفخر به جميعا.»'],
	['fa', 'شهردار پس از بازی گفت: «به بازیکنان افتخار می‌کنم.»'],
	['en', 'By Monday the library had lent a thousand books.'],
	['en', 'Share prices fell by a third on Monday.'],
	['en', 'The library’s page is https://example.com and it lists every book.'],
];
for (const [code, text] of storyText) test(`story: ${text}`, () => assert.equal(reason(text, code), undefined));
