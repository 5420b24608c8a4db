import {existsSync, realpathSync} from 'node:fs';
import {Catalogue} from '../library/catalogue/catalogue.ts';
import {recordsFile} from '../library/files/user-folders.ts';
import {deleteArticles, takeBack} from '../library/keep/delete-articles.ts';
import {Deleted} from '../library/keep/deleted.ts';
import {keysNamed} from '../library/select.ts';
import {openRecords} from '../library/storage/records.ts';
import {isolate} from '../text/row.ts';
import {messages} from './shared/language.ts';
import {type LibraryOptions, libraryOf} from './shared/options.ts';
import {complain, misuse, report} from './shared/output.ts';

interface DeleteOptions extends LibraryOptions {
	readonly undo?: boolean;
}

/** `khabar delete`: deletes articles for good, so that no update brings them back, or takes the last deletion back. */
export async function deleteFromLibrary(names: readonly string[], {undo, ...options}: DeleteOptions): Promise<void> {
	if ((names.length === 0) === !undo) {
		misuse(messages().reports.delete.misuse);
		return;
	}
	if (!existsSync(libraryOf(options))) {
		complain(messages().reports.articles.emptyLibrary(isolate(libraryOf(options))));
		process.exitCode = 1;
		return;
	}
	const catalogue = Catalogue.ofFolder(libraryOf(options));
	const folder = realpathSync(libraryOf(options));
	const database = openRecords(recordsFile(folder), complain);
	const deleted = new Deleted(database);
	try {
		if (undo) {
			const back = takeBack(folder, deleted);
			for (const file of back) report(messages().reports.delete.broughtBack(isolate(file)));
			if (back.length > 0) return;
			complain(messages().reports.delete.nothingToBringBack);
			process.exitCode = 1;
			return;
		}
		for await (const _ of catalogue.update(undefined, {words: false}));
		const {keys, problems} = keysNamed(catalogue, names);
		const done = deleteArticles(catalogue, deleted, keys, {canBeTakenBack: true});
		for (const {article} of done.deleted) report(messages().reports.delete.deleted(isolate(article.title)));
		for (const problem of [...problems, ...done.refused]) complain(problem);
		if (problems.length + done.refused.length > 0) process.exitCode = 1;
	} finally {
		database.close();
		catalogue.close();
	}
}
