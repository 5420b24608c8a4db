import type {TextRange} from '../text/cell.ts';
import type {Article} from './article.ts';
import {kindOf, type Mark, marksOf, type Paragraph, type ParagraphKind, textOf} from './paragraph/paragraph.ts';
import {loweredSigns, raisedSigns} from './paragraph/super-sub.ts';

/** In UTF-16 units, some ten thousand words: longer than almost any report, and read through in a tenth of a second. */
const longest = 60_000;

/** What tells the news. Headings and captions name what is told, and rows, code and pictures are no sentences. */
const telling: ReadonlySet<ParagraphKind> = new Set(['text', 'quote', 'item']);

/** An article as `facts/` reads it: its paragraphs are texts. */
type FactSource = Omit<Article, 'paragraphs'> & {
	readonly paragraphs: readonly string[];
	/** Where links stand in each paragraph, in order, and none within another. */
	readonly links?: readonly (readonly TextRange[])[];
	/** It explains something and tells no news. */
	readonly isManual?: boolean;
};

/**
 * What an article's key facts are taken from: paragraphs that tell something. News says first what matters, so of an
 * enormous text it is the beginning, and the paragraphs that a publisher's facts name: the work does not grow with the text
 * any more. Paragraphs keep their numbers; those left out in between are empty.
 */
export function factSource(article: Article): FactSource {
	const {paragraphs, keyFacts} = article;
	const end = beginning(paragraphs);
	if (end === paragraphs.length && paragraphs.every(paragraph => typeof paragraph === 'string'))
		return article as FactSource;
	const named = new Set(keyFacts.map(fact => fact.paragraph ?? 0));
	const read = paragraphs
		.slice(0, Math.max(end, ...[...named].map(paragraph => paragraph + 1)))
		.map((paragraph, i) => (i < end || named.has(i) ? told(paragraph) : ''));
	const links = paragraphs.slice(0, read.length).map(linkRanges);
	return {
		...article,
		paragraphs: read,
		...(links.some(({length}) => length > 0) && {links}),
		...(isManual(article) && {isManual: true}),
	};
}

/** Where links stand in a paragraph, in order; of links within others the outer one. */
function linkRanges(paragraph: Paragraph): TextRange[] {
	const ranges: TextRange[] = [];
	const all = marksOf(paragraph)
		.filter(([, , name]) => name === 'link')
		.map(([start, end]) => ({start, end}))
		.sort((one, other) => one.start - other.start);
	for (const range of all) if (range.start >= (ranges.at(-1)?.end ?? 0)) ranges.push(range);
	return ranges;
}

/** A text with so many words of code, or with a paragraph of it, explains something. */
const manualCode = 5;

/**
 * Whether an article is a manual, such as the guide to khabar or a README: nobody says when it was published nor who wrote it,
 * and it has code in it. What matters in it hangs on what its reader looks for.
 */
function isManual({paragraphs, published, authors, source, keyFacts}: Article): boolean {
	if (published !== undefined || source !== undefined || authors.length > 0 || keyFacts.length > 0) return false;
	let code = 0;
	for (const paragraph of paragraphs) {
		if (kindOf(paragraph) === 'code') return true;
		code += marksOf(paragraph).filter(([, , name]) => name === 'code').length;
		if (code >= manualCode) return true;
	}
	return false;
}

const told = (paragraph: Paragraph): string =>
	telling.has(kindOf(paragraph)) ? asRead(paragraph).slice(0, longest) : '';

/**
 * A text as it is read, in as many characters: without what was deleted and without references to notes, powers and
 * indices in small digits.
 */
function asRead(paragraph: Paragraph): string {
	const text = textOf(paragraph);
	let read = '';
	let at = 0;
	let linkedTo = 0;
	for (const mark of marksOf(paragraph)) {
		const [start, end, name] = mark;
		if (name === 'link') linkedTo = end;
		const instead = start < at ? undefined : readInstead(text, mark, end <= linkedTo);
		if (instead === undefined) continue;
		read += text.slice(at, start) + instead;
		at = end;
	}
	return read + text.slice(at);
}

/** What is read in the place of a marked part; undefined where it is read as it is written. */
function readInstead(text: string, mark: Mark, isLinked: boolean): string | undefined {
	const [start, end, name] = mark;
	if (name === 'deleted') return ' '.repeat(end - start);
	if (name === 'sub') return loweredSigns(text, mark).instead;
	if (name !== 'sup') return undefined;
	const {instead, open} = raisedSigns(text, mark, isLinked);
	return open === '[' ? nothing(text[end]).repeat(end - start) : instead;
}

/** What stands in the place of a reference: a blank, or before a mark of punctuation what key facts leave out (U+2060). */
const nothing = (next = ' '): string => (/\p{P}/u.test(next) ? '\u2060' : ' ');

/** How many paragraphs from the first on stay within the limit together; at least one. */
function beginning(paragraphs: readonly Paragraph[]): number {
	let length = 0;
	const end = paragraphs.findIndex(paragraph => {
		length += textOf(paragraph).length;
		return length > longest;
	});
	return end < 0 ? paragraphs.length : Math.max(1, end);
}
