const failures: Readonly<Record<string, string>> = {
	ENOENT: 'no such file or folder',
	ENOTDIR: 'no such file or folder',
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	ELOOP: 'a symbolic link that leads nowhere',
	ENAMETOOLONG: 'the name is too long',
};

/** Why a file or folder cannot be read, in words that follow its name. */
export function failureOf(error: unknown): string {
	const {code = '', message} = error as NodeJS.ErrnoException;
	return failures[code] ?? `cannot be read: ${message}`;
}

const writeFailures: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk quota is used up',
	EROFS: 'the file system is read-only',
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	ENOENT: 'the folder is gone',
	ENOTDIR: 'it is not a folder',
	EEXIST: 'it is not a folder',
};

/** Why something cannot be written into a folder, in words that follow its name. */
export function writeFailureOf(error: unknown): string {
	const {code = '', message} = error as NodeJS.ErrnoException;
	return writeFailures[code] ?? message;
}

/** Whether there is no such file, rather than one that cannot be read. */
export const isMissing = (error: unknown): boolean =>
	/^(?:ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? '');
