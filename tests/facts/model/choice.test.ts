import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type FactSource, findings} from '../../../source/facts/key-facts.ts';

const city: FactSource = {
	title: 'المكتبة الجديدة تفتح أبوابها',
	paragraphs: [
		'سامي حداد – بيروت',
		'فتحت المكتبة الجديدة على شاطئ البحر أبوابها أمام القراء صباح اليوم بعد ثلاثة أعوام من العمل.',
		'وفتحت المكتبة الجديدة على شاطئ البحر أبوابها أمام القراء صباح اليوم بعد ثلاثة أعوام من العمل.',
		'وقال أمين المكتبة إن فيها 12 ألف كتاب بست لغات وقاعة للأطفال تتسع لمئتي قارئ.',
		'وبلغت كلفة البناء 1.26 مليون دولار دفعت البلدية نصفها وجمع السكان النصف الآخر.',
		'هذا كل ما في الأمر حتى الآن كما يقول سكان الحي القديم المجاور لها.',
		'اقرأ أيضا: مكتبة جديدة في الجبل',
	],
};

test('every statement is weighed, and those chosen are numbered best first', () => {
	const {facts, weighed} = findings(city, {limit: 3});
	const all = weighed();
	assert.equal(all.length, 5);
	const chosen = all.filter(({place}) => place !== undefined).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
	assert.deepEqual(
		chosen.map(({text}) => text),
		facts.map(({text}) => text),
	);
	for (const {chance, reasons} of all) {
		for (const share of [chance.fact, chance.essential]) assert.ok(share > 0 && share < 1);
		assert.ok(reasons.has('place') && reasons.has('title'));
	}
});

test('what is shown already is not shown again in other words', () => {
	const {facts} = findings(city, {limit: 5});
	assert.equal(facts.filter(({text}) => text.includes('فتحت المكتبة')).length, 1);
});

test('what the headline is about is more likely a key fact than the same sentence under another headline', () => {
	const likely = (title: string) => findings({...city, title}).weighed()[0]?.chance.fact ?? 0;
	assert.ok(likely('المكتبة الجديدة تفتح أبوابها أمام القراء') > likely('الثلج يغلق طرق الجبل'));
});

test('paragraphs that are left aside are told, with the reason', () => {
	assert.deepEqual(findings(city).skipped, [
		{paragraph: 0, reason: 'fragment'},
		{paragraph: 6, reason: 'boilerplate'},
	]);
});

test('a publisher’s facts do not hide what is boilerplate', () => {
	const {facts, skipped} = findings({...city, keyFacts: [{text: 'فتحت المكتبة الجديدة'}]});
	assert.equal(facts.length, 1);
	assert.equal(skipped.length, 2);
});

test('vowels, tatweel and digits of any kind make no difference to what is chosen', () => {
	const plain = findings(city).facts.map(({paragraph}) => paragraph);
	const written = city.paragraphs.map(text =>
		text
			.replace(/[0-9]/g, digit => String.fromCharCode(0x6f0 + Number(digit)))
			.replaceAll('المكتبة', 'المَكْتَبَة')
			.replaceAll('قال', 'قــال')
			.replaceAll('بلغت', 'بَلَغَتْ'),
	);
	assert.deepEqual(
		findings({...city, paragraphs: written}).facts.map(({paragraph}) => paragraph),
		plain,
	);
});

test('a date with both names of its month is one date', () => {
	const {facts} = findings({
		title: '',
		paragraphs: ['تنطلق الرحلة الأولى للباخرة بين طرابلس وبيرايوس في 28 مارس/آذار المقبل بعد انقطاع دام خمسين عاما.'],
	});
	assert.equal(facts[0]?.kind, 'date');
	assert.match(facts[0]?.text ?? '', /28 مارس\/آذار المقبل/);
});

test('a sentence that a line break has cut in two is less likely a fact where it goes on', () => {
	const rest = 'نقابة الكتاب ومدير المدرسة القريبة من المرفأ القديم وعدد كبير من سكان الحي وضيوفهم.';
	const start = 'افتتح رئيس البلدية المكتبة الجديدة على شاطئ البحر أمام جمهور كبير من القراء ومعه وزير الثقافة ورئيس';
	const reasons = (first: string) => findings({title: '', paragraphs: [first, rest]}).weighed()[1]?.reasons;
	assert.ok((reasons(start)?.get('opening') ?? 0) <= (reasons(`${start}.`)?.get('opening') ?? 0));
});

test('an article of one or two sentences gives one or two facts', () => {
	for (const count of [1, 2])
		assert.equal(findings({...city, paragraphs: city.paragraphs.slice(2, 2 + count)}).facts.length, count);
});

test('the list ends where the rest tells little, unless more are asked for', () => {
	const street = ['في الشارع', 'على الرصيف', 'قرب النافذة', 'خلف الباب', 'تحت الشجرة', 'فوق السطح'];
	const asides = street.map(place => `هذا هو كل ما كان ${place}.`);
	const article = {...city, paragraphs: [...city.paragraphs.slice(1, 5), ...asides]};
	assert.equal(findings(article).facts.length, 3);
	assert.equal(findings(article, {limit: 5}).facts.length, 5);
});
