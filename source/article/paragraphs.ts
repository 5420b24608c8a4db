/** How a sentence ends: a mark, and what closes after it. */
const sentenceEnd = /[.!?؟۔…][)\]}»›"“”'’]*$/u;

/** Lines longer than this were not broken by hand or by a mail program: each is a paragraph. */
const longestBroken = 120;

/** A text of one paragraph longer than this is cut. In UTF-16 units, as the two below. */
const readable = 700;
const wanted = 300;
const shortest = 100;

/**
 * The paragraphs of a plain text: what blank lines part; where there are none, its lines, unless they are those of a
 * text broken at a width; and a text that is one long paragraph is cut at sentence ends.
 */
export function paragraphsOf(text: string): string[] {
	const paragraphs = text
		.replace(/\r\n?|[\x0b\x0c\x85\u2028\u2029]/g, '\n')
		.split(/\n\s*\n/)
		.flatMap(linesOf);
	return paragraphs.length === 1 ? cut(paragraphs[0]!) : paragraphs;
}

/** The paragraphs in lines without a blank one among them. */
function linesOf(block: string): string[] {
	const lines = block
		.split('\n')
		.map(line => line.trim())
		.filter(Boolean);
	if (lines.length < 2) return lines;
	const finished = lines.filter(line => sentenceEnd.test(line)).length;
	const areParagraphs = finished * 2 >= lines.length || lines.some(line => line.length > longestBroken);
	return areParagraphs ? lines : [lines.join(' ')];
}

/**
 * A full stop after a word of three letters or more, or another mark, and not before a small letter: «د. أحمد», "U.S." and
 * "No. 5" end no paragraph.
 */
const safeEnds = /(?:(?<=[\p{L}\p{M}\p{N}]{3}[)\]}»›"“”'’]*)\.|[!?؟۔…])[)\]}»›"“”'’]*\s+(?!\p{Ll})/gu;
const opening = /[«“(]/g;
const closing = /[»”)]/g;

const count = (text: string, marks: RegExp) => text.match(marks)?.length ?? 0;

/** Cuts a long paragraph where a sentence ends outside quotations, so that each part has a readable length. */
function cut(text: string): string[] {
	if (text.length <= readable) return [text];
	const parts: string[] = [];
	let start = 0;
	for (const {0: end, index} of text.matchAll(safeEnds)) {
		const at = index + end.length;
		if (at - start < wanted || text.length - at < shortest) continue;
		const part = text.slice(start, at);
		if (count(part, opening) > count(part, closing)) continue;
		parts.push(part.trimEnd());
		start = at;
	}
	return [...parts, text.slice(start)];
}
