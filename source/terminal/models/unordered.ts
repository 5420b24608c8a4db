import type {Direction} from '../../text/direction.ts';
import {visualOrder} from '../../text/reorder.ts';
import {type ScreenCell, type ScreenRow, trimmed} from '../row/screen-row.ts';
import {marked} from './direction-marks.ts';
import {baseDirection, baseOf, classBase, filled, ordered, turned} from './display.ts';
import type {DisplayModel} from './display-model.ts';
import {inverseLevels} from './inverse-levels.ts';
import {fewestSeparators, separators} from './separators.ts';
import {blankFor, isStrongBlank, strongBlankFor} from './strong-blank.ts';

/**
 * The inverse of ordering by UAX #9: what to send so that the terminal shows the row. `bases` are the base directions that
 * a row can have there, the likelier one first.
 */
export function unordered(
	row: ScreenRow,
	model: DisplayModel,
	columns: number,
	bases: readonly Direction[],
): ScreenRow {
	const wanted = model.strongBlank ? row.map(cell => (isStrongBlank(cell) ? blankFor(cell) : cell)) : row;
	const found = nearest(wanted, model, columns, candidates(wanted, model, columns, bases));
	if (found.wrong === 0) return found.sent;
	if (model.directionMarks) return marked(wanted, model);
	if (!model.strongBlank) return found.sent;
	const separated = withStrongBlanks(wanted, model, columns);
	return separated.wrong < found.wrong ? separated.sent : found.sent;
}

/**
 * Rows to try, the likeliest one first. If no blank is sent as a strong one, nothing shows
 * - in a row with a left-to-right base: European digits to the right of right-to-left letters, with no left-to-right
 *   letter between them. They either belong to the text on their left, and are then shown on the left of it. Or they do
 *   not, and are then sent before it, where nothing puts them behind it;
 * - in a row with a right-to-left base: the same digits to the left of left-to-right letters (W7);
 * - some rows in which a bracket lost its partner at the end of a line and has a pair of brackets beside it.
 */
function* candidates(
	row: ScreenRow,
	model: DisplayModel,
	columns: number,
	bases: readonly Direction[],
): Generator<ScreenRow> {
	for (const base of bases) {
		const whole = base === 'ltr' ? row : filled(row, columns);
		const levels = inverseLevels(classBases(whole, model), base, shownInPlace(whole, model, columns));
		for (const guess of levels) yield trimmed(inOrder(whole, guess, model));
	}
}

/**
 * How many cells may be put in order while strong blanks are looked for, so that a hostile row does not take long. Rows of
 * news, up to 120 columns, take at most 2000. When the number is reached, the best that was found is sent.
 */
const mostOrderedCells = 8000;

/** The row on a left-to-right base, with as few of its blanks sent as strong ones as were found to be enough. */
function withStrongBlanks(row: ScreenRow, model: DisplayModel, columns: number): Attempt {
	let cells = 0;
	const mayGoOn = () => cells < mostOrderedCells;
	const shows = (start: number, levels: Uint8Array) => {
		cells += levels.length;
		return shownInPlace(row, model, columns)(start, levels);
	};
	function* guesses(separated: ScreenRow): Generator<ScreenRow> {
		for (const levels of inverseLevels(classBases(separated, model), 'ltr', shows)) {
			cells += row.length;
			yield trimmed(inOrder(separated, levels, model));
		}
	}
	const attempt = (chosen: ReadonlySet<number>) =>
		nearest(row, model, columns, guesses(row.map((cell, i) => (chosen.has(i) ? strongBlankFor(cell) : cell))));
	const bases = classBases(row, model);
	const first = new Set(separators(bases, shows, mayGoOn));
	// The base is left to right when a blank before the first letter is a strong one.
	if (model.order === 'detected' && baseDirection(row, model) === 'rtl' && bases.includes(' '))
		first.add(bases.indexOf(' '));
	return attempt(fewestSeparators(bases, first, chosen => attempt(chosen).wrong, mayGoOn));
}

const classBases = (row: ScreenRow, model: DisplayModel) => row.map(cell => classBase(baseOf(cell), model));

/** Whether the cells from `start` on, sent in the order that these levels give, are shown where they stand in the row. */
const shownInPlace = (row: ScreenRow, model: DisplayModel, columns: number) => (start: number, levels: Uint8Array) => {
	const part = row.slice(start, start + levels.length);
	return wrongCells(inOrder(part, levels, model), part, {...model, order: 'ltr'}, columns) === 0;
};

/** A row that could be sent, and how many cells would then be wrong. */
interface Attempt {
	readonly sent: ScreenRow;
	readonly wrong: number;
}

/** Of these rows the first one that is shown as wanted, otherwise the one with the fewest wrong cells. */
function nearest(row: ScreenRow, model: DisplayModel, columns: number, rows: Iterable<ScreenRow>): Attempt {
	let best: Attempt = {sent: row, wrong: Number.POSITIVE_INFINITY};
	for (const sent of rows) {
		const wrong = wrongCells(sent, row, model, columns);
		if (wrong < best.wrong) best = {sent, wrong};
		if (wrong === 0) break;
	}
	return best;
}

/** How many cells differ between the row and what the terminal shows when it is sent `sent`. */
function wrongCells(sent: ScreenRow, row: ScreenRow, model: DisplayModel, columns: number): number {
	const shown = ordered(model, sent, columns);
	const wanted = trimmed(row);
	const longer = shown.length > wanted.length ? shown : wanted;
	return longer.filter((_, i) => !sameCell(shown[i], wanted[i])).length;
}

const sameCell = (a: ScreenCell | undefined, b: ScreenCell | undefined) => a?.text === b?.text && a?.style === b?.style;

/** The cells ordered by rule L2 and mirrored by rule L4. Each of the two rules is its own inverse. */
const inOrder = (row: ScreenRow, levels: Uint8Array, model: DisplayModel): ScreenRow =>
	visualOrder(levels).map(i => turned(row[i]!, levels[i]!, model));
