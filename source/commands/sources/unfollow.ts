import {existsSync, realpathSync} from 'node:fs';
import {recordsFile, sourcesFile} from '../../library/files/user-folders.ts';
import {removeOutlines} from '../../library/sources/opml/edit.ts';
import {SourceRecords} from '../../library/sources/records.ts';
import {editSources} from '../../library/sources/sources-file.ts';
import {openRecords} from '../../library/storage/records.ts';
import {isolate} from '../../text/row.ts';
import {messages} from '../shared/language.ts';
import {type LibraryOptions, libraryOf} from '../shared/options.ts';
import {complain, report} from '../shared/output.ts';
import {sourceNamed, withNames} from './named-sources.ts';

/** `khabar unfollow`: follows sources no more. Their articles stay. */
export function unfollowSources(names: readonly string[], options: LibraryOptions): Promise<void> {
	return withNames(async () => {
		const left: {readonly name: string; readonly address: string}[] = [];
		await editSources(sourcesFile(), async opml => {
			const found = [...new Set(names.map(name => sourceNamed(opml.listed, name)))];
			left.push(...found);
			return removeOutlines(opml, found);
		});
		forget(left, options);
		for (const {name} of left) report(messages().reports.follow.unfollowed(isolate(name)));
	});
}

/** A source that is followed again later starts anew. */
function forget(sources: readonly {readonly address: string}[], options: LibraryOptions): void {
	const library = libraryOf(options);
	if (!existsSync(library)) return;
	const database = openRecords(recordsFile(realpathSync(library)), complain);
	const records = new SourceRecords(database);
	for (const {address} of sources) records.forget(address);
	database.close();
}
