import type {Article} from '../article/article.ts';
import {articleDirection, titleDirection} from '../article/direction.ts';
import {factSource} from '../article/fact-source.ts';
import {takeArticles} from '../article/read/take.ts';
import type {Reading} from '../article/reading.ts';
import {findings, keyFacts} from '../facts/key-facts.ts';
import type {Catalogue} from '../library/catalogue/catalogue.ts';
import {selectArticles} from '../library/select.ts';
import {noStates} from '../library/storage/reading-states.ts';
import {paragraphDirection} from '../text/direction.ts';
import {articlesOf} from './shared/articles-of.ts';
import {inOrder, type Layout, laidOut, layoutFor} from './shared/laid-out.ts';
import type {DisplayOptions, LibraryOptions} from './shared/options.ts';
import {print, reportProblems} from './shared/output.ts';
import {upToDate} from './shared/up-to-date.ts';
import {whyText} from './shared/why.ts';

interface FactsOptions extends DisplayOptions, LibraryOptions {
	readonly json?: boolean;
	readonly why?: boolean;
	readonly limit?: number;
}

/** `khabar facts`: writes the key facts of articles as they are read. `-` stands for JSON Lines on standard input. */
export async function printFacts(names: readonly string[], options: FactsOptions): Promise<void> {
	const {json, why, limit} = options;
	const layout = await layoutFor(options);
	const tell = json ? factsLine : why ? whyText : factsText;
	const write = async () => {
		for await (const {articles, problems} of readings(names, options)) {
			for (const article of articles) await print(tell(article, limit, layout));
			reportProblems(problems);
		}
	};
	await (json ? write() : inOrder(layout, write));
}

const standardInput = {file: 'standard input', name: 'line', lines: true};

async function* readings(names: readonly string[], options: LibraryOptions): AsyncGenerator<Reading> {
	const others = names.filter(name => name !== '-');
	if (others.length < names.length) yield* takeArticles(process.stdin, standardInput);
	if (others.length > 0) yield selectArticles(others, () => upToDate([], options));
	if (names.length === 0) yield* allOf(await upToDate([], options));
}

/** Every article of a catalogue, the newest first; only one at a time is held. */
function* allOf(catalogue: Catalogue): Generator<Reading> {
	const shelf = catalogue.select({sort: 'newest'}, noStates);
	for (const {article} of articlesOf(shelf, shelf.count)) yield {articles: [article], problems: []};
}

/**
 * One line of JSON: `{schema, id, title, facts: [{text, paragraph, ranges, kind, origin}], skipped: [{paragraph, reason}]}`.
 * Paragraphs are counted from 0.
 */
function factsLine(article: Article, limit: number | undefined): string {
	const {id, title} = article;
	const {facts, skipped} = findings(factSource(article), {limit});
	return `${JSON.stringify({schema: 'khabar.facts/1', id, title, facts, skipped})}\n`;
}

/** The title, then each fact with the number of its paragraph, counted from 1. */
function factsText(article: Article, limit: number | undefined, layout: Layout): string {
	const direction = articleDirection(article);
	const facts = keyFacts(factSource(article), {limit}).map(({text, paragraph}) => {
		const place = paragraph === null ? '' : ` ¶ ${paragraph + 1}`;
		return laidOut(`• ${text}${place}`, paragraphDirection(text, direction), layout);
	});
	return `${laidOut(article.title, titleDirection(article), layout)}${facts.join('')}\n`;
}
