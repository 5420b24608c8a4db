import {firstUnits} from './beginning.ts';
import {segmenter} from './segmenter.ts';
import {directionControls, simpleBases, simpleMarks} from './simple-characters.ts';

/** A grapheme cluster (UAX #29) and where it stands, in UTF-16 offsets. */
export interface Grapheme {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/**
 * Prepended format characters: the number signs and verse marks of Arabic, Syriac and Kaithi. UAX #29 puts them into
 * the cluster of the digit after them (GB9b), but on a screen each stands in a cell of its own, with its marks.
 */
const prepended = /^[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}][\p{M}\u200c\u200d]*/u;
/** A character that is not simple, or a mark with no letter before it to attach to. */
const notSimple = new RegExp(
	`[^${simpleBases}${simpleMarks}${directionControls}]|(?:^|[${directionControls}])[${simpleMarks}]`,
);
const marked = new RegExp(`[${simpleMarks}]`);
const simpleCluster = new RegExp(`[^${simpleMarks}][${simpleMarks}]*`, 'g');

/**
 * How many UTF-16 units of a grapheme are shown: no writing needs more (UAX #15, 13, allows for 30 marks), and a hostile
 * text would send a megabyte of marks for one cell.
 */
const mostUnits = 64;

const shown = (cluster: string): string => firstUnits(cluster, mostUnits);

/** Cuts a text into the graphemes that stand in cells, in logical order. A lone surrogate becomes U+FFFD. */
export function graphemes(text: string): Grapheme[] {
	return notSimple.test(text) ? segments(text) : simpleGraphemes(text);
}

function simpleGraphemes(text: string): Grapheme[] {
	if (!marked.test(text)) return Array.from(text, (unit, start) => ({text: unit, start, end: start + 1}));
	let end = 0;
	return (text.match(simpleCluster) ?? []).map(cluster => {
		const start = end;
		end += cluster.length;
		return {text: shown(cluster), start, end};
	});
}

function segments(text: string): Grapheme[] {
	const out: Grapheme[] = [];
	// Half a surrogate pair would take the character after it into its segment.
	for (const {segment, index} of segmenter().segment(text.toWellFormed())) {
		let start = index;
		let rest = segment;
		for (let sign = prepended.exec(rest); sign && rest.length > sign[0].length; sign = prepended.exec(rest)) {
			const end = start + sign[0].length;
			out.push({text: sign[0], start, end});
			rest = rest.slice(sign[0].length);
			start = end;
		}
		out.push({text: shown(rest), start, end: start + rest.length});
	}
	return out;
}
