import {wholeWords} from '../stems/own-letters.ts';

const arabicArticle = /^[وف]?(?:[بك]?ال|لل)(?=..)/;
const particle = /^(?:[وفبلكוה]|س(?=[يت]))(?=...)/;

/**
 * What a stem may begin with when its word begins as typed, folded: without the article and what is written onto it, and without
 * the letters that the stemmer takes for particles, unless a word is known that begins with them («بحر*» is not about «حرب»).
 */
export function beginnings(folded: string): string[] {
	const begins = [folded.replace(arabicArticle, '')];
	for (let last = begins[0] as string; !beginsWholeWord(last); ) {
		const rest = last.replace(particle, '');
		if (rest === last) break;
		begins.push(rest);
		last = rest;
	}
	return begins;
}

function beginsWholeWord(begin: string): boolean {
	for (const word of wholeWords()) if (word.startsWith(begin)) return true;
	return false;
}
