import {fold} from '../../text/fold.ts';

/** A hamza becomes the same letter, whatever it sits on, unless that is an alef: مسؤول and مسئول, أبناؤه and أبنائه. */
const hamza = /[ؤئ]/g;
/** Letters that `fold` keeps apart, because only some languages take them for one letter. */
const rest: ReadonlyMap<string, string> = new Map([
	// Used by sites whose font lacks the Arabic letter, and by writers with an Urdu or Sindhi keyboard.
	['ھ', 'ه'],
	['ڪ', 'ك'],
	// In Urdu a letter and its hamza are also one character: «راۓ» and «رائے».
	['ۓ', 'ءے'],
	['ך', 'כ'],
	['ם', 'מ'],
	['ן', 'נ'],
	['ף', 'פ'],
	['ץ', 'צ'],
]);
const varied = new RegExp(`[${[...rest.keys()].join('')}]`, 'g');
const accents = /(?<=\p{Script=Latin})\p{M}+/gu;
/** Words of these letters only, as most Arabic words are: they have neither accents nor marks. */
const plainArabic = /^[\u0621-\u063a\u0641-\u064a]+$/;
/** The blanks that NFKC puts into a ligature of several words (ﷺ), and punctuation that stands within words. */
const foreign = /[^\p{L}\p{M}\p{N}]/gu;

/**
 * Folds a word for searching. Besides what `fold` of text/ does, every hamza but that of an alef becomes ء, Hebrew final
 * letters become ordinary ones, and Latin letters lose their accents, which people often do not type. Only letters, marks and
 * digits are left.
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
