import type {Article} from '../../article/article.ts';
import {articleDirection, titleDirection} from '../../article/direction.ts';
import {factSource} from '../../article/fact-source.ts';
import {fromArticle, type Paragraph} from '../../article/paragraph/paragraph.ts';
import type {Problem} from '../../article/problem.ts';
import {takeArticles} from '../../article/read/take.ts';
import type {Reading} from '../../article/reading.ts';
import {type FactMark, untouched} from '../../article/reading-state.ts';
import type {KeyFact} from '../../facts/key-fact.ts';
import {findings} from '../../facts/key-facts.ts';
import {markedFacts, withoutDenied} from '../../facts/marked-facts.ts';
import type {Catalogue} from '../../library/catalogue/catalogue.ts';
import {selectArticles} from '../../library/select.ts';
import {noStates, type ReadingStates} from '../../library/storage/reading-states.ts';
import {usualSeconds} from '../../settings/values.ts';
import {type Direction, paragraphDirection} from '../../text/direction.ts';
import {isolate} from '../../text/row.ts';
import {articlesOf} from '../shared/articles-of.ts';
import {inOrder, type Layout, laidOut, pageLayoutFor} from '../shared/laid-out.ts';
import {messages} from '../shared/language.ts';
import {insteadOf, type LibraryOptions} from '../shared/options.ts';
import {complain, print, reportProblems} from '../shared/output.ts';
import {openStates} from '../shared/own/open-states.ts';
import {ownSettings} from '../shared/own/own-settings.ts';
import {upToDate} from '../shared/up-to-date.ts';
import {whyText} from '../shared/why.ts';
import {documentOf, type OutputOptions, showOutput} from '../shared/writing/show-output.ts';
import {changedMarks, type MarkOptions} from './marking.ts';
import {type FactsTeller, factsTeller} from './program/facts-teller.ts';

interface FactsOptions extends OutputOptions, LibraryOptions, MarkOptions {
	readonly json?: boolean;
	readonly why?: boolean;
	readonly limit?: number;
	/** The command of a program that tells the facts; an empty one asks for khabar's own. */
	readonly with?: string;
}

/** `khabar facts`: writes the key facts of articles as they are read. `-` stands for JSON Lines on standard input. */
export async function printFacts(names: readonly string[], options: FactsOptions): Promise<void> {
	const {json, why, limit} = options;
	const layout = await pageLayoutFor(options);
	const teller = tellerOf(options);
	const states = openStates(complain);
	const write = async () => {
		for await (const {articles, problems, isKept} of readings(names, options)) {
			for (const article of articles) {
				if (why) await print(whyText(article, limit, layout));
				else {
					const told = await factsOf(article, isKept ? marksOf(states, article) : [], teller, limit);
					await print(json ? factsJson(article, told) : factsText(article, told.facts, layout));
				}
			}
			reportProblems(problems);
		}
	};
	const marks = options.mark !== undefined || options.unmark !== undefined;
	if (marks && !(await markFacts(names, options, teller, states))) return;
	// All of a library is written as it is found: nobody wants to wait for the last of it.
	const isBounded = !json && !why && names.length > 0 && process.stdout.isTTY;
	if (isBounded) await showFacts(names, layout, {options, teller, states});
	else await (json ? write() : inOrder(layout, write));
}

interface Telling {
	readonly options: FactsOptions;
	readonly teller: FactsTeller | undefined;
	readonly states: ReadingStates;
}

/** Writes the facts of articles for somebody who looks at them, perhaps more than fit on a screen. */
async function showFacts(names: readonly string[], layout: Layout, {options, teller, states}: Telling): Promise<void> {
	const found: {readonly article: Article; readonly facts: readonly KeyFact[]}[] = [];
	const unread: Problem[] = [];
	for await (const {articles, problems, isKept} of readings(names, options)) {
		unread.push(...problems);
		for (const article of articles) {
			const {facts} = await factsOf(article, isKept ? marksOf(states, article) : [], teller, options.limit);
			found.push({article, facts});
		}
	}
	const parts = found.map(({article, facts}) => factsText(article, facts, layout));
	const document = () => {
		const [first] = found;
		const items = ({article, facts}: (typeof found)[number]) =>
			facts.map(fact => factItem(fact, articleDirection(article)));
		if (found.length === 1) return documentOf(first!.article.title, items(first!));
		const paragraphs = found.flatMap((one): Paragraph[] => [
			fromArticle({text: one.article.title, kind: 'heading', level: 2}, articleDirection(one.article)),
			...items(one),
		]);
		return documentOf(messages().keyFacts, paragraphs, messages().counts(found.length, undefined));
	};
	await showOutput(layout, parts, document, options);
	reportProblems(unread);
}

