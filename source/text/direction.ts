import {bidiClass} from './bidi-class.ts';

export type Direction = 'ltr' | 'rtl';

/** An address or an e-mail address: letters of it say nothing about the language around it. */
const link = /(?:[a-z][a-z\d+.-]*:\/\/|www\.)[^\s]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/iy;
const wordStart = /[a-z\d]/i;
/** Flags and enclosed letters are pictures, though of class L. */
const picture = /[\p{Regional_Indicator}\p{Extended_Pictographic}]/u;

/**
 * The direction of a paragraph: that of its first strong character outside isolates (UAX #9, P2 and P3), where links
 * and emoji have no say. A paragraph without a strong character takes `fallback`.
 */
export function paragraphDirection(text: string, fallback: Direction = 'ltr'): Direction {
	let isolates = 0;
	let inWord = false;
	for (let at = 0; at < text.length; ) {
		const codePoint = text.codePointAt(at)!;
		const startsWord = wordStart.test(text[at]!);
		if (startsWord && !inWord) {
			link.lastIndex = at;
			if (link.test(text)) {
				at = link.lastIndex;
				continue;
			}
		}
		inWord = startsWord;
		at += codePoint > 0xffff ? 2 : 1;
		const type = bidiClass(codePoint);
		if (type === 'LRI' || type === 'RLI' || type === 'FSI') isolates++;
		else if (type === 'PDI') isolates = Math.max(0, isolates - 1);
		else if (isolates > 0) continue;
		else if (type === 'L' && !picture.test(String.fromCodePoint(codePoint))) return 'ltr';
		else if (type === 'R' || type === 'AL') return 'rtl';
	}
	return fallback;
}

const rightToLeftLanguages = new Set('ar arc ckb dv fa he ks ps sd syr ug ur yi'.split(' '));

/** The direction that a language (BCP 47) is written in; undefined when the tag says nothing. */
export function languageDirection(tag: string | undefined): Direction | undefined {
	if (!tag) return undefined;
	const [language, ...rest] = tag.toLowerCase().split(/[-_]/);
	if (rest.includes('latn')) return 'ltr';
	if (rest.includes('arab') || rest.includes('hebr')) return 'rtl';
	return rightToLeftLanguages.has(language!) ? 'rtl' : 'ltr';
}
