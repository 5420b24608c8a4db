import type {Model, Weights} from '../../facts/model/judge.ts';
import type {Example, Vocabulary} from './examples.ts';
import {fitChain, fitLogistic} from './fit.ts';

/** What half the sum of the squares of weights costs, so that none grows for the sake of a few articles. */
const ridges = {sentences: 10, chain: {own: 20, turns: 10}};
/** Sentences of more pieces than this are no sentences but lists, and teach nothing of cuts. */
const mostPieces = 45;
/** Weights are written with so many decimals. */
const decimals = 2;

/** Fits the model to examples whose features `vocabulary` numbers. The same examples give the same model. */
export function train(examples: readonly Example[], vocabulary: Vocabulary): Model {
	const rows = examples.map(({row}) => row);
	const names = vocabulary.sentences.all;
	const logistic = (truths: boolean[]) => named(names, fitLogistic(rows, truths, names.length, ridges.sentences));
	const chains = examples.filter(({fact, chain}) => fact && chain.own.length <= mostPieces).map(({chain}) => chain);
	const [own, turns] = [vocabulary.pieces.all, vocabulary.turns.all];
	const chain = fitChain(chains, own.length, turns.length, ridges.chain);
	return {
		fact: logistic(examples.map(({fact}) => fact)),
		essential: logistic(examples.map(({essential}) => essential)),
		keep: named(own, chain.subarray(0, own.length)),
		begin: named(turns, chain.subarray(own.length, own.length + turns.length)),
		end: named(turns, chain.subarray(own.length + turns.length)),
	};
}

function named(names: readonly string[], weights: Float64Array): Weights {
	const rounded = names.map((name, i) => [name, Number(weights[i]!.toFixed(decimals))] as const);
	return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}
