import {isUtf8} from 'node:buffer';
import {wideCharsetOf} from './charset/wide.ts';
import {withoutControls} from './controls.ts';
import {type DocumentKind, sniff} from './sniff.ts';

/** How files of other kinds begin. */
const signatures: readonly (readonly [signature: string, kind: string])[] = [
	['\x89PNG', 'PNG'],
	['\xff\xd8\xff', 'JPEG'],
	['GIF87a', 'GIF'],
	['GIF89a', 'GIF'],
	['%PDF-', 'PDF'],
	['PK\x03\x04', 'ZIP'],
	['PK\x05\x06', 'ZIP'],
	['\x1f\x8b', 'gzip'],
	['BZh9', 'bzip2'],
	['\xfd7zXZ', 'xz'],
	['\x28\xb5\x2f\xfd', 'Zstandard'],
	['7z\xbc\xaf\x27\x1c', '7z'],
	['\x7fELF', 'ELF'],
	['\xd0\xcf\x11\xe0', 'old Office'],
	['SQLite format 3', 'SQLite'],
	['{\\rtf', 'RTF'],
];

const control = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;
/** How much of a document is looked at, in bytes or UTF-16 units. */
const reach = 1024;

/** Whether there are too many control characters for a text. */
function isMostlyControls(text: string): boolean {
	let end = Math.min(text.length, reach);
	// NUL at the end is what fills a file that was not written completely.
	while (text[end - 1] === '\0') end--;
	const count = text.slice(0, end).match(control)?.length ?? 0;
	return count > 1 + end / 20 || (end === 0 && text !== '');
}

const isData = 'is data, not text';

/** Why bytes are no text, in words that follow the name of a document; undefined when they may be one. */
export function dataInBytes(bytes: Uint8Array): string | undefined {
	const head = Buffer.from(bytes.subarray(0, reach)).toString('latin1');
	const kind = signatures.find(([signature]) => head.startsWith(signature))?.[1];
	if (kind !== undefined) return `${isData}: ${kind}`;
	const isUnicode = isUtf8(bytes) || wideCharsetOf(bytes) !== undefined;
	return isUnicode ? undefined : dataInText(head, sniff(withoutControls(head)));
}

/** The same for a decoded document. One that begins as markup or JSON is never data, however many control characters it has. */
export const dataInText = (text: string, kind: DocumentKind): string | undefined =>
	(kind === 'text' || kind === 'markdown') && isMostlyControls(text) ? isData : undefined;
