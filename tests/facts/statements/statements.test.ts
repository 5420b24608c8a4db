import assert from 'node:assert/strict';
import {test} from 'node:test';
import {codes, guarded, guards} from '../guards.ts';
import {allowed, allowedOfEach} from './allowed.ts';

for (const code of codes) {
	for (const {sentence, claim, tail, over, front, middle, end} of guards[code]) {
		test(`without a guard the tail may go (${code}): ${claim}`, () => {
			const all = allowed(guarded(sentence), code);
			assert.ok(
				all.some(statement => statement.includes(claim) && !statement.includes(tail)),
				all.join('\n'),
			);
		});
		const places = {front: [...over, ...front], middle, end};
		for (const [place, list] of Object.entries(places)) {
			for (const guard of list) {
				test(`a claim keeps its guard (${code}): ${guard.trim()}`, () => {
					const text = guarded(sentence, place as keyof typeof places, guard);
					// «، » before it or after it is no part of it, nor is the "and" that it may start with.
					const words = guard.replace(/^[\s،,]+|[\s،,:]+$/gu, '');
					const said = new RegExp(words, 'iu');
					const all = allowed(text, code);
					assert.ok(all.some(statement => statement.includes(claim)));
					for (const statement of all) {
						const bound = statement.includes(claim) || (over.includes(guard) && statement.includes(tail));
						if (bound) assert.match(statement, said);
					}
				});
			}
		}
	}
}

test('there are enough of them to trust', () => {
	const count = (code: keyof typeof guards) =>
		guards[code].reduce((sum, {over, front, middle, end}) => sum + [over, front, middle, end].flat().length, 0);
	assert.ok(count('ar') >= 60, `${count('ar')}`);
	for (const code of codes) assert.ok(count(code) >= 20, `${code} ${count(code)}`);
});

