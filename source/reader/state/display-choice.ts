/** The ways to show rows: the user can go through them when rows look wrong on this terminal. */
export interface DisplayChoice {
	/** Names of display models, in the order of going through them. */
	readonly models: readonly string[];
	/** The one that the user went to; absent for the one that the terminal was found to need. */
	readonly model?: string | undefined;
	/** Whether the status row names it: until the next key. */
	readonly isNamed: boolean;
}

/** The next model; after the last one, the model that the terminal was found to need. */
export function nextDisplay({models, model}: DisplayChoice): DisplayChoice {
	return {models, model: models[model === undefined ? 0 : models.indexOf(model) + 1], isNamed: true};
}
