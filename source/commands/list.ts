import {publishedDay} from '../article/dates/day.ts';
import type {ListEntry, View} from '../article/listing.ts';
import type {Catalogue} from '../library/catalogue/catalogue.ts';
import {noStates} from '../library/storage/reading-states.ts';
import {paragraphDirection} from '../text/direction.ts';
import {isolate} from '../text/row.ts';
import {withoutVowelMarks} from '../text/vowel-marks.ts';
import {inOrder, type Layout, laidOut, layoutFor} from './shared/laid-out.ts';
import {messages} from './shared/language.ts';
import {namedValues} from './shared/named-values.ts';
import {type DisplayOptions, type LibraryOptions, libraryOf} from './shared/options.ts';
import {complain, print, reportProblems} from './shared/output.ts';
import {openStates} from './shared/own/open-states.ts';
import {upToDate} from './shared/up-to-date.ts';

interface ListOptions extends DisplayOptions, LibraryOptions, View {
	readonly limit?: number;
	readonly json?: boolean;
}

/** How many articles are asked for at once. */
const page = 100;

/** `khabar list`: writes the articles of files and folders, or of the library, a line each. */
export async function listArticles(paths: readonly string[], options: ListOptions): Promise<void> {
	const {
		limit = Number.POSITIVE_INFINITY,
		json,
		library: _,
		bidi: __,
		shaping: ___,
		vowelMarks: ____,
		...view
	} = options;
	const states = openStates(complain);
	const catalogue = await upToDate(paths, options);
	const shelf = catalogue.select({...view, ...namedValues(catalogue, view)}, states);
	const layout = await layoutFor(options);
	const isSeen = process.stdout.isTTY && !json;
	const tell = json
		? entryJson
		: isSeen
			? (entry: ListEntry) => entryRow(entry, layout)
			: (entry: ListEntry) => entryText(entry, layout);
	const write = async () => {
		for (let from = 0; from < Math.min(limit, shelf.count); from += page) {
			const entries = shelf.entries(from, Math.min(limit, from + page)).filter(({problem}) => !problem);
			await print(entries.map(tell).join(''));
		}
	};
	await (isSeen ? inOrder(layout, write) : write());
	if (shelf.count === 0) complain(noneText(paths, options, catalogue));
	reportProblems(catalogue.problems());
}

/** Says that there are no articles; where the library has none at all, how to get some. */
function noneText(paths: readonly string[], options: LibraryOptions, catalogue: Catalogue): string {
	const {none, emptyLibrary} = messages().reports.articles;
	const isEmpty = paths.length === 0 && catalogue.select({sort: 'newest'}, noStates).count === 0;
	return isEmpty ? emptyLibrary(isolate(libraryOf(options))) : none;
}

/** A row for a terminal: the title comes first, and last the id, by which other commands name the article. */
function entryRow({summary}: ListEntry, layout: Layout): string {
	const {title, source = '', id, direction} = summary;
	const parts = [title, source, publishedDay(summary), id].filter(part => part !== '');
	const row = parts.map(part => isolate(part, direction)).join(' · ');
	return laidOut(row, paragraphDirection(title, direction), layout);
}

/** Id, date, source and title, with tabs between them. */
function entryText({summary}: ListEntry, {hidesVowelMarks}: Layout): string {
	const {id, source = '', title} = summary;
	return `${[id, publishedDay(summary), source, hidesVowelMarks ? withoutVowelMarks(title) : title].join('\t')}\n`;
}

/** One line of JSON, described in the guide. */
function entryJson({summary, state: {read, starred, percent, opened}}: ListEntry): string {
	const {key, id, title, source, alsoIn, url, published, language, direction, tags, words} = summary;
	const about = {id, key, title, source, alsoIn, url, published, language, direction, tags, words};
	return `${JSON.stringify({schema: 'khabar.list/1', ...about, read, starred, percent, opened})}\n`;
}