/** Sentences with what goes between ⟦ and ⟧, and ‖ where another statement begins. */
const cuts: [string, string, string][] = [
	['ar', 'a full stop', 'أعلنت البلدية افتتاح المكتبة الجديدة يوم الأحد المقبل⟦.⟧'],
	['ar', '"and" on the first word', '⟦و⟧أعلنت البلدية افتتاح المكتبة الجديدة يوم الأحد المقبل'],
	['ar', '"and" with its vowel', '⟦وَ⟧أَعْلَنَتِ البلديةُ افتتاحَ المكتبةِ الجديدةِ يومَ الأحدِ المقبلِ'],
	['ar', '"and" before its own و', '⟦و⟧وصل الوفد إلى المدينة الساحلية مساء يوم الأحد الماضي'],
	['ar', '"and" before «قد»', '⟦و⟧قد تفتح المكتبة الجديدة أبوابها للقراء يوم الأحد المقبل'],
	['ar', '«ف» before «قد»', '⟦ف⟧قد أعلنت البلدية افتتاح المكتبة الجديدة يوم الأحد المقبل'],
	['ar', 'no و of a word', 'وزير النقل يفتتح المكتبة الجديدة على شاطئ البحر يوم الأحد'],
	['ar', 'no و of a word with ة', 'وزارة النقل تفتتح الجسر الجديد على شاطئ البحر يوم الأحد المقبل'],
	['ar', '"and" before a hamza', '⟦و⟧أوضح مدير المكتبة أن أبوابها تفتح للقراء يوم الأحد المقبل'],
	['ar', 'no و of a name', 'واشنطن تستضيف معرض الكتاب العربي للمرة الثانية يوم الأحد المقبل'],
	['ar', 'no ف of a word', 'فازت المكتبة الجديدة بجائزة أجمل مبنى في المدينة هذا العام'],
	['ar', 'a lead-in phrase', '⟦وفي سياق متصل، ⟧أعلنت البلدية افتتاح المكتبة الجديدة يوم الأحد المقبل'],
	['ar', 'another lead-in phrase', '⟦من جهة أخرى، ⟧أعلنت البلدية افتتاح المكتبة الجديدة يوم الأحد المقبل'],
	['ar', '«it is worth noting that»', '⟦والجدير بالذكر أن ⟧البلدية افتتحت المكتبة الجديدة على شاطئ البحر العام الماضي'],
	['ar', '«it is to be recalled that»', '⟦يذكر أن ⟧البلدية افتتحت المكتبة الجديدة على شاطئ البحر العام الماضي'],
	['ar', 'a lead-in word', '⟦كما ⟧أعلنت البلدية افتتاح المكتبة الجديدة يوم الأحد المقبل'],
	[
		'ar',
		'a contrast with the sentence before',
		'⟦إلا أن ⟧البلدية أجلت افتتاح المكتبة الجديدة على شاطئ البحر إلى الشهر المقبل',
	],
	['ar', 'a cause of the sentence before', '⟦إذ ⟧كشفت البلدية أن المكتبة الجديدة على شاطئ البحر تتسع لألف قارئ'],
	[
		'ar',
		'a consequence of the sentence before',
		'⟦لذلك فإن ⟧البلدية أجلت افتتاح المكتبة الجديدة على شاطئ البحر إلى الشهر المقبل',
	],
	['ar', 'two lead-ins', '⟦وفي سياق متصل، كما ⟧أعلن رئيس البلدية افتتاح المكتبة الجديدة يوم الأحد المقبل'],
	['ar', 'a dateline', '⟦الرياض (واس) - ⟧أعلنت البلدية افتتاح المكتبة الجديدة يوم الأحد المقبل'],
	[
		'ar',
		'a circumstance that starts another statement',
		'أعلن رئيس البلدية أمام الصحفيين أن المكتبة الجديدة ستفتح أبوابها لجميع القراء من الصغار والكبار يوم الأحد المقبل⟦، مشيرا إلى أنها كلفت ستة ملايين ليرة⟧',
	],
	[
		'ar',
		'«which led to»',
		'سقطت أمطار غزيرة على الساحل طوال ليل الأحد حتى ساعات الصباح الأولى من يوم الاثنين⟦، ما أدى إلى انقطاع الكهرباء عن ثلاثة أحياء في المدينة⟧',
	],
	[
		'ar',
		'a purpose after the comma',
		'افتتحت البلدية المكتبة الجديدة على شاطئ البحر أمام القراء جميعا من أبناء المدينة والقرى المجاورة لها⟦، تنفيذا لخطة كان قد وضعها المجلس السابق قبل ثلاثة أعوام كاملة⟧',
	],
	[
		'ar',
		'what came next',
		'زارت رئيسة البلدية المكتبة الجديدة على شاطئ البحر صباح يوم الأحد الماضي مع عدد من الكتاب⟦، ثم افتتحت معرضا للكتب القديمة في المبنى المجاور لها أمام جمهور كبير⟧',
	],
	[
		'ar',
		'another statement that needs the words before it',
		'سترتفع رسوم المواقف في وسط المدينة وفي الأحياء القريبة من المرفأ القديم ابتداء من الصيف⟦، فيما سكانها سيحصلون على بطاقات خاصة بهم كما في العام الماضي⟧',
	],
	[
		'ar',
		'another statement: «while»',
		'سقطت أمطار غزيرة على الساحل طوال ليل الأحد ويوم الاثنين حتى ساعات الصباح الأولى⟦، فيما أغلقت السلطات ثلاثة طرق رئيسية تصل المدينة بالقرى المجاورة لها⟧',
	],
	[
		'ar',
		'another statement: «and it is planned that»',
		'تستضيف المدينة معرض الكتاب العربي في دورته التاسعة عشرة بمشاركة دولية واسعة⟦، ومن المقرر أن ينطلق المعرض في الخامس عشر من نوفمبر في مبنى المكتبة الجديدة⟧',
	],
	[
		'ar',
		'two statements: somebody speaks',
		'خسر الفريق مباراته الثالثة على أرضه هذا الموسم أمام جمهور كبير من أنصاره⟦، و⟧‖قال مدرب الفريق بعد المباراة إن اللاعبين لم ينالوا ما يكفي من الراحة',
	],
	[
		'ar',
		'another statement: a verb without an object',
		'زادت البلدية عدد الحافلات إلى الأحياء البعيدة عن وسط المدينة منذ مطلع الشهر الماضي⟦، وارتفع عدد الركاب في أسبوع واحد إلى 175 ألف راكب في اليوم⟧',
	],
	[
		'ar',
		'another statement: the gender tells the subject',
		'حذرت البلدية سكان الأحياء القريبة من النهر من السباحة فيه هذا الأسبوع⟦، وذلك بعد أن أنقذ ثلاثة صيادين طفلا جرفته المياه مساء السبت قرب الجسر⟧',
	],
	['en', 'a lead-in', '⟦Meanwhile, ⟧the council approved a budget of 4.5 million euros for schools'],
	['en', 'a dateline', '⟦LONDON (Reuters) — ⟧The council approved a budget of 4.5 million euros for schools'],
	[
		'en',
		'a clause after "which"',
		'The council approved a budget of 4.5 million euros for all the schools of the town on Monday evening⟦, which will pay for new roofs and windows in all nine of them⟧',
	],
	['fa', 'a lead-in', '⟦همچنین ⟧شهرداری کتابخانه جدید شهر را روز شنبه برای همه باز کرد'],
	[
		'fa',
		'a clause after a finished one',
		'شهرداری اعلام کرد که کتابخانه جدید شهر از روز شنبه برای همه شهروندان و مهمانان شهر در تمام روزهای هفته باز است⟦، در حالی که ساخت آن سه سال طول کشید⟧',
	],
	['ur', 'a lead-in', '⟦واضح رہے کہ ⟧بلدیہ نے نئی لائبریری پچھلے سال سب کے لیے کھولی تھی۔'.replace('۔', '⟦۔⟧')],
	['he', 'a lead-in', '⟦בתוך כך, ⟧העירייה פתחה את הספרייה החדשה על שפת הים ביום ראשון'],
	['he', '"and" on a verb of saying', '⟦ו⟧אמר ראש העיר כי הספרייה החדשה תיפתח ביום ראשון הקרוב'],
];

