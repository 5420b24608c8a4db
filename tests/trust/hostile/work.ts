import {shownAddress, shownHost} from '../../../source/article/address.ts';
import type {Article} from '../../../source/article/article.ts';
import {articleDirection, titleDirection} from '../../../source/article/direction.ts';
import {factSource} from '../../../source/article/fact-source.ts';
import {textOf} from '../../../source/article/paragraph/paragraph.ts';
import {takeArticles} from '../../../source/article/read/take.ts';
import {briefOf} from '../../../source/brief/brief.ts';
import {articleTree} from '../../../source/commands/markdown/article-tree.ts';
import {markdownOf} from '../../../source/commands/markdown/markdown-writer-packages.ts';
import {findings} from '../../../source/facts/key-facts.ts';
import {textDigest} from '../../../source/library/catalogue/article-rows.ts';
import {rules} from '../../../source/library/identity/find-duplicate.ts';
import {fileName} from '../../../source/library/identity/slug.ts';
import {idsOf, stateKey} from '../../../source/library/identity/state-key.ts';
import {ArticleLayout} from '../../../source/reader/layout/article-layout.ts';
import {lastRow, step} from '../../../source/reader/layout/viewport.ts';
import {bestMatch, findIn, matches} from '../../../source/search/matching/matches.ts';
import {parseQuery} from '../../../source/search/query/query.ts';
import {indexed} from '../../../source/search/words/words.ts';
import {isolate, line, lines, logicalLines} from '../../../source/text/row.ts';

/** What is done with every article, each by its name, so that a report can say which of them took long. */
export const works: Readonly<Record<string, (article: Article) => unknown>> = {
	facts: article => findings(factSource(article), {}).weighed(),
	brief: article => briefOf([{article, facts: findings(factSource(article), {}).facts}]),
	'list row': article =>
		[article.title, article.source ?? ''].map(text => line(isolate(text, titleDirection(article)), 60)),
	'title rows': article => lines(article.title, 60, 3, {direction: titleDirection(article)}),
	'plain rows': article => logicalLines(article.title, 60, 3),
	layout: article => {
		const layout = new ArticleLayout(article.paragraphs, {width: 60, direction: articleDirection(article)});
		for (const row of [{paragraph: 0, row: 0}, step(layout, lastRow(layout), -20)])
			for (let i = 0; i < 40; i++) layout.cells(step(layout, row, i));
	},
	index: article => [article.title, ...article.paragraphs.map(textOf)].map(indexed),
	search: article => {
		const query = parseQuery('قال "الوزير إن" x*');
		const texts = [article.title, ...article.paragraphs.map(textOf)];
		return [texts.map(text => matches(query, text)), bestMatch(query, texts), texts.map(text => findIn('a', text))];
	},
	query: article => parseQuery(article.title),
	markdown: article => markdownOf(articleTree(article, article.source ?? '')),
	identity: article => [fileName(article), textDigest(article), stateKey(article), idsOf(article), rules.length],
	address: article => [shownHost(article.url), article.url && shownAddress(article.url)],
};

/** Reads a document and does everything with its articles. Gives the time of each step, in milliseconds. */
export async function workOn(document: Uint8Array, file: string): Promise<Map<string, number>> {
	const times = new Map<string, number>();
	let start = cpuTime();
	const took = (name: string) => {
		const now = cpuTime();
		times.set(name, (times.get(name) ?? 0) + now - start);
		start = now;
	};
	for await (const {articles} of takeArticles(document, {file, name: 'a'})) {
		took('read');
		for (const article of articles.slice(0, 3))
			for (const [name, work] of Object.entries(works)) {
				work(article);
				took(name);
			}
	}
	took('read');
	return times;
}

/** What this thread has worked, in milliseconds: on a machine that does other things, too, time says little. */
function cpuTime(): number {
	const {user, system} = process.threadCpuUsage();
	return (user + system) / 1000;
}
