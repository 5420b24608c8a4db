import {existsSync} from 'node:fs';
import type Conf from 'conf';
import {preferencesFile} from '../library/files/user-folders.ts';
import {type ModelName, modelNames} from '../terminal/models/display-model.ts';
import {ownColours} from '../terminal/theme/own-colours.ts';
import {type Palette, type ThemeName, themeNames, usualTheme} from '../terminal/theme/themes.ts';
import type {Direction} from '../text/direction.ts';
import {isObject} from '../text/json-object.ts';
import {settingFaults} from './check.ts';
import {openConf} from './conf-file.ts';
import {textIn} from './text-in.ts';
import {mostSeconds, usualSeconds} from './values.ts';

/** Preferences that the reader changes. */
interface Settings {
	readonly factsFolded: boolean;
	/** Whether each day of the list has a heading. */
	readonly dayHeadings: boolean;
	/** Whether letters are shown with their vowel marks. */
	readonly vowelMarks: boolean;
	/** Whether khabar hears of the mouse. */
	readonly mouse: boolean;
	/** Whether the user was greeted at the first start. Absent stands for no. */
	readonly welcomed?: boolean | undefined;
	readonly theme: string;
	/** How long the lines of a text may be, in columns. Absent until the user has changed it. */
	readonly line?: number | undefined;
}

/** The user's own reader of articles: a program that tells their key facts. */
export interface FactsSettings {
	/** What the shell is given to run (`sh -c`). */
	readonly command: string;
	/** How long it may take of one article. */
	readonly seconds: number;
}

export interface SettingsFile extends Settings {
	/** The path of the file. */
	readonly file: string;
	/** Undefined where the user has chosen none. */
	readonly facts: FactsSettings | undefined;
	readonly theme: ThemeName;
	/** Colours that the user wants in the place of those of the theme. */
	readonly colours: Palette;
	/** The side at which the columns of the list begin; absent, that of the interface. */
	readonly listDirection: Direction | undefined;
	/** The keys that the user has changed, as they are written. */
	readonly keys: unknown;
	/** Writes those preferences that have changed since they were last read or saved. */
	save(settings: Settings): void;
	/** The name of the terminal that was found in this environment the last time. */
	terminalIn(environment: string): string | undefined;
	rememberTerminal(environment: string, name: string): void;
	/** The display model that the user chose for the terminal of this name. */
	displayOf(terminal: string): ModelName | undefined;
	/** Keeps the choice. When `model` is undefined, the choice is forgotten, and khabar goes by the terminal again. */
	keepDisplay(terminal: string, model: ModelName | undefined): void;
}

/** How many environments are remembered. Over SSH, each address that the user comes from makes another one. */
const mostTerminals = 100;

/**
 * Opens the user's preferences. If they cannot be read or written, khabar works without them, and `warn` gets one line that
 * says why. What is wrong in them is left out, and `warn` gets one line for each fault, with its place.
 * @param warnLater gets the line instead if there is no file: then nothing that the user has written is ignored, only
 * changes are lost
 */
export function openSettings(warn: (message: string) => void, warnLater = warn): SettingsFile {
	const file = preferencesFile();
	const unusable = (error: unknown) => {
		const tell = existsSync(file) ? warn : warnLater;
		tell(`preferences are not kept: ${(error as Error).message}`);
	};
	let conf: Conf<Record<string, unknown>> | undefined;
	try {
		conf = openConf(warn);
	} catch (error) {
		unusable(error);
	}
	const stored: Readonly<Record<string, unknown>> = conf?.store ?? {};
	for (const fault of settingFaults(stored)) warn(`${file}: ${fault}`);
	const {list, facts} = stored;
	let saved = settingsIn(stored);
	const write = (change: (conf: Conf<Record<string, unknown>>) => void) => {
		try {
			if (conf) change(conf);
		} catch (error) {
			unusable(error);
			conf = undefined;
		}
	};
	return {
		...saved,
		file,
		facts: factsOf(facts),
		colours: ownColours(stored.colours, () => {}),
		keys: stored.keys,
		listDirection: list === 'ltr' || list === 'rtl' ? list : undefined,
		terminalIn: environment => textIn(conf?.get('terminals'), environment),
		rememberTerminal(environment, name) {
			if (this.terminalIn(environment) === name) return;
			write(conf => {
				const others = entriesOf(conf.get('terminals')).filter(([key]) => key !== environment);
				conf.set('terminals', Object.fromEntries([...others, [environment, name]].slice(-mostTerminals)));
			});
		},
		displayOf(terminal) {
			const model = textIn(conf?.get('displays'), terminal);
			return modelNames.find(name => name === model);
		},
		keepDisplay(terminal, model) {
			if (this.displayOf(terminal) === model) return;
			write(conf => {
				const others = entriesOf(conf.get('displays')).filter(([key]) => key !== terminal);
				conf.set('displays', Object.fromEntries(model ? [...others, [terminal, model]] : others));
			});
		},
		save(settings) {
			const changed = preferences.filter(name => settings[name] !== undefined && settings[name] !== saved[name]);
			if (changed.length === 0) return;
			write(conf => {
				conf.set(Object.fromEntries(changed.map(name => [name, settings[name]])));
				saved = {...saved, ...settings} as typeof saved;
			});
		},
	};
}

const settingsIn = ({theme, line, ...stored}: Readonly<Record<string, unknown>>): Settings & {theme: ThemeName} => ({
	factsFolded: stored.factsFolded === true,
	dayHeadings: stored.dayHeadings === true,
	vowelMarks: stored.vowelMarks !== false,
	mouse: stored.mouse === true,
	welcomed: stored.welcomed === true,
	theme: themeNames.find(name => name === theme) ?? usualTheme,
	line: typeof line === 'number' ? line : undefined,
});

/** The names and values of a stored value, which should be an object and may be anything. */
const entriesOf = (stored: unknown): [string, unknown][] => (isObject(stored) ? Object.entries(stored) : []);

/** `"facts": {"command": "…", "seconds": 60}`, as far as it has this form. */
function factsOf(facts: unknown): FactsSettings | undefined {
	if (!isObject(facts)) return undefined;
	const {command, seconds} = facts;
	if (typeof command !== 'string' || command === '') return undefined;
	const isRight = Number.isInteger(seconds) && (seconds as number) > 0 && (seconds as number) <= mostSeconds;
	return {command, seconds: isRight ? (seconds as number) : usualSeconds};
}

const preferences = ['factsFolded', 'dayHeadings', 'vowelMarks', 'mouse', 'welcomed', 'theme', 'line'] as const;