for (const [code, name, marked] of cuts) {
	test(`may go (${code}): ${name}`, () => {
		const kept = marked.split('‖').map(statement => statement.replace(/^⟦.*?⟧|⟦[^⟧]*⟧$/gu, ''));
		const all = allowed(marked.replace(/[⟦⟧‖]/gu, ''), code);
		for (const statement of kept) assert.ok(all.includes(statement), all.join('\n'));
	});
}

/** Sentences from which every cut would take something that the rest needs. */
const whole: [string, string, string][] = [
	[
		'ar',
		'the verb’s complement',
		'قال رئيس بلدية المدينة الساحلية الكبيرة خلال مؤتمر صحفي عقده أمس، وهو مهندس سابق، إن المكتبة الجديدة ستفتح أبوابها للقراء من الصغار والكبار قريبا',
	],
	[
		'ar',
		'the main clause after «when»',
		'بعد أن انتهت أعمال البناء في المكتبة الجديدة على شاطئ البحر، حيث عمل مئات العمال، قررت البلدية افتتاحها أمام جميع القراء يوم الأحد المقبل',
	],
	[
		'ar',
		'parts of a whole',
		'يتكون الوفد الذي وصل إلى العاصمة مساء أمس من وزير الخارجية ووزير الدفاع، ورئيس البرلمان، ورئيسة المحكمة العليا، ومدير البنك المركزي، ورئيس هيئة الطيران، ونائبيه',
	],
	[
		'ar',
		'a saying in quotation marks',
		'قالت الكاتبة في كلمتها أمام جمهور كبير من القراء «كتبت هذا الكتاب في ثلاثة أعوام، مشيرا إلى أن أحدا لم يقرأه، حيث ضاع، فيما ارتفعت الأسعار»',
	],
	[
		'ar',
		'the main clause after a condition in the middle',
		'قال سكان الحي إن رسوم المواقف في وسط المدينة مرتفعة جدا، وإذا رفعت البلدية الرسوم مرة أخرى، فإن كثيرين منهم سيتركون سياراتهم في الأحياء البعيدة عن المرفأ',
	],
	[
		'ar',
		'a list to its last member',
		'تأسس الاتحاد قبل أربعين عاما بعد لقاء طويل في العاصمة حضره مندوبون عن الصيادين في الشمال، وعن الصيادين في الجنوب، وعن تجار الأسماك في العاصمة، وعن عمال الميناء',
	],
	[
		'ar',
		'what is granted',
		'قال رئيس البلدية إن رسوم المواقف في وسط المدينة وفي الأحياء القريبة من المرفأ القديم سترتفع في الصيف المقبل، وإن أشار إلى أن المجلس لم يقرر ذلك بعد',
	],
	[
		'ar',
		'«with respect to», which is no «where»',
		'تتقدم المدينة الساحلية الكبيرة في الشمال على غيرها من مدن البلاد في السنوات العشر الأخيرة من حيث عدد الكتب التي يشتريها سكانها وعدد المكتبات العامة في أحيائها القديمة والجديدة',
	],
	[
		'ar',
		'a name in brackets',
		'نقلت شبكة (صوت البحر) المحلية عن سكان الأحياء القريبة من المرفأ القديم والسوق المركزية أن رسوم المواقف ارتفعت ثلاثة أضعاف في الشهر الماضي وحده',
	],
	['ar', 'a lead-in that is all there is', 'كما أعلنت البلدية افتتاح المكتبة'],
	['ar', '«as is the case», which is no «also»', 'كما هو الحال في المدن الكبيرة تعاني القرى من نقص المياه'],
	[
		'fa',
		'the verb at the end',
		'شهرداری تهران روز شنبه در نشست خبری با حضور خبرنگاران و مدیران شهری از کتابخانه جدید شهر، در حالی که باران شدیدی در سراسر شهر می‌بارید خبر داد',
	],
];

