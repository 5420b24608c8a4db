import {type Calendar, dayNamed, nameKey} from './names.ts';

interface Token {
	/** See `kindOf`. */
	readonly kind: string;
	readonly text: string;
}

/** Between the parts of a date in words: `5 de enero de 2026`, «5 من يناير». */
const connectors = new Set('of the de del di da le el من'.split(' '));
/** Directly behind a number: `5th`, `1er`, `5º`, «۵ی». */
const ordinals = new Set('st nd rd th er e o a ی'.split(' '));

/**
 * A number of four digits (`y`), of one or two (`d`), of eight (`e`), any other (`n`), the end of an ordinal (`o`), a word
 * (`w`), a blank, or a sign, which is its own kind. Connecting words have no kind.
 */
function kindOf(text: string, isBehindNumber: boolean): string {
	if (/^\d/.test(text)) return {1: 'd', 2: 'd', 4: 'y', 8: 'e'}[text.length] ?? 'n';
	if (text.trim() === '') return ' ';
	if (!/^\p{L}/u.test(text)) return /[-–—]/.test(text) ? '-' : text === '،' ? ',' : text;
	if (isBehindNumber && ordinals.has(text.toLowerCase())) return 'o';
	return connectors.has(text.toLowerCase()) ? '' : 'w';
}

function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	let isBehindNumber = false;
	for (const [part] of text.matchAll(/\d+|\p{L}[\p{L}\p{M}'’׳״॰]*|\s+|./gu)) {
		const kind = kindOf(part, isBehindNumber);
		// A sign of two UTF-16 units would put those behind it out of their places.
		if (kind.length === 1) tokens.push({kind, text: part});
		isBehindNumber = /^\d/.test(part);
	}
	return tokens;
}

/** What a calendar is called behind a date: «هـ», «هجري», «ه.ش.», `AH`. */
const eras: readonly (readonly [RegExp, Calendar])[] = [
	[/^[\s.]*(?:ه(?:جري)?[\s.]*)?(?:ش|شمسي)(?!\p{L})/u, 'persian'],
	[/^[\s.]*(?:ه(?:جري(?:ه)?)?|للهجره|ah)(?!\p{L})/u, 'islamic-umalqura'],
];
/** No era takes more tokens. */
const longestEra = 6;

/** Where something stands: from one token up to another, that one left out. */
type Place = readonly [from: number, to: number];

/** A place in a text that has the form of a date, by the names of its parts. */
interface DatePlace {
	readonly places: Readonly<Record<string, Place | undefined>>;
	readonly end: number;
}

/** A text that may have a date in it: numbers, words and signs. */
export class DateText {
	readonly #tokens: readonly Token[];
	/** A character for each token. */
	readonly #kinds: string;

	constructor(text: string) {
		this.#tokens = tokensOf(text);
		this.#kinds = this.#tokens.map(({kind}) => kind).join('');
	}

	/** Where kinds of tokens stand in this order: the pattern names its groups, and has the flags `d` and `g`. */
	*find(pattern: RegExp): Generator<DatePlace> {
		for (const match of this.#kinds.matchAll(pattern))
			yield {places: match.indices!.groups as DatePlace['places'], end: match.index + match[0].length};
	}

	at([from, to]: Place): string {
		const tokens = this.#tokens.slice(from, to);
		return tokens.map(({text}) => text).join('');
	}

	/** The calendar that is named behind a place. */
	calendarAt(place: number): Calendar | undefined {
		const behind = this.at([place, place + longestEra])
			.split('.')
			.map(nameKey)
			.join('.');
		return eras.find(([era]) => era.test(behind))?.[1];
	}

	/** The day of the week that is named anywhere, from 0 for Sunday. */
	get weekday(): number | undefined {
		for (const {kind, text} of this.#tokens) {
			const day = kind === 'w' ? dayNamed(nameKey(text)) : undefined;
			if (day !== undefined) return day;
		}
		return undefined;
	}
}
