import {fold} from '../../text/fold.ts';

/** Every hamza that has no alef is one letter, whatever it sits on: مسؤول and مسئول, أبناؤه and أبنائه. */
const hamza = /[ؤئ]/g;
/** Letters that `fold` leaves apart, as only one language takes them for one. */
const rest: ReadonlyMap<string, string> = new Map([
	// Sites whose fonts lack the Arabic letter, or whose writers have an Urdu or a Sindhi keyboard.
	['ھ', 'ه'],
	['ڪ', 'ك'],
	// A letter with a hamza of its own in Urdu: «راۓ» and «رائے».
	['ۓ', 'ءے'],
	['ך', 'כ'],
	['ם', 'מ'],
	['ן', 'נ'],
	['ף', 'פ'],
	['ץ', 'צ'],
]);
const varied = new RegExp(`[${[...rest.keys()].join('')}]`, 'g');
const accents = /(?<=\p{Script=Latin})\p{M}+/gu;
/** Words made of these alone have neither accents nor marks, and most Arabic words are. */
const plainArabic = /^[\u0621-\u063a\u0641-\u064a]+$/;
/** What NFKC may put into a word that holds a ligature of several (ﷺ), and the marks that stand within words. */
const foreign = /[^\p{L}\p{M}\p{N}]/gu;

/**
 * Folds a word for searching: as `fold` of text/, and besides every hamza but that of an alef becomes ء, Hebrew final letters
 * the others, and Latin letters lose their accents, as people leave them out. Nothing but letters, marks and digits is left.
 */
export function foldWord(word: string): string {
	if (plainArabic.test(word)) return fold(word.replace(hamza, 'ء'));
	return fold(word.normalize('NFKC').replace(hamza, 'ء'))
		.normalize('NFD')
		.replace(accents, '')
		.normalize('NFC')
		.replace(varied, letter => rest.get(letter) as string)
		.replace(foreign, '');
}
