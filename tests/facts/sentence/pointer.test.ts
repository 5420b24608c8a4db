import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Article} from '../../../source/article/article.ts';
import {factSource} from '../../../source/article/fact-source.ts';
import type {Mark, Paragraph} from '../../../source/article/paragraph/paragraph.ts';
import {findings, keyFacts} from '../../../source/facts/key-facts.ts';

/** A paragraph whose links stand in square brackets. */
function linked(written: string): Paragraph {
	const marks: Mark[] = [];
	let text = '';
	for (const [, before = '', link] of written.matchAll(/([^[\]]*)(?:\[([^\]]*)\])?/g)) {
		text += before;
		if (link === undefined) continue;
		marks.push([text.length, text.length + link.length, 'link', 'https://paper.example/x']);
		text += link;
	}
	return {text, marks};
}

const english = [
	'The ministry said on Monday that 240 people had left the three villages before the river rose.',
	'Engineers expect the water to fall by Friday, when the bridge will be opened again to buses.',
];
const arabic = [
	'قالت الوزارة يوم الاثنين إن 240 شخصا غادروا القرى الثلاث قبل أن يرتفع النهر.',
	'ويتوقع المهندسون أن ينخفض الماء بحلول الجمعة، وعندها يفتح الجسر من جديد للحافلات.',
];

const articleOf = (story: readonly string[], written: string): Article => ({
	id: 'x',
	title: story === english ? 'The river rises above three villages' : 'النهر يعلو فوق ثلاث قرى',
	paragraphs: [story[0]!, linked(`${story[1]} ${written}`)],
	keyFacts: [],
	authors: [],
	tags: [],
	published: '2026-01-01',
});

/** Whether any fact has words of the sentence. */
const isShown = (story: readonly string[], written: string): boolean => {
	const plain = written.replace(/[[\]]/g, '');
	return keyFacts(factSource(articleOf(story, written)), {limit: 20}).some(({text}) =>
		plain.includes(text.replace(/[.]$/, '')),
	);
};

describe('a sentence that only points to something elsewhere is no key fact', () => {
	for (const written of [
		'[See the statement.]',
		'[Minister resigns after the vote on the new budget of the city.]',
		'See the [statement].',
		'See the statement.',
		'Read the [full statement] on the website of the ministry.',
		'Watch the video.',
		'The pictures of the flood that our readers sent us are [here].',
		'More on the river in [our map of the region].',
		'For more, [visit the page of the ministry].',
	])
		test(written, () => assert.equal(isShown(english, written), false));
	for (const written of [
		'[للمزيد.]',
		'للمزيد [اضغط هنا].',
		'[شاهد الفيديو.]',
		'شاهد الفيديو.',
		'[الوزير يستقيل بعد التصويت على الميزانية الجديدة للمدينة.]',
		'اقرأ [النص الكامل للبيان] على موقع الوزارة.',
		'صور الفيضان التي أرسلها القراء إلينا في الأيام الماضية موجودة [هنا].',
		'لمعرفة المزيد عن النهر زوروا [صفحة الوزارة].',
	])
		test(written, () => assert.equal(isShown(arabic, written), false));
});

describe('a sentence that tells something may be one, whatever it links to', () => {
	for (const written of [
		'The army sent [two hundred soldiers] to [the lower town] on Tuesday.',
		'More than [two hundred houses] were destroyed on Tuesday.',
		'Follow-up checks found [forty cracks] in the old dam on Tuesday.',
	])
		test(written, () => assert.equal(isShown(english, written), true));
	for (const written of [
		'أرسل الجيش [مئتي جندي] إلى [البلدة السفلى] يوم الثلاثاء.',
		'شاهد [مئات السكان] انهيار [السد القديم] مساء يوم الثلاثاء الماضي.',
		'تابع [رئيس الوزراء] عمليات الإنقاذ في القرى الثلاث يوم الثلاثاء.',
	])
		test(written, () => assert.equal(isShown(arabic, written), true));

	test('and of paragraphs without links nothing changes but bare invitations', () => {
		const source = {title: 'T', paragraphs: [english[0]!, 'Read the statement.'], language: 'en'};
		assert.deepEqual(findings(source).skipped, [{paragraph: 1, reason: 'link'}]);
	});
});

describe('a manual has no key facts', () => {
	const manual: Article = {
		...articleOf(english, ''),
		paragraphs: [...english, {text: 'khabar update', kind: 'code'}],
	};
	const {published: _, ...undated} = manual;

	test('where it has code and nobody says when it was published', () => {
		assert.deepEqual(keyFacts(factSource(undated)), []);
		const {paragraphs} = factSource(undated);
		assert.equal(paragraphs.length, 3);
	});

	test('but news with code in it has', () => {
		assert.ok(keyFacts(factSource(manual)).length > 0);
		assert.ok(keyFacts(factSource({...undated, source: 'Paper'})).length > 0);
	});

	test('and neither a paragraph of a publisher goes', () => {
		const facts = keyFacts(factSource({...undated, keyFacts: [{text: '240 people had left', paragraph: 0}]}));
		assert.equal(facts.length, 1);
	});
});

test('a megabyte of links takes no long time', () => {
	const written = 'See [this] and [that]. '.repeat(40_000);
	assert.ok(keyFacts(factSource(articleOf(english, written))).length > 0);
});
