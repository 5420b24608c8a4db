import {spawnSync} from 'node:child_process';
import type {Direction} from '../../source/text/direction.ts';
import {graphemes} from '../../source/text/graphemes.ts';
import {breakRows, type Paragraph, prepare, type RowRange, visualRow} from '../../source/text/layout.ts';
import {embeddingLevels} from '../../source/text/levels.ts';
import {lamAlefs, presentationForms} from '../../source/text/tables/joining-table.ts';

/** Whether the `fribidi` command is on this machine (in Debian it comes in `libfribidi-bin`). */
export const hasFribidi = spawnSync('fribidi', ['--version']).status === 0;

/**
 * What fribidi makes of lines in logical order, each a paragraph of its own: visual order, joined, mirrored, marks
 * behind their base, without formatting characters (its U+FEFF fillers behind a ligature among them).
 */
export function fribidi(lines: readonly string[], direction: Direction): string[] {
	const {stdout, status, stderr} = spawnSync(
		'fribidi',
		['--nobreak', '--nopad', '--reordernsm', '--clean', `--${direction}`],
		{input: lines.map(line => `${line}\n`).join(''), encoding: 'utf8', maxBuffer: 1 << 28},
	);
	if (status !== 0) throw new Error(`fribidi failed: ${stderr}`);
	return stdout.split('\n').slice(0, lines.length);
}

/** From the final form of an alef and the form of the lam left of it in visual order to their ligature. */
const lamAlefForms = new Map(
	Object.entries(lamAlefs).flatMap(([alef, [isolated, final]]) => {
		const [, , lamInitial, lamMedial] = presentationForms[0x644]!;
		const alefFinal = String.fromCodePoint(presentationForms[Number(alef)]![1]);
		return [
			[alefFinal + String.fromCodePoint(lamInitial), String.fromCodePoint(isolated)],
			[alefFinal + String.fromCodePoint(lamMedial), String.fromCodePoint(final)],
		] as const;
	}),
);
const lamWithMarks = /([\ufe82\ufe84\ufe88\ufe8e])(\p{M}*)([\ufedf\ufee0])(\p{M}+)/gu;

/** fribidi 1.0.8 makes no ligature of a lam with marks and an alef: puts them into one cell, as khabar does. */
export const withOurLigatures = (theirs: string): string =>
	theirs.replace(
		lamWithMarks,
		(_, alef, alefMarks, lam, lamMarks) => lamAlefForms.get(alef + lam) + lamMarks + alefMarks,
	);

/** We give ۂ the form of a ہ with a hamza; fribidi has no form for it. */
const withTheirLetters = (ours: string): string => ours.replace(/[\ufba6-\ufba9]\u0654/g, 'ۂ');

/** A row in both orders, as `visualRow` and `logicalRow` (with the terminal joining) give it. */
export interface RowPair {
	readonly logical: string;
	readonly visual: string;
}

export interface Comparison {
	/** Rows that differ for no known reason, with what fribidi says. Must be empty. */
	readonly unexplained: readonly (RowPair & {readonly fribidi: string})[];
	/** How many rows each known reason explains. */
	readonly explained: {
		/** fribidi makes no ligature of a lam with marks and an alef. */
		readonly ligatures: number;
		/**
		 * fribidi is given a row without the paragraph around it, which settles digits and neutrals at its ends and the
		 * joins of a word that is cut. Laid out without it, the row comes out as fribidi has it.
		 */
		readonly context: number;
	};
}

/** Compares rows of one base direction with what fribidi makes of the logical text of each. */
export function compareWithFribidi(rows: readonly RowPair[], direction: Direction): Comparison {
	const unexplained: (RowPair & {fribidi: string})[] = [];
	let ligatures = 0;
	let context = 0;
	const answers = fribidi(
		rows.map(row => row.logical),
		direction,
	);
	for (const [index, row] of rows.entries()) {
		const answer = answers[index]!;
		const theirs = withOurLigatures(answer);
		if (theirs !== answer) ligatures++;
		if (theirs === withTheirLetters(row.visual)) continue;
		if (theirs === withTheirLetters(alone(row.logical, direction))) context++;
		else unexplained.push({...row, fribidi: answer});
	}
	return {unexplained, explained: {ligatures, context}};
}

const textOf = (cells: readonly {readonly text: string}[]) => cells.map(cell => cell.text).join('');

/** The visual row that the logical text of a row makes when it is a paragraph of its own, by UAX #9 alone. */
function alone(logical: string, direction: Direction): string {
	const plain = embeddingLevels(
		graphemes(logical).map(({text}) => text),
		direction,
	);
	const paragraph = {...prepare(logical, {direction}), ...plain};
	return textOf(visualRow(paragraph, {start: 0, end: paragraph.cells.length, visibleEnd: paragraph.cells.length}));
}

/** LRI and LRO, PDF and PDI. */
const leftToRight = ['\u2066\u202d', '\u202c\u2069'] as const;

/** The logical text of a row, with controls around what we have run from left to right against the letter of UAX #9 (HL4). */
function withIsolates({cells, isolated}: Paragraph, {start, visibleEnd}: RowRange): string {
	const parts = cells.slice(start, visibleEnd).map(({text}) => text);
	for (const range of isolated) {
		const [first, last] = [Math.max(range.start, start) - start, Math.min(range.end, visibleEnd) - 1 - start];
		if (first > last) continue;
		parts[first] = leftToRight[0] + parts[first];
		parts[last] += leftToRight[1];
	}
	return parts.join('');
}

/** The rows of a paragraph at a width, in both orders. */
export function rowPairs(text: string, direction: Direction, width: number): RowPair[] {
	const joined = prepare(text, {direction});
	const unjoined = prepare(text, {direction, shaping: 'terminal'});
	return breakRows(joined, width).map(range => ({
		logical: withIsolates(unjoined, range),
		visual: textOf(visualRow(joined, range)),
	}));
}
