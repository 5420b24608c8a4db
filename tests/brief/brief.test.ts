import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Article} from '../../source/article/article.ts';
import {timeOfDate} from '../../source/article/dates/moment.ts';
import {factSource} from '../../source/article/fact-source.ts';
import {textsOf} from '../../source/article/paragraph/paragraph.ts';
import {briefOf, type Story} from '../../source/brief/brief.ts';
import {keyFacts} from '../../source/facts/key-facts.ts';
import {randomNumbers} from '../support/random.ts';
import {type MadeUp, madeUpNews} from './made-up-news.ts';

const withFacts = (article: Article) => ({article, facts: keyFacts(factSource(article))});
const brief = (articles: readonly Article[]) => briefOf(articles.map(withFacts));
const articlesOf = (news: readonly MadeUp[]) => news.map(({article}) => article);
const eventOf = new Map<Article, string>(madeUpNews.map(({event, article}) => [article, event]));
const events = [...new Set(eventOf.values())];

/** Of the pairs of articles that stand together the share of one event, and of the pairs of one event the share that stands together. */
function judged(stories: readonly Story<Article>[], news: readonly MadeUp[]): {precision: number; recall: number} {
	const pairs = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
	const sizes = (articles: readonly Article[]) => {
		const counts = new Map<string | undefined, number>();
		for (const article of articles) counts.set(eventOf.get(article), (counts.get(eventOf.get(article)) ?? 0) + 1);
		return [...counts.values()];
	};
	const right = pairs(stories.flatMap(({articles}) => sizes(articles)));
	const share = (all: number) => (all === 0 ? 1 : right / all);
	return {
		precision: share(pairs(stories.map(({articles}) => articles.length))),
		recall: share(pairs(sizes(articlesOf(news)))),
	};
}

const article = (values: Partial<Article> & {title: string; paragraphs: string[]}) => ({
	id: values.title,
	time: timeOfDate(values.published ?? ''),
	keyFacts: [],
	authors: [],
	tags: [],
	...values,
});

describe('stories', () => {
	test('articles about one event stand together, and near misses do not', () => {
		const {precision, recall} = judged(brief(articlesOf(madeUpNews)), madeUpNews);
		assert.deepEqual({precision, recall}, {precision: 1, recall: 1});
	});

	test('so they do when there are only two events to tell apart', () => {
		const wrong: string[] = [];
		for (const [i, one] of events.entries()) {
			for (const other of events.slice(0, i)) {
				const news = madeUpNews.filter(({event}) => event === one || event === other);
				const {precision, recall} = judged(brief(articlesOf(news)), news);
				if (precision < 1 || recall < 1) wrong.push(`${one} ${other}: ${precision} ${recall}`);
			}
		}
		assert.deepEqual(wrong, []);
	});

	test('a match of last month is another story than the next of the same teams', () => {
		const stories = brief(articlesOf(madeUpNews.filter(({event}) => event.startsWith('derby'))));
		assert.deepEqual(
			stories.map(({articles}) => articles.length),
			[3, 2],
		);
	});

	test('those that most articles tell come first, of these the newest; the newest article of a story comes first', () => {
		const stories = brief(articlesOf(madeUpNews));
		const keys = stories.map(
			({articles: [newest, ...others]}) => [others.length, Date.parse(newest!.published!)] as const,
		);
		assert.deepEqual(
			keys,
			keys.toSorted((a, b) => b[0] - a[0] || b[1] - a[1]),
		);
		for (const {articles} of stories) {
			const times = articles.map(({published}) => published!);
			assert.deepEqual(times, times.toSorted().reverse());
		}
	});

	test('the order in which articles come changes no story', () => {
		const pick = randomNumbers(5);
		const asSets = (stories: readonly Story<Article>[]) =>
			stories
				.map(({articles}) =>
					articles
						.map(({id}) => id)
						.sort()
						.join(' '),
				)
				.sort();
		const expected = asSets(brief(articlesOf(madeUpNews)));
		for (let round = 0; round < 5; round++) {
			const shuffled = articlesOf(madeUpNews)
				.map(article => ({article, key: pick(2 ** 30)}))
				.sort((a, b) => a.key - b.key)
				.map(({article}) => article);
			assert.deepEqual(asSets(brief(shuffled)), expected);
		}
	});

	test('every article is in one story, and every fact is told once, by those who say it', () => {
		const items = articlesOf(madeUpNews).map(withFacts);
		const stories = briefOf(items);
		const told = stories.flatMap(({articles}) => articles);
		assert.equal(told.length, items.length);
		assert.equal(new Set(told).size, items.length);
		const said = stories.flatMap(({facts}) => facts.flatMap(({sources}) => sources.map(({fact}) => fact)));
		assert.equal(new Set(said).size, said.length);
		assert.equal(said.length, items.flatMap(({facts}) => facts).length);
		for (const {articles, facts} of stories) {
			for (const {text, sources} of facts) {
				assert.equal(text, sources[0]!.fact.text);
				assert.equal(new Set(sources.map(({article}) => article)).size, sources.length);
				assert.ok(sources.every(({article}) => articles.includes(article)));
			}
		}
	});

	test('copies of an agency report are one story with one set of facts, however many', () => {
		const [{article: report}] = madeUpNews as [MadeUp];
		const copies = Array.from({length: 2000}, (_, i) => ({...report, id: `copy-${i}`}));
		const facts = keyFacts(factSource(report));
		const [story, ...others] = briefOf(copies.map(article => ({article, facts})));
		assert.deepEqual(others, []);
		assert.equal(story!.articles.length, 2000);
		assert.deepEqual(
			story!.facts.map(({sources}) => sources.length),
			facts.map(() => 2000),
		);
	});

	test('English articles are grouped by the same rules', () => {
		const published = '2026-03-02';
		const crash = article({
			title: 'Two ferries collide off Zamboanga, 14 rescued',
			paragraphs: [
				'Two passenger ferries collided off Zamboanga in the southern Philippines on Monday, and coast guards rescued 14 people from the water.',
				'The captain of the Santa Lucia said fog had hidden the other vessel until it was too late.',
			],
			published,
		});
		const again = article({
			title: 'Fog blamed for Zamboanga ferry collision',
			paragraphs: [
				'Fourteen people were pulled from the water after two ferries collided in thick fog near the Philippine city of Zamboanga.',
				'Coast guards towed the damaged Santa Lucia to port on Monday evening.',
			],
			published,
		});
		const other = article({
			title: 'Ferry fares to rise on Greek islands',
			paragraphs: [
				'Passengers travelling to the Greek islands will pay 12 percent more for ferries from April, the shipping ministry in Athens said.',
			],
			published,
		});
		assert.deepEqual(
			brief([crash, other, again]).map(({articles}) => articles.length),
			[2, 1],
		);
	});

	test('languages are kept apart', () => {
		const published = '2026-03-02';
		const arabic = article({
			title: 'Apple تعلن iPhone 19 بسعر 1199',
			paragraphs: ['أعلنت Apple عن iPhone 19 بسعر 1199.'],
			language: 'ar',
			published,
		});
		const persian = {...arabic, id: 'fa', language: 'fa-IR'};
		assert.equal(brief([arabic, persian]).length, 2);
		assert.equal(brief([arabic, {...persian, language: 'ar-EG'}]).length, 1);
	});

	test('an article without a date has to be more alike to be of one event', () => {
		const flood = madeUpNews.filter(({event}) => event === 'sudan-floods').map(({article}) => article);
		const undated = flood.map(({published, time, ...article}) => article);
		assert.equal(brief(flood).length, 1);
		assert.ok(brief(undated).length > 1);
		assert.equal(brief([undated[0]!, {...undated[0]!, id: 'copy'}]).length, 1);
	});

	test('no articles make no story, and an article without facts makes one', () => {
		assert.deepEqual(briefOf([]), []);
		const empty = article({title: '', paragraphs: []});
		assert.deepEqual(briefOf([{article: empty, facts: []}]), [{title: '', articles: [empty], facts: []}]);
	});
});

