import {clean} from '../article/clean.ts';
import type {Mute} from '../article/listing.ts';
import {mutesFile, sourcesFile} from '../library/files/user-folders.ts';
import {readMutes, writeMutes} from '../library/sources/mutes.ts';
import {readSources} from '../library/sources/sources-file.ts';
import {ftsQuery, parseQuery} from '../search/query/query.ts';
import {isolate} from '../text/row.ts';
import {messages} from './shared/language.ts';
import {misuse, print, report} from './shared/output.ts';
import {sourceNamed, UnknownSource} from './sources/named-sources.ts';

interface MuteOptions {
	readonly source?: string;
	readonly list?: boolean;
	readonly remove?: boolean;
}

const isSame = (one: Mute, other: Mute) => one.query === other.query && one.source === other.source;
const textOf = ({query, source}: Mute): string => clean(source === undefined ? query : `${query}\t${source}`);

/** `khabar mute`: hides what fits a query from the list and the brief. Nothing is deleted. */
export async function mute(words: readonly string[], {source, list, remove}: MuteOptions): Promise<void> {
	const file = mutesFile();
	const mutes = readMutes(file);
	if (list || words.length === 0) {
		if (list) await print(mutes.map(one => `${textOf(one)}\n`).join(''));
		else misuse(messages().reports.mute.misuse);
		return;
	}
	const wanted: Mute = {
		query: words.join(' ').trim(),
		...(source !== undefined && {source: await fullNameOf(source)}),
	};
	const others = mutes.filter(one => !isSame(one, wanted));
	if (remove) {
		if (others.length === mutes.length) return misuse(messages().reports.mute.unknown(isolate(textOf(wanted))));
		writeMutes(file, others);
		report(messages().reports.mute.shows(isolate(textOf(wanted))));
		return;
	}
	if (ftsQuery(parseQuery(wanted.query)) === '') return misuse(messages().reports.articles.noWords);
	writeMutes(file, [...others, wanted]);
	report(messages().reports.mute.hides(isolate(textOf(wanted))));
}

/** The name of the source that the user follows and means; others are named in full. */
async function fullNameOf(written: string): Promise<string> {
	const {listed} = await readSources(sourcesFile());
	try {
		return sourceNamed(listed, written).name;
	} catch (error) {
		if (error instanceof UnknownSource) return written;
		throw error;
	}
}
