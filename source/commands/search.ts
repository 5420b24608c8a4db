import type {Article} from '../article/article.ts';
import {publishedDay} from '../article/dates/day.ts';
import type {ListEntry, Match, View} from '../article/listing.ts';
import {fromArticle, type Paragraph} from '../article/paragraph/paragraph.ts';
import type {CatalogueShelf} from '../library/shelf/shelf.ts';
import {noStates} from '../library/storage/reading-states.ts';
import {ftsQuery, parseQuery} from '../search/query/query.ts';
import {paragraphDirection} from '../text/direction.ts';
import {isolate} from '../text/row.ts';
import {type Layout, laidOut, pageLayoutFor} from './shared/laid-out.ts';
import {messages} from './shared/language.ts';
import {namedValues} from './shared/named-values.ts';
import type {LibraryOptions} from './shared/options.ts';
import {complain, print} from './shared/output.ts';
import {upToDate} from './shared/up-to-date.ts';
import {documentOf, type OutputOptions, showOutput} from './shared/writing/show-output.ts';

type Filters = Pick<View, 'since' | 'source' | 'language' | 'tag'>;

export interface SearchOptions extends OutputOptions, LibraryOptions, Filters {
	readonly limit?: number;
	readonly json?: boolean;
}

/** An article that was found, and where. */
interface Found extends Match {
	readonly summary: ListEntry['summary'];
}

const usualLimit = 20;

/** `khabar search`: writes the articles of the library that fit a query, best first, each with the sentence that fits. */
export async function searchArticles(words: readonly string[], options: SearchOptions): Promise<void> {
	const {limit = usualLimit, json, since, source, language, tag} = options;
	const query = words.join(' ');
	if (ftsQuery(parseQuery(query)) === '') {
		complain(messages().reports.articles.noWords);
		return;
	}
	const catalogue = await upToDate([], options, 'at changes');
	const view: View = {sort: 'newest', since, language, query, ...namedValues(catalogue, {source, tag})};
	const {count, found} = await catalogue.whole(() => find(catalogue.select(view, noStates), limit));
	if (json) await print(found.map(foundJson).join(''));
	else if (found.length > 0) {
		const layout = await pageLayoutFor(options);
		const parts = found.map((result, i) => (i > 0 ? '\n' : '') + foundText(result, layout));
		await showOutput(layout, parts, () => foundDocument(query, found), options);
	}
	if (count === 0) complain(messages().reports.articles.nothingFound);
	else if (count > limit) complain(messages().reports.articles.bestOf(limit, count));
}

function find(shelf: CatalogueShelf, limit: number): {count: number; found: Found[]} {
	const found: Found[] = [];
	for (const entry of shelf.entries(0, limit)) {
		const match = shelf.match(entry);
		if (match) found.push({...match, summary: entry.summary});
	}
	return {count: shelf.count, found};
}

/** One line of JSON, described in the guide. The paragraph counts from 0, ranges are in UTF-16 units of the sentence. */
function foundJson({summary, paragraph, sentence, ranges}: Found): string {
	const {key, id, title, source, url, published} = summary;
	const about = {id, key, title, source, url, published};
	return `${JSON.stringify({schema: 'khabar.search/1', ...about, paragraph: paragraph ?? null, sentence, ranges})}\n`;
}

/** The same as an article. */
function foundDocument(query: string, found: readonly Found[]): Article {
	const paragraphs = found.flatMap((result): Paragraph[] => {
		const {title, direction} = result.summary;
		return [
			fromArticle({text: title, kind: 'heading', level: 2}, direction),
			fromArticle({text: foundMeta(result), kind: 'caption'}, direction),
			fromArticle(foundSentence(result), paragraphDirection(result.sentence, direction)),
		];
	});
	return documentOf(query, paragraphs, messages().counts(found.length, undefined));
}

function foundMeta({summary}: Found): string {
	const {id, source = '', direction} = summary;
	const meta = [source, publishedDay(summary), id].filter(part => part !== '');
	return meta.map(part => isolate(part, direction)).join(' · ');
}

const foundSentence = ({paragraph, sentence}: Found): string =>
	`${sentence.trim()}${paragraph === undefined ? '' : ` ¶ ${paragraph + 1}`}`;

/** The title, a line of source, date and id, and the sentence with the number of its paragraph, from 1. */
function foundText(found: Found, layout: Layout): string {
	const {summary, sentence} = found;
	const {title, direction} = summary;
	return [
		laidOut(title, paragraphDirection(title, direction), layout),
		laidOut(foundMeta(found), direction, layout),
		laidOut(foundSentence(found), paragraphDirection(sentence, direction), layout),
	].join('');
}
