import type {Command} from '../../keys/binding.ts';
import {lineOf} from '../../layout/geometry.ts';
import {withEffect} from '../../state/effects.ts';
import type {ReaderState} from '../../state/state.ts';
import {keepMenu} from '../../windows/menu-window.ts';

/**
 * Opens the menu of themes beside what is shown, so that it is seen in each of them. Where nothing is drawn there are no
 * themes.
 */
export const openThemes = (state: ReaderState): ReaderState =>
	state.themeNames.length > 0 ? keepMenu({...state, themes: {tried: state.theme}, menuTop: 0}) : state;

const show = (state: ReaderState, theme: string) => withEffect(state, {type: 'showTheme', theme});

export const tryTheme = (state: ReaderState, tried: string): ReaderState =>
	state.themes ? show(keepMenu({...state, themes: {tried}}), tried) : state;

export const chooseTheme = (state: ReaderState, theme: string): ReaderState =>
	show({...state, themes: undefined, theme}, theme);

/** Chooses the theme with the number of a key. */
export const chooseNumberedTheme: Command = (state, {key}) => {
	const theme = state.themeNames[Number(key) - 1];
	return theme === undefined ? state : chooseTheme(state, theme);
};

/** Goes back to the theme of before. */
export const leaveThemes = (state: ReaderState): ReaderState => chooseTheme(state, state.theme);

/** Hides the vowel marks of letters, or shows them again. */
export function toggleVowelMarks(state: ReaderState): ReaderState {
	const shown = !state.vowelMarks;
	const notice = {type: shown ? 'vowelMarksShown' : 'vowelMarksHidden'} as const;
	return withEffect({...state, vowelMarks: shown, notice}, {type: 'showVowelMarks', shown});
}

/** How much longer or shorter lines become with a key, in columns. */
const lineStep = 4;

/** Makes the lines of texts longer or shorter, and says how long they are: on a narrow screen it may not be seen. */
export const changeLine =
	(steps: number) =>
	(state: ReaderState): ReaderState => {
		const line = lineOf(state.line + steps * lineStep);
		return {...state, line, notice: {type: 'lineLength', columns: line}};
	};
