import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Article} from '../../source/article/article.ts';
import {timeOfDate} from '../../source/article/dates/moment.ts';
import {textsOf} from '../../source/article/paragraph/paragraph.ts';
import {readArticles} from '../../source/library/files/folder.ts';

const folder = join(import.meta.dirname, '../../articles');
const {articles, problems} = await readArticles([folder]);

function shipped(id: string): Omit<Article, 'paragraphs'> & {readonly paragraphs: readonly string[]} {
	const article = articles.find(candidate => candidate.id === id);
	assert.ok(article, `no shipped article ${id}`);
	return {...article, paragraphs: textsOf(article.paragraphs)};
}

const textOf = ({title, paragraphs}: Pick<Article, 'title' | 'paragraphs'>) =>
	[title, ...textsOf(paragraphs)].join('\n');

/** Every one of these stands in the article's text. */
function assertContains(id: string, ...samples: string[]): void {
	const text = textOf(shipped(id));
	for (const sample of samples) assert.ok(text.includes(sample), `${id} lacks ${sample}`);
}

test('every shipped article opens, one for each file', async () => {
	assert.deepEqual(problems, []);
	assert.deepEqual(
		articles.map(({id}) => `${id}.json`),
		(await readdir(folder)).sort(),
	);
	assert.deepEqual(Object.fromEntries(articles.map(({id, language}) => [id, language])), {
		'arabic-in-english': 'en',
		'arabic-numbers': 'ar',
		'arabic-vowel-marks': 'ar',
		'ceasefire-call': 'ar',
		'hebrew-points': 'he',
		'persian-half-space': 'fa',
		'urdu-letters': 'ur',
	});
});

test('every shipped file is clean as it stands, and formatted with tabs', () => {
	for (const article of articles) {
		const file = readFileSync(join(folder, `${article.id}.json`), 'utf8');
		const raw = JSON.parse(file);
		assert.equal(article.title, raw.title);
		assert.deepEqual(article.paragraphs, raw.paragraphs);
		for (const field of ['summary', 'section', 'published', 'modified', 'source', 'url'] as const) {
			assert.equal(article[field], raw[field], `${article.id}: ${field}`);
		}
		assert.match(file, /^\{\n\t"title": .*\n\}\n$/s);
	}
});

test('every shipped article has a date of its own', () => {
	const times = articles.map(({published = ''}) => timeOfDate(published));
	assert.ok(!times.includes(undefined));
	assert.equal(new Set(times).size, articles.length);
});

test('every key fact of a shipped article stands in the paragraph it names, or in one of them', () => {
	const facts = articles.flatMap(article => article.keyFacts.map(fact => ({article, fact})));
	assert.ok(facts.some(({fact}) => fact.paragraph !== undefined));
	assert.ok(facts.some(({fact}) => fact.paragraph === undefined));
	for (const {article, fact} of facts) {
		const all = textsOf(article.paragraphs);
		const places = fact.paragraph === undefined ? all : [all[fact.paragraph]!];
		assert.ok(
			places.some(paragraph => paragraph.includes(fact.text)),
			`${article.id}: ${fact.text}`,
		);
	}
});

test('the news article keeps its sixteen paragraphs without the title, the boilerplate and the slips of its page', () => {
	const {title, paragraphs} = shipped('ceasefire-call');
	assert.equal(title, 'بوتين وترامب يتفقان على وقف إطلاق النار في أوكرانيا وتبادل الأسرى');
	assert.equal(paragraphs.length, 16);
	assert.ok(paragraphs[0]!.startsWith('في تطور دبلوماسي بارز'));
	assert.ok(paragraphs[15]!.endsWith('طالما طبعت علاقتهما.'));
	for (const paragraph of paragraphs) {
		assert.doesNotMatch(paragraph, /\.\.|\s\s|←|videossloader|مشاهدة المزيد/);
		assert.match(paragraph, /[^.]\.$/);
		assert.ok(!paragraph.includes(title));
	}
	assert.ok(paragraphs[13]!.startsWith('وجاءت هذه المكالمة، التي جرت يوم الثلاثاء 18 مارس 2025،'));
	// What its publisher wrote stays: the quotes that open with a closing one, and the tatweel before them.
	assert.ok(paragraphs[10]!.includes('ما وصفه بـ”الجرائم الوحشية” التي'));
	assert.ok(paragraphs[11]!.includes('“نقاطًا جوهرية”'));
});

