import {clean} from '../../article/clean.ts';
import {mutesFile, sourcesFile} from '../../library/files/user-folders.ts';
import {renameInMutes} from '../../library/sources/mutes.ts';
import {setFields} from '../../library/sources/opml/edit.ts';
import {editSources} from '../../library/sources/sources-file.ts';
import {renameInLibrary} from '../../library/sources/update/rename.ts';
import {isolate} from '../../text/row.ts';
import {messages} from '../shared/language.ts';
import {type LibraryOptions, libraryOf} from '../shared/options.ts';
import {misuse, report} from '../shared/output.ts';
import {sourceNamed, withNames} from './named-sources.ts';

/** `khabar rename OLD NEW`: gives a source, and all of its articles, another name. */
export function renameSource(names: readonly string[], options: LibraryOptions): Promise<void> {
	return withNames(async () => {
		const [old, written] = names;
		const name = clean(written ?? '');
		if (old === undefined || name === '' || names.length > 2) {
			misuse(messages().reports.rename.misuse);
			return;
		}
		let before = '';
		await editSources(sourcesFile(), async opml => {
			const source = sourceNamed(opml.listed, old);
			before = source.name;
			if (opml.listed.some(other => other !== source && other.name === name))
				throw new Error(messages().reports.names.sameName(isolate(name)));
			return setFields(opml, source, {plain: {text: name, title: name}, own: {}});
		});
		renameInMutes(mutesFile(), before, name);
		await renameInLibrary(libraryOf(options), before, name);
		report(messages().reports.rename.renamed(isolate(before), isolate(name)));
	});
}
