import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {FactKind} from '../../source/facts/key-fact.ts';
import {factKind} from '../../source/facts/kinds.ts';
import {languageOf} from '../../source/facts/language/detect-language.ts';
import {words} from '../../source/facts/language/words.ts';

const factTable: [FactKind, string, string][] = [
	['quote', 'ar', 'قال الوزير «لن نغلق المكتبة ما دام فيها قارئ واحد»'],
	['statement', 'ar', 'قال الوزير إن مجلة «العربي» ستباع في المكتبة'],
	['date', 'ar', 'تنطلق الرحلة الأولى في 12 حزيران/يونيو المقبل'],
	['number', 'ar', 'ارتفعت الأسعار بنسبة 3.5% في المدن الكبيرة'],
	['number', 'ar', 'تتسع الباخرة لنحو ٨٥٠ راكبا و٢٠٠ سيارة'],
	['background', 'ar', 'وكان آخر خط بين البلدين قد توقف عام 1975'],
	['place', 'ar', 'سقطت الأمطار على طرق جبلية في محافظة عكار'],
	['event', 'ar', 'افتتحت البلدية المكتبة الجديدة على شاطئ البحر'],
	['statement', 'en', 'The mayor said that the library will stay free for all'],
	['quote', 'en', '"We shall not close this library," said the mayor'],
	['number', 'en', 'The council approved 4.5 million euros for schools'],
	['statement', 'fa', 'شهردار گفت که کتابخانه برای همه باز است'],
	['number', 'fa', 'قیمت نان ۲۰ درصد افزایش یافت'],
	['statement', 'ur', 'میئر نے کہا کہ لائبریری سب کے لیے کھلی ہے'],
	['statement', 'he', 'ראש העיר אמר כי הספרייה פתוחה לכל'],
	['number', 'he', 'המחירים עלו ב-20 אחוז בערים הגדולות'],
];

for (const [kind, code, text] of factTable) {
	test(`${kind}: ${text}`, () => {
		const language = languageOf(text, code);
		assert.equal(factKind(text, words(text, language.look), language), kind);
	});
}
