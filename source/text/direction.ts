import {bidiClass} from './bidi-class.ts';
import {memo} from './memo.ts';

export type Direction = 'ltr' | 'rtl';

/** Flags and enclosed letters are pictures, though of class L. */
const picture = /[\p{Regional_Indicator}\p{Extended_Pictographic}]/u;
/** LRM, RLM and ALM. */
const mark = /[\u200e\u200f\u061c]/;

/** The direction of a strong character (UAX #9, table 4). */
function strongDirection(character: string): Direction | undefined {
	const type = bidiClass(character.codePointAt(0)!);
	if (type === 'R' || type === 'AL') return 'rtl';
	return type === 'L' && !picture.test(character) ? 'ltr' : undefined;
}

function firstAmong(text: string, isAsked: (character: string) => boolean): Direction | undefined {
	for (const character of text) {
		const found = isAsked(character) ? strongDirection(character) : undefined;
		if (found) return found;
	}
	return undefined;
}

/**
 * The direction of the first strong character outside isolates (UAX #9, P2 and P3), where emoji have no say; undefined when
 * there is none.
 */
export const firstStrong = (text: string): Direction | undefined => firstAmong(outsideIsolates(text), () => true);

const isolateControl = /([\u2066-\u2069])/;

/** What stands outside isolates. One that is not ended goes on to the end (UAX #9, BD9). */
function outsideIsolates(text: string): string {
	if (!isolateControl.test(text)) return text;
	let depth = 0;
	let outside = '';
	for (const part of text.split(isolateControl)) {
		if (part === '\u2069') depth = Math.max(0, depth - 1);
		else if (isolateControl.test(part)) depth++;
		else if (depth === 0) outside += part;
	}
	return outside;
}

/** The number of an item, and code between backquotes. */
const noWords = /^\s*\p{Nd}{1,3}[.):-](?=\s)|`[^`]*`/gu;
/** What may stand before a word and is not part of it. */
const opening = /^[\p{Ps}\p{Pi}\p{Pf}\u200e\u200f\u061c"'*•·–—-]+/u;
/**
 * Words without a vote, as all languages write them in the same letters: addresses, handles, tags in Latin letters, names of
 * files and hosts, paths, options, and what has signs of programs in it.
 */
const voteless = new RegExp(
	[
		String.raw`(?:[a-z][a-z\d+.-]*:\/\/|www\.)\S`,
		String.raw`[\w.+-]+@[\w-]+\.\w`,
		String.raw`[@#]\w`,
		String.raw`[\w-]*[a-z\d]{2}\.[a-z]{2}`,
		String.raw`(?:[a-z]:|~|\.{0,2})[\\/]\w`,
		'--[a-z]',
		String.raw`[\x21-\x7e]*(?:[a-z\d][_=\\]|\(\)|::|->|[{}<>])`,
	].join('|'),
	'iy',
);

/** Most words are like these: they have a vote, and need no closer look. */
const plainLatin = /^[a-z]{2,}[.,;:!?)"']*$/i;
const plainArabic = /^[\u0620-\u064a]/;

/** A digit in a box is a picture. */
const number = /\p{Nd}(?!\ufe0f?\u20e3)/u;

const isLetter = (character: string) => !mark.test(character);

/** The vote of a word: a direction, `none` for a number, or undefined when it has no vote. */
function voteOf(raw: string): Direction | 'none' | undefined {
	if (plainArabic.test(raw)) return 'rtl';
	if (plainLatin.test(raw)) return 'ltr';
	const word = raw.replace(opening, '');
	if (isVoteless(raw) || isVoteless(word)) return undefined;
	return firstAmong(word, isLetter) ?? (number.test(word) ? 'none' : undefined);
}

function isVoteless(word: string): boolean {
	voteless.lastIndex = 0;
	return voteless.test(word);
}

