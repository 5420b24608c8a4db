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

/** Hidden, and of no format that is read: a draft that is left behind is never taken for an article. */
const draftName = /^\.khabar-[\da-f]{16}\.draft$/;

/** A draft lasts some milliseconds; one of this age, in milliseconds, was left behind by a process that was killed. */
const abandoned = 60 * 60 * 1000;

/** Sixteen hexadecimal digits. Nobody is to be kept from guessing them, and `node:crypto` takes 6 ms of every start. */
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

/** Failures of `link` that say nothing but that this file system has no hard links (FAT, some of networks). */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/**
 * Writes whole files into a folder: each is written under another name and appears with all of its content, so that neither
 * other programs nor a sudden end ever see a part of one.
 *
 * Nothing waits until the disk has it (`fsync`), which would take far longer than all else: should the machine itself fail,
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

	/** Puts a file into the place of one that is there, with its mode; of a symbolic link, into that of what it leads to. */
	replace(name: string, text: string): Written {
		const path = join(this.#folder, name);
		// Somebody may have removed it a moment ago.
		const before = statSync(path, {throwIfNoEntry: false});
		const file = before ? realpathSync(path) : path;
		// Only within one file system does a file appear with all of its content.
		const draft = join(dirname(file), basename(this.#draft));
		const written = this.#write(text, draft);
		try {
			// Where modes mean nothing, as on FAT, all files have the same, and it cannot be changed.
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

	/** The stamp is that of the draft: once it has its name, another process may have put its own file there. */
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

	/** `rename` would take the place of a file that is there; `link` does not. */
	#appear(file: string): void {
		try {
			this.#link(this.#draft, file);
		} catch (error) {
			if (!withoutLinks.has(codeOf(error) ?? '')) throw error;
			// The empty file keeps the name for the moment in between.
			closeSync(openSync(file, 'wx'));
			renameSync(this.#draft, file);
		}
	}
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
