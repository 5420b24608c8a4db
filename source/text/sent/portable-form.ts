import {memo} from '../memo.ts';
import {segmenter} from '../segmenter.ts';
import {simpleBases, simpleMarks} from '../simple-characters.ts';
import {cellWidth} from '../width.ts';

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

/**
 * What is never sent: characters without a look of their own (variation selectors among them), but for join controls; skin colours; Arabic marks that came with Unicode 14 to 17, which are unassigned
 * and one column wide to an older terminal.
 */
const unsent = /[[\p{Default_Ignorable_Code_Point}--[\u200c\u200d]]\p{Emoji_Modifier}\u0897-\u089f\u08ca-\u08d2]/gv;
/** Join controls with nothing before them. */
const leadingJoiners = /^[\u200c\u200d]+/;
/** Marks of direction and isolates have no cell, but a terminal that does the ordering has to see them. */
const directionControl = /^[\u061c\u200e\u200f\u2066-\u2069]$/;
const control = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const regional = /^[\u{1f1e6}-\u{1f1ff}]/u;
const flag = /^\p{RGI_Emoji_Flag_Sequence}$/v;
const blackFlag = '\u2691';
const picture = /^(?:\p{Extended_Pictographic}|[\d#*]\ufe0f?\u20e3)/u;
/** Simple characters and what they carry are sent as they are; only pictures, such as ©, lose their marks. */
const plain = new RegExp(`^(?!\\p{Extended_Pictographic}.)[${simpleBases}][${simpleMarks}]*$`, 'u');

/** Vowels and finals of Hangul that have no syllable to stand in, and the same letters as they stand alone. */
const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const finals = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const loneJamo = (text: string) => {
	const code = text.charCodeAt(0);
	return (vowels[code - 0x1161] ?? finals[code - 0x11a8] ?? '') + text.slice(1);
};

/**
 * The form of a grapheme that stands in a cell whatever stands beside it, and that terminals give the same number of
 * columns, as far as they agree on its letters at all: emoji sequences shrink to their first picture, enclosed digits to the
 * digit, a mark without a base gets a dotted circle. No letter is left out. What has no cell becomes the empty string (a zero-width space) or, where it orders the text around it, stays
 * itself, no column wide (a mark of direction).
 */
export const portableForm = (text: string): string => (text === '' || plain.test(text) ? text : sentForm(text));

const sentForm = memo((text: string): string => {
	if (directionControl.test(text)) return text;
	const base = first(text);
	const sign = prependedSigns[base];
	if (sign !== undefined) return sign;
	if (regional.test(text)) return flag.test(text) ? text : text === base ? regionalLetter(base) : blackFlag;
	if (picture.test(text)) return base;
	const kept = text.replace(unsent, '').replace(leadingJoiners, '');
	if (kept === '' || control.test(kept)) return '';
	// It needs a base, a letter after it, an end, or is a part of a syllable.
	const forms = [kept, `\u25cc${kept}`, `${kept}\u25cc`, `${kept}\u200c`, loneJamo(kept)];
	return forms.find(standsAlone) ?? '\ufffd';
});

const first = (text: string) => String.fromCodePoint(text.codePointAt(0)!);
const regionalLetter = (text: string) => String.fromCodePoint(text.codePointAt(0)! - 0x1f1e6 + 0x41);

/**
 * Whether a text is one grapheme that has columns and runs together with no neighbour. In visual order it can
 * come to stand beside anything: here a syllable that vowel and final jamo, marks and prepended signs would join, and
 * a consonant that a virama would.
 */
function standsAlone(text: string): boolean {
	if (cellWidth(text) === 0) return false;
	const beside = ['가', text, '가', text, 'क'];
	const segments = [...segmenter().segment(beside.join(''))];
	return segments.length === beside.length && segments.every(({segment}, i) => segment === beside[i]);
}
