import {backward, type Chain, forward, logSum} from '../../facts/model/chain.ts';
import {minimize} from './minimize.ts';

/** The features of one thing, as numbers, and how far each holds. */
export interface Row {
	readonly features: readonly number[];
	readonly values: readonly number[];
}

/** A sentence's pieces: their own features, those of what begins or ends before each, and which are kept. */
export interface ChainRow {
	readonly own: readonly Row[];
	readonly turns: readonly Row[];
	readonly kept: readonly boolean[];
}

/** The weights of a logistic regression; `ridge` is what half the sum of their squares costs. */
export function fitLogistic(
	rows: readonly Row[],
	truths: readonly boolean[],
	size: number,
	ridge: number,
): Float64Array {
	const loss = (at: Float64Array, gradient: Float64Array) => {
		let sum = 0;
		for (const [i, row] of rows.entries()) {
			const odds = dot(row, at, 0);
			sum += logSum(0, truths[i] ? -odds : odds);
			add(row, 1 / (1 + Math.exp(-odds)) - Number(truths[i]), gradient, 0);
		}
		return sum + shrink(at, gradient, () => ridge);
	};
	return minimize(loss, size, 60);
}

/** The weights of a linear-chain conditional random field: those of `own` features, then `turns` for beginnings, then for ends. */
export function fitChain(
	rows: readonly ChainRow[],
	own: number,
	turns: number,
	ridge: {readonly own: number; readonly turns: number},
): Float64Array {
	const loss = (at: Float64Array, gradient: Float64Array) => {
		let sum = 0;
		for (const row of rows) sum += chainLoss(row, at, gradient, own, turns);
		return sum + shrink(at, gradient, i => (i < own ? ridge.own : ridge.turns));
	};
	return minimize(loss, own + 2 * turns, 40);
}

function chainLoss(row: ChainRow, at: Float64Array, gradient: Float64Array, own: number, turns: number): number {
	const chain: Chain = {
		keep: row.own.map(one => dot(one, at, 0)),
		begin: row.turns.map(one => dot(one, at, own)),
		end: row.turns.map(one => dot(one, at, own + turns)),
	};
	const before = forward(chain);
	const after = backward(chain);
	const all = logSum(...before.at(-1)!);
	let score = 0;
	for (const [k, kept] of row.kept.entries()) {
		const [keep, begin, end] = [chain.keep[k]!, chain.begin[k]!, chain.end[k]!];
		if (kept) score += keep;
		add(row.own[k]!, Math.exp(before[k]![1] + after[k]![1] - all) - Number(kept), gradient, 0);
		if (k === 0) continue;
		const was = row.kept[k - 1]!;
		if (kept && !was) score += begin;
		if (!kept && was) score += end;
		const begun = Math.exp(before[k - 1]![0] + begin + keep + after[k]![1] - all);
		const ended = Math.exp(before[k - 1]![1] + end + after[k]![0] - all);
		add(row.turns[k]!, begun - Number(kept && !was), gradient, own);
		add(row.turns[k]!, ended - Number(!kept && was), gradient, own + turns);
	}
	return all - score;
}

function shrink(at: Float64Array, gradient: Float64Array, ridge: (i: number) => number): number {
	let sum = 0;
	for (let i = 0; i < at.length; i++) {
		sum += (ridge(i) / 2) * at[i]! * at[i]!;
		gradient[i]! += ridge(i) * at[i]!;
	}
	return sum;
}

function dot({features, values}: Row, at: Float64Array, offset: number): number {
	let sum = 0;
	for (let k = 0; k < features.length; k++) sum += at[offset + features[k]!]! * values[k]!;
	return sum;
}

function add({features, values}: Row, times: number, to: Float64Array, offset: number): void {
	for (let k = 0; k < features.length; k++) to[offset + features[k]!]! += times * values[k]!;
}
