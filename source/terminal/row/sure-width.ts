import type {ScreenCell} from './screen-row.ts';

/** Letters, digits and signs that stand in one or two columns of their own in every terminal. */
const bases = [
	// Latin with its punctuation and currencies, Greek, Cyrillic.
	'\\x20-\\x7e\\xa0-\\xac\\xae-\\u02ff\\u0370-\\u0377\\u037a-\\u037f\\u0384-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u0482\\u048a-\\u052f\\u2010-\\u2027\\u2030-\\u205e\\u20a0-\\u20bf\\u2116',
	// Hebrew, Arabic, and the presentation forms of Arabic letters.
	'\\u05d0-\\u05ea\\u060c\\u061b\\u061f-\\u064a\\u0660-\\u066f\\u0671-\\u06d5\\u06ee-\\u06ff\\u0750-\\u077f\\ufb50-\\ufbb1\\ufbd3-\\ufbe9\\ufbfc-\\ufbff\\ufe70-\\ufe74\\ufe76-\\ufefc',
	// Arrows, boxes and blocks, the signs that the views use, and the strong blank.
	'\\u2190-\\u2193\\u2500-\\u259f\\u25aa\\u25b8\\u25b9\\u25c2\\u25c3\\u25e6\\u2713\\u2800',
	// Kana, ideographs, Hangul, and their punctuation.
	'\\u3001-\\u3003\\u3008-\\u3011\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff5e',
].join('');
/** Accents of Latin, points of Hebrew, vowel signs of Arabic: they take no column. */
const marks = '\\u0300-\\u036f\\u05b0-\\u05bd\\u05bf\\u05c1\\u05c2\\u064b-\\u0655\\u0670';
/** Direction marks and joiners. They are sent only to terminals in which they take no column. */
const invisible = '\\u200c-\\u200f\\u061c';

const sureGrapheme = new RegExp(`^[${invisible}]*[${bases}][${marks}${invisible}]*$`);

/**
 * Graphemes of the scripts of India, Tibet and South-East Asia. Those with joiners are not among them, because tmux puts the
 * letter after a joiner into the same cell. Neither are those with marks of Unicode 10 or later, which some terminals do not
 * know.
 */
const summedGrapheme =
	/^[[[\u0900-\u0fff\u1000-\u109f\u1780-\u17ff]&&[\p{L}\p{M}\p{N}\p{P}]]--[\u09fe\u0afa-\u0aff\u0b55\u0c04\u0c3c\u0cf3\u0d00\u0d3b\u0d3c\u0d81\u0eba\u0ece]]+$/v;

/** Characters of these scripts take one column each, except for nonspacing marks, which take none. */
const summedColumns = (grapheme: string) => grapheme.replace(/\p{Mn}/gu, '').length;

/**
 * Whether the terminal is sure to give this cell as many columns as we do. Every terminal does so for scripts whose widths
 * were settled long ago. Terminals that sum the columns of a grapheme also do so for the scripts of India and its neighbours.
 * Emoji, rare marks and everything else are measured by tables of different ages: after them the cursor may be anywhere in
 * its row.
 */
export const hasSureWidth = ({text, width}: Pick<ScreenCell, 'text' | 'width'>, sumsColumns: boolean): boolean =>
	sureGrapheme.test(text) || (sumsColumns && summedGrapheme.test(text) && summedColumns(text) === width);
