/**
 * Terminals differ in the width of some graphemes (emoji sequences, enclosed digits, verse marks, marks younger than
 * they are). What is sent instead is one that all of them, and `string-width`, measure alike.
 */

const verseMark = '\u26ac';
/** Number signs and verse ends: format characters, so some terminals give them no cell at all. */
const prependedSigns: Readonly<Record<string, string>> = {
	'\u0600': '#',
	'\u0601': verseMark,
	'\u0602': verseMark,
	'\u0603': verseMark,
	'\u0604': verseMark,
	'\u0605': '#',
	'\u06dd': verseMark,
	'\u070f': verseMark,
	'\u0890': verseMark,
	'\u0891': verseMark,
	'\u08e2': verseMark,
	'\u{110bd}': '#',
	'\u{110cd}': '#',
};

/** Arabic marks that came with Unicode 14 to 17: to an older terminal they are unassigned and one column wide. */
const youngMarks = /[\u0897-\u089f\u08ca-\u08d2]/g;
const variationSelectors = /[\ufe00-\ufe0f]/g;
const regionalPair = /^[\u{1f1e6}-\u{1f1ff}]{2}$/u;
const loneRegional = /^[\u{1f1e6}-\u{1f1ff}]$/u;
const loneMark = /^[\p{M}\p{Emoji_Modifier}]/u;
/** Nothing of what follows needs to be looked at for these: the letters of most texts, alone. */
const plain = /^[\u0020-\u007e\u00a1-\u02ff\u0370-\u0482\u05d0-\u05ea\u0620-\u064a\u0660-\u066f\u0671-\u06d3]$/;

/**
 * The form of a grapheme that every terminal gives the same number of columns: emoji sequences shrink to their first
 * picture, enclosed digits to the digit, a mark without a base gets a dotted circle. The empty string stays for what
 * has no cell (a direction mark, a zero-width space).
 */
export function agreed(text: string): string {
	if (text === '' || plain.test(text) || regionalPair.test(text)) return text;
	const sign = prependedSigns[text];
	if (sign !== undefined) return sign;
	const base = String.fromCodePoint(text.codePointAt(0)!);
	if (/^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(base)) return '';
	if (loneRegional.test(text)) return String.fromCodePoint(0x41 + text.codePointAt(0)! - 0x1f1e6);
	if (/\p{Extended_Pictographic}/u.test(base) || /^[\d#*]\ufe0f?\u20e3/.test(text)) return base;
	const kept = text.replace(variationSelectors, '').replace(youngMarks, '');
	if (kept === '') return '';
	return loneMark.test(kept) ? `\u25cc${kept.replace(/\p{Emoji_Modifier}/gu, '')}` : kept;
}
