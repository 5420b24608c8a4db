import {foldNumber} from './number.ts';

/** The kinds of characters that words are told by; 0 stands for a character that was not met yet. */
const gap = 1;
const letter = 2;
const digit = 3;
/** Belongs to the letter before it: vowel signs, accents, tatweel. */
const mark = 4;
/** Cannot be seen and does not end a word: joiners, marks of direction, the soft hyphen. */
const unseen = 5;
/** A letter of a script that writes no blanks between words: each letter is a word. */
const lone = 6;
const highSurrogate = 7;

/** The kind of each UTF-16 unit, filled as units are met: filling all at once would cost every start some milliseconds. */
const kinds = new Uint8Array(0x10000);

const unseenUnit = /[\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
/** By category the sound marks of halfwidth katakana are letters, but they extend the grapheme before them. */
const markUnit = /[\p{M}\uff9e\uff9f]/u;
const loneLetter =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordLetter = /[\p{L}\p{Nl}]/u;

function kindOf(character: string): number {
	if (character === '\u0640' || markUnit.test(character)) return mark;
	if (unseenUnit.test(character)) return unseen;
	if (/\p{Nd}/u.test(character)) return digit;
	if (!wordLetter.test(character)) return gap;
	return loneLetter.test(character) ? lone : letter;
}

function learn(unit: number): number {
	const high = unit >= 0xd800 && unit <= 0xdbff;
	const low = unit >= 0xdc00 && unit <= 0xdfff;
	const kind = high ? highSurrogate : low ? gap : kindOf(String.fromCharCode(unit));
	kinds[unit] = kind;
	return kind;
}

const astralKinds = new Map<number, number>();

function astralKind(text: string, i: number): number {
	const code = text.codePointAt(i) as number;
	if (code < 0x10000) return gap;
	const known = astralKinds.get(code);
	if (known !== undefined) return known;
	const kind = kindOf(String.fromCodePoint(code));
	astralKinds.set(code, kind);
	return kind;
}

const kindAt = (text: string, i: number): number => {
	const unit = text.charCodeAt(i);
	// After the end charCodeAt gives NaN.
	const kind = unit >= 0 ? kinds[unit] || learn(unit) : gap;
	return kind === highSurrogate ? astralKind(text, i) : kind;
};

const unitsAt = (text: string, i: number): number => (kinds[text.charCodeAt(i)] === highSurrogate ? 2 : 1);

const isHebrew = (unit: number): boolean => unit >= 0x5d0 && unit <= 0x5ea;
const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;
const isGershayim = (unit: number): boolean =>
	isApostrophe(unit) || unit === 0x22 || unit === 0x201d || unit === 0x5f3 || unit === 0x5f4;
const isFullStop = (unit: number): boolean => unit === 0x2e;

/** Full stop, comma, Arabic comma, Arabic decimal and thousands separators, apostrophe. */
const numberSeparators = new Set([0x2e, 0x2c, 0x60c, 0x66b, 0x66c, 0x27, 0x2019]);

type Visit = (start: number, end: number) => void;

/**
 * Calls `visit` with the UTF-16 offsets of each word of a text, in order, end exclusive. A word is a number with its separators
 * («1,568.5»), or letters with their marks. Letters and digits are separate words («COVID19» is two, like «COVID-19»), and so
 * are the parts of a date. An English 's is left out; full stops stay between single letters («U.S.»); «عبدالله» is two words.
 */
export function eachSpan(text: string, visit: Visit): void {
	const {length} = text;
	let i = 0;
	while (i < length) {
		const kind = kindAt(text, i);
		if (kind === letter) i = lettersFrom(text, i, visit);
		else if (kind === digit) i = digitsFrom(text, i, visit);
		else if (kind === lone) i = loneFrom(text, i, visit);
		else i++;
	}
}

function loneFrom(text: string, start: number, visit: Visit): number {
	const end = marksFrom(text, start + unitsAt(text, start));
	visit(start, end);
	return end;
}

function marksFrom(text: string, i: number): number {
	while (kindAt(text, i) === mark) i += unitsAt(text, i);
	return i;
}

function lettersFrom(text: string, start: number, visit: Visit): number {
	let end = start;
	/** Where the letters since the last full stop began. */
	let part = start;
	let i = start;
	for (;;) {
		// Most words are nothing but these.
		while (kinds[text.charCodeAt(i)] === letter) i++;
		if (i > end) end = i;
		const kind = kindAt(text, i);
		if (kind === letter || kind === mark) {
			i += unitsAt(text, i);
			end = i;
		} else if (kind === unseen) {
			i++;
		} else if (i === end && joins(text, part, i)) {
			i++;
			part = i;
		} else {
			break;
		}
	}
	const inner = compoundPart(text, start, end);
	visit(start, inner);
	if (inner < end) visit(inner, end);
	return isPossessive(text, end) ? end + 2 : end;
}

/** Beginnings of names that are written as one word or as two. The first of the two words has three letters. */
const compounds = ['عبدال', 'أبوظبي', 'ابوظبي'];

/** Where the second word of a compound begins; a particle may stand before the first. For any other word, its end. */
function compoundPart(text: string, start: number, end: number): number {
	if (end - start < 6) return end;
	for (let at = start; at < start + 2; at++) {
		// Quickly leaves most words: the second letter of all compounds is ب.
		if (text.charCodeAt(at + 1) !== 0x628) continue;
		if (compounds.some(compound => text.startsWith(compound, at)) && at + 6 <= end) return at + 3;
	}
	return end;
}

/** Whether the character at `i`, which is no letter, stands within a word: gershayim, or a full stop between single letters. */
function joins(text: string, part: number, i: number): boolean {
	const unit = text.charCodeAt(i);
	if (isGershayim(unit)) return isHebrew(text.charCodeAt(i - 1)) && isHebrew(text.charCodeAt(i + 1));
	return (
		isFullStop(unit) &&
		i - part === 1 &&
		kindAt(text, i + 1) === letter &&
		kindAt(text, marksFrom(text, i + 2)) !== letter
	);
}

function isPossessive(text: string, i: number): boolean {
	if (!isApostrophe(text.charCodeAt(i))) return false;
	const s = text.charCodeAt(i + 1);
	return (s === 0x73 || s === 0x53) && kindAt(text, i + 2) !== letter;
}

function digitsFrom(text: string, start: number, visit: Visit): number {
	const runs = [start, runOfDigits(text, start)];
	let end = runs[1] as number;
	while (numberSeparators.has(text.charCodeAt(end)) && kindAt(text, end + 1) === digit) {
		runs.push(end + 1);
		end = runOfDigits(text, end + 1);
		runs.push(end);
	}
	if (runs.length === 2 || foldNumber(text.slice(start, end)) !== undefined) visit(start, end);
	else for (let i = 0; i < runs.length; i += 2) visit(runs[i] as number, runs[i + 1] as number);
	return end;
}

function runOfDigits(text: string, i: number): number {
	for (;;) {
		const kind = kindAt(text, i);
		if (kind !== digit && kind !== mark) return i;
		i += unitsAt(text, i);
	}
}
