import {readFileSync} from 'node:fs';
import {brotliDecompressSync} from 'node:zlib';

/** The lines of one of Unicode's conformance tests (see README.md), comments and empty lines left out. */
export function readLines(name: string): string[] {
	const text = brotliDecompressSync(readFileSync(new URL(`${name}.txt.br`, import.meta.url))).toString();
	return text
		.split('\n')
		.map(line => line.replace(/#.*/, '').trim())
		.filter(line => line !== '');
}

/** A string from its code points in hexadecimal, blanks between. */
export const fromHex = (codePoints: string): string =>
	codePoints
		.split(' ')
		.map(hex => String.fromCodePoint(Number.parseInt(hex, 16)))
		.join('');

/** A case of a break test, "÷ 0020 × 0308 ÷": its text, and the offsets at which it may be broken, the end included. */
export function breakCase(line: string): {text: string; breaks: number[]} {
	let text = '';
	const breaks: number[] = [];
	for (const item of line.split(/\s+/)) {
		if (item === '÷') breaks.push(text.length);
		else if (item !== '×') text += fromHex(item);
	}
	return {text, breaks: breaks.filter(offset => offset > 0)};
}
