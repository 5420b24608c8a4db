import assert from 'node:assert/strict';
import {test} from 'node:test';
import {withoutBoilerplate} from '../../../source/article/prose/boilerplate.ts';
import {paragraphsOf} from '../../../source/article/prose/paragraphs.ts';

test('blank lines part paragraphs, whatever lines end with', () => {
	for (const end of ['\n', '\r\n', '\r', '\u2028', '\u0085']) {
		assert.deepEqual(paragraphsOf(['أولى', '', ' ', 'ثانية', '', ''].join(end)), ['أولى', 'ثانية']);
	}
	assert.deepEqual(paragraphsOf(' \n\n'), []);
});

test('lines that end like sentences are paragraphs, and lines broken at a width are one', () => {
	assert.deepEqual(paragraphsOf('الأولى.\nالثانية؟\nعنوان فرعي\nالثالثة.'), [
		'الأولى.',
		'الثانية؟',
		'عنوان فرعي',
		'الثالثة.',
	]);
	assert.deepEqual(paragraphsOf('قال الوزير إن المشروع\nسيبدأ العام المقبل. ويشمل\nثلاث مدن\n\nالثانية'), [
		'قال الوزير إن المشروع سيبدأ العام المقبل. ويشمل ثلاث مدن',
		'الثانية',
	]);
	assert.equal(paragraphsOf(`${'كلمة '.repeat(40)}\n${'كلمة '.repeat(40)}`).length, 2);
});

test('the items of a list are paragraphs, with the lines that go on in them', () => {
	assert.deepEqual(
		paragraphsOf('Islands without a ferry:\n- the first\n- the second, which\n  is small\n- the third'),
		['Islands without a ferry:', '- the first', '- the second, which is small', '- the third'],
	);
	assert.deepEqual(paragraphsOf('الجزر:\n\n١. الأولى\n٢. الثانية\n٣. الثالثة'), [
		'الجزر:',
		'١. الأولى',
		'٢. الثانية',
		'٣. الثالثة',
	]);
	assert.deepEqual(paragraphsOf('The sea was calm\n– at last – and\nthe ferry sailed'), [
		'The sea was calm – at last – and the ferry sailed',
	]);
});

test('where blank lines part paragraphs, lines that were broken at a width are joined', () => {
	const broken = [
		[
			['كشفت وزارة الصحة اليوم عن خطة لتطعيم خمسة ملايين', 'طفل ضد شلل الأطفال في ثلاث محافظات.'],
			['وقالت الوزيرة هالة السعيد إن الحملة ستبدأ في', 'العاشر من ديسمبر.'],
		],
		[
			['وزارت بهداشت امروز از برنامه‌ای برای واکسیناسیون پنج', 'میلیون کودک در سه استان خبر داد.'],
			['وزیر گفت که این کارزار در دهم دسامبر', 'آغاز می‌شود و دو هفته طول می‌کشد.', 'او افزود که واکسن رایگان است.'],
		],
		[
			['The ministry said today that it would vaccinate five', 'million children in three provinces.'],
			['The minister said the campaign starts', 'on 10 December.'],
			['Schools stay open.'],
		],
	];
	for (const blocks of broken) {
		const text = blocks.map(lines => lines.join('\n')).join('\n\n');
		assert.deepEqual(
			paragraphsOf(text),
			blocks.map(lines => lines.join(' ')),
		);
	}
	const list = ['شارك', 'فيسبوك', 'تويتر'];
	const [first, second] = broken[0]!;
	assert.deepEqual(paragraphsOf([first!, list, second!].map(lines => lines.join('\n')).join('\n\n')), [
		first!.join(' '),
		...list,
		second!.join(' '),
	]);
});

test('beside blank lines, lines that end sentences stay paragraphs', () => {
	assert.deepEqual(paragraphsOf('الأولى.\nالثانية؟\nالثالثة.\n\nالرابعة.\nالخامسة.'), [
		'الأولى.',
		'الثانية؟',
		'الثالثة.',
		'الرابعة.',
		'الخامسة.',
	]);
});

const sentence = 'وأضاف أن اللجنة ستعقد اجتماعها المقبل في مقر الوزارة لمناقشة الخطة وإعلان النتائج.';