test('the vowelled Arabic article has a mark on every letter that takes one', () => {
	const {title, paragraphs} = shipped('arabic-vowel-marks');
	const letter = /([ء-غف-ي])([\u064b-\u0652\u0670]*)/g;
	for (const word of [title, ...paragraphs].join(' ').match(/[ء-غف-ي\u064b-\u0652\u0670]+/g) ?? []) {
		for (const {1: base, 2: marks, index} of word.matchAll(letter)) {
			if (marks || /[اىآ]/.test(base!)) continue;
			// Long vowels, and the lam of the article before a letter that takes it up, have no mark.
			const isLongVowel = /\u064fو$|\u0650ي$/.test(word.slice(0, index + 1));
			const isTakenUp = base === 'ل' && word[index + 2] === '\u0651';
			assert.ok(isLongVowel || isTakenUp, `${base} in ${word}`);
		}
	}
	// Shadda with each vowel and tanwin, dagger alef, lam-alef with marks between.
	assertContains(
		'arabic-vowel-marks',
		'ّ\u064e',
		'ّ\u064f',
		'ّ\u0650',
		'ّ\u064c',
		'ً',
		'ٌ',
		'ٍ',
		'هٰذَا',
		'سَهْلًا',
		'إِل\u0651\u064eا',
		'سَلَام',
	);
});

test('the Persian article has the letters, joins and digits of Persian', () => {
	assertContains(
		'persian-half-space',
		'می\u200cروم',
		'کتاب\u200cها',
		'بزرگ\u200cتر',
		'پ',
		'چ',
		'ژ',
		'گ',
		'هٔ',
		'۳۲',
		'۲۵٫۷',
	);
	// Arabic yeh and kaf stand there only as examples.
	assert.equal(textOf(shipped('persian-half-space')).match(/[يك]/g)?.length, 2);
});

test('the Urdu article has the letters of Urdu', () => {
	assertContains('urdu-letters', ...'ےہھںٹڈڑگپچ۔؟،', '۱۹۴۷', '1947');
	const {paragraphs} = shipped('urdu-letters');
	assert.ok(paragraphs.every(paragraph => paragraph.endsWith('۔')));
});

test('the Hebrew article has points, gershayim, geresh, maqaf and final letters', () => {
	assertContains('hebrew-points', 'שָׁלוֹם', 'צה״ל', 'רח׳', 'בית־ספר', ...'ךםןףץ');
});

test('the English article quotes Arabic words and phrases', () => {
	const {title, paragraphs} = shipped('arabic-in-english');
	assert.match(title, /^[A-Z]/);
	for (const paragraph of paragraphs) assert.match(paragraph, /^[A-Z]/);
	assert.ok(paragraphs.filter(paragraph => /\p{Script=Arabic}/u.test(paragraph)).length >= 5);
});

test('the article of numbers has all that makes a line hard', () => {
	const {paragraphs} = shipped('arabic-numbers');
	assert.ok(paragraphs[0]!.startsWith('🔴 «عاجل»'));
	assertContains(
		'arabic-numbers',
		'25.7%',
		'٢٥٫٧٪',
		'1,234,567.89',
		'١٬٢٣٤٬٥٦٧٫٨٩',
		'29/02/2024',
		'2024-02-29',
		'2019–2023',
		'12-15',
	);
	assertContains(
		'arabic-numbers',
		'$1,250.00',
		'£20',
		'1.250,00 €',
		'Unicode',
		'C++',
		'https://',
		'desk@example.org',
		'15.1.0',
	);
	assertContains(
		'arabic-numbers',
		'\u2066+1 (202) 555-0143\u2069',
		'[انظر (الفصل {3}) من الكتاب]',
		'<الزاوية>',
		'“لن نقول ‘انتهى’',
	);
	assertContains(
		'arabic-numbers',
		'❤️',
		'👍🏽',
		'🇺🇳',
		'1️⃣',
		'👨‍👩‍👧‍👦',
		'\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
	);
});
