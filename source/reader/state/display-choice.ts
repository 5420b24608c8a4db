/** The ways to show rows: the user can go through them when rows look wrong on this terminal. */
export interface DisplayChoice {
	/** Names of display models, in the order of going through them. */
	readonly models: readonly string[];
	/** The one that the user went to; absent for the one that the terminal was found to need. */
	readonly model?: string | undefined;
	/** Whether the status row names it: until the next key. */
	readonly isNamed: boolean;
	/**
	 * The models with which this terminal gives a row the direction of its first letter, and nothing that is not seen can tell
	 * it another one; `undefined` stands for the model that it was found to need. A row with texts of both directions has to
	 * begin with a letter there.
	 */
	readonly byFirstLetter?: readonly (string | undefined)[];
}

/** Whether rows have to begin with a letter of the direction that they are to have. */
export const goesByFirstLetter = ({model, byFirstLetter = []}: DisplayChoice): boolean => byFirstLetter.includes(model);

/** The next model; after the last one, the model that the terminal was found to need. */
export function nextDisplay({models, model}: DisplayChoice): DisplayChoice {
	return {models, model: models[model === undefined ? 0 : models.indexOf(model) + 1], isNamed: true};
}
