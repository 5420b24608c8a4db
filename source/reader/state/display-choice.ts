/** The ways to show rows that the user can go through when those of the terminal look wrong. */
export interface DisplayChoice {
	/** Names of display models, in the order of going through them. */
	readonly models: readonly string[];
	/** The one that the user went to; absent, the one that the terminal is found to need. */
	readonly model?: string | undefined;
	/** Whether the status row names it: until the next key. */
	readonly isNamed: boolean;
}

/** The next model; after the last comes what the terminal is found to need. */
export function nextDisplay({models, model}: DisplayChoice): DisplayChoice {
	return {models, model: models[model === undefined ? 0 : models.indexOf(model) + 1], isNamed: true};
}
