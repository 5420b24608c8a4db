import type {KeyFact} from '../../facts/key-fact.ts';
import {breakRows, prepare} from '../../text/layout.ts';
import {gutterColumns} from './geometry.ts';

const kept = new WeakMap<readonly KeyFact[], {readonly columns: number; readonly rows: readonly number[]}>();

/** How many rows each fact takes when it is written out in a pane of `columns`, which include those of its mark. */
export function factRowsWanted(facts: readonly KeyFact[], columns: number): readonly number[] {
	const known = kept.get(facts);
	if (known?.columns === columns) return known.rows;
	const width = Math.max(1, columns - gutterColumns);
	const rows = facts.map(({text}) => breakRows(prepare(text), width).length);
	kept.set(facts, {columns, rows});
	return rows;
}

/**
 * Shares `height` rows among facts that would like to have `wanted` rows each (all at least 1), and returns the rows of
 * each. The same limit holds for all of them; what is left over goes to the selected one. Where there are fewer rows
 * than facts each gets one row, and the menu shows as many facts as there are rows.
 */
export function factHeights(wanted: readonly number[], height: number, selected: number): number[] {
	const taken = (most: number) => wanted.reduce((sum, rows) => sum + Math.min(rows, most), 0);
	let most = 1;
	while (most < Math.max(...wanted) && taken(most + 1) <= height) most++;
	const rest = Math.max(0, height - taken(most));
	return wanted.map((rows, i) => Math.min(rows, i === selected ? most + rest : most));
}
