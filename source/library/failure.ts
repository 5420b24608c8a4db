const failures: Readonly<Record<string, string>> = {
	ENOENT: 'no such file or folder',
	ENOTDIR: 'no such file or folder',
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	ELOOP: 'a symbolic link that leads nowhere',
	ENAMETOOLONG: 'the name is too long',
};

/** Why a file or folder cannot be read, in words that follow its name; what is no failure of the file system is thrown on. */
export function failureOf(error: unknown): string {
	const {code, syscall, message} = error as NodeJS.ErrnoException;
	if (code === undefined || syscall === undefined) throw error;
	return failures[code] ?? `cannot be read: ${message}`;
}
