/**
 * Text that every terminal takes for as many columns as we do: letters, digits and punctuation of the scripts that
 * were settled long ago (Latin, Greek, Cyrillic, Hebrew, Arabic with its presentation forms, the common ideographs,
 * kana, Hangul), boxes, blocks and the few signs that the views use; with the accents of Latin and the vowel signs of
 * Arabic, and with marks of direction and joiners, which a dialect adds only where they take no room. Emoji, rarer
 * marks and all the rest are measured by tables of many ages: after those the cursor may be anywhere in its row.
 */
const sure = new RegExp(
	[
		'^[\\u200c-\\u200f\\u061c]*',
		'[\\x20-\\x7e\\xa0-\\xac\\xae-\\u02ff\\u0370-\\u0482\\u048a-\\u052f\\u05d0-\\u05ea\\u060c\\u061b\\u061f-\\u064a\\u0660-\\u066f',
		'\\u0671-\\u06d3\\u06f0-\\u06ff\\u2010-\\u2027\\u2030-\\u205e\\u2190-\\u2193\\u2500-\\u259f\\u25b8\\u25b9\\u25c2\\u25c3\\u2713',
		'\\u3041-\\u3096\\u30a1-\\u30fa\\u4e00-\\u9fff\\uac00-\\ud7a3\\ufb50-\\ufbb1\\ufbd3-\\ufbe9\\ufbfc-\\ufbff\\ufe70-\\ufefc]',
		'[\\u0300-\\u036f\\u064b-\\u0655\\u0670\\u200c-\\u200f\\u061c]*$',
	].join(''),
);

/** Whether all terminals agree on how many columns this grapheme takes. */
export const hasSureWidth = (text: string) => sure.test(text);