describe('shared facts', () => {
	const quake = brief(articlesOf(madeUpNews.filter(({event}) => event === 'earthquake-turkey')))[0]!;

	test('facts that contradict each other in a number stand apart', () => {
		const sourcesOf = (words: string) =>
			quake.facts
				.filter(({text}) => text.includes(words))
				.flatMap(({sources}) => sources.map(({article}) => article.source));
		assert.deepEqual(sourcesOf('15 شخصا'), ['البوصلة']);
		assert.deepEqual(sourcesOf('12 شخصا'), ['الضفاف']);
	});

	test('what several papers say is given once, before what one says, with a place in each', () => {
		const oil = brief(articlesOf(madeUpNews.filter(({event}) => event === 'beirut-port')))[0]!;
		const [first] = oil.facts;
		assert.ok(first!.sources.length >= 2, first!.text);
		for (const {article, fact} of first!.sources) {
			const text = textsOf(article.paragraphs)[fact.paragraph!]!;
			assert.equal(fact.ranges.map(({start, end}) => text.slice(start, end)).join(' … '), fact.text);
		}
		const counts = oil.facts.map(({sources}) => sources.length);
		assert.deepEqual(
			counts,
			counts.toSorted((a, b) => b - a),
		);
	});

	test('«ما» after «وفق» denies nothing, and as a negation it does', () => {
		const told = (title: string, text: string) => article({title, source: title, language: 'ar', paragraphs: [text]});
		const budget = 'أقرت الحكومة موازنة عام 2026 بعجز نسبته 3.5% من الناتج المحلي الإجمالي';
		const sources = (last: string) =>
			brief([
				told('الحكومة تقر موازنة 2026 بعجز 3.5%', `${budget}.`),
				told('موازنة 2026: الحكومة تقر عجزا نسبته 3.5%', last),
			])[0]!.facts[0]!.sources.length;
		assert.equal(sources(`${budget}، وفق ما أعلنه وزير المالية.`), 2);
		assert.equal(sources('ما أقرت الحكومة موازنة عام 2026 بعجز نسبته 3.5% من الناتج المحلي الإجمالي.'), 1);
	});
});
