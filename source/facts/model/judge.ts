import type {Language} from '../language/language.ts';
import type {Word} from '../language/words.ts';
import type {Piece} from '../sentence/parts.ts';
import {keptOf} from './chain.ts';
import type {Give} from './give.ts';
import {pieceFeatures, turnFeatures} from './piece-features.ts';
import {sentenceFeatures} from './sentence-features.ts';
import type {Compared, Topic} from './topic.ts';

/** Weights by the names of features; what has none weighs nothing. */
export type Weights = Readonly<Record<string, number>>;

/** What was trained: whether a sentence holds a fact, whether an essential one, and which pieces of it are the fact. */
export interface Model {
	readonly fact: Weights;
	readonly essential: Weights;
	readonly keep: Weights;
	readonly begin: Weights;
	readonly end: Weights;
}

/** How likely a sentence holds a key fact, and an essential one. */
export interface Chance {
	readonly fact: number;
	readonly essential: number;
}

export function chanceOf(sentence: Compared, topic: Topic, language: Language, model: Model): Chance {
	let [fact, essential] = [0, 0];
	sentenceFeatures(sentence, topic, language, (name, value = 1) => {
		fact += (model.fact[name] ?? 0) * value;
		essential += (model.essential[name] ?? 0) * value;
	});
	return {fact: probability(fact), essential: probability(essential)};
}

/** What each family of features gave to the logarithm of the odds that a sentence holds a key fact. */
export function reasonsOf(sentence: Compared, topic: Topic, language: Language, model: Model): Map<string, number> {
	const reasons = new Map<string, number>();
	sentenceFeatures(sentence, topic, language, (name, value = 1) => {
		const family = name.slice(0, name.indexOf(':'));
		reasons.set(family, (reasons.get(family) ?? 0) + (model.fact[name] ?? 0) * value);
	});
	return reasons;
}

/** How likely each piece of a sentence with a key fact is part of it. */
export function keptPieces(words: readonly Word[], pieces: readonly Piece[], topic: Topic, model: Model): number[] {
	const features = pieceFeatures(words, pieces, topic.title);
	return keptOf({
		keep: pieces.map((_, k) => odds(model.keep, give => features(k, give))),
		begin: pieces.map(piece => odds(model.begin, give => turnFeatures(piece, give))),
		end: pieces.map(piece => odds(model.end, give => turnFeatures(piece, give))),
	});
}

function odds(weights: Weights, features: (give: Give) => void): number {
	let sum = 0;
	features((name, value = 1) => {
		sum += (weights[name] ?? 0) * value;
	});
	return sum;
}

/** How likely a thing is, from the logarithm of its odds. */
function probability(odds: number): number {
	return 1 / (1 + Math.exp(-odds));
}
