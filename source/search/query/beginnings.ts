import {wholeWords} from '../stems/own-letters.ts';

const arabicArticle = /^[وف]?(?:[بك]?ال|لل)(?=..)/;
const particle = /^(?:[وفبلكוה]|س(?=[يت]))(?=...)/;

/**
 * The beginnings that a stem may have when its word begins with the folded letters that were typed. The article and particles
 * are taken off, as the stemmer does it; but a particle stays where a known word begins so: «بحر*» must not find «حرب».
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
