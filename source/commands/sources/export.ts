import {sourcesFile} from '../../library/files/user-folders.ts';
import {readSources} from '../../library/sources/sources-file.ts';
import {print} from '../shared/output.ts';

/** `khabar export`: writes what the user follows as OPML, which other programs take. It is the user's own file. */
export async function exportSources(): Promise<void> {
	const {text} = await readSources(sourcesFile());
	await print(text.endsWith('\n') ? text : `${text}\n`);
}
