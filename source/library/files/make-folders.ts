import {existsSync, mkdirSync, statSync} from 'node:fs';
import {dirname} from 'node:path';

/** Whether a folder is at a path; throws what the file system says where that cannot be told. */
export const isFolder = (path: string): boolean => statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false;

/**
 * Makes a folder and those around it, where there are none. Node's own way (`recursive`) tries for ever where no folder can
 * be made and the system says of that what it says of a missing parent, as in /proc.
 * @throws what the file system says
 */
export function makeFolders(folder: string, mode = 0o777): void {
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