for (const [code, name, text] of whole) {
	test(`stays (${code}): ${name}`, () => assert.deepEqual(allowed(text, code), [text]));
}

test('a phrase may go from the end, and the object that stands after another phrase stays', () => {
	const text =
		'تنظم وزارة التعليم العالي والبحث العلمي في العاصمة صباح يوم الأحد المقبل بالتعاون مع جامعة المدينة الساحلية ومع عدد من مراكز البحث مؤتمرا دوليا عن المياه الجوفية في حوض البحر الكبير';
	for (const statement of allowed(text, 'ar')) assert.match(statement, /مؤتمرا دوليا/);
});

/** Long sentences, with words that are not shown without others. */
const together: [string, string, string, string][] = [
	[
		'a subject with a clause about it and its verb',
		'أكد رئيس بلدية المدينة الساحلية الكبيرة في الشمال أن المكتبات التي يقصدها القراء الصغار والكبار من أبناء المدينة والقرى المجاورة لها، ومن بينها المكتبة القديمة في السوق، تحتاج إلى مبان جديدة أوسع منها وأقرب إلى الشاطئ وإلى المدارس',
		'المكتبات التي',
		'تحتاج إلى مبان',
	],
	[
		'a clause that has only begun',
		'أفاد أمين المكتبة الجديدة على شاطئ البحر أمام جمهور كبير من القراء والكتاب أن القرار يأتي ليؤكد سياسة البلدية الجديدة للمكتبات العامة وهي التوسع في إعارة الكتب للصغار والكبار',
		'وهي',
		'في إعارة',
	],
	[
		'a purpose and what it is for',
		'ابتكرت مكتبات المدينة الساحلية الكبيرة في الشمال طريقة جديدة لإعارة الكتب للصغار والكبار يعمل بها القراء في جميع الأحياء القديمة والجديدة سعيا منها للانتصار على من يفضلون البيوت',
		'سعيا',
		'للانتصار',
	],
	[
		'what is compared',
		'قال أمين المكتبة الجديدة على شاطئ البحر أمام جمهور كبير من القراء إن عدد الكتب التي يعيرها في الشهر ارتفع حتى صار القراء في المدينة يستعيرون منها أكثر مما يشترون من الكتب في السوق',
		'يستعيرون',
		'مما يشترون',
	],
];
for (const [name, text, one, other] of together) {
	test(`is not parted: ${name}`, () => {
		for (const statement of allowed(text, 'ar'))
			assert.ok(!statement.includes(one) || statement.includes(other), statement);
	});
}

