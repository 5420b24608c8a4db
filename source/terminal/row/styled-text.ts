import type {Row, StyleName} from '../../text/cell.ts';
import {fillersFor} from '../../text/width.ts';
import {linkSequence, type PenStyle} from './style.ts';

/** Gives the pen for cells that have some styles, the last one on top. */
type PenOf = (styles: readonly StyleName[]) => PenStyle;

/**
 * Gives the function that writes a row as the string that Ink is given: the text of its cells, with escape sequences where
 * the style changes. `parseRow` reads such strings in the frames that Ink draws.
 */
export function stylerFor(penOf: PenOf): (row: Row) => string {
	/** A row that stays from frame to frame is the same object. */
	const known = new WeakMap<Row, string>();
	return row => {
		const text = known.get(row) ?? withSequences(row, penOf);
		known.set(row, text);
		return text;
	};
}

function withSequences(row: Row, penOf: PenOf): string {
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
