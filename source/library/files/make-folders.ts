import {existsSync, mkdirSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {pathOfName} from '../../article/file-name.ts';

/** Whether there is a folder at a path. Throws the error of the file system when that cannot be found out. */
export const isFolder = (path: string): boolean =>
	statSync(pathOfName(path), {throwIfNoEntry: false})?.isDirectory() ?? false;

/**
 * Makes a folder, and those around it that are missing. Node's own way (`recursive`) tries for ever where no folder can be made
 * and the system reports that as a missing parent, as in /proc.
 * @param mode of the folders that are made; the umask takes from it
 * @throws the error of the file system
 */
export function makeFolders(folder: string, mode: number): void {
	if (isFolder(folder)) return;
	const parent = dirname(folder);
	if (parent !== folder && !existsSync(parent)) makeFolders(parent, mode);
	try {
		mkdirSync(folder, {mode});
	} catch (error) {
		// Another process may have made it meanwhile.
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !isFolder(folder)) throw error;
	}
}
