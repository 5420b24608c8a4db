import {unjoin, zwj} from '../../text/joining.ts';
import type {ScreenRow} from '../row/screen-row.ts';
import {inReadingOrder, withoutMarks, wordsTurned} from './display.ts';
import type {DisplayModel} from './display-model.ts';
import {unordered} from './unordered.ts';

/**
 * What to send, cell by cell from column 1 on, so that a terminal of this model and of `columns` columns shows the row.
 * It is the inverse of `display`. Where nothing that could be sent shows the row, it is the row that puts the most cells
 * into their places, of those that were tried. It has at most `columns` columns.
 */
export function encode(model: DisplayModel, row: ScreenRow, columns: number): ScreenRow {
	const wanted = model.marks ? row : row.map(cell => ({...cell, text: withoutMarks(cell.text)}));
	if (model.order === 'sent' && model.joining === 'none') return wanted;
	if (wanted.every(({text}) => neverReordered.test(text))) return wanted;
	const sent = inverses[model.order](wanted, model, columns);
	if (model.joining !== 'all') return sent;
	const texts = sent.map(({text}) => text);
	const letters = inReadingOrder(model, unjoin(inReadingOrder(model, texts)));
	return sent.map((cell, i) => ({...cell, text: model.joiner ? letters[i]! : letters[i]!.replace(zwj, '')}));
}

/** Latin letters, digits, punctuation, arrows and boxes: a row that has only these is shown in the order it is sent. */
const neverReordered = /^[\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2bff]/;

const inverses: Record<DisplayModel['order'], (row: ScreenRow, model: DisplayModel, columns: number) => ScreenRow> = {
	sent: row => row,
	words: wordsTurned,
	ltr: (row, model, columns) => unordered(row, model, columns, ['ltr']),
	detected: (row, model, columns) => unordered(row, model, columns, ['rtl', 'ltr']),
};
