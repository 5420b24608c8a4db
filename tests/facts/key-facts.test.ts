import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {type FactSource, keyFacts} from '../../source/facts/key-facts.ts';
import {languageOfArticle} from '../../source/facts/language/detect-language.ts';
import {sentencesOf} from '../../source/facts/story.ts';

const anArticle = {
	title: 'لبنان واليونان يتفقان على خط بحري جديد للركاب بين طرابلس وبيرايوس',
	paragraphs: [
		'سامي حداد – بيروت',
		'في تطور لافت، اتفق وزيرا النقل اللبناني واليوناني على تشغيل خط بحري جديد للركاب بين طرابلس وبيرايوس، على أن تنطلق الرحلة الأولى في 12 حزيران/يونيو المقبل.',
		'وأكد وزير النقل اللبناني أن الاتفاق يشمل ثلاث رحلات في الأسبوع، مشيرًا إلى أن سعر التذكرة سيكون في متناول الجميع، وأن الأطفال يسافرون بلا مقابل.',
		'وبلغت كلفة تأهيل الرصيف 1.26 مليون دولار، دفع الاتحاد الأوروبي 60٪ منها.',
		'كما أعلن الوزير أن الباخرة تتسع لنحو 850 راكبًا و200 سيارة.',
		'هل يعود زمن البواخر؟ لا أحد يعرف.',
		'وكان آخر خط للركاب بين البلدين قد توقف عام 1975.',
		'لبنان واليونان يتفقان على خط بحري جديد للركاب بين طرابلس وبيرايوس',
		'اقرأ أيضا: باخرة تعود بعد خمسين عاما',
		'videossloader مشاهدة المزيد ←',
	],
};

test('an article gives what it says, trimmed, with kinds, and none of its boilerplate', () => {
	const expected = [
		[1, 'date', 'اتفق وزيرا النقل اللبناني واليوناني على تشغيل خط بحري جديد للركاب بين طرابلس وبيرايوس، على أن تنطلق'],
		[2, 'statement', 'أكد وزير النقل اللبناني أن الاتفاق يشمل ثلاث رحلات في الأسبوع'],
		[3, 'number', 'بلغت كلفة تأهيل الرصيف 1.26 مليون دولار، دفع الاتحاد الأوروبي 60٪ منها'],
		[4, 'number', 'أعلن الوزير أن الباخرة تتسع لنحو 850 راكبًا و200 سيارة'],
		[6, 'background', 'كان آخر خط للركاب بين البلدين قد توقف عام 1975'],
	] as const;
	const facts = keyFacts(anArticle);
	// Where a fact ends is for the model to say.
	assert.deepEqual(
		facts.map(({text, paragraph, kind}, i) => [paragraph, kind, text.slice(0, expected[i]?.[2].length)]),
		expected,
	);
	assert.ok(facts.every(({text}) => !text.endsWith('.')));
});

test('a sentence that says again what is shown is not shown', () => {
	const twice = {title: '', paragraphs: [anArticle.paragraphs[4] as string, anArticle.paragraphs[4] as string]};
	assert.equal(keyFacts(twice).length, 1);
});

test('an article of headings, of nothing or of no words has no facts', () => {
	for (const paragraphs of [[], [''], ['…'], ['عنوان فرعي', 'عنوان آخر']]) {
		assert.deepEqual(keyFacts({title: 'عنوان', paragraphs}), []);
	}
});

test('a language without a table still gives facts by position, title and numbers', () => {
	const facts = keyFacts({
		title: 'Une bibliothèque ouvre sur la plage',
		language: 'fr',
		paragraphs: [
			'La ville ouvre dimanche une bibliothèque de 12 000 livres sur la plage du nord.',
			'Le maire a promis que l’entrée sera gratuite pour tous les habitants du quartier.',
		],
	});
	assert.deepEqual(
		facts.map(fact => fact.paragraph),
		[0, 1],
	);
});

test('an isolate that a cut would leave open is closed, and an end that has lost its start is not shown', () => {
	const [start, end] = ['\u2068', '\u2069'];
	const lead = 'أعلنت البلدية أن المكتبة الجديدة على شاطئ البحر ستفتح أبوابها أمام القراء من أبناء المدينة والقرى';
	const paragraphs = [
		`${lead} ${start}المجاورة لها، مشيرة إلى أنها كلفت ستة ملايين ليرة${end} دفعتها الوزارة قبل عام.`,
	];
	for (const {text} of keyFacts({title: '', paragraphs})) {
		assert.equal(text.split(start).length, text.split(end).length, JSON.stringify(text));
	}
});

