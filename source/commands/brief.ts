import type {Article} from '../article/article.ts';
import {publishedDay} from '../article/dates/day.ts';
import {articleDirection} from '../article/direction.ts';
import {factSource} from '../article/fact-source.ts';
import type {View} from '../article/listing.ts';
import {fromArticle, type Paragraph} from '../article/paragraph/paragraph.ts';
import type {Summary} from '../article/summary.ts';
import {briefOf, mostFacts, type Story} from '../brief/brief.ts';
import type {SharedFact} from '../brief/shared-facts.ts';
import type {KeyFact} from '../facts/key-fact.ts';
import {keyFacts} from '../facts/key-facts.ts';
import {markedFacts, withoutDenied} from '../facts/marked-facts.ts';
import type {Catalogue} from '../library/catalogue/catalogue.ts';
import type {ReadingStates} from '../library/storage/reading-states.ts';
import {type Direction, paragraphDirection} from '../text/direction.ts';
import {isolate} from '../text/row.ts';
import {factsProgram, factsTold} from './facts/program/facts-program.ts';
import {markdownLink, markdownText} from './markdown/markdown.ts';
import {articlesOf} from './shared/articles-of.ts';
import {type Layout, laidOut, pageLayoutFor} from './shared/laid-out.ts';
import {messages} from './shared/language.ts';
import {namedValues} from './shared/named-values.ts';
import type {LibraryOptions} from './shared/options.ts';
import {complain, print, reportProblems} from './shared/output.ts';
import {openStates} from './shared/own/open-states.ts';
import {ownSettings} from './shared/own/own-settings.ts';
import {ProgressBar} from './shared/progress-bar.ts';
import {upToDate} from './shared/up-to-date.ts';
import {documentOf, type OutputOptions, showOutput} from './shared/writing/show-output.ts';

interface BriefOptions extends OutputOptions, LibraryOptions {
	/** In milliseconds since 1970. */
	readonly since?: number;
	readonly source?: string;
	readonly tag?: string;
	readonly limit?: number;
	readonly json?: boolean;
	readonly markdown?: boolean;
}

/** What is kept of an article once its facts are found. */
type Kept = Omit<Article, 'paragraphs' | 'keyFacts'> & {
	readonly direction: Direction;
	readonly time: Summary['time'] | undefined;
};
type Fact = SharedFact<Kept>;

interface Item {
	readonly article: Kept;
	readonly facts: readonly KeyFact[];
}

const usualLimit = 500;
/** How many of the sources that say the same are named. */
const mostSources = 4;
/** How many entries are asked for at once. */
const page = 100;

/**
 * `khabar brief`: writes the key facts of articles by story: of the unread articles or, with a time, of all since then.
 * @param paths files and folders; when there are none, the library
 */
export async function printBrief(paths: readonly string[], options: BriefOptions): Promise<void> {
	const {since, source, tag, limit = usualLimit, json, markdown} = options;
	const states = openStates(complain);
	const catalogue = await upToDate(paths, options);
	const bar = new ProgressBar(process.stderr);
	if (paths.length > 0) reportUnread(catalogue, states);
	const choice = since === undefined ? {unread: true} : {since};
	const view: View = {sort: 'newest', ...choice, ...namedValues(catalogue, {source, tag})};
	const {count} = catalogue.select(view, states);
	if (count > limit) complain(messages().reports.articles.newestOf(limit, count));
	const stories = await catalogue.whole(() =>
		briefOf(itemsOf(articlesOf(catalogue.select(view, states), limit, bar), states)),
	);
	bar.clear();
	if (stories.length === 0)
		complain(since === undefined ? messages().reports.articles.nothingUnread : messages().reports.articles.none);
	if (json) for (const story of stories) await print(briefLine(story));
	else if (markdown) await print(stories.map(briefMarkdown).join('\n'));
	else {
		const layout = await pageLayoutFor(options, options.width);
		const parts = stories.map((story, i) => (i > 0 ? '\n' : '') + briefText(story, layout));
		await showOutput(layout, parts, () => briefDocument(stories), options);
	}
}

/**
 * The articles with their facts: those that the user's program told of them before, else those that khabar finds, with the
 * user's marks. The program is not asked: that could take a minute for each article.
 */
function* itemsOf(listed: ReturnType<typeof articlesOf>, states: ReadingStates): Generator<Item> {
	const settings = ownSettings().facts;
	const program = settings && factsProgram(settings);
	for (const {article, summary} of listed) {
		const {paragraphs: _, keyFacts: __, ...kept} = article;
		const own = {...kept, direction: articleDirection(article), time: summary.time};
		const source = factSource(article);
		const facts = factsTold(program, article) ?? keyFacts(source);
		const marks = states.get([summary.key]).get(summary.key)?.facts ?? [];
		yield {article: own, facts: withoutDenied(markedFacts(facts, marks, source))};
	}
}

