import {once} from '../../text/once.ts';
import type {Mark} from './paragraph.ts';

/** What a part of a text that is marked becomes on the screen: signs around it, or other characters in its place. */
export interface Signs {
	readonly open?: string;
	readonly close?: string;
	/** As long as the part. */
	readonly instead?: string;
}

const raised = new Map(Array.from('0123456789+-−=()ni', (character, i) => [character, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'[i]!]));
const lowered = new Map(Array.from('0123456789+-−=()', (character, i) => [character, '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'[i]!]));

/** A text in the small characters of a table, if it has all of them. */
function inSmall(text: string, small: ReadonlyMap<string, string>): string | undefined {
	const characters = Array.from(text, character => small.get(character));
	return characters.every(character => character !== undefined) ? characters.join('') : undefined;
}

/** What stands at a word to lead to a note: a number, a letter, a sign. */
const reference = /^(?:\p{Nd}{1,3}|\p{L}|[*†‡§¶#]{1,3})$/u;
/** After a digit, a letter that stands alone, a unit of length or a bracket, a number is a power; 2 and 3 also after mc. */
const takesPower = once(() => /(?:\p{Nd}|[)\]]|(?<![\p{L}\p{M}])(?:\p{L}|[kcdmµ]?m|كم|سم|مم|ملم|км|см|мм))$/u);
const takesSquare = once(() => /(?<![\p{L}\p{M}])[a-z]{2}$/u);
const inBrackets = /^[[(⁽]/;
/** 1st, XXe: letters that end a number. */
const endsNumber = /(?:\p{Nd}|\b[IVXLCDM]+)$/u;

/** What is looked at before the mark. */
const nearLength = 8;

/** The signs of text above the line: `[1]` for a reference to a note, small digits for a power, `^` before anything else. */
export function raisedSigns(text: string, [start, end]: Mark, isLinked: boolean): Signs {
	const own = text.slice(start, end);
	const before = text.slice(Math.max(0, start - nearLength), start);
	if (inBrackets.test(own) || /^\s*$/.test(own)) return {};
	const isLetters = /^\p{L}+\.?$/u.test(own);
	if (isLetters && endsNumber.test(before) && !isLinked) return {};
	const isPower = takesPower().test(before) || (/^[23]$/.test(own) && takesSquare().test(before));
	if (isLinked || (reference.test(own) && !isPower)) return {open: '[', close: ']'};
	const instead = inSmall(own, raised);
	if (instead) return {instead};
	if (isLetters && (own.length > 3 || before.trim() === '')) return {};
	return {open: '^'};
}

/** The signs of text below the line: small digits for numbers, `_` before another letter or two. */
export function loweredSigns(text: string, [start, end]: Mark): Signs {
	const own = text.slice(start, end);
	const instead = inSmall(own, lowered);
	if (instead) return {instead};
	return /^[\p{L}\p{Nd}]{1,3}$/u.test(own) && start > 0 ? {open: '_'} : {};
}
