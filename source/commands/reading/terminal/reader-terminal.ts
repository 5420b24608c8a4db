import type {StartOptions} from '../../../reader/state/start-state.ts';
import type {Dispatch} from '../../../reader/update.ts';
import type {SettingsFile} from '../../../settings/settings.ts';
import type {Answers} from '../../../terminal/identify/answers.ts';
import {choiceKey, environmentKey, type Identity, isSure} from '../../../terminal/identify/identity.ts';
import {type ModelName, modelNames} from '../../../terminal/models/display-model.ts';
import {TerminalSession} from '../../../terminal/session/session.ts';
import {profileFor, profileToSelect} from '../../../terminal/session/terminal-profile.ts';
import {type ThemeName, themeNames} from '../../../terminal/theme/themes.ts';
import type {DisplayOptions} from '../../shared/options.ts';
import type {Ways} from '../edge.ts';
import {displayChoiceOn} from './display-choice.ts';
import {waysOut} from './ways-out.ts';

/**
 * The terminal that the reader is drawn on, and how it is spoken with: by what is known of it, by the preferences, and by what
 * the user chooses while reading.
 * @param dispatch sends actions to the reader
 */
export function openReaderTerminal(
	settings: SettingsFile,
	stdin: typeof process.stdin,
	{bidi, shaping, vowelMarks: asked}: DisplayOptions,
	dispatch: Dispatch,
) {
	const {env} = process;
	const environment = environmentKey(env);
	let found: Identity | undefined;
	let heard: Answers = {};
	/** Whether rows are sent as they are written, for a mouse to select them. The mouse is the terminal's own then. */
	let isForSelecting = false;
	let {theme, mouse} = settings;
	let vowelMarks = asked === undefined ? settings.vowelMarks : asked === 'shown';
	/** The display model that the user chose in this session; until then it is the one kept for the terminal found. */
	let chosen: {readonly model: ModelName | undefined} | undefined;
	const keptModel = () => found && settings.displayOf(choiceKey(found, env));
	const profileWith = (model: ModelName | undefined) =>
		found && profileFor(found, heard, {bidi, shaping, environment: env, model});
	const terminal = new TerminalSession({
		stdin,
		remembered: () => settings.terminalIn(environment),
		profile(identity, answers) {
			found = identity;
			heard = answers;
			if (isForSelecting) return profileToSelect(identity, answers);
			const model = chosen ? chosen.model : keptModel();
			const wishes = {bidi, shaping, model, environment: env, theme, colours: settings.colours, mouse};
			return {...profileFor(identity, answers, wishes), hidesVowelMarks: !vowelMarks};
		},
		onLooks: () => dispatch({type: 'looks'}),
	});
	const out = waysOut(terminal, dispatch, () => found && {identity: found, answers: heard});
	/** Carries out what changes how the terminal is spoken with. */
	const speaking =
		<Asked>(change: (asked: Asked) => void) =>
		(asked: Asked): void => {
			change(asked);
			terminal.profileAnew();
		};
	const ways: Ways = {
		copy: asked => void out.copy(asked),
		openAddress: asked => void out.open(asked),
		sendRows: speaking(({as}) => {
			isForSelecting = as === 'written';
		}),
		showVowelMarks: speaking(({shown}) => {
			vowelMarks = shown;
		}),
		takeMouse: speaking(({taken}) => {
			mouse = taken;
		}),
		showTheme: speaking(({theme: wanted}) => {
			theme = wanted as ThemeName;
		}),
		chooseDisplay: speaking(({model}) => {
			if (!found) return;
			chosen = {model: modelNames.find(name => name === model)};
			settings.keepDisplay(choiceKey(found, env), chosen.model);
		}),
	};
	return {
		terminal,
		ways,
		/** What the reader starts with on this terminal, once it is met. */
		startOptions(): StartOptions {
			const can = profileWith(undefined)?.looks.terminal;
			return {
				themeNames: can?.colours === 'none' ? ['mono'] : themeNames,
				strikes: can?.strikes ?? false,
				mouse,
				vowelMarks,
				display: displayChoiceOn(found && {identity: found, env}, name => settings.displayOf(name), profileWith),
			};
		},
		/** Keeps the name of the terminal for the next start, where it is sure. */
		remember(): void {
			if (found && isSure(found)) settings.rememberTerminal(environment, found.name);
		},
	};
}
