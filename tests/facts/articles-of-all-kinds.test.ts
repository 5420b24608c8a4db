import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {keyFacts} from '../../source/facts/key-facts.ts';
import {ofAllKinds} from './articles-of-all-kinds.ts';

/** What nothing that stands alone begins with. */
const leaning =
	/^(?:و?(?:هذا|هذه|ذلك|تلك|هو|هي|هم|لكن|ولكن|كما|أضاف)(?!\p{L})|(?:and|but|so|he|she|it|its|they|their|that|this|these)\b)/iu;

for (const article of ofAllKinds) {
	describe(`${article.kind} (${article.language})`, () => {
		const facts = keyFacts(article);
		const told = facts.map(({paragraph, text}) => `¶ ${paragraph} ${text}`).join('\n');

		test('has three to five facts, word for word as they stand in their paragraphs', () => {
			assert.ok(facts.length >= 3 && facts.length <= 5, told);
			for (const {text, paragraph, ranges} of facts) {
				const parts = ranges.map(({start, end}) => article.paragraphs[paragraph!]!.slice(start, end));
				assert.equal(text, parts.join(' … '));
			}
		});

		test('has no fact from what leads to other pages, names or introduces', () => {
			assert.ok(
				facts.every(({paragraph}) => !article.navigation.includes(paragraph!)),
				told,
			);
		});

		test('has facts that stand alone: none is a question or begins with what stood before it', () => {
			assert.ok(
				facts.every(({text}) => !leaning.test(text) && !/[?؟]$/u.test(text)),
				told,
			);
		});

		test('says what the article is about', () => {
			assert.ok(
				facts.some(({text}) => article.news.test(text)),
				told,
			);
		});
	});
}

for (const {language, ...article} of ofAllKinds.filter(({kind}) => kind === 'a whole story in one paragraph')) {
	test(`the facts of one long paragraph are from all of it, and none is part of another (${language})`, () => {
		const {length} = article.paragraphs[0]!;
		const ranges = keyFacts({...article, language})
			.flatMap(({ranges}) => ranges)
			.sort((a, b) => a.start - b.start);
		assert.ok(ranges[0]!.start < length / 3);
		assert.ok(ranges.at(-1)!.start > (length * 2) / 3);
		for (const [i, {end}] of ranges.entries()) assert.ok(end <= (ranges[i + 1]?.start ?? Infinity));
	});
}

test('where an article only asks, its questions are shown', () => {
	const paragraphs = ['هل تستطيع البلدية أن تفتح المكتبة الجديدة على شاطئ البحر قبل نهاية هذا الصيف الحار؟'];
	assert.equal(keyFacts({title: 'المكتبة', paragraphs}).length, 1);
});
