import bidiFactory from 'bidi-js';
import {type BidiClass, bidiClass} from './bidi-class.ts';
import type {Direction} from './direction.ts';

const bidi = bidiFactory();

/** For each Bidi_Class one character of the BMP that bidi-js takes for it. */
const representatives: Readonly<Record<BidiClass, string>> = {
	L: 'a',
	R: '\u05d0',
	AL: '\u0627',
	EN: '0',
	ES: '+',
	ET: '$',
	AN: '\u0660',
	CS: ',',
	NSM: '\u0300',
	BN: '\u00ad',
	B: '\u2029',
	S: '\t',
	WS: ' ',
	ON: '!',
	LRE: '\u202a',
	LRO: '\u202d',
	RLE: '\u202b',
	RLO: '\u202e',
	PDF: '\u202c',
	LRI: '\u2066',
	RLI: '\u2067',
	FSI: '\u2068',
	PDI: '\u2069',
};

const isBracket = (character: string) =>
	bidi.openingToClosingBracket(character) !== null || bidi.closingToOpeningBracket(character) !== null;

export interface Levels {
	/** The embedding level of each cell. */
	readonly levels: Uint8Array;
	/** The Bidi_Class of each cell, that of its base. */
	readonly classes: readonly BidiClass[];
}

/** Cells of a paragraph, by their indices, `end` exclusive. */
export interface CellRange {
	readonly start: number;
	readonly end: number;
}

/**
 * Where nothing has another direction than the paragraph, and there is no number, all is of the paragraph's level (W1,
 * W6, N1, N2): so most paragraphs are done, at a glance.
 */
const strong: Readonly<Record<Direction, ReadonlySet<BidiClass>>> = {ltr: new Set(['L']), rtl: new Set(['R', 'AL'])};
const neutral: ReadonlySet<BidiClass> = new Set(['ON', 'WS', 'S', 'ES', 'ET', 'CS', 'NSM', 'BN']);

/**
 * Embedding levels (UAX #9, P1 to I2) of a paragraph given as its graphemes, of which the base counts.
 *
 * bidi-js takes UTF-16 units and knows Unicode 13. So it is given a proxy string with one unit a cell: the bracket
 * itself where rule N0 has to see it, otherwise a stand-in of the same class as the base has today. An index is then
 * a cell, and characters beyond the BMP or newer than the library have their right class.
 *
 * @param isolated what runs from left to right, letter by letter, in an isolate besides those of the text (HL3), in order
 */
export function embeddingLevels(
	graphemes: readonly string[],
	direction: Direction,
	isolated: readonly CellRange[] = [],
): Levels {
	const classes = graphemes.map(grapheme => bidiClass(grapheme.codePointAt(0)!));
	if (isolated.length === 0 && classes.every(type => strong[direction].has(type) || neutral.has(type)))
		return {levels: new Uint8Array(classes.length).fill(direction === 'rtl' ? 1 : 0), classes};
	let proxy = '';
	const starts = new Set(isolated.map(({start}) => start));
	const ends = new Set(isolated.map(({end}) => end));
	let isInside = false;
	const places: number[] = [];
	for (const [i, grapheme] of graphemes.entries()) {
		if (ends.has(i)) proxy += representatives.PDI;
		if (starts.has(i)) proxy += representatives.LRI;
		isInside = starts.has(i) || (isInside && !ends.has(i));
		places.push(proxy.length);
		if (isInside) {
			proxy += representatives.L;
			continue;
		}
		// All brackets are in the BMP. Marks on one do not make it less of a bracket (N0).
		const unit = grapheme.charAt(0);
		proxy += classes[i] === 'ON' && isBracket(unit) ? unit : representatives[classes[i]!];
	}
	const {levels} = bidi.getEmbeddingLevels(proxy, direction);
	return {levels: isolated.length === 0 ? levels : Uint8Array.from(places, place => levels[place]!), classes};
}

/** The mirrored counterpart of a character (UAX #9, L4), or itself. */
export function mirrored(character: string): string {
	return bidi.getMirroredCharacter(character) ?? character;
}
