/**
 * Lines of a page that are no part of the text of its article: who wrote it and when, which khabar keeps in other fields, and
 * whose the pictures were. The first two are looked for only before the first and after the last paragraph of prose.
 */
import {fold} from '../../text/fold.ts';
import {kindOf, type Paragraph, type ParagraphKind, textOf} from '../paragraph/paragraph.ts';
import {isProse} from './prose.ts';

const year = /(?<!\p{N})(?:(?:19|20)\d\d|[١۱][٩۹][٠-٩۰-۹]{2}|[٢۲][٠۰][٠-٩۰-۹]{2})(?!\p{N})/u;
const time = /(?<!\p{N})\p{Nd}{1,2}:\p{Nd}{2}(?!\p{N})/u;

/** A day or a time of day, and few other words: at least every fourth is a number. */
function isDate(text: string): boolean {
	if (!year.test(text) && !time.test(text)) return false;
	const words = text.match(/[\p{L}\p{M}]+|\p{Nd}+/gu) ?? [];
	return words.filter(word => /^\p{Nd}/u.test(word)).length * 4 >= words.length;
}

/** How languages say before a name that it is the author's. */
const byWords = new Set(
	'by von par por di door av af από от автор بقلم كتب كتبت إعداد توسط نویسنده از מאת'.split(' ').map(fold),
);

/** The names of authors, with nothing else but how it is said that they are. */
function isByline(text: string, authors: readonly string[]): boolean {
	const words = fold(text).match(/[\p{L}\p{M}]+/gu) ?? [];
	if (words.length === 0) return false;
	const names = new Set(authors.flatMap(author => fold(author).match(/[\p{L}\p{M}]+/gu) ?? []));
	return words.every(word => names.has(word) || byWords.has(word));
}

/** Whose picture stood here. A caption that says more than that is longer. */
const credit =
	/^[([]?\s*(?:©|ⓒ|\(c\)|(?:photos?|images?|pictures?|fotos?|bilder?|bild|credits?|crédits?|créditos?|صورة|الصورة|تصوير|عکس|صورت|צילום)(?:\s+(?:by|credit|courtesy|copyright|von|di|de))?\s*(?:[:：©/]|(?<=copyright)\s))/iu;

/** Paragraphs with a form of their own are never such lines, and do not show where the text of an article is. */
const own: ReadonlySet<ParagraphKind> = new Set(['code', 'row', 'image', 'rule']);

/** Paragraphs in their places, blank where one is a line of furniture. All stay where there is no prose between them. */
export function withoutFurniture<P extends Paragraph>(
	paragraphs: readonly P[],
	authors: readonly string[],
): (P | '')[] {
	const tells = (paragraph: P) => !own.has(kindOf(paragraph)) && isProse(textOf(paragraph));
	// The name and the day under a quotation are whose it is.
	const isLine = (paragraph: P) => !own.has(kindOf(paragraph)) && kindOf(paragraph) !== 'quote';
	const first = paragraphs.findIndex(tells);
	const last = paragraphs.findLastIndex(tells);
	return paragraphs.map((paragraph, i) => {
		const text = textOf(paragraph);
		if (first < 0 || !isLine(paragraph) || isProse(text)) return paragraph;
		if (credit.test(text)) return '';
		const isOutside = i < first || i > last;
		const isFurniture = text.split('\n').every(line => isDate(line) || isByline(line, authors));
		return isOutside && isFurniture ? '' : paragraph;
	});
}
