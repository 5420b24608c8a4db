import {minimize} from './minimize.ts';

/** The features of one thing, as numbers, and how far each holds. */
export interface Row {
	readonly features: readonly number[];
	readonly values: readonly number[];
}

const mostTurns = 60;

/** The weights of a logistic regression; `ridge` is what half the sum of their squares costs. */
export function fit(rows: readonly Row[], truths: readonly boolean[], size: number, ridge: number): Float64Array {
	const loss = (at: Float64Array, gradient: Float64Array) => {
		let sum = 0;
		for (const [i, {features, values}] of rows.entries()) {
			let odds = 0;
			for (let k = 0; k < features.length; k++) odds += at[features[k]!]! * values[k]!;
			const chance = 1 / (1 + Math.exp(-odds));
			sum += Math.log1p(Math.exp(truths[i] ? -odds : odds));
			const off = chance - Number(truths[i]);
			for (let k = 0; k < features.length; k++) gradient[features[k]!]! += off * values[k]!;
		}
		for (let i = 0; i < size; i++) {
			sum += (ridge / 2) * at[i]! * at[i]!;
			gradient[i]! += ridge * at[i]!;
		}
		return sum;
	};
	return minimize(loss, size, mostTurns);
}
