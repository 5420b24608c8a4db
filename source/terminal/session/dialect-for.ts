import {withoutVowelMarks} from '../../text/vowel-marks.ts';
import {encode} from '../models/encode.ts';
import type {Dialect} from '../output/dialect.ts';
import {painted} from '../row/screen-row.ts';
import {marksBlanks, type PenStyle} from '../row/style.ts';
import type {TerminalProfile} from './terminal-profile.ts';

/** For a terminal that is not known yet. */
export const plainDialect: Dialect = {
	encode: row => row,
	partialRows: false,
	scrolling: false,
	columnMargins: false,
	synchronised: false,
	sumsColumns: false,
	links: false,
	base: '',
};

/**
 * How frames are written to a terminal with a profile.
 * @param base how plain text looks on it
 * @param columns gives its width
 */
export function dialectFor(profile: TerminalProfile, base: PenStyle, columns: () => number): Dialect {
	const {model, hidesVowelMarks, erasesInColour, scrolling, columnMargins, synchronised, sumsColumns, links} = profile;
	const paintsBlanks = !erasesInColour && marksBlanks(base);
	return {
		encode(row) {
			const shown = hidesVowelMarks ? row.map(cell => ({...cell, text: withoutVowelMarks(cell.text)})) : row;
			const sent = encode(model, shown, columns());
			return paintsBlanks ? painted(sent, columns(), base) : sent;
		},
		partialRows: model.partialRows,
		scrolling,
		columnMargins,
		synchronised,
		sumsColumns,
		links,
		base,
	};
}
