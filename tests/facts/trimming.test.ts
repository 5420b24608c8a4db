import assert from 'node:assert/strict';
import {test} from 'node:test';
import {languageOf} from '../../source/facts/detect-language.ts';
import {trim} from '../../source/facts/trimming.ts';
import {words} from '../../source/facts/words.ts';

function shown(text: string, code: string): string {
	const language = languageOf(text, code);
	const ranges = trim(text, {start: 0, end: text.length}, words(text, language.look), language);
	return ranges.map(({start, end}) => text.slice(start, end)).join(' … ');
}

/** Sentences with what goes between ⟦ and ⟧. Where a middle part goes, an ellipsis stands for it. */
const cuts: [string, string, string][] = [
	['ar', 'a full stop', 'أعلنت البلدية افتتاح المكتبة الجديدة يوم الأحد المقبل⟦.⟧'],
	['ar', 'a lead-in phrase', '⟦وفي سياق متصل، ⟧أعلنت البلدية افتتاح المكتبة الجديدة يوم الأحد المقبل'],
	['ar', 'a lead-in word', '⟦كما ⟧أعلنت البلدية افتتاح المكتبة الجديدة يوم الأحد المقبل'],
	['ar', 'two lead-ins', '⟦وفي سياق متصل، كما ⟧أعلن رئيس البلدية افتتاح المكتبة الجديدة يوم الأحد المقبل'],
	['ar', 'a dateline', '⟦الرياض (واس) - ⟧أعلنت البلدية افتتاح المكتبة الجديدة يوم الأحد المقبل'],
	[
		'ar',
		'a circumstance that starts another statement',
		'أعلن رئيس البلدية أن المكتبة الجديدة ستفتح أبوابها للقراء يوم الأحد المقبل⟦، مشيرا إلى أن العمل فيها استمر ثلاثة أعوام كاملة، وكلف ستة ملايين⟧',
	],
	[
		'ar',
		'«while» and what follows it',
		'سقطت أمطار غزيرة على الساحل طوال ليل الأحد حتى ساعات الصباح الأولى⟦، فيما أغلقت السلطات ثلاثة طرق رئيسية تصل المدينة بالقرى المجاورة لها⟧',
	],
	['ar', 'a wish between dashes', 'زار الملك عبد الله ⟦- حفظه الله - ⟧معرض الكتاب في العاصمة مساء اليوم الأول'],
	['en', 'an English lead-in', '⟦Meanwhile, ⟧the council approved a budget of 4.5 million euros for schools'],
	['en', 'an English dateline', '⟦LONDON (Reuters) — ⟧The council approved a budget of 4.5 million euros for schools'],
	[
		'en',
		'an English clause after "which"',
		'The council approved a budget of 4.5 million euros for schools on Monday⟦, which will pay for new roofs and windows in all nine of them⟧',
	],
	[
		'fa',
		'a Persian clause after a finished one',
		'شهرداری اعلام کرد که کتابخانه جدید شهر از روز شنبه برای همه شهروندان باز است⟦، در حالی که ساخت آن سه سال طول کشید و هزینه زیادی داشت⟧',
	],
];

for (const [code, name, marked] of cuts) {
	test(`goes: ${name} (${code})`, () => {
		const kept = marked.replace(/^⟦.*?⟧|⟦[^⟧]*⟧$/gu, '').replace(/ ⟦.*?⟧/gu, ' … ');
		assert.equal(shown(marked.replace(/[⟦⟧]/gu, ''), code), kept);
	});
}

/** Sentences from which every cut would take something that the rest needs. */
const wholeShare: [string, string, string][] = [
	[
		'ar',
		'who said it',
		'ارتفعت أسعار القمح في الأسواق العالمية بنسبة كبيرة خلال الشهر الماضي، فيما تراجعت أسعار الذرة، بحسب تقرير نشرته منظمة الأغذية والزراعة',
	],
	[
		'ar',
		'a condition',
		'ستفتح المكتبة أبوابها للقراء في جميع أيام الأسبوع حتى ساعة متأخرة من الليل، كما ستعير الكتب للطلاب، إذا وافق المجلس على الميزانية',
	],
	[
		'ar',
		'an exception',
		'تفتح المكتبة أبوابها للقراء في جميع أيام الأسبوع من الصباح حتى المساء، كما تعير الكتب للطلاب، باستثناء أيام العطل الرسمية',
	],
	[
		'ar',
		'the verb’s complement',
		'قال رئيس بلدية المدينة الساحلية الكبيرة خلال مؤتمر صحفي عقده أمس، وهو مهندس سابق، إن المكتبة الجديدة ستفتح أبوابها للقراء قريبا',
	],
	[
		'ar',
		'the main clause after «when»',
		'بعد أن انتهت أعمال البناء في المكتبة الجديدة على شاطئ البحر، حيث عمل مئات العمال، قررت البلدية افتتاحها يوم الأحد المقبل',
	],
	[
		'ar',
		'parts of a whole',
		'يتكون الوفد الذي وصل إلى العاصمة مساء أمس من وزير الخارجية ووزير الدفاع، ورئيس البرلمان، ورئيسة المحكمة العليا، ومدير البنك المركزي، ورئيس هيئة الطيران، ونائبيه',
	],
	[
		'ar',
		'a saying in quotation marks',
		'قالت الكاتبة في كلمتها أمام جمهور كبير من القراء «كتبت هذا الكتاب في ثلاثة أعوام، مشيرا إلى أن أحدا لم يقرأه، حيث ضاع»',
	],
	['ar', 'what may be, and is not said to be', 'وقد تفتح المكتبة الجديدة أبوابها للقراء يوم الأحد المقبل'],
	['ar', 'a lead-in that is all there is', 'كما أعلنت البلدية افتتاح المكتبة'],
	['ar', '«as is the case», which is no «also»', 'كما هو الحال في المدن الكبيرة تعاني القرى من نقص المياه'],
	[
		'en',
		'who said it',
		'The council approved a budget of 4.5 million euros for schools on Monday, which will pay for new roofs, officials said',
	],
	[
		'en',
		'a condition',
		'The council will pay 4.5 million euros for the roofs of nine schools in the city, which need them, if parliament agrees',
	],
	[
		'fa',
		'the verb at the end',
		'شهرداری تهران روز شنبه در نشست خبری با حضور خبرنگاران و مدیران شهری از کتابخانه جدید شهر، در حالی که باران شدیدی می‌بارید خبر داد',
	],
];

for (const [code, name, text] of wholeShare) {
	test(`stays: ${name} (${code})`, () => assert.equal(shown(text, code), text));
}

test('a relative clause between subject and complement goes from a long sentence', () => {
	const text =
		'قال رئيس بلدية المدينة الساحلية الكبيرة في الشمال، الذي تولى منصبه قبل عامين كاملين، إن المكتبة الجديدة التي بنيت على شاطئ البحر ستفتح أبوابها للقراء جميعا بلا رسوم يوم الأحد';
	assert.equal(shown(text, 'ar'), text.replace('، الذي تولى منصبه قبل عامين كاملين، ', ' … '));
});
