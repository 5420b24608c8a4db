import type {Language} from '../language/language.ts';
import type {Parsed} from '../sentence/parts.ts';
import {chanceBy, type Give, type Weights} from './give.ts';
import {pieceFeatures} from './piece-features.ts';
import {sentenceFeatures} from './sentence-features.ts';
import type {Compared, Topic} from './topic.ts';

/** What was trained: whether a sentence holds a fact, whether an essential one, and whether a piece of it is part of the fact. */
export interface Model {
	readonly fact: Weights;
	readonly essential: Weights;
	readonly keep: Weights;
}

/** How likely a sentence holds a key fact, and an essential one. */
export interface Chance {
	readonly fact: number;
	readonly essential: number;
}

export function chanceOf(sentence: Compared, topic: Topic, language: Language, model: Model): Chance {
	const tell = (give: Give) => sentenceFeatures(sentence, topic, language, give);
	return {fact: chanceBy(model.fact, tell), essential: chanceBy(model.essential, tell)};
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

/** How likely each piece of a sentence is part of its key fact, if it has one. */
export function keptPieces(sentence: Parsed, topic: Topic, model: Model): number[] {
	return sentence.pieces.map((_, at) => chanceBy(model.keep, give => pieceFeatures(sentence, at, topic.title, give)));
}
