import {rmSync} from 'node:fs';
import {basename, join} from 'node:path';
import {pathOfName} from '../../article/file-name.ts';
import {ArticleRows} from '../catalogue/article-rows.ts';
import type {Catalogue} from '../catalogue/catalogue.ts';
import {writeFailureOf} from '../files/failure.ts';
import {libraryModes} from '../files/modes.ts';
import {readRegularFile} from '../files/regular-file.ts';
import {isOfSqlite, transact} from '../storage/database.ts';
import {isOurs} from './article-file.ts';
import {AtomicFiles} from './atomic-files.ts';
import type {Deleted, DeletedFile} from './deleted.ts';

interface Deletion {
	/** The files that were removed. */
	readonly deleted: readonly DeletedFile[];
	/** Why others stay, a line for each. */
	readonly refused: readonly string[];
}

/**
 * Deletes articles of the library for good: their files go, and their marks stay, so that no update brings them back. A file
 * that holds anything but one article in khabar's format is somebody else's, and stays.
 * @param keys of the catalogue, which is that of the library
 */
export function deleteArticles(
	catalogue: Catalogue,
	deleted: Deleted,
	keys: readonly string[],
	{canBeTakenBack}: {readonly canBeTakenBack: boolean},
): Deletion {
	const refused: string[] = [];
	const files: (DeletedFile & {path: string})[] = [];
	for (const key of keys) {
		try {
			const path = catalogue.fileOf(key);
			if (path === undefined) throw new Error('an article that is no longer there');
			const text = readRegularFile(path).toString();
			if (!isOurs(JSON.parse(text))) throw new Error(`${path}: is not a file that khabar made: remove it yourself`);
			const article = catalogue.article(key);
			files.push({path, file: basename(path), article, text: canBeTakenBack ? text : undefined});
		} catch (error) {
			refused.push(
				error instanceof SyntaxError ? `${key}: is in a file with other articles` : (error as Error).message,
			);
		}
	}
	if (files.length === 0) return {deleted: [], refused};
	// The mark comes first: if the process is killed in between, the article is still there, and can be deleted again.
	const marks = deleted.add(files);
	const gone = files.filter(({path}, i) => {
		try {
			rmSync(pathOfName(path), {force: true});
			return true;
		} catch (error) {
			// Its file stays, so it does not count as deleted.
			deleted.lift(marks[i]!);
			refused.push(`${path}: cannot be removed: ${writeFailureOf(error)}`);
			return false;
		}
	});
	forget(
		catalogue,
		gone.map(({file}) => file),
	);
	return {deleted: gone, refused};
}

/** Takes files out of the catalogue. Where that fails, the next look at the folder does it. */
function forget(catalogue: Catalogue, names: readonly string[]): void {
	try {
		const {database, close} = catalogue.openForWriting();
		try {
			const rows = new ArticleRows(database);
			transact(database, () => {
				for (const name of names) rows.removeFileNamed(name);
			});
		} finally {
			close();
		}
	} catch (error) {
		if (!isOfSqlite(error)) throw error;
	}
}

/**
 * Takes the last deletion back: its files come back as they were. A file whose name was given to another one meanwhile gets
 * a new name.
 * @param folder of the library
 * @returns the names of the files
 * @throws {Error} the folder cannot be written, in one line; the deletion can still be taken back
 */
export function takeBack(folder: string, deleted: Deleted): string[] {
	const files = new AtomicFiles(folder, {mode: libraryModes().file});
	const back = deleted.last().map(({file, text}) => {
		try {
			return join(folder, placed(files, folder, file, text));
		} catch (error) {
			throw new Error(`${folder}: cannot be written: ${writeFailureOf(error)}`);
		}
	});
	deleted.forgetLast();
	return back;
}

/** Makes a file under its name, or under the first free one that is made from it. */
function placed(files: AtomicFiles, folder: string, file: string, text: string): string {
	for (let count = 1; ; count++) {
		const name = count === 1 ? file : file.replace(/(?:\.json)?$/, `-${count}$&`);
		if (files.place(name, text)) return name;
		// Some of the files are there already if an earlier attempt was stopped.
		if (readRegularFile(join(folder, name)).toString() === text) return name;
	}
}
