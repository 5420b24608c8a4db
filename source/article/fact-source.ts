import type {Article} from './article.ts';
import {kindOf, type Mark, marksOf, type Paragraph, type ParagraphKind, textOf} from './paragraph/paragraph.ts';
import {loweredSigns, raisedSigns} from './paragraph/super-sub.ts';

/** In UTF-16 units, some ten thousand words: longer than almost any report, and read through in a tenth of a second. */
const longest = 60_000;

/** What tells the news. Headings and captions name what is told, and rows, code and pictures are no sentences. */
const telling: ReadonlySet<ParagraphKind> = new Set(['text', 'quote', 'item']);

/** An article as `facts/` reads it: its paragraphs are texts. */
type FactSource = Omit<Article, 'paragraphs'> & {readonly paragraphs: readonly string[]};

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
	return {...article, paragraphs: read};
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
