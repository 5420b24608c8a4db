import {
	chmodSync,
	closeSync,
	fstatSync,
	linkSync,
	openSync,
	readdirSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {nameOfBytes, pathOfName} from '../../article/file-name.ts';

/**
 * The name of a draft, with the process that writes it. It is hidden and has no ending that is read: a draft left behind is never
 * taken for an article. Earlier versions of khabar did not name the process.
 */
const draftName = /^\.khabar-(?:(\d+)-)?[\da-f]{16}\.draft$/;

/** A draft lasts some milliseconds; one of this age, in milliseconds, was left behind by a process that was killed. */
const abandoned = 60 * 60 * 1000;
/** The same for one whose process is gone. On another machine that shares the folder the process may be there. */
const abandonedByProcess = 10_000;

/** Sixteen hexadecimal digits that nobody can guess. `node:crypto` takes 6 ms to load, so it is loaded only to write. */
export const randomDigits = (): string => process.getBuiltinModule('node:crypto').randomBytes(8).toString('hex');

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) !== 'ESRCH';
	}
}

interface FileOptions {
	/** Of new files; the umask takes from it. */
	readonly mode?: number;
	/** Gives a file a second name, where the file system can. */
	readonly link?: (from: string, to: string) => void;
}

/** What tells a written file from the one that was there before. */
export interface Written {
	readonly size: number;
	/** Milliseconds since 1970, with fractions. */
	readonly modified: number;
}

/** Errors of `link` which say only that the file system has no hard links (FAT, some network file systems). */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Writes whole files into a folder. Each is written under another name and appears with all of its content, so that other
 * programs never see a part of a file, and a sudden end leaves none.
 *
 * Nothing waits until the disk has the file (`fsync`), which would take far longer than all else. If the machine itself fails,
 * the files of the last seconds may be empty.
 */
export class AtomicFiles {
	readonly #folder: string;
	readonly #mode: number;
	readonly #link: (from: string, to: string) => void;
	#draftName: string | undefined;

	constructor(folder: string, {mode = 0o600, link = linkSync}: FileOptions = {}) {
		this.#folder = folder;
		this.#mode = mode;
		this.#link = link;
	}

	get #draft(): string {
		this.#draftName ??= `.khabar-${process.pid}-${randomDigits()}.draft`;
		return join(this.#folder, this.#draftName);
	}

	/** Makes a new file. Undefined when the name is taken: whatever has it stays as it is. */
	place(name: string, text: string): Written | undefined {
		const written = this.#write(text);
		try {
			this.#appear(join(this.#folder, name));
			return written;
		} catch (error) {
			if (codeOf(error) === 'EEXIST') return undefined;
			throw error;
		} finally {
			rmSync(this.#draft, {force: true});
		}
	}

	/** Replaces a file and keeps its mode. When the name is a symbolic link, the file that it leads to is replaced. */
	replace(name: string, text: string): Written {
		const path = join(this.#folder, name);
		// Somebody may have removed it a moment ago.
		const before = statSync(pathOfName(path), {throwIfNoEntry: false});
		const file = before ? nameOfBytes(realpathSync(pathOfName(path), 'buffer')) : path;
		// `rename` works within one file system only: the draft lies beside the file.
		const draft = join(dirname(file), basename(this.#draft));
		const written = this.#write(text, draft);
		try {
			// On file systems without modes, such as FAT, all files have the same, and it cannot be changed.
			if (before && before.mode !== statSync(draft).mode) chmodSync(draft, before.mode & 0o7777);
			renameSync(draft, pathOfName(file));
			return written;
		} catch (error) {
			rmSync(draft, {force: true});
			throw error;
		}
	}

	/** Removes drafts that others left behind. */
	sweep(): void {
		for (const name of readdirSync(this.#folder)) {
			const [isDraft, pid] = draftName.exec(name) ?? [];
			if (!isDraft) continue;
			const draft = join(this.#folder, name);
			const stats = statSync(draft, {throwIfNoEntry: false});
			const age = pid !== undefined && !isRunning(Number(pid)) ? abandonedByProcess : abandoned;
			if (stats && stats.mtimeMs < Date.now() - age) rmSync(draft, {force: true});
		}
	}

	/** Size and time are those of the draft: once the file has its name, another process may have replaced it. */
	#write(text: string, draft = this.#draft): Written {
		try {
			// This fails if there is a file or a link of this name already.
			const file = openSync(draft, 'wx', this.#mode);
			try {
				writeFileSync(file, text);
				const {size, mtimeMs} = fstatSync(file);
				return {size, modified: mtimeMs};
			} finally {
				closeSync(file);
			}
		} catch (error) {
			if (codeOf(error) !== 'EEXIST') rmSync(draft, {force: true});
			throw error;
		}
	}

	/** Gives the draft its name. `rename` would replace a file that has the name already; `link` fails instead. */
	#appear(file: string): void {
		try {
			this.#link(this.#draft, file);
		} catch (error) {
			if (!withoutLinks.has(codeOf(error) ?? '')) throw error;
			// The empty file holds the name until the rename.
			closeSync(openSync(file, 'wx', this.#mode));
			renameSync(this.#draft, file);
		}
	}
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
