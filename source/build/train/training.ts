import type {Weights} from '../../facts/model/give.ts';
import type {Model} from '../../facts/model/judge.ts';
import type {Example, Vocabulary} from './examples.ts';
import {fit, type Row} from './fit.ts';

/** What half the sum of the squares of weights costs, so that none grows for the sake of a few articles. */
const ridges = {sentences: 20, pieces: 10};
/** A sentence with more pieces than this is a list, and teaches nothing about where to cut. */
const mostPieces = 45;
/** Weights are written with so many decimals. */
const decimals = 2;

/** Fits the model to examples whose features `vocabulary` numbers. The same examples give the same model. */
export function train(examples: readonly Example[], {sentences, pieces}: Vocabulary): Model {
	const fitted = (
		names: readonly string[],
		rows: readonly Row[],
		truths: readonly boolean[],
		ridge: number,
	): Weights => {
		const weights = fit(rows, truths, names.length, ridge);
		const rounded = names.map((name, i) => [name, Number(weights[i]!.toFixed(decimals))] as const);
		return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
	};
	const ofSentences = (truth: 'fact' | 'essential') =>
		fitted(
			sentences.all,
			examples.map(({row}) => row),
			examples.map(example => example[truth]),
			ridges.sentences,
		);
	const parts = examples.filter(({fact, pieces}) => fact && pieces.length <= mostPieces).flatMap(({pieces}) => pieces);
	const keep = fitted(
		pieces.all,
		parts.map(({row}) => row),
		parts.map(({kept}) => kept),
		ridges.pieces,
	);
	return {fact: ofSentences('fact'), essential: ofSentences('essential'), keep};
}