/** Tells what could not be read of the files that were named. Problems stand last in the list. */
function reportUnread(catalogue: Catalogue, states: ReadingStates): void {
	const shelf = catalogue.select({sort: 'newest'}, states);
	for (let to = shelf.count; to > 0; to -= page) {
		const problems = shelf.entries(Math.max(0, to - page), to).flatMap(({problem}) => problem ?? []);
		if (problems.length === 0) return;
		reportProblems(problems);
	}
}

const nameOf = ({source, id}: Kept): string => source ?? id;

/** One line of JSON, described in the guide. Paragraphs count from 0, ranges are in UTF-16 units. */
function briefLine({title, articles, facts}: Story<Kept>): string {
	const line = {
		schema: 'khabar.brief/1',
		title,
		articles: articles.map(({id, title, source, published, url}) => ({id, title, source, published, url})),
		facts: facts.map(({text, sources}) => ({
			text,
			sources: sources.map(({article, fact}) => {
				const {text, paragraph, ranges, kind, origin, by, mark} = fact;
				return {id: article.id, text, paragraph, ranges, kind, origin, by, mark};
			}),
		})),
	};
	return `${JSON.stringify(line)}\n`;
}

/** The same as an article. */
function briefDocument(stories: readonly Story<Kept>[]): Article {
	const paragraphs = stories.flatMap((story): Paragraph[] => {
		const {title, articles, facts} = story;
		const {direction} = articles[0]!;
		return [
			fromArticle({text: title, kind: 'heading', level: 2}, direction),
			fromArticle({text: storyMeta(story), kind: 'caption'}, direction),
			...facts
				.slice(0, mostFacts)
				.map(fact =>
					fromArticle({text: factLine(fact, story), kind: 'item'}, paragraphDirection(fact.text, directionOf(fact))),
				),
			...(facts.length > mostFacts ? [moreText(facts)] : []),
		];
	});
	const articles = stories.reduce((sum, story) => sum + story.articles.length, 0);
	return documentOf(messages().modes.brief, paragraphs, messages().storyCounts(stories.length, articles));
}

/** A name whose words stay together in a row. */
const unbroken = (name: string) => name.replaceAll(' ', '\u00a0');

/** The sources of a story, and its day. */
function storyMeta({articles}: Story<Kept>, named = unbroken): string {
	const [newest] = articles as [Kept];
	const names = new Set(articles.map(article => isolate(named(nameOf(article)), newest.direction)));
	return [...names, publishedDay(newest)].filter(Boolean).join(' · ');
}

/** A fact, and where it is from. */
const factLine = (fact: Fact, {articles}: Story<Kept>, named = unbroken): string =>
	`${fact.text} ${placesOf(fact, articles.length > 1, named)}`.trimEnd();

/** The direction of the article that tells a fact first. */
const directionOf = ({sources}: Fact): Direction => sources[0]!.article.direction;

/** Headline, sources and day, and the facts. Each fact has its paragraph, from 1, and in a shared story its sources. */
function briefText(story: Story<Kept>, layout: Layout): string {
	const {title, articles, facts} = story;
	const [newest] = articles as [Kept];
	// What is written as data has the names as they are.
	const named = layout.isData ? (name: string) => name : unbroken;
	const {direction} = newest;
	const told = facts.slice(0, mostFacts).map(fact => {
		const row = `• ${factLine(fact, story, named)}`;
		return laidOut(row, paragraphDirection(fact.text, directionOf(fact)), layout);
	});
	const more = facts.length > mostFacts ? laidOut(moreText(facts), messages().direction, layout) : '';
	const head = [
		laidOut(title, paragraphDirection(title, direction), layout),
		laidOut(storyMeta(story, named), direction, layout),
	];
	return [...head, ...told, more].join('');
}

function placesOf({sources}: Fact, isShared: boolean, named: (name: string) => string): string {
	const places = sources.slice(0, mostSources).map(({article, fact}) => {
		const place = fact.paragraph === null ? '' : `¶ ${fact.paragraph + 1}`;
		return isShared ? `${isolate(named(nameOf(article)), article.direction)} ${place}`.trim() : place;
	});
	if (sources.length > mostSources) places.push(`+${sources.length - mostSources}`);
	return isShared ? `(${places.join(' · ')})` : places.join('');
}

const moreText = (facts: readonly Fact[]) => messages().reports.articles.moreFacts(facts.length - mostFacts);

/** A heading, the sources with links, and a list of the facts. In a shared story each fact has links to its sources. */
function briefMarkdown({title, articles, facts}: Story<Kept>): string {
	const link = (article: Kept) => markdownLink(nameOf(article), article.url);
	const meta = articles.map(article => [link(article), publishedDay(article)].filter(Boolean).join(' '));
	const told = facts.slice(0, mostFacts).map(({text, sources}) => {
		const said = articles.length > 1 ? ` (${sources.map(({article}) => link(article)).join(', ')})` : '';
		return `- ${markdownText(text)}${said}\n`;
	});
	const more = facts.length > mostFacts ? `\n${moreText(facts)}\n` : '';
	return `## ${markdownText(title)}\n\n${meta.join(' · ')}\n\n${told.join('')}${more}`;
}
