import type {BidiClass} from './bidi-class.ts';
import type {TextRange} from './cell.ts';
import type {Direction} from './direction.ts';
import type {CellRange, Levels} from './levels.ts';
import {memo} from './memo.ts';
import {once} from './once.ts';

/**
 * What runs from left to right as a whole wherever it stands: numbers in several parts, and names of Latin letters with signs.
 * Within text from right to left UAX #9 puts such parts in order from right to left, so that a score is turned round and a sign
 * goes to the other end; HL4 lets a program know better.
 *
 * Left alone are single numbers with their sign, share or currency, lists of numbers, sums, and a dash that parts two numbers
 * of different kinds: there the order is that of the text around.
 */

const latin = '\\p{Script=Latin}';
const blank = '[ \u00a0\u202f]';
const dash = '[-‐‑–—−]';
/** 1, 1.5, 10:30, 20/9. */
const simple = '[\\p{Nd}]+(?:[.,:/٫٬][\\p{Nd}]+)*';
const time = '[\\p{Nd}]{1,2}:[\\p{Nd}]{2}(?::[\\p{Nd}]{2})?';
const halfOfDay = `${blank}?[ap]\\.?m\\.?`;
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const phone = 'هاتف|تلفون|تليفون|جوال|موبايل|محمول|فاكس|واتس ?اب|تلفن|موبایل|فون|فیکس|טלפון|נייד|פקס';
/** The dashes and blanks within a telephone number, and what else stands between its digits. */
const gap = '[ \u00a0‑–-]';
const between = '[ \u00a0\u202f().‑–/-]';

/**
 * With blanks around its dash, a range or a score has the same kind of number on both sides: a dash between a year and a
 * count makes no range.
 */
const sides = ['[\\p{Nd}]{1,2}', '[\\p{Nd}]{3}', '[\\p{Nd}]{4}', '[\\p{Nd}]{1,3}[.,٫][\\p{Nd}]+', time];

const share = '[0-9]+(?:[.,][0-9]+)?';

/** The kinds of numbers; none begins or ends within a word or a larger number, or beside a sign of reckoning. */
const numbers = {
	'telephone number with the code of its country': `\\+${blank}?[\\p{Nd}](?:${between}{0,2}[\\p{Nd}]){6,14}`,
	'telephone number with its code in brackets': `\\(\\+?[\\p{Nd}]{1,4}\\)(?:${between}?[\\p{Nd}]){5,12}`,
	'telephone number that begins with 0': `(?=(?:[\\p{Nd}]${gap}?){7})(?:[0٠۰]{2}[\\p{Nd}]*(?:${gap}[\\p{Nd}]+){1,5}|[0٠۰][\\p{Nd}]*(?:${gap}[\\p{Nd}]{2,}){1,4})`,
	'telephone number that is called so': `(?<=(?<!\\p{L})و?(?:ال)?(?:${phone})${blank}?:?${blank}?)[\\p{Nd}]{2,}(?:${gap}[\\p{Nd}]{2,}){1,5}`,
	version: `[\\p{Nd}]+(?:\\.[\\p{Nd}]+)*(?:[.-](?:${latin}[${latin}\\p{Nd}]*|\\*)(?:\\.[\\p{Nd}]+)*)+`,
	'date, with its time': `[\\p{Nd}]{4}(?<part>[-/])[\\p{Nd}]{1,2}\\k<part>[\\p{Nd}]{1,2}(?:[T ]${time}(?:Z|[+-][\\p{Nd}]{2}:?[\\p{Nd}]{2})?)?`,
	'date with blanks': `[\\p{Nd}]{1,4}${blank}?[-–/.]${blank}?[\\p{Nd}]{1,2}${blank}?[-–/.]${blank}?[\\p{Nd}]{1,4}`,
	'date with the name of a month': `[\\p{Nd}]{1,2}${blank}${month}${blank}[\\p{Nd}]{2,4}(?:,?${blank}${time}(?:${halfOfDay})?)?`,
	'time of one half of the day': time + halfOfDay,
	// With Arabic digits the sign stands on the left of its number, which is the order of the text around.
	'range of shares': `${share}%?${blank}?${dash}${blank}?${share}%`,
	'range, score, telephone number with dashes': `${simple}(?:${dash}${simple})+`,
	'range or score with blanks': sides.map(side => side + blank + dash + blank + side).join('|'),
};
const names = {
	address: `(?<![\\w.+-])(?:(?:[a-z][a-z\\d+.-]*:\\/\\/|www\\.)[^\\s<>"«»\\u2066-\\u2069]*[^\\s<>"«».,:;!?()[\\]،؛؟\\u2066-\\u2069]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+)`,
	'handle, tag': '[@#](?:\\w[\\w.]*)?\\w',
	'name with a plus or a sharp': `${latin}[${latin}\\p{Nd}]*[+#]+`,
	'end of a domain, path': '(?<!\\p{L})(?:\\.[a-z]{2,}|~?\\/[a-z][\\w./-]*)',
};

