import type {Article} from '../../../source/article/article.ts';
import {articleDirection, titleDirection} from '../../../source/article/direction.ts';
import {factSource} from '../../../source/article/fact-source.ts';
import {takeArticles} from '../../../source/article/read/take.ts';
import {articleTree} from '../../../source/commands/markdown/article-tree.ts';
import {markdownOf} from '../../../source/commands/markdown/markdown-writer-packages.ts';
import {findings} from '../../../source/facts/key-facts.ts';
import {ArticleLayout} from '../../../source/reader/layout/article-layout.ts';
import {firstRow, visibleRows} from '../../../source/reader/layout/viewport.ts';
import type {Row} from '../../../source/text/cell.ts';
import {isolate, line, lines} from '../../../source/text/row.ts';
import {randomNumbers} from '../../support/random.ts';
import type {Outcome} from '../outcome.ts';
import {places} from '../runs/places.ts';
import {hostileArticle, hostileText} from './articles.ts';
import {strayIn} from './grammar.ts';

const width = 40;

/** What is shown of an article, each with the columns that it has at most. */
function* shownOf(article: Article): Generator<readonly [what: string, row: Row]> {
	const direction = titleDirection(article);
	yield ['title', line(isolate(article.title, direction), width)];
	yield ['source', line(isolate(article.source ?? '', direction), width)];
	for (const row of lines(article.title, width, 3, {direction})) yield ['title', row];
	const layout = new ArticleLayout(article.paragraphs, {width, direction: articleDirection(article)});
	for (const at of visibleRows(layout, firstRow, 24)) yield ['text', layout.cells(at)];
	const {facts} = findings(factSource(article), {});
	for (const {text} of facts) for (const row of lines(text, width, 3, {direction})) yield ['fact', row];
}

/** What of an article is not as it should be. */
function* faultsIn(article: Article): Generator<string> {
	for (const [what, row] of shownOf(article)) {
		const text = row.map(cell => cell.text).join('');
		const stray = text.includes('\n') ? 'a line end in a row' : strayIn(text, 'pipe');
		if (stray) yield `${what}: ${stray}`;
		const columns = row.reduce((sum, cell) => sum + cell.width, 0);
		if (columns > width) yield `${what}: ${columns} columns of ${width}`;
	}
	const stray = strayIn(markdownOf(articleTree(article, article.source ?? '')), 'pipe');
	if (stray) yield `Markdown: ${stray}`;
}

const forArticles = places.filter(({work, name}) => !work && !name.startsWith('many'));

/**
 * Hostile text in every field of every format, read and laid out in this process: no character that acts on a terminal is in any
 * row, no row is wider than its pane, and nothing throws.
 */
export async function throughRooms(seed: number, count: number): Promise<Outcome> {
	const random = randomNumbers(seed);
	const won: string[] = [];
	for (let i = 0; i < count; i++) {
		const place = random(4) === 0 ? forArticles[random(forArticles.length)]! : undefined;
		const document = place ? place.document(hostileText(random)) : JSON.stringify(hostileArticle(random, i));
		const name = `seed ${seed}, case ${i}, ${place?.name ?? 'json'}`;
		try {
			for await (const {articles, problems} of takeArticles(Buffer.from(document), {
				file: place?.file ?? 'a.json',
				name: 'a',
			})) {
				for (const article of articles) for (const fault of faultsIn(article)) won.push(`${name}: ${fault}`);
				for (const {message} of problems) {
					const stray = strayIn(
						line(message, 200)
							.map(({text}) => text)
							.join(''),
						'pipe',
					);
					if (stray) won.push(`${name}: problem: ${stray}`);
				}
			}
		} catch (error) {
			won.push(`${name}: threw ${(error as Error).stack?.slice(0, 300)}`);
		}
	}
	return {cases: count, won};
}

/** Documents of sizes that nobody has. */
const enormous: Readonly<Record<string, () => object>> = {
	'nesting of 10,000': () => JSON.parse(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`),
	'lists of 10,000': () => JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`),
	'1,000,000 paragraphs': () => ({title: 'خبر', paragraphs: Array.from({length: 1_000_000}, (_, i) => `قال ${i}`)}),
	'a word of 10 MB': () => ({title: 'خبر', paragraphs: ['ا'.repeat(5_000_000)]}),
	'a title of 10 MB': () => ({title: 'a'.repeat(10_000_000), paragraphs: ['x']}),
	'1,000 marks on each letter': () => ({
		title: `a${'\u0301'.repeat(1000)}`,
		paragraphs: [`ب${'\u064b'.repeat(1000)}`.repeat(1000)],
	}),
	'ZWJ of 100,000': () => ({title: '\u200d'.repeat(100_000), paragraphs: ['👩\u200d'.repeat(100_000)]}),
	'numbers for everything': () => ({
		title: 7,
		paragraphs: [7],
		source: 7,
		authors: [7],
		tags: 7,
		url: 7,
		id: 7,
		published: 7,
		keyFacts: 7,
	}),
	// Without the brackets this would set the prototype of the table, and be no row of it.
	['__proto__']: () =>
		JSON.parse(
			'{"__proto__": {"title": "x"}, "constructor": {"prototype": {"a": 1}}, "title": "__proto__", "paragraphs": ["x"]}',
		),
};

/** Documents that are larger, deeper or odder than any: they are read or refused, and nothing of them leaks into other objects. */
export async function throughEnormous(): Promise<Outcome> {
	const won: string[] = [];
	for (const [name, make] of Object.entries(enormous)) {
		try {
			for await (const {articles} of takeArticles(Buffer.from(JSON.stringify(make())), {file: 'a.json', name: 'a'}))
				for (const article of articles) for (const fault of faultsIn(article)) won.push(`${name}: ${fault}`);
		} catch (error) {
			won.push(`${name}: threw ${(error as Error).stack?.slice(0, 300)}`);
		}
	}
	if ('title' in {} || 'a' in {}) won.push('all objects have what an article said');
	return {cases: Object.keys(enormous).length, won};
}
