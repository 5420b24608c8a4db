import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {findings} from '../../source/facts/key-facts.ts';

const title = 'البلدية تفتتح مكتبة على شاطئ البحر';
const story = [
	'افتتحت البلدية صباح الأحد مكتبة جديدة على شاطئ البحر بعد ثلاثة أعوام من العمل، وحضر الافتتاح مئتا قارئ.',
	'وقال أمين المكتبة إن فيها 12 ألف كتاب بست لغات وقاعة للأطفال تتسع لمئتي قارئ في وقت واحد.',
	'وأضاف أن أبوابها ستبقى مفتوحة كل يوم حتى منتصف الليل طوال أشهر الصيف.',
];
const others = [
	'أعلنت شركة الطيران الوطنية عن خط مباشر إلى جزيرة بعيدة في المحيط، وقال مديرها سامي حداد إن الرحلة تستغرق تسع ساعات كاملة.',
	'فاز فريق الجبل بكأس كرة اليد للمرة الرابعة على التوالي بعد مباراة مثيرة أمام جمهور كبير في ملعب العاصمة مساء السبت.',
	'خفض المصرف المركزي سعر الفائدة إلى أدنى مستوى منذ عشرة أعوام، بينما تراجعت أسعار الذهب والنفط في الأسواق العالمية أمس.',
];

const skipped = (paragraphs: readonly string[], language = 'ar') =>
	findings({title, paragraphs, language}).skipped.map(({paragraph, reason}) => [paragraph, reason]);

describe('what is left aside of an article', () => {
	test('the beginnings of other stories at its end', () => {
		assert.deepEqual(skipped([...story, ...others]), [
			[3, 'other story'],
			[4, 'other story'],
			[5, 'other story'],
		]);
	});

	test('with empty paragraphs between them', () => {
		assert.deepEqual(
			skipped([...story, ...others.flatMap(text => ['', text])]).filter(([, reason]) => reason === 'other story'),
			[
				[4, 'other story'],
				[6, 'other story'],
				[8, 'other story'],
			],
		);
	});

	test('but not paragraphs that go on, nor one or two that do not, nor any of an article where none does', () => {
		assert.deepEqual(skipped([...story, ...others.map(text => `و${text}`)]), []);
		assert.deepEqual(skipped([...story, ...others.slice(0, 2)]), []);
		assert.deepEqual(skipped([...story.map(text => text.replace(/^وأضاف أن|^و/u, '')), ...others]), []);
	});

	test('headings, where paragraphs end with a full stop', () => {
		assert.deepEqual(
			skipped([story[0]!, 'مكتبة للصغار والكبار في مبنى قديم تحيط به الأشجار من كل جانب', ...story.slice(1)]),
			[[1, 'fragment']],
		);
		const bare = [...story.slice(0, 2), 'المكتبة تبقى مفتوحة كل يوم حتى منتصف الليل طوال الصيف'].map(text =>
			text.replace(/\.$/u, ''),
		);
		assert.deepEqual(skipped(bare), []);
	});

	test('a question that heads what follows, but no question with an answer', () => {
		assert.deepEqual(skipped([story[0]!, 'كم كتابا في المكتبة الجديدة؟', ...story.slice(1)]), [[1, 'fragment']]);
		assert.deepEqual(skipped([...story, 'كم كتابا في المكتبة الجديدة؟ لا أحد يعرف بعد كم كتابا فيها.']), []);
	});

	for (const [code, notice] of [
		['ar', 'يمكنكم تسلم إشعارات بأهم الأخبار بعد تحميل أحدث نسخة من تطبيق الصحيفة على هاتفكم المحمول.'],
		['ar', 'للتواصل مع الكاتب أرسل رسالة SMS تبدأ بالرمز (61) ثم مسافة ثم نص الرسالة إلى الرقم المعروف.'],
		['ar', 'هذا المقال بقلم سامي حداد، والآراء الواردة أدناه تعبر عن رأيه وحده.'],
		['en', 'The views expressed here are those of the author and do not bind the newspaper.'],
		['en', 'Download our app to receive the news of the day as soon as it breaks.'],
		['he', 'הורידו את האפליקציה שלנו וקבלו את כל החדשות לטלפון הנייד שלכם.'],
	] as const) {
		test(`a notice of the page (${code}): ${notice.slice(0, 40)}`, () => {
			assert.deepEqual(skipped([...story, notice], code).at(-1), [3, 'boilerplate']);
		});
	}

	test('nothing of a lead that is told twice', () => {
		const again = 'افتتحت بلدية المدينة صباح يوم الأحد مكتبة جديدة على شاطئ البحر بعد ثلاثة أعوام من العمل.';
		const {facts} = findings({title, paragraphs: [story[0]!, again, ...story.slice(1)]});
		assert.equal(facts.filter(({text}) => text.includes('ثلاثة أعوام')).length, 1);
	});
});
