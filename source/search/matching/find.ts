import type {TextRange} from '../../text/cell.ts';
import {fold} from '../../text/fold.ts';
import {memo} from '../../text/memo.ts';
import {foldWord} from '../words/fold-word.ts';
import {wholeGraphemes} from './whole-graphemes.ts';

/** The longest text that is looked for, in UTF-16 units. */
const longest = 1000;

const blank = /^\s/;
const unseen = /^[\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const letter = /^[\p{L}\p{N}]/u;

/** How a character with its marks is compared: every blank is a space, and a character that cannot be seen is nothing. */
const foldCluster = memo((cluster: string): string => {
	if (blank.test(cluster)) return ' ';
	if (unseen.test(cluster)) return '';
	return letter.test(cluster) ? foldWord(cluster) : fold(cluster);
});

/** What each UTF-16 unit folds to, filled as units are met. Half a surrogate pair folds to itself. */
const foldedUnits: (string | undefined)[] = [];
const markUnits: (boolean | undefined)[] = [];

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

function foldedUnit(unit: number): string {
	const character = String.fromCharCode(unit);
	const folded = isSurrogate(unit) ? character : foldCluster(character);
	foldedUnits[unit] = folded;
	return folded;
}

/** Whether a mark may change what the letter before it folds to; Hebrew points and Arabic vowel signs do not. */
function isComposing(unit: number): boolean {
	if (unit < 0x300 || (unit >= 0x590 && unit <= 0x652) || unit === 0x670) return false;
	markUnits[unit] ??= /\p{M}/u.test(String.fromCharCode(unit));
	return markUnits[unit];
}

const marks = /\p{M}*/uy;

/** The folded text, and for each of its UTF-16 units the offset in `text` that it comes from. */
function foldWithPlaces(text: string): {readonly folded: string; readonly places: readonly number[]} {
	let folded = '';
	let afterBlank = false;
	const places: number[] = [];
	for (let i = 0, end = 0; i < text.length; i = end) {
		const unit = text.charCodeAt(i);
		end = i + 1;
		let units = foldedUnits[unit] ?? foldedUnit(unit);
		if (isSurrogate(unit) || isComposing(text.charCodeAt(end))) {
			marks.lastIndex = end + (text.codePointAt(i)! > 0xffff ? 1 : 0);
			marks.test(text);
			end = marks.lastIndex;
			units = foldCluster(text.slice(i, end));
		}
		if (units === '' || (afterBlank && units === ' ')) continue;
		afterBlank = units === ' ';
		folded += units;
		for (let k = 0; k < units.length; k++) places.push(i);
	}
	return {folded, places};
}

const foldedQuery = memo((query: string) => foldWithPlaces(query).folded.trim());

/**
 * The places of `text` where the letters of `query` stand, in order. Letters and digits are compared folded; half a word and
 * a single letter are found, too. Vowel signs and tatweel within a place or after its last letter belong to it.
 */
export function findIn(query: string, text: string): TextRange[] {
	const wanted = foldedQuery(query.slice(0, longest));
	if (wanted === '') return [];
	const {folded, places} = foldWithPlaces(text);
	const found: TextRange[] = [];
	for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
		let next = at + wanted.length;
		while (next < places.length && places[next] === places[next - 1]) next++;
		found.push({start: places[at]!, end: places[next] ?? text.length});
	}
	return wholeGraphemes(found, text);
}
