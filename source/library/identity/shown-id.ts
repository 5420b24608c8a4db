import {breakRows, prepare, visualRow} from '../../text/layout.ts';
import {rowText} from '../../text/row.ts';

/** What a terminal may have been sent around and within a row: isolates and marks of direction, blanks that are not seen. */
const sentBeside = /[\u061c\u200e\u200f\u2066-\u2069\u2800]/g;
const joinedForms = /[\ufb1d-\ufdff\ufe70-\ufefc]/;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Longer than any id that is typed. */
const longest = 500;

/**
 * What an id may be that was copied from the screen of a terminal: it then has the isolates around it, letters in joined forms, and
 * often the order of the screen, from left to right.
 * @returns what it may be, the id as it was given first
 */
export function idsMeant(written: string): string[] {
	if (written.length > longest || !rightToLeft.test(written)) return [written];
	const bare = written.replace(sentBeside, '').trim();
	// Forms are resolved after reordering: in one that stands for two letters these are in the order of reading.
	const logical = (text: string) => (joinedForms.test(text) ? text.normalize('NFKC') : text);
	return [...new Set([written, bare, logical(bare), logical(turned(bare))])].filter(text => text !== '');
}

/** A text in the order of the screen in that of reading, and the other way: what UAX #9 does to a row undoes itself. */
function turned(text: string): string {
	const paragraph = prepare(text, {direction: 'rtl', shaping: 'terminal'});
	return breakRows(paragraph, Number.POSITIVE_INFINITY)
		.map(range => rowText(visualRow(paragraph, range)))
		.join('');
}
