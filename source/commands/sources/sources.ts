import {existsSync, realpathSync} from 'node:fs';
import {Catalogue} from '../../library/catalogue/catalogue.ts';
import {mutesFile, recordsFile, sourcesFile} from '../../library/files/user-folders.ts';
import {type Counts, countsBySource} from '../../library/sources/counts.ts';
import {readMutes} from '../../library/sources/mutes.ts';
import type {Listed} from '../../library/sources/opml/subscriptions.ts';
import {type SourceRecord, SourceRecords} from '../../library/sources/records.ts';
import {textOfKeep, textOfTime, withoutPassword} from '../../library/sources/subscription.ts';
import {openRecords} from '../../library/storage/records.ts';
import {isolate} from '../../text/row.ts';
import {messages} from '../shared/language.ts';
import {type LibraryOptions, libraryOf} from '../shared/options.ts';
import {complain, jsonLine, print, report} from '../shared/output.ts';
import {openStates} from '../shared/own/open-states.ts';
import {followed} from './named-sources.ts';

interface SourcesOptions extends LibraryOptions {
	readonly json?: boolean;
}

/** What is told of a source. */
interface Told {
	readonly source: Listed;
	readonly counts: Counts;
	readonly record: SourceRecord | undefined;
}

/** `khabar sources`: writes what the user follows, and how each source is. */
export async function printSources({json, ...options}: SourcesOptions): Promise<void> {
	const {listed} = await followed();
	const library = libraryOf(options);
	const counts = existsSync(library) ? await countsIn(library) : new Map<string, Counts>();
	const database = existsSync(library) ? openRecords(recordsFile(realpathSync(library)), complain) : undefined;
	const records = database && new SourceRecords(database);
	for (const source of listed) {
		const told = {
			source,
			counts: counts.get(source.name) ?? {all: 0, unread: 0},
			record: records?.get(source.address),
		};
		if (json) await print(sourceJson(told));
		else for (const line of sourceText(told)) report(line);
	}
	database?.close();
	if (listed.length === 0) complain(messages().reports.follow.nothingYet(isolate(sourcesFile())));
}

async function countsIn(library: string): Promise<Map<string, Counts>> {
	const catalogue = Catalogue.ofFolder(library);
	catalogue.mutes = readMutes(mutesFile());
	for await (const _ of catalogue.update());
	const counts = countsBySource(catalogue, openStates(complain));
	catalogue.close();
	return counts;
}

const momentOf = (time: number | null | undefined): string | undefined =>
	time === null || time === undefined ? undefined : new Date(time).toISOString();

/** When it is asked by itself, where that is not at once. */
const nextOf = (record: SourceRecord | undefined): number | undefined =>
	record && record.gone === null ? Math.max(record.next ?? 0, record.hold ?? 0) || undefined : undefined;

/** One line of JSON, described in the guide. */
function sourceJson({source, counts, record}: Told): string {
	const {name, tags, isFull, keep, every} = source;
	const address = withoutPassword(source.address);
	const line = {
		schema: 'khabar.source/1',
		name,
		address,
		tags,
		full: isFull,
		keep: keep && textOfKeep(keep),
		every: every === undefined ? undefined : textOfTime(every),
		articles: counts.all,
		unread: counts.unread,
		asked: momentOf(record?.asked),
		success: momentOf(record?.success),
		error: record?.error ?? undefined,
		failures: record?.failures ?? 0,
		next: momentOf(nextOf(record)),
		gone: momentOf(record?.gone),
		movedTo: record?.address ?? undefined,
	};
	return jsonLine(line);
}

/** The name with its tags and counts, the address, and a line of how it is. */
function sourceText({source, counts, record}: Told): string[] {
	const {fault, reports} = messages();
	const said = reports.source;
	const {name, tags, isFull, keep, every} = source;
	const address = withoutPassword(source.address);
	const options = [
		...(isFull ? [said.fullPages] : []),
		...(keep ? [said.keeps(textOfKeep(keep))] : []),
		...(every === undefined ? [] : [said.every(textOfTime(every))]),
	];
	const state = [
		record?.success ? said.answered(messages().near(record.success, Date.now())) : said.notRead,
		...(record?.address ? [said.moved(isolate(record.address))] : []),
		...(record?.error ? [said.error(fault(record.error), record.failures)] : []),
		...nextText(record),
	];
	const head = [
		isolate(name),
		...tags.map(tag => isolate(`#${tag}`)),
		said.unreadOf(counts.unread, counts.all),
		...options,
	];
	return [head.join(' · '), `  ${isolate(address)}`, `  ${state.join(' · ')}`];
}

function nextText(record: SourceRecord | undefined): string[] {
	const next = nextOf(record);
	return next !== undefined && next > Date.now()
		? [messages().reports.source.next(messages().near(next, Date.now()))]
		: [];
}
