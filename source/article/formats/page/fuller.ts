/**
 * Of the two texts that a page may give of one article, the publisher's in its JSON-LD (`articleBody`) and the one seen on
 * the page, either may be the fuller one: publishers leave out the first paragraph or all but an excerpt, and pages hold back
 * what a script or a subscription is to bring. Which has what is told by runs of letters that both have.
 */
import {fold} from '../../../text/fold.ts';
import {kindOf, type Paragraph, textOf} from '../../paragraph/paragraph.ts';
import {isProse} from '../../prose/prose.ts';

/** How many letters and digits a run has. */
const run = 16;
/** In UTF-16 units: longer texts are compared by their lengths alone. */
const longest = 400_000;

const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** How many letters and digits a passage has. Another text has the passage if it has at least half of its runs. */
const passage = 80;

/** Tells how much of a text another one has, passage by passage, from 0 to 1. */
function shareIn(text: string): (part: string) => number {
	const letters = lettersOf(text);
	const runs = new Set<string>();
	for (let at = 0; at + run <= letters.length; at++) runs.add(letters.slice(at, at + run));
	const isHeld = (own: string): boolean => {
		if (own.length < run) return letters.includes(own);
		let count = 0;
		let held = 0;
		for (let at = 0; at + run <= own.length; at += run / 4, count++) if (runs.has(own.slice(at, at + run))) held++;
		return held * 2 >= count;
	};
	return part => {
		const own = lettersOf(part);
		let held = 0;
		for (let at = 0; at < own.length; at += passage) {
			const next = own.slice(at, at + passage);
			if (isHeld(next)) held += next.length;
		}
		return own === '' ? 1 : held / own.length;
	};
}

const lengthOf = (paragraphs: readonly Paragraph[]): number =>
	paragraphs.reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);

/** The text is there, but for a word here and there. */
const whole = 0.97;
const half = 0.5;

/** How much may follow the end of the publisher's text before that can only be an excerpt, as a share of it. */
const mostAfter = 0.25;

/** What is said beside a text of pictures is no part of it, and no text that is compared. */
const isText = (paragraph: Paragraph): boolean => kindOf(paragraph) !== 'image' && kindOf(paragraph) !== 'rule';

const tells = (paragraph: Paragraph): boolean => isText(paragraph) && isProse(textOf(paragraph));

/** Kinds that only markup has: the publisher's text leaves out what is in them, or has it without its form. */
const isFormed = (paragraph: Paragraph): boolean => typeof paragraph !== 'string' && isText(paragraph);

/**
 * @param said the paragraphs of the publisher's text
 * @param seen the paragraphs seen on the page
 */
export function fuller(said: readonly Paragraph[], seen: readonly Paragraph[]): readonly Paragraph[] {
	if (!said.some(isText) || !seen.some(isText)) return said.some(isText) ? said : seen.length > 0 ? seen : said;
	const length = lengthOf(said);
	const hasMoreForm = seen.filter(isFormed).length > said.filter(isFormed).length;
	const texts = seen.filter(isText);
	if (length + lengthOf(texts) > longest) return length * (hasMoreForm ? 0.9 : 2) < lengthOf(texts) ? seen : said;
	const inSaid = shareIn(said.map(textOf).join(' '));
	const inSeen = shareIn(texts.map(textOf).join(' '));
	const isShared = seen.map(paragraph => isText(paragraph) && inSaid(textOf(paragraph)) >= half);
	const isWhole = inSeen(said.map(textOf).join(' ')) >= whole;
	if (isWhole) return seen.slice(...boundsOf(seen, isShared, length));
	// Where each has what the other has not, the one with more prose of its own, or else the one with more form.
	const onlySeen = lengthOf(seen.filter((paragraph, i) => !isShared[i] && tells(paragraph)));
	const onlySaid = lengthOf(said.filter(paragraph => inSeen(textOf(paragraph)) < half));
	if (onlySeen > onlySaid) return seen;
	const isNearlyWhole = onlySaid <= length * (1 - whole);
	return isNearlyWhole && hasMoreForm ? seen.slice(...boundsOf(seen, isShared, length)) : said;
}

/** What goes on with what is before it, as the rows of a table do, though the publisher's text may leave it out. */
const goesOn = (paragraph: Paragraph | undefined): boolean =>
	paragraph !== undefined && /^(?:row|code|caption|image|rule)$/.test(kindOf(paragraph));

/** From where to where the page has what the publisher calls the text, and prose before it, and after it if that is much. */
function boundsOf(seen: readonly Paragraph[], isShared: readonly boolean[], length: number): [number, number] {
	const first = Math.max(0, isShared.indexOf(true));
	let last = isShared.lastIndexOf(true);
	const after = seen.slice(last + 1);
	const isExcerpt = lengthOf(after.filter(tells)) > length * mostAfter;
	const before = seen.slice(0, first).findIndex(tells);
	while (goesOn(seen[last + 1])) last++;
	return [before < 0 ? first : before, isExcerpt ? seen.length : last + 1];
}