test('a speaker is named again before what the speaker adds', () => {
	const text =
		'أكد رئيس البلدية أن المكتبة الجديدة على شاطئ البحر ستفتح أبوابها للقراء جميعا يوم الأحد المقبل، مشيرا إلى أن المبنى يتسع لنحو ألف قارئ في وقت واحد';
	assert.deepEqual(allowed(text, 'ar'), [
		'أكد رئيس البلدية أن المكتبة الجديدة على شاطئ البحر ستفتح أبوابها للقراء جميعا يوم الأحد المقبل',
		text,
		'أكد رئيس البلدية … مشيرا إلى أن المبنى يتسع لنحو ألف قارئ في وقت واحد',
	]);
});

/** Paragraphs of two sentences, and how the second may be shown by itself. */
const named: [string, string, string, string][] = [
	[
		'ar',
		'«and added»',
		'أكد وزير النقل أن الخط الجديد يبدأ في الصيف. وأضاف أن سعر التذكرة لن يزيد على خمسين دينارا.',
		'أكد وزير النقل … أضاف أن سعر التذكرة لن يزيد على خمسين دينارا',
	],
	[
		'en',
		'"she"',
		'Mayor Anna Hill said that the library would open on Sunday. She added that nobody would have to pay for it.',
		'Mayor Anna Hill said … She added that nobody would have to pay for it',
	],
	[
		'en',
		'"he", after a quotation',
		'“We shall not close it,” said Mayor Paul Green. He added that the library would stay open on Sundays.',
		'said Mayor Paul Green … He added that the library would stay open on Sundays',
	],
	[
		'en',
		'"she", who has only been named',
		'Anna Hill opened the library on Sunday. She was elected mayor of the town in the spring of last year.',
		'Anna Hill … She was elected mayor of the town in the spring of last year',
	],
	[
		'ar',
		'«and added», after a quotation',
		'«لن نغلق المكتبة في الصيف»، قال رئيس البلدية. وأضاف أن أبوابها تفتح كل يوم حتى منتصف الليل.',
		'قال رئيس البلدية … أضاف أن أبوابها تفتح كل يوم حتى منتصف الليل',
	],
	[
		'fa',
		'«او»',
		'شهردار شیراز گفت که کتابخانه جدید روز شنبه باز می‌شود. او افزود که کسی برای آن پولی نمی‌دهد.',
		'شهردار شیراز گفت … او افزود که کسی برای آن پولی نمی‌دهد',
	],
	[
		'ur',
		'«انہوں نے»',
		'لاہور کے میئر نے کہا کہ نئی لائبریری ہفتے کو کھلے گی۔ انہوں نے بتایا کہ کسی کو فیس نہیں دینی ہوگی۔',
		'لاہور کے میئر نے کہا … انہوں نے بتایا کہ کسی کو فیس نہیں دینی ہوگی',
	],
	[
		'he',
		'«לדבריו»',
		'ראש העיר אמר כי הספרייה החדשה תיפתח ביום ראשון. לדבריו, איש לא ישלם דבר על הכניסה אליה בשבוע הראשון.',
		'ראש העיר אמר … לדבריו, איש לא ישלם דבר על הכניסה אליה בשבוע הראשון',
	],
];
for (const [code, what, paragraph, shown] of named) {
	test(`a speaker is named again before ${what} (${code})`, () => {
		const [, all = []] = allowedOfEach(paragraph, code);
		assert.ok(all.includes(shown), all.join('\n'));
	});
}