test('no more facts than asked for', () => {
	for (const limit of [0, 1, 2, 3]) assert.equal(keyFacts(anArticle, {limit}).length, limit);
	assert.deepEqual(keyFacts(anArticle, {limit: -1}), []);
});

/** Paragraphs like those of the news and unlike anything: words, marks and cues of all five languages in any order. */
const textPieces = [
	...[
		'وأكد',
		'الوزير',
		'أن',
		'المدينة',
		'بلغت',
		'1.26',
		'مليون',
		'دولار',
		'60٪',
		'،',
		'. ',
		'؟',
		'«',
		'»',
		'(',
		')',
		'"',
		' - ',
	],
	...[
		'مشيرا',
		'إلى',
		'حفظه',
		'الله',
		'الذي',
		'إذا',
		'فيما',
		'كما',
		'د.',
		'أ. ف. ب',
		'U.S.',
		'said',
		'the',
		'city',
		'which',
		',',
	],
	...[
		'می‌شود',
		'است',
		'۔',
		'ہے',
		'אמר',
		'צה"ל',
		'כי',
		'2025/3/18',
		'🔴',
		'https://example.com',
		'مَدِينَة',
		'\n',
		'…',
		'!',
		'؛',
		'ـ',
	],
];
const paragraph = fc.oneof(
	fc.array(fc.constantFrom(...textPieces), {maxLength: 80}).map(pieces => pieces.join(' ')),
	fc.array(fc.constantFrom(...textPieces), {maxLength: 40}).map(pieces => pieces.join('')),
	fc.string({unit: 'binary', maxLength: 200}),
);
const article: fc.Arbitrary<FactSource & {paragraphs: string[]}> = fc.record({
	title: paragraph,
	paragraphs: fc.array(paragraph, {maxLength: 8}),
	language: fc.constantFrom(undefined, 'ar', 'fa', 'ur', 'he', 'en', 'de', ''),
});
const seeded = {seed: 20250318, numRuns: 600};

test('on any text: facts are verbatim, in order, within one sentence each, few enough, and the same each time', () => {
	fc.assert(
		fc.property(article, fc.nat(6), (source, limit) => {
			const facts = keyFacts(source, {limit});
			assert.ok(facts.length <= limit);
			assert.deepEqual(keyFacts(source, {limit}), facts);
			const language = languageOfArticle(source);
			for (const fact of facts) {
				const text = source.paragraphs[fact.paragraph as number] as string;
				// A run of blanks, which no clean text has, is shown as one.
				const parts = fact.ranges.map(({start, end}) => text.slice(start, end).replace(/ {2,}/g, ' '));
				assert.equal(parts.join(' … '), fact.text);
				assert.match(fact.text, /[\p{L}\p{N}]/u);
				for (const [i, {start, end}] of fact.ranges.entries()) {
					assert.ok(start < end && start >= (fact.ranges[i - 1]?.end ?? 0));
				}
				// Only who speaks may be named in an earlier sentence of the paragraph.
				assert.ok(fact.ranges.length <= 2);
				const {start, end} = fact.ranges.at(-1)!;
				assert.ok(sentencesOf(text, language).some(({range}) => range.start <= start && end <= range.end));
			}
		}),
		seeded,
	);
});

test('on any text: a publisher’s facts all come back, in order, in places that are there', () => {
	const own = fc.record({text: paragraph, paragraph: fc.option(fc.nat(9), {nil: undefined})});
	fc.assert(
		fc.property(article, fc.array(own, {minLength: 1, maxLength: 5}), (source, published) => {
			const facts = keyFacts({...source, keyFacts: published});
			assert.deepEqual(
				facts.map(fact => fact.text),
				published.map(fact => fact.text),
			);
			for (const fact of facts) {
				assert.equal(fact.origin, 'publisher');
				if (fact.paragraph === null) assert.deepEqual(fact.ranges, []);
				const text = fact.paragraph === null ? '' : source.paragraphs[fact.paragraph];
				assert.notEqual(text, undefined);
				for (const {start, end} of fact.ranges) assert.ok(0 <= start && start < end && end <= (text?.length ?? 0));
			}
		}),
		{...seeded, numRuns: 300},
	);
});
