import {existsSync, realpathSync} from 'node:fs';
import type {Catalogue} from '../../library/catalogue/catalogue.ts';
import {recordsFile, sourcesFile} from '../../library/files/user-folders.ts';
import {type Counts, countsBySource} from '../../library/sources/counts.ts';
import {SourceRecords} from '../../library/sources/records.ts';
import {readSources} from '../../library/sources/sources-file.ts';
import {noStates, type ReadingStates} from '../../library/storage/reading-states.ts';
import {openRecords} from '../../library/storage/records.ts';
import type {SourceLine} from '../../reader/state/sources-state.ts';

/**
 * The view of sources: all articles, then each tag with its sources, those without a tag, and the sources of articles that
 * are not followed.
 * @throws {Error} the user's file of sources cannot be read, in one line
 */
export async function sourceLines(
	catalogue: Catalogue,
	states: Pick<ReadingStates, 'keysOf'>,
	library: string,
	warn: (message: string) => void,
): Promise<SourceLine[]> {
	const {listed} = await readSources(sourcesFile());
	const counts = countsBySource(catalogue, states);
	const errors = errorsIn(library, listed, warn);
	const none = {all: 0, unread: 0};
	const lineOf = (name: string, isWithin: boolean): SourceLine => ({
		kind: 'source',
		name,
		...(counts.get(name) ?? none),
		...(isWithin && {isWithin}),
		error: errors.get(name),
	});
	const sum = (some: readonly Counts[]): Counts =>
		some.reduce((one, other) => ({all: one.all + other.all, unread: one.unread + other.unread}), none);
	const tags = [...new Set(listed.flatMap(source => source.tags))];
	const byTag = tags.flatMap((tag): SourceLine[] => {
		const lines = listed.filter(source => source.tags.includes(tag)).map(({name}) => lineOf(name, true));
		return [{kind: 'tag', name: tag, ...sum(lines)}, ...lines];
	});
	const untagged = listed.filter(source => source.tags.length === 0).map(({name}) => lineOf(name, false));
	const names = new Set(listed.map(({name}) => name));
	const others = [...counts.keys()].filter(name => !names.has(name)).map(name => lineOf(name, false));
	const all = catalogue.select({sort: 'newest'}, noStates).count;
	const onlyKeys = {...noStates, keysOf: (mark: 'read' | 'starred') => states.keysOf(mark)};
	const unread = catalogue.select({sort: 'newest', unread: true}, onlyKeys).count;
	return [{kind: 'all', name: '', all, unread}, ...byTag, ...untagged, ...others];
}

/** Why sources failed the last time, by their names. */
function errorsIn(
	library: string,
	listed: readonly {readonly name: string; readonly address: string}[],
	warn: (message: string) => void,
) {
	const errors = new Map<string, string>();
	if (!existsSync(library)) return errors;
	const database = openRecords(recordsFile(realpathSync(library)), warn);
	const records = new SourceRecords(database);
	for (const {name, address} of listed) {
		const error = records.get(address)?.error;
		if (error) errors.set(name, error);
	}
	database.close();
	return errors;
}
