import {shared} from '../facts/language/stems.ts';
import type {Word} from '../facts/language/words.ts';
import {fold} from '../text/fold.ts';

/** A number of a text, in figures or in words, and the stems next to it on both sides, which tell what is counted. */
export interface Amount {
	readonly value: number;
	readonly beside: ReadonlySet<string>;
}

/** Words that are numbers. The Arabic dual of what news often counts is a two; «واحد» and "one" are mostly not counts. */
const written: readonly (readonly [value: number, forms: string])[] = [
	[
		2,
		`اثنان اثنين اثنا اثني اثنتان اثنتين اثنتا اثنتي شخصان شخصين قتيلان قتيلين جريحان جريحين مصابان مصابين جنديان جنديين
		هدفان هدفين مرتان مرتين يومان يومين شهران شهرين عامان عامين سنتان سنتين ساعتان ساعتين أسبوعان أسبوعين two`,
	],
	[3, 'ثلاثة ثلاث three'],
	[4, 'أربعة أربع four'],
	[5, 'خمسة خمس five'],
	[6, 'ستة ست six'],
	[7, 'سبعة سبع seven'],
	[8, 'ثمانية ثماني ثمان eight'],
	[9, 'تسعة تسع nine'],
	[10, 'عشرة عشر ten'],
	[11, 'eleven'],
	[12, 'twelve'],
	[13, 'thirteen'],
	[14, 'fourteen'],
	[15, 'fifteen'],
	[16, 'sixteen'],
	[17, 'seventeen'],
	[18, 'eighteen'],
	[19, 'nineteen'],
	[20, 'عشرون عشرين twenty'],
	[30, 'ثلاثون ثلاثين thirty'],
	[40, 'أربعون أربعين forty'],
	[50, 'خمسون خمسين fifty'],
	[60, 'ستون ستين sixty'],
	[70, 'سبعون سبعين seventy'],
	[80, 'ثمانون ثمانين eighty'],
	[90, 'تسعون تسعين ninety'],
	[100, 'مئة مائة hundred'],
	[200, 'مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي'],
	[300, 'ثلاثمئة ثلاثمائة'],
	[400, 'أربعمئة أربعمائة'],
	[500, 'خمسمئة خمسمائة'],
	[600, 'ستمئة ستمائة'],
	[700, 'سبعمئة سبعمائة'],
	[800, 'ثمانمئة ثمانمائة ثمانيمائة'],
	[900, 'تسعمئة تسعمائة'],
	[1e3, 'ألف ألفا آلاف thousand'],
	[2e3, 'ألفان ألفين ألفي'],
	[1e6, 'مليون مليونا ملايين million'],
	[2e6, 'مليونان مليونين مليوني'],
	[1e9, 'مليار مليارا مليارات بليون billion'],
	[2e9, 'ملياران مليارين ملياري'],
];
let values: ReadonlyMap<string, number> | undefined;

/** The number that a folded word stands for. */
function numberOf(folded: string): number | undefined {
	values ??= new Map(
		written.flatMap(([value, forms]) =>
			forms
				.trim()
				.split(/\s+/)
				.map((form): [string, number] => [fold(form), value]),
		),
	);
	return values.get(folded);
}

/** What multiplies the number before it. */
const scales = new Set([100, 1e3, 1e6, 1e9]);
const grouped = /^\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?/u;
const figures = /^\d+(?:[.,٫]\d+)?/u;

/**
 * The numbers among words, with thousands and millions multiplied («1.5 مليون», «خمسة وعشرون ألفا»). Each part of a date or
 * a score is a number.
 */
export function amountsIn(words: readonly Word[]): Amount[] {
	const found: Amount[] = [];
	let at = 0;
	while (at < words.length) {
		const first = at;
		let sum = 0;
		let part = figure(words[at]!.folded) ?? numberOf(words[at]!.folded) ?? numberOf(unprefixed(words[at]!.folded));
		at++;
		if (part === undefined) continue;
		for (; at < words.length; at++) {
			const {folded} = words[at]!;
			const joined = folded.startsWith('و');
			const next = numberOf(folded) ?? (joined ? numberOf(folded.slice(1)) : undefined);
			if (next === undefined) break;
			if (!joined && scales.has(next)) {
				part *= next;
				if (next === 100) continue;
				sum += part;
				part = 0;
			} else part += next;
		}
		found.push({value: sum + part, beside: beside(words, first, at)});
	}
	return found;
}

function figure(folded: string): number | undefined {
	const thousands = grouped.exec(folded)?.[0];
	if (thousands !== undefined) return Number(thousands.replace(/[,٬]/gu, '').replace('٫', '.'));
	const plain = figures.exec(folded)?.[0];
	return plain === undefined ? undefined : Number(plain.replace(/[,٫]/u, '.'));
}

/** The word without an "and", "in" or "to" that is written onto it. */
const unprefixed = (folded: string) => folded.replace(/^[وبلف]/u, '');

function beside(words: readonly Word[], from: number, to: number): Set<string> {
	const counts = ({content, folded}: Word) => content && !/^\d/.test(folded) && numberOf(folded) === undefined;
	const sides = [words.slice(0, from).findLast(counts), words.slice(to).find(counts)];
	return new Set(sides.flatMap(word => (word ? [word.stem] : [])));
}

/**
 * Whether two texts may say the same, as far as their numbers tell: the other text has all numbers of the one («12 قتيلا»,
 * «12 قتيلا و30 جريحا»), and no two different numbers count the same thing.
 */
export function agree(some: readonly Amount[], others: readonly Amount[]): boolean {
	const [few, many] = some.length <= others.length ? [some, others] : [others, some];
	return few.every(({value, beside}) => {
		const same = many.filter(other => other.value === value);
		if (same.length === 0) return false;
		const counted = (other: Amount) => shared(beside, other.beside) > 0;
		return same.some(counted) || !many.some(other => other.value !== value && counted(other));
	});
}