test('nobody is named for a pronoun where two may be meant', () => {
	const second = 'وأضاف أن سعر التذكرة لن يزيد على خمسين دينارا.';
	const first = 'أكد وزير النقل أن الخط الجديد يبدأ في الصيف، وقال المدير إنه يبدأ في الخريف.';
	assert.ok(allowedOfEach(`${first} ${second}`, 'ar')[1]?.every(statement => statement.startsWith('أضاف')));
});

test('a cut that saves fewer than four words is not made', () => {
	const text = 'أعلنت البلدية أن المكتبة الجديدة على شاطئ البحر ستفتح أبوابها للقراء جميعا يوم الأحد، لافتة إلى ذلك';
	assert.deepEqual(allowed(text, 'ar'), [text]);
});

/** What comes after a comma and is no statement by itself, though it looks like one. */
const noStatement: [string, string][] = [
	['a list that goes on with «كذلك»', 'كذلك القرى المجاورة للمدينة في الشمال والجنوب والجزر القريبة من الشاطئ الصخري'],
	['«إما», which is written as «أما» when folded', 'إما بتوسيع المرفأ القديم في الشمال وإما ببناء مرفأ جديد قرب الجسر'],
	[
		'a noun with a clause about it and no verb of its own',
		'حيث الأسواق التي يقصدها الزوار من كل مدينة والمقاهي التي لا تنام',
	],
	['a verb that has lost its subject', 'ونظمت للأطفال فيها حفلا كبيرا حضره كتاب من ستة بلدان عربية مختلفة'],
	['a verb whose subject was said before', 'حيث أقاموا معرضا للكتب القديمة في المبنى الذي رممته البلدية قبل عام'],
	['an auxiliary before a verb', 'وكانت تملك في العام الماضي ثلاثة مبان كبيرة قرب الجسر والمرفأ القديم'],
	['a member of a list before another clause', 'والمدن الساحلية وتأتي في مقدمتها مدينة صغيرة يقصدها الزوار في الصيف'],
	['what is granted to be so', 'بعد أن ترتفع المياه في النهر إلى ما كانت عليه قبل عشرة أعوام كاملة'],
];
const sentence = 'افتتحت البلدية المكتبة الجديدة على شاطئ البحر أمام القراء من أبناء المدينة';
for (const [name, tail] of noStatement) {
	test(`is no statement: ${name}`, () => {
		const all = allowed(`${sentence}، ${tail}`, 'ar');
		assert.ok(
			all.every(statement => statement.startsWith(sentence)),
			all.join('\n'),
		);
	});
}

for (const opens of [
	'ألا زيادة على',
	'بألا زيادة على',
	'أننا لن نرفع',
	'إنني لن أرفع',
	'بأنهم لن يرفعوا',
	'أنهما لن يرفعا',
]) {
	test(`what a speaker adds is not told as the publisher’s word: «${opens}»`, () => {
		const text = `أكد رئيس بلدية المدينة الساحلية ${opens} رسوم المواقف في وسط المدينة وفي الأحياء القريبة من المرفأ القديم، كما سيشهد المبنى إقامة معرض للكتب النادرة من ستة بلدان عربية`;
		assert.ok(allowed(text, 'ar').every(statement => statement.startsWith('أكد رئيس بلدية المدينة الساحلية')));
	});
}
