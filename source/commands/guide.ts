import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {isolate} from '../text/row.ts';
import {read} from './read.ts';
import {messages} from './shared/language.ts';
import type {DisplayOptions, LibraryOptions} from './shared/options.ts';

/** The guide ships with khabar: a folder for each language, beside `dist/`, where this file is bundled. */
const folder = fileURLToPath(new URL('../guide', import.meta.url));

/** The chapters in a language in their order, by name. Files are called by number and name: `guide/en/03-search.md`. */
function chaptersIn(language: string): ReadonlyMap<string, string> {
	const files = readdirSync(path.join(folder, language)).sort();
	return new Map(
		files.map(file => [path.basename(file, '.md').replace(/^\d+-/, ''), path.join(folder, language, file)]),
	);
}

/** The user's language when the guide has it, else English. */
function guideLanguage(): string {
	const {language} = messages();
	return existsSync(path.join(folder, language)) ? language : 'en';
}

/**
 * `khabar guide`: opens the list of the chapters, or without a terminal writes it. `khabar guide CHAPTER ...` shows those that
 * are named, as `khabar print` does.
 * @throws {Error} there is no chapter of that name, in one line
 */
export async function openGuide(names: readonly string[], options: DisplayOptions & LibraryOptions): Promise<void> {
	const chapters = chaptersIn(guideLanguage());
	const files = names.map(name => {
		const file = chapters.get(name);
		if (file === undefined) throw new Error(messages().reports.articles.noChapter(isolate(name), [...chapters.keys()]));
		return file;
	});
	if (files.length === 0) return read([...chapters.values()], options);
	const {otherCommands} = await import('./other-commands.ts');
	return otherCommands.print(files, options);
}
