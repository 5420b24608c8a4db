import type {DisplayChoice} from '../../../reader/state/display-choice.ts';
import {choiceKey, type Identity} from '../../../terminal/identify/identity.ts';
import {goesByFirstLetter, type ModelName, modelNames} from '../../../terminal/models/display-model.ts';
import type {TerminalProfile} from '../../../terminal/session/terminal-profile.ts';

/**
 * The ways to show rows that the reader offers on a terminal.
 * @param kept gives the model that the user chose for the terminal of a name
 * @param profileWith how to speak with the terminal when this model is chosen; `undefined` for the one it was found to need
 */
export function displayChoiceOn(
	terminal: {readonly identity: Identity; readonly env: NodeJS.ProcessEnv} | undefined,
	kept: (terminal: string) => ModelName | undefined,
	profileWith: (model: ModelName | undefined) => TerminalProfile | undefined,
): DisplayChoice {
	const byFirstLetter = [undefined, ...modelNames].filter(name => {
		const profile = profileWith(name);
		return profile !== undefined && goesByFirstLetter(profile.model);
	});
	const model = terminal && kept(choiceKey(terminal.identity, terminal.env));
	return {models: modelNames, model, isNamed: false, byFirstLetter};
}
