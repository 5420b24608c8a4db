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

/** The name of a draft. It is hidden and has no ending that is read: a draft left behind is never taken for an article. */
const draftName = /^\.khabar-[\da-f]{16}\.draft$/;

/** A draft lasts some milliseconds; one of this age, in milliseconds, was left behind by a process that was killed. */
const abandoned = 60 * 60 * 1000;

/** Sixteen hexadecimal digits. They need not be hard to guess, and `node:crypto` would take 6 ms of every start. */
const randomDigits = () =>
	[0, 0]
		.map(() => Math.floor(Math.random() * 2 ** 32))
		.map(number => number.toString(16).padStart(8, '0'))
		.join('');

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
	readonly #draft: string;

	readonly #link: typeof linkSync;

	/** @param link gives a file a second name, where the file system can */
	constructor(folder: string, link = linkSync) {
		this.#folder = folder;
		this.#link = link;
		this.#draft = join(folder, `.khabar-${randomDigits()}.draft`);
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
		const before = statSync(path, {throwIfNoEntry: false});
		const file = before ? realpathSync(path) : path;
		// `rename` works within one file system only: the draft lies beside the file.
		const draft = join(dirname(file), basename(this.#draft));
		const written = this.#write(text, draft);
		try {
			// On file systems without modes, such as FAT, all files have the same, and it cannot be changed.
			if (before && before.mode !== statSync(draft).mode) chmodSync(draft, before.mode & 0o7777);
			renameSync(draft, file);
			return written;
		} catch (error) {
			rmSync(draft, {force: true});
			throw error;
		}
	}

	/** Removes drafts that others left behind. */
	sweep(): void {
		for (const name of readdirSync(this.#folder).filter(name => draftName.test(name))) {
			const draft = join(this.#folder, name);
			const stats = statSync(draft, {throwIfNoEntry: false});
			if (stats && stats.mtimeMs < Date.now() - abandoned) rmSync(draft, {force: true});
		}
	}

	/** Size and time are those of the draft: once the file has its name, another process may have replaced it. */
	#write(text: string, draft = this.#draft): Written {
		try {
			const file = openSync(draft, 'w');
			try {
				writeFileSync(file, text);
				const {size, mtimeMs} = fstatSync(file);
				return {size, modified: mtimeMs};
			} finally {
				closeSync(file);
			}
		} catch (error) {
			rmSync(draft, {force: true});
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
			closeSync(openSync(file, 'wx'));
			renameSync(this.#draft, file);
		}
	}
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