const numberStart = `(?<![${latin}\\p{Nd}])(?<![${latin}\\p{Nd}][.,:/٫٬_@#-])(?<![×÷=*+<>]${blank}?)`;
const numberEnd = `(?![${latin}\\p{Nd}])(?![.,:/٫٬‐‑-][${latin}\\p{Nd}])(?!${blank}?(?:=|[×÷*+<>]${blank}?[\\p{Nd}]))`;
const nameStart = `(?<![${latin}\\p{Nd}_.@#/])`;
const nameEnd = `(?![${latin}\\p{Nd}])`;
const either = (kinds: object) => `(?:${Object.values(kinds).join('|')})`;
const pattern = `${nameStart}${either(names)}${nameEnd}|${numberStart}${either(numbers)}${numberEnd}`;

/** V8 takes 70 ms to make the pattern with all digits that there are, and a tenth of that with those of most texts. */
const usualDigits = '0-9٠-٩۰-۹';
const otherDigit = new RegExp(`(?![${usualDigits}])\\p{Nd}`, 'u');
const withDigits = memo((digits: string) => new RegExp(pattern.replaceAll('\\p{Nd}', digits), 'giu'));

const hasParts = /[\p{Nd}\p{Script=Latin}]/u;

/**
 * Each of these ranges has something in it that this finds. V8 takes 15 ms to make the pattern itself, a tenth of a start, and the
 * titles of most lists hold none of them.
 */
const likely = once(() => {
	const digit = `[${usualDigits}]`;
	/** Letters of Latin, and all else that is no usual sign and not written from right to left. */
	const letter = '[^\\0-@[-`{-\xa9\xab-\xb9\xbb-\xbf\xd7\xf7\u0590-\u08ff\u2000-\u2070]';
	const part = `${blank}?[-–/.]${blank}?`;
	return new RegExp(
		[
			`[+(][ \u00a0\u202f+]?${digit}`,
			`${digit}${gap}${digit}`,
			`${digit}[.-](?:${letter}|\\*)`,
			`${digit}[-/]${digit}`,
			`${digit}${part}${digit}{1,2}${part}${digit}`,
			`${digit}${blank}?${letter}`,
			`${digit}%?${blank}?${dash}${blank}?${digit}`,
			`[@#](?:[\\w.-]|${letter})`,
			`(?:${letter}|${digit})[+#]`,
			`[.~/]${letter}`,
			'://',
			'[wW]\\.',
		].join('|'),
	);
});

/** The ranges of a text that run from left to right as a whole, in UTF-16 offsets, in order. */
export function leftToRightRanges(text: string): TextRange[] {
	if (!hasParts.test(text)) return [];
	const hasOthers = otherDigit.test(text);
	if (!hasOthers && !likely().test(text)) return [];
	const found = text.matchAll(withDigits(hasOthers ? '\\p{Nd}' : usualDigits));
	return Array.from(found, ({0: found, index}) => ({start: index, end: index + found.length}));
}

/** Ranges that were told and those that were found, in order; of two that overlap, the one that was told. */
function withTold(found: readonly TextRange[], told: readonly TextRange[]): readonly TextRange[] {
	if (told.length === 0) return found;
	let at = 0;
	const others = found.filter(({start, end}) => {
		while (at < told.length && told[at]!.end <= start) at++;
		return at >= told.length || told[at]!.start >= end;
	});
	return [...others, ...told].sort((a, b) => a.start - b.start);
}

/**
 * Of these ranges, and of those that are `told`, the ones that UAX #9 alone orders otherwise, as cells: what stands within
 * text from right to left and is not all on one level there.
 */
export function turnedRanges(
	text: string,
	cells: readonly TextRange[],
	{levels, classes}: Levels,
	direction: Direction,
	told: readonly TextRange[] = [],
): CellRange[] {
	if (!levels.some(level => level & 1)) return [];
	const found: CellRange[] = [];
	let cell = 0;
	for (const range of withTold(leftToRightRanges(text), told)) {
		while (cell < cells.length && cells[cell]!.start < range.start) cell++;
		const start = cell;
		while (cell < cells.length && cells[cell]!.start < range.end) cell++;
		if (levels.subarray(start, cell).some(level => level & 1)) found.push({start, end: cell});
	}
	if (direction === 'rtl' || found.length === 0) return found;
	// In a paragraph from left to right it belongs to the text from right to left only when it stands within.
	const before = strongBefore(classes);
	const after = strongBefore(classes.toReversed()).reverse();
	return found.filter(({start, end}) => isRightToLeft(before[start]) && isRightToLeft(after[end - 1]));
}

const isRightToLeft = (type: BidiClass | undefined) => type === 'R' || type === 'AL';

/** For each cell the class of the strong character before it, if there is one. */
function strongBefore(classes: readonly BidiClass[]): (BidiClass | undefined)[] {
	let last: BidiClass | undefined;
	return classes.map(type => {
		const before = last;
		if (type === 'L' || isRightToLeft(type)) last = type;
		return before;
	});
}