test('a single blob is cut where sentences end, and into nothing else', () => {
	const blob = Array(20).fill(sentence).join(' ');
	const parts = paragraphsOf(blob);
	assert.equal(parts.join(' '), blob);
	for (const part of parts) {
		assert.match(part, /\.$/);
		assert.ok(part.length >= 300 && part.length < 500, String(part.length));
	}
	assert.deepEqual(paragraphsOf('كلمة '.repeat(1000).trim()).length, 1);
});

test('a blob is not cut after an abbreviation, before a small letter or within a quotation', () => {
	const long = sentence.slice(0, -1).repeat(5);
	for (const inner of [' د. أحمد ', ' U.S. court ', ' e.g. this ', ' أ. ف. ب ', ' 3.5 ']) {
		assert.equal(paragraphsOf(`${long}${inner}${long}`).length, 1, inner);
	}
	for (const quoted of ['«…»', '“…”', '„…“', '(…)']) {
		const quotation = `قال: ${quoted.replace('…', Array(10).fill(sentence).join(' '))} ${sentence} ${sentence}`;
		assert.ok(paragraphsOf(quotation)[0]!.includes(quoted.at(-1)!), quoted);
	}
	const german = Array(6).fill(`„${sentence}“ ${sentence}`).join(' ');
	assert.ok(paragraphsOf(german).every(part => part.length < 600));
});

test('a bracket that nobody closed does not keep a blob whole, however long it is', () => {
	const blob = Array(40).fill(sentence).join(' ');
	const parts = paragraphsOf(`( ${blob}`);
	assert.ok(parts.length >= 7, String(parts.length));
	assert.ok(parts.every(part => part.length < 1600));
	assert.ok(paragraphsOf(`( ${Array(1000).fill(blob).join(' ')}`).length > 7000);
});

test('the headline again and lines that lead away from the story are blank, and everything else stays', () => {
	const title = 'إطلاق القمر الصناعي الجديد';
	const story = 'أُطلق القمر الصناعي صباح اليوم.';
	const boilerplate = [
		'اقرأ أيضاً: مهمة القمر السابقة',
		'إقرأ أيضا | صور القمر',
		'videossloader مشاهدة المزيد ←',
		'#فضاء #قمر_صناعي',
		'تابعنا على تويتر',
		'Read more: the launch',
		'بیشتر بخوانید: ماهوارهٔ جدید',
		'قد يهمك: أول صورة من المدار',
		'تابعونا عبر إنستغرام',
		'اشترك في نشرتنا البريدية',
		'شارك هذا المقال',
		'» شارك هذا',
		'Share this article',
		'Follow us on X',
		'تخطى قصص مقترحة وواصل القراءة',
		'نهاية قصص مقترحة',
		'Skip the video and continue reading',
		'عدد المشاهدات: 1520 حجم الخط: + -',
		'وقت القراءة 5 دقائق',
	];
	for (const line of boilerplate) assert.deepEqual(withoutBoilerplate(title, [story, line]), [story, ''], line);
	assert.deepEqual(withoutBoilerplate(title, ['إطلاقُ القَمر الصناعي الجديد!', story, title]), ['', story, title]);
	assert.deepEqual(withoutBoilerplate(title, ['فضاء', title, story]), ['فضاء', '', story]);
	const refrain = ['يا قمرا', 'فوق السحاب', 'ويا سفينة', title];
	assert.deepEqual(withoutBoilerplate(title, refrain), refrain);
	const kept = [
		'وقت القراءة في المدارس يزداد إلى ثلاث ساعات',
		'شارك في المؤتمر عشرون عالما.',
		'اشترك في العملية ثلاثة مهندسين، وقال أحدهم إنها نجحت.',
		'المزيد من الأخبار السيئة تنتظر الشركة هذا العام، بحسب تقرير نشرته الصحيفة أمس وتناقلته وكالات الأنباء العالمية كلها في يوم واحد',
		'سياسة',
		'شارك هذا العام أكثر من 200 عارض من 30 دولة',
		'اشترك في الافتتاح وزراء الثقافة في مصر والأردن والعراق',
		'تابعنا على مدى أسبوع أعمال اللجنة',
		'شارك الخبر آلاف المتابعين',
		'قد يهمك أن تعرف كم قمرا أطلق هذا العام',
		'المزيد من الأخبار السيئة في انتظار الشركة',
		'حمل التطبيق الجديد اسم المدينة',
		'Share this year rose to a third',
		'Follow us into the mine',
		'Read moreover what the judge wrote',
		'https://example.org/more',
		'www.example.org/sources',
	];
	assert.deepEqual(withoutBoilerplate(title, kept), kept);
});
