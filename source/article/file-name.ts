import {isUtf8} from 'node:buffer';

/**
 * Names of files are bytes on most systems, and some are no UTF-8: those of old archives, and of discs of Windows. Everywhere in
 * khabar a name is a text; in it such a byte stands as a character of a private plane, from which it is made again where the file
 * is opened. A name that has such characters itself has their bytes written in the same way, so no two names become one.
 */
const first = 0x10fe00;
const stands = /[\u{10fe80}-\u{10feff}]/u;

/** A name as a text. The file system inside of an executable gives texts where bytes were asked for. */
export function nameOfBytes(bytes: Uint8Array | string): string {
	if (typeof bytes === 'string') return bytes;
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	if (isUtf8(buffer) && !stands.test(buffer.toString())) return buffer.toString();
	let name = '';
	for (let i = 0; i < buffer.length; ) {
		const length = [1, 2, 3, 4].find(length => isOneCharacter(buffer.subarray(i, i + length)));
		name += length ? buffer.toString('utf8', i, i + length) : String.fromCodePoint(first + buffer[i]!);
		i += length ?? 1;
	}
	return name;
}

function isOneCharacter(bytes: Buffer): boolean {
	if (!isUtf8(bytes)) return false;
	const text = bytes.toString();
	return [...text].length === 1 && !stands.test(text);
}

/** The path for the file system: the text itself, or its bytes where they are no UTF-8. */
export function pathOfName(path: string): string | Buffer {
	if (!stands.test(path)) return path;
	const parts = Array.from(path, character => {
		const codePoint = character.codePointAt(0)!;
		return stands.test(character) ? Buffer.of(codePoint - first) : Buffer.from(character);
	});
	return Buffer.concat(parts);
}

/** A name as it is shown: such a byte as `\xe9`. */
export const shownName = (name: string): string =>
	stands.test(name)
		? name.replace(/[\u{10fe80}-\u{10feff}]/gu, byte => `\\x${(byte.codePointAt(0)! - first).toString(16)}`)
		: name;
