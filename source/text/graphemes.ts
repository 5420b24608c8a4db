/** A grapheme cluster (UAX #29) and where it stands, in UTF-16 offsets. */
export interface Grapheme {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

const segmenter = new Intl.Segmenter('und', {granularity: 'grapheme'});

/**
 * Prepended format characters: the number signs and verse marks of Arabic, Syriac and Kaithi. UAX #29 puts them into
 * the cluster of the digit after them (GB9b), but on a screen each stands in a cell of its own, with its marks.
 */
const prepended = /^[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}][\p{M}\u200c\u200d]*/u;
/** Letters, digits and blanks of one unit that nothing can attach to without being outside this range. */
const simple = /^[\u0020-\u007e\u0620-\u064a\u0660-\u066f\u0671-\u06d3\u05d0-\u05ea]*$/;

/** Cuts a text into the graphemes that stand in cells, in logical order. A lone surrogate becomes U+FFFD. */
export function graphemes(text: string): Grapheme[] {
	if (simple.test(text)) return Array.from(text, (unit, start) => ({text: unit, start, end: start + 1}));
	const out: Grapheme[] = [];
	// Half a surrogate pair would take the character after it into its segment.
	for (const {segment, index} of segmenter.segment(text.toWellFormed())) {
		let start = index;
		let rest = segment;
		for (let sign = prepended.exec(rest); sign && rest.length > sign[0].length; sign = prepended.exec(rest)) {
			const end = start + sign[0].length;
			out.push({text: sign[0], start, end});
			rest = rest.slice(sign[0].length);
			start = end;
		}
		out.push({text: rest, start, end: start + rest.length});
	}
	return out;
}
