import {once} from '../once.ts';
import {ligatureRuns} from '../tables/ligature-table.ts';
import {codePointProperty} from '../tables/runs.ts';

/**
 * Characters that stand for whole words, or for several letters, and have one column: their glyphs are clipped there, or
 * drawn over what stands beside them. They are spelled out.
 */

/** Those that have no decomposition, by their names. */
const phrases: Readonly<Record<string, string>> = {
	'\ufbc3': 'جل وعلا',
	'\ufbc4': 'دامت بركاتهم',
	'\ufbc5': 'رحمة الله تعالى عليه',
	'\ufbc6': 'رحمة الله عليهم',
	'\ufbc7': 'رحمة الله عليهما',
	'\ufbc8': 'رحمهم الله تعالى',
	'\ufbc9': 'رحمهما الله',
	'\ufbca': 'رحمهما الله تعالى',
	'\ufbcb': 'رضي الله تعالى عنهم',
	'\ufbcc': 'حفظه الله',
	'\ufbcd': 'حفظه الله تعالى',
	'\ufbce': 'حفظهم الله تعالى',
	'\ufbcf': 'حفظهما الله تعالى',
	'\ufbd0': 'صلى الله تعالى عليه وسلم',
	'\ufbd1': 'عجل الله فرجه الشريف',
	'\ufbd2': 'عليه الرحمة',
	'\ufd40': 'رحمه الله',
	'\ufd41': 'رضي الله عنه',
	'\ufd42': 'رضي الله عنها',
	'\ufd43': 'رضي الله عنهم',
	'\ufd44': 'رضي الله عنهما',
	'\ufd45': 'رضي الله عنهن',
	'\ufd46': 'صلى الله عليه وآله',
	'\ufd47': 'عليه السلام',
	'\ufd48': 'عليهم السلام',
	'\ufd49': 'عليهما السلام',
	'\ufd4a': 'عليه الصلاة والسلام',
	'\ufd4b': 'قدس سره',
	'\ufd4c': 'صلى الله عليه وآله وسلم',
	'\ufd4d': 'عليها السلام',
	'\ufd4e': 'تبارك وتعالى',
	'\ufd4f': 'رحمهم الله',
	'\ufd90': 'رحمة الله عليه',
	'\ufd91': 'رحمة الله عليها',
	'\ufdc8': 'رحمه الله تعالى',
	'\ufdc9': 'رضي الله تعالى عنه',
	'\ufdca': 'رضي الله تعالى عنها',
	'\ufdcb': 'رضي الله تعالى عنهما',
	'\ufdcc': 'صلى الله عليه وعلى آله وسلم',
	'\ufdcd': 'عجل الله تعالى فرجه الشريف',
	'\ufdce': 'كرم الله وجهه',
	'\ufdcf': 'سلامه علينا',
	'\ufdfd': 'بسم الله الرحمن الرحيم',
	'\ufdfe': 'سبحانه وتعالى',
	'\ufdff': 'عز وجل',
	'\u{10ed1}': 'عليها الصلاة والسلام',
	'\u{10ed2}': 'عليهم الصلاة والسلام',
	'\u{10ed3}': 'عليهما الصلاة والسلام',
	'\u{10ed4}': 'قدس الله سره',
	'\u{10ed5}': 'قدس سرهم',
	'\u{10ed6}': 'قدس سرهما',
	'\u{10ed7}': 'قدست أسرارهم',
	'\u{10ed8}': 'نور الله مرقده',
	'\u2e3a': '——',
	'\u2e3b': '———',
};

type Shape = 'O' | 'F' | 'B' | 'M' | 'N';
const shapeOf = codePointProperty(ligatureRuns, letter => letter as Shape);
/** A joiner where the letters of a ligature join what stands beside them, as the text has it; else they do not. */
const controls: Readonly<Record<Shape, readonly [before: string, after: string]>> = {
	O: ['\u200c', '\u200c'],
	F: ['\u200d', '\u200c'],
	B: ['\u200c', '\u200d'],
	M: ['\u200d', '\u200d'],
	N: ['', ''],
};

const ligature = /[\ufbc3-\ufbd2\ufbea-\ufbfb\ufc00-\ufd3d\ufd40-\ufdcf\ufdf0-\ufdff\u{10ed1}-\u{10ed8}\u2e3a\u2e3b]/u;
/** Ligatures that are words, and no dashes or parts of words. */
const word = /^[\ufbc3-\ufbd2\ufd40-\ufd4f\ufd90\ufd91\ufdc8-\ufdcf\ufdf0-\ufdff\u{10ed1}-\u{10ed8}]/u;
const touching = once(() => /[\p{L}\p{M}\p{N}\ufbc3-\ufbd2\ufd40-\ufdcf\ufdfd-\ufdff]/u);
/** «and», «by», «for» and the like are written together with the word after them. */
const prefix = once(() => /(?:^|[^\p{L}\p{M}\p{N}])[وفبكلت]\p{M}*$/u);
const pieceOf = /\P{M}\p{M}*/gu;

/** Jamo that are no syllable, of leading consonants, vowels and finals: UAX #29 keeps them together all the same (GB6 to GB8). */
const jamo = /[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/;
const syllables =
	/[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6][\u11a8-\u11ff\ud7cb-\ud7fb]?\P{L}*|\p{L}\P{L}*/gu;

/** Whether any grapheme of a text is to be spelled. */
export const isSpelled = (text: string): boolean => ligature.test(text) || jamo.test(text);

/**
 * What is laid out in the place of a grapheme of a text: the letters of a ligature, each with its marks, and what joins or
 * parts them from their neighbours; a blank where a word would touch another; the syllables and letters of a heap of jamo.
 * Undefined for what is laid out as it is.
 */
export function spelling(
	text: string,
	{start, end}: {readonly start: number; readonly end: number},
): string[] | undefined {
	const sign = String.fromCodePoint(text.codePointAt(start)!);
	const shape = shapeOf(sign.codePointAt(0)!);
	if (!phrases[sign] && shape === 'N') return syllablesOf(text.slice(start, end));
	const marks = text.slice(start + sign.length, end);
	const pieces = (phrases[sign] ?? sign.normalize('NFKC')).match(pieceOf)!;
	pieces.push(pieces.pop()! + marks);
	if (!word.test(sign)) {
		const [before, after] = controls[shape];
		return [before, ...pieces, after].filter(Boolean);
	}
	const before = text.slice(Math.max(0, start - 12), start);
	const last = before.slice(-1);
	if (touching().test(last) && !word.test(last) && !prefix().test(before)) pieces.unshift(' ');
	if (touching().test(text.charAt(end))) pieces.push(' ');
	return pieces;
}

function syllablesOf(cluster: string): string[] | undefined {
	const pieces = jamo.test(cluster) ? cluster.match(syllables) : null;
	return pieces && pieces.length > 1 ? pieces : undefined;
}
