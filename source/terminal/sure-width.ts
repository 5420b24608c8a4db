/** Letters, digits and signs, each of which stands in one or two columns of its own. */
const base = [
	// Latin with its punctuation, Greek, Cyrillic.
	'\\x20-\\x7e\\xa0-\\xac\\xae-\\u02ff\\u0370-\\u0377\\u037a-\\u0482\\u048a-\\u052f\\u2010-\\u2027\\u2030-\\u205e',
	// Hebrew, Arabic, and the presentation forms of Arabic letters.
	'\\u05d0-\\u05ea\\u060c\\u061b\\u061f-\\u064a\\u0660-\\u066f\\u0671-\\u06d3\\u06ee-\\u06ff\\ufb50-\\ufbb1\\ufbd3-\\ufbe9\\ufbfc-\\ufbff\\ufe70-\\ufefc',
	// Arrows, boxes and blocks, and the signs that the views use.
	'\\u2190-\\u2193\\u2500-\\u259f\\u25b8\\u25b9\\u25c2\\u25c3\\u2713',
	// Kana, ideographs, Hangul.
	'\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff\\uac00-\\ud7a3',
].join('');
/** Accents of Latin and vowel signs of Arabic, which take no column. */
const mark = '\\u0300-\\u036f\\u064b-\\u0655\\u0670';
/** Marks of direction and joiners. A dialect adds them only where they take no room. */
const unseen = '\\u200c-\\u200f\\u061c';

const sureGrapheme = new RegExp(`^[${unseen}]*[${base}][${mark}${unseen}]*$`);
const sureText = new RegExp(`^(?:[${base}][${mark}]*)*$`);
const graphemesOfSureText = new RegExp(`[${base}][${mark}]*`, 'g');

/**
 * Whether all terminals take this grapheme for as many columns as we do: those of scripts that were settled long ago.
 * Emoji, rarer marks and all the rest are measured by tables of many ages: after them the cursor may be anywhere in
 * its row.
 */
export const hasSureWidth = (grapheme: string) => sureGrapheme.test(grapheme);

/** The graphemes of a text of which all are sure; none of these has a break elsewhere (UAX #29). Otherwise undefined. */
export const sureGraphemes = (text: string): string[] | undefined =>
	sureText.test(text) ? (text.match(graphemesOfSureText) ?? []) : undefined;
