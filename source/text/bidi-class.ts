import {bidiClassRuns} from './tables/bidi-class-table.ts';
import {codePointProperty} from './tables/runs.ts';

/**
 * Bidi_Class (UAX #9, table 4). The table's letters are turned into the standard's names here, once.
 */
const names = {
	L: 'L',
	R: 'R',
	A: 'AL',
	E: 'EN',
	S: 'ES',
	T: 'ET',
	N: 'AN',
	C: 'CS',
	M: 'NSM',
	B: 'BN',
	P: 'B',
	G: 'S',
	W: 'WS',
	O: 'ON',
	H: 'LRE',
	I: 'LRO',
	J: 'RLE',
	K: 'RLO',
	Q: 'PDF',
	U: 'LRI',
	V: 'RLI',
	X: 'FSI',
	Y: 'PDI',
} as const;

export type BidiClass = (typeof names)[keyof typeof names];

/** The Bidi_Class of a code point, in Unicode 17. */
export const bidiClass = codePointProperty(bidiClassRuns, (letter): BidiClass => names[letter as keyof typeof names]);

/** Explicit formatting characters and boundary neutrals: they order text and then are gone (UAX #9, X9). */
export const removedByX9: ReadonlySet<BidiClass> = new Set(['LRE', 'RLE', 'LRO', 'RLO', 'PDF', 'BN']);
