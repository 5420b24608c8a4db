/**
 * Most texts are made of few characters, about which cutting and measuring need ask neither ICU nor long tables. The
 * tests hold each of these sets, written as the inside of a class of a regular expression, against both.
 */

/** Letters, digits and signs one column wide, each a grapheme of its own with the marks that follow it. */
export const simpleBases = String.raw`\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038e-\u03a1\u03a3-\u0482\u05d0-\u05ea\u05ef-\u05f4\u0606-\u060f\u061b\u061d-\u064a\u0660-\u066f\u0671-\u06d5\u06de\u06e5\u06e6\u06e9\u06ee-\u06ff\u2010-\u2027\u2030-\u205e\u20a0-\u20b9\u2190-\u2199\u2500-\u25fc\u2713\ufb50-\ufbb1\ufbd3-\ufd3d\ufe70-\ufe74\ufe76-\ufefc`;

/** Marks that attach to the character before them and take no column, and ZWNJ. */
export const simpleMarks = String.raw`\u0300-\u034e\u0350-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u200c`;

/** Marks of direction and isolates: each a grapheme of its own, of no column. */
export const directionControls = String.raw`\u061c\u200e\u200f\u2066-\u2069`;
