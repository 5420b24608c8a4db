import assert from 'node:assert/strict';
import {test} from 'node:test';
import {languageOf} from '../../../source/facts/language/detect-language.ts';
import {words} from '../../../source/facts/language/words.ts';
import {sentences} from '../../../source/facts/sentence/sentences.ts';

/** Each paragraph with its sentence ends marked by ‖; the mark is taken out before it is read. */
const storyParagraphs: [string, string, string][] = [
	['ar', 'Arabic full stops and question marks end sentences', 'وصل الوفد أمس.‖ هل يعود غدا؟‖ لا أحد يعلم!‖ سنرى…'],
	['ar', 'an agency’s initials end none', 'ذكرت وكالة أ. ف. ب. أن المطر هطل.‖ ثم توقف.'],
	['ar', 'nor do initials without blanks', 'قالت (د.ب.أ) إن المطر هطل.‖ ثم توقف.'],
	['ar', 'a doctor’s title ends none', 'افتتح د. سامي حداد المعرض.‖ وشكر الزوار.'],
	['ar', 'years before the era end none', 'بنيت القلعة عام 300 ق. م. على التل.‖ ثم هدمت.'],
	['ar', 'a semicolon joins', 'توقف القطار؛ فالثلج كثيف.‖ وعاد مساء.'],
	['ar', 'a number stays whole', 'بلغت الكلفة 1.26 مليار دولار.‖ وزادت 3.5% هذا العام.'],
	['ar', 'an address stays whole', 'التفاصيل على www.example.com/a?b=1 لمن أراد.‖ شكرا لكم.'],
	['ar', 'a quotation stays whole', 'قال: «انتهى العمل. سنعود غدا. هل تأتون؟ نعم» ثم مضى.‖ وعاد.'],
	['ar', 'a quotation may end with its sentence', 'قال: «انتهى العمل.»‖ وعاد إلى بيته.'],
	['ar', 'brackets stay whole', 'كتب الشاعر (ولد هنا. ومات هنا.) ديوانين.‖ وترجم ثالثا.'],
	['ar', 'a full stop with the blank on the wrong side ends one', 'يشترط أن يكون متزوجا .‖وألا يكون متقاعدا.'],
	['ar', 'a full stop without a blank ends one between words', 'انتهت المباراة.‖وخرج الجمهور.'],
	['ar', 'a line break ends one', 'سطر أول\n‖سطر ثان'],
	['ar', 'marks that are opened and never closed hold nothing together', 'قال: «انتهى العمل.‖ ثم مضى.'],
	['en', 'English titles and initials end none', 'Mr. Hill met Dr. J. R. Stone of the U.S. embassy.‖ They talked.'],
	['en', 'nor do small-letter abbreviations', 'Use a terminal, e.g. xterm, at 5 p.m. or later.‖ It works.'],
	['en', 'nor a full stop before a small letter', 'The site example.org grew vs. others.‖ Then it fell.'],
	['en', 'an item’s number ends none', '1. Open the list.‖ Choose an article.'],
	['en', 'a question inside a sentence goes on', '“Are you there?” she asked.‖ Nobody was.'],
	['fa', 'Persian sentences end as Arabic ones do', 'او گفت که باران می‌بارد.‖ آیا می‌ماند؟‖ شاید.'],
	['ur', 'the Urdu full stop ends sentences', 'بارش ہو رہی ہے۔‖ کیا رکے گی؟‖ شاید۔'],
	['he', 'gershayim are no quotation', 'דובר צה"ל מסר הודעה.‖ ארה"ב הגיבה.'],
];

for (const [language, name, marked] of storyParagraphs) {
	test(`${name} (${language})`, () => {
		const text = marked.replaceAll('‖', '');
		const known = languageOf(text, language);
		const found = sentences(text, words(text, known.look), known);
		assert.deepEqual(
			found.map(({start, end}) => text.slice(start, end)),
			marked.split('‖').map(sentence => sentence.trim()),
		);
	});
}
