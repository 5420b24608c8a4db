import type {Row} from '../../text/cell.ts';
import {fillersFor} from '../../text/width.ts';
import {linkSequence} from './style.ts';
import {type Attributes, allAttributes, pensFor} from './theme.ts';

/**
 * Gives the function that writes a row as the string that Ink is given: the text of its cells, with escape sequences where
 * the style changes, as they look on a terminal that can do so much. `parseRow` reads such strings in the frames that Ink
 * draws.
 */
export function stylerFor(terminal: Attributes): (row: Row) => string {
	const penOf = pensFor(terminal);
	/** A row that stays from frame to frame is the same object. */
	const known = new WeakMap<Row, string>();
	return row => {
		const text = known.get(row) ?? withSequences(row, penOf);
		known.set(row, text);
		return text;
	};
}

/** A row as a string for a terminal that can do everything. */
export const styledText = stylerFor(allAttributes);

function withSequences(row: Row, penOf: ReturnType<typeof pensFor>): string {
	let out = '';
	let current = '';
	let link = '';
	for (const cell of row) {
		const {text, style} = cell;
		if ((cell.link ?? '') !== link) {
			link = cell.link ?? '';
			out += linkSequence(link);
		}
		const wanted = style ? penOf(style) : '';
		if (wanted !== current) {
			if (current !== '') out += '\x1b[0m';
			if (wanted !== '') out += `\x1b[${wanted}m`;
			current = wanted;
		}
		out += text + fillersFor(cell);
	}
	return out + (link === '' ? '' : linkSequence('')) + (current === '' ? '' : '\x1b[0m');
}