/** What the words of a text say of its direction. */
interface Poll {
	/** The direction of the first strong character in words with a vote. */
	readonly first: Direction | undefined;
	/** How many words have a vote. Numbers count here, but vote for no direction. */
	readonly words: number;
	/** How many words begin with a letter of each direction. */
	readonly votes: Readonly<Record<Direction, number>>;
}

/** @param isEnough gets the first strong direction, and says whether the rest of the text need not be read */
function poll(text: string, isEnough: (first: Direction) => boolean = () => false): Poll {
	const votes = {ltr: 0, rtl: 0, none: 0};
	let first: Direction | undefined;
	for (const word of outsideIsolates(text).replace(noWords, '').match(/\S+/g) ?? []) {
		const vote = voteOf(word);
		if (!vote) continue;
		votes[vote]++;
		first ??= firstAmong(word, () => true);
		if (first && isEnough(first)) break;
	}
	return {first, words: votes.ltr + votes.rtl + votes.none, votes};
}

const quotation = /«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|"[^"]*"/g;
const aside = /\([^()]*\)|\[[^[\]]*\]/g;
/** The speaker at the start of a headline, up to the colon. */
const speaker = /^[^:]*:\s/;

/** How many UTF-16 units are read to tell the direction of a paragraph or a line. */
export const telling = 2 ** 16;

/**
 * The direction of a paragraph or a title of a text that has the direction `around`: the same, unless both its first strong
 * character and more than half of its words are of the other one, and of the words outside of quotations too, if there are
 * any. So neither a foreign name that comes first nor what somebody said turns a paragraph round; nor do foreign names before
 * a colon or in brackets, when all that is told besides them is in words of this direction. (UAX #9, HL1, allows a rule of
 * one's own in the place of P2 and P3.)
 */
export function paragraphDirection(enormous: string, around: Direction): Direction {
	const text = enormous.slice(0, telling);
	const whole = poll(text, first => first === around);
	const {first} = whole;
	if (!first || first === around || !isFor(whole, first)) return around;
	const ownWords = text.replace(quotation, ' ');
	const outside = poll(ownWords);
	if (outside.votes.ltr + outside.votes.rtl > 0 && !isFor(outside, first)) return around;
	const own = ownWords.replace(aside, ' ').replace(speaker, '');
	if (around === 'rtl' && joining.test(own)) return around;
	const told = poll(own);
	return told.votes[first] === 0 && told.votes[around] > 1 ? around : first;
}

/** «و» between two names, by itself: an Arabic sentence goes on in it, whatever language the names are in. */
const joining = /(?<=\S\s)و(?=\s\S)/u;

const isFor = ({words, votes}: Poll, direction: Direction) => votes[direction] * 2 > words;

/** The words speak plainly when there are at least so many, and this share of them is of one direction. */
const plainShare = 2 / 3;
const plainWords = 20;

/**
 * The direction of a text as a whole: the one that its language is `said` to have, unless the words speak plainly against
 * it, because feeds and pages often name a language that a text is not in. When none is said, it is the direction of most
 * words; if both have as many, that of the first word. Undefined when neither tells anything.
 */
export function textDirection(text: string, said?: Direction): Direction | undefined {
	const {first, votes} = poll(text);
	const other = votes.ltr === votes.rtl ? first : votes.ltr > votes.rtl ? 'ltr' : 'rtl';
	if (!said || !other) return said ?? other;
	const voters = votes.ltr + votes.rtl;
	return voters >= plainWords && votes[other] > plainShare * voters ? other : said;
}

/**
 * The direction that a language (BCP 47) is written in, by the script that is usual for it where the tag names none (CLDR,
 * likely subtags); undefined when the tag says nothing.
 */
export const languageDirection = (tag: string | undefined): Direction | undefined =>
	tag ? directionOfTag(tag) || undefined : undefined;

const directionOfTag = memo((tag): Direction | '' => {
	try {
		const locale = new Intl.Locale(tag.replaceAll('_', '-'));
		if (locale.language === 'und' || !locale.maximize().script) return '';
		return locale.getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
	} catch {
		// It is no tag: some write the name of the language.
		return '';
	}
});