const factItem = (fact: KeyFact, around: Direction): Paragraph =>
	fromArticle({text: factLine(fact), kind: 'item'}, paragraphDirection(fact.text, around));

/** A fact, the number of its paragraph, counted from 1, and the name of the program that told it. */
const factLine = ({text, paragraph, by}: KeyFact): string =>
	`${text}${paragraph === null ? '' : ` ¶ ${paragraph + 1}`}${by === undefined ? '' : ` (${by})`}`;

function tellerOf({with: command, limit}: FactsOptions): FactsTeller | undefined {
	const settings = ownSettings().facts;
	if (command === undefined) return settings && factsTeller(settings, limit);
	return command.trim() === '' ? undefined : factsTeller({command, seconds: settings?.seconds ?? usualSeconds}, limit);
}

/** Marks a fact of the one article that is named; false where there is no such article, which is told. */
async function markFacts(
	names: readonly string[],
	options: FactsOptions,
	teller: FactsTeller | undefined,
	states: ReadingStates,
): Promise<boolean> {
	const [name = '-', ...others] = names;
	if (name === '-' || others.length > 0) throw new Error(messages().reports.facts.oneArticle);
	const {articles, problems} = await selectArticles(names, () => upToDate([], options), insteadOf(options));
	const [article] = articles;
	if (!article) {
		reportProblems(problems);
		return false;
	}
	if (articles.length > 1) throw new Error(messages().reports.facts.severalArticles(isolate(name), articles.length));
	const marks = marksOf(states, article);
	const {facts} = await factsOf(article, marks, teller, options.limit);
	const changed = changedMarks(article, facts, marks, options);
	const key = keyOf(article);
	const {facts: _, ...state} = states.get([key]).get(key) ?? untouched;
	states.put([[key, {...state, ...(changed.length > 0 && {facts: changed})}]]);
	return true;
}

const keyOf = ({key, id}: Article): string => key ?? id;

function marksOf(states: ReadingStates, article: Article): readonly FactMark[] {
	const key = keyOf(article);
	return states.get([key]).get(key)?.facts ?? [];
}

interface FoundFacts extends Pick<ReturnType<typeof findings>, 'skipped'> {
	readonly facts: readonly KeyFact[];
}

/** The facts of an article: what the user's program tells, else what khabar finds, with the user's marks. */
async function factsOf(
	article: Article,
	marks: readonly FactMark[],
	teller: FactsTeller | undefined,
	limit: number | undefined,
): Promise<FoundFacts> {
	const source = factSource(article);
	const own = findings(source, {limit});
	const facts = (await teller?.factsOf(article)) ?? own.facts;
	return {facts: withoutDenied(markedFacts(facts, marks, source)).slice(0, limit), skipped: own.skipped};
}

interface Readings extends Reading {
	/** Whether the articles are such as the reader knows, so that the user may have marked them. */
	readonly isKept: boolean;
}

const standardInput = {file: 'standard input', name: 'line', lines: true};

async function* readings(names: readonly string[], options: LibraryOptions): AsyncGenerator<Readings> {
	const others = names.filter(name => name !== '-');
	if (others.length < names.length)
		for await (const reading of takeArticles(process.stdin, standardInput)) yield {...reading, isKept: false};
	if (others.length > 0) {
		const selected = await selectArticles(others, () => upToDate([], options), insteadOf(options));
		yield {...selected, isKept: true};
	}
	if (names.length === 0) yield* allOf(await upToDate([], options));
}

/** Every article of a catalogue, the newest first; only one at a time is held. */
function* allOf(catalogue: Catalogue): Generator<Readings> {
	const shelf = catalogue.select({sort: 'newest'}, noStates);
	for (const {article} of articlesOf(shelf, shelf.count)) yield {articles: [article], problems: [], isKept: true};
}

/**
 * One line of JSON: `{schema, id, title, facts: [{text, paragraph, ranges, kind, origin, by, mark}], skipped: [{paragraph,
 * reason}]}`. Paragraphs are counted from 0.
 */
function factsJson({id, title}: Article, {facts, skipped}: FoundFacts): string {
	return `${JSON.stringify({schema: 'khabar.facts/1', id, title, facts, skipped})}\n`;
}

/** The title, then each fact with the number of its paragraph, counted from 1, and the name of the program that told it. */
function factsText(article: Article, facts: readonly KeyFact[], layout: Layout): string {
	const direction = articleDirection(article);
	const told = facts.map(fact =>
		laidOut(`${fact.mark === 'key' ? '+' : '•'} ${factLine(fact)}`, paragraphDirection(fact.text, direction), layout),
	);
	return `${laidOut(article.title, titleDirection(article), layout)}${told.join('')}\n`;
}
