import type {Effect} from '../../reader/state/effects.ts';

/** For each effect of the reader the function that carries it out. */
export type EffectTable = {readonly [Type in Effect['type']]: (effect: Extract<Effect, {type: Type}>) => void};

/** Carries out effects by a table. A function that takes long has to wait until the frame that answers the key is drawn. */
export const carryOutBy =
	(table: EffectTable) =>
	(effect: Effect): void =>
		(table[effect.type] as (effect: Effect) => void)(effect);
