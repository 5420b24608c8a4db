import type {Entry} from '../library/entries.ts';
import {ReadingStates} from '../library/reading-states.ts';
import type {View} from '../library/view.ts';
import {statesFile} from '../library/where.ts';
import {openSettings} from '../settings.ts';
import type {LibraryOptions} from './options.ts';
import {complain, print, reportProblems} from './output.ts';
import {upToDate} from './up-to-date.ts';

export interface ListOptions extends LibraryOptions, View {
	readonly limit?: number;
	readonly json?: boolean;
}

/** How many articles are asked for at once. */
const page = 100;

/** `khabar list`: writes the articles of files and folders, or of the library, a line each. */
export async function listArticles(paths: readonly string[], options: ListOptions): Promise<void> {
	const {limit = Number.POSITIVE_INFINITY, json, library: _, ...view} = options;
	const settings = openSettings(complain);
	const states = new ReadingStates(statesFile(), complain, () => settings.earlierStates());
	const catalogue = await upToDate(paths, options);
	const shelf = catalogue.select(view, states);
	const tell = json ? entryJson : entryText;
	for (let from = 0; from < Math.min(limit, shelf.count); from += page) {
		const entries = shelf.entries(from, Math.min(limit, from + page)).filter(({problem}) => !problem);
		await print(entries.map(tell).join(''));
	}
	if (shelf.count === 0) complain('no articles');
	reportProblems(catalogue.problems());
}

/** Id, date, source and title, with tabs between them. */
export const entryText = ({summary: {id, published = '', source = '', title}}: Entry): string =>
	`${[id, published.slice(0, 10), source, title].join('\t')}\n`;

/** One line of JSON, described in the README. */
function entryJson({summary, state: {read, starred, percent, opened}}: Entry): string {
	const {key, id, title, source, published, language, direction, tags, words} = summary;
	const about = {id, key, title, source, published, language, direction, tags, words};
	return `${JSON.stringify({schema: 'khabar.list/1', ...about, read, starred, percent, opened})}\n`;
}
