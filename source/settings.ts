import {readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import Conf from 'conf';
import {makeFolders} from './library/files/make-folders.ts';
import {requireTrusted, Untrusted} from './library/files/trust.ts';
import {preferencesFile} from './library/files/user-folders.ts';
import {type Digits, digitChoices} from './messages/local.ts';
import {type ModelName, modelNames} from './terminal/models/display-model.ts';
import {ownColours} from './terminal/theme/own-colours.ts';
import {type Palette, type ThemeName, themeNames, usualTheme} from './terminal/theme/themes.ts';
import type {Direction} from './text/direction.ts';

/** Preferences that the reader changes. */
interface Settings {
	readonly factsFolded: boolean;
	/** Whether each day of the list has a heading. */
	readonly dayHeadings: boolean;
	/** Whether letters are shown with their vowel marks. */
	readonly vowelMarks: boolean;
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

/** How long such a program may take unless the user says otherwise, and the longest that can be said. */
export const usualSeconds = 60;
const mostSeconds = 3600;

export interface SettingsFile extends Settings {
	/** Undefined where the user has chosen none. What is wrong with it is told when it is asked for. */
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

interface Stored extends Settings {
	/** As the user wrote it. */
	facts: unknown;
	list: string;
	digits: string;
	colours: unknown;
	keys: unknown;
	/** From an environment to the name of the terminal that was found in it. */
	terminals: Record<string, string>;
	/** From the name of a terminal to the display model that was chosen for it. */
	displays: Record<string, ModelName>;
}

/** How many environments are remembered. Over SSH, each address that the user comes from makes another one. */
const mostTerminals = 100;

/** Opens conf's file. A file that is not JSON is kept beside the new one, and `warn` says so. */
function openConf(warn: (message: string) => void): Conf<Stored> {
	let damaged: string | undefined;
	// conf makes its folder with Node's mkdir, which never returns for some paths where no folder can be made.
	const file = preferencesFile();
	const folder = dirname(file);
	makeFolders(folder, 0o700);
	try {
		requireTrusted(file);
	} catch (error) {
		throw error instanceof Untrusted ? new Error(`${file}: ${error.message}`) : error;
	}
	const conf = new Conf<Stored>({
		cwd: folder,
		configFileMode: 0o600,
		// The names of terminals and of environments may have dots in them.
		accessPropertiesByDotNotation: false,
		deserialize: text => {
			try {
				return JSON.parse(text);
			} catch {
				damaged = text;
				return {};
			}
		},
	});
	if (damaged !== undefined) {
		writeFileSync(`${conf.path}.damaged`, damaged, {mode: 0o600});
		warn(`${conf.path}: not JSON; it is kept as config.json.damaged, and preferences start anew`);
	}
	return conf;
}

/**
 * The language and the digits of the preferences: `language` is a tag such as `ar` or `ar-EG`. They are read without conf, which
 * takes longer to load than most commands work. What is wrong with the file is told when it is opened.
 */
export function wishedLanguage(): {readonly language?: string; readonly digits?: Digits} {
	let stored: unknown;
	try {
		const file = preferencesFile();
		requireTrusted(file);
		stored = JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return {};
	}
	const language = textIn(stored, 'language');
	const digits = digitChoices.find(choice => choice === textIn(stored, 'digits'));
	return {...(language !== undefined && {language}), ...(digits && {digits})};
}

/**
 * Opens the user's preferences. Where they cannot be read or written khabar works without them, and `warn` gets one
 * line that says why.
 */
export function openSettings(warn: (message: string) => void): SettingsFile {
	const unusable = (error: unknown) => warn(`preferences are not kept: ${(error as Error).message}`);
	let conf: Conf<Stored> | undefined;
	try {
		conf = openConf(warn);
	} catch (error) {
		unusable(error);
	}
	/** A value of the file that the user may have written: one of these, or undefined. */
	const oneOf = <Value extends string>(
		values: readonly Value[],
		name: 'theme' | 'list' | 'digits',
	): Value | undefined => {
		const written = conf?.get(name);
		const value = values.find(one => one === written);
		if (written !== undefined && value === undefined)
			warn(`${conf!.path}: ${name}: ${JSON.stringify(written)} is none of ${values.join(', ')}`);
		return value;
	};
	const typed = (name: keyof Stored, type: 'boolean' | 'number', why: string): unknown => {
		const written = conf?.get(name);
		if (written !== undefined && typeof written !== type) warn(`${conf!.path}: ${name}: ${why}`);
		return written;
	};
	const flag = (name: keyof Stored) => typed(name, 'boolean', 'must be true or false');
	const list = oneOf(['auto', 'ltr', 'rtl'], 'list') ?? 'auto';
	// They are used before conf is loaded, and what is wrong with them is told here.
	oneOf(digitChoices, 'digits');
	let saved: Settings & Pick<SettingsFile, 'theme'> = {
		factsFolded: flag('factsFolded') === true,
		dayHeadings: flag('dayHeadings') === true,
		vowelMarks: flag('vowelMarks') !== false,
		welcomed: flag('welcomed') === true,
		theme: oneOf(themeNames, 'theme') ?? usualTheme,
		line: numberOf(typed('line', 'number', 'must be a number')),
	};
	const write = (change: (conf: Conf<Stored>) => void) => {
		try {
			if (conf) change(conf);
		} catch (error) {
			unusable(error);
			conf = undefined;
		}
	};
	return {
		...saved,
		get facts() {
			return conf && factsOf(conf, warn);
		},
		colours: ownColours(conf?.get('colours'), (place, why) => warn(`${conf!.path}: ${place}: ${why}`)),
		keys: conf?.get('keys'),
		listDirection: list === 'auto' ? undefined : list,
		terminalIn: environment => textIn(conf?.get('terminals'), environment),
		rememberTerminal(environment, name) {
			if (this.terminalIn(environment) === name) return;
			write(conf => {
				const others = Object.entries(conf.get('terminals') ?? {}).filter(([key]) => key !== environment);
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
				const others = Object.entries(conf.get('displays') ?? {}).filter(([key]) => key !== terminal);
				conf.set('displays', Object.fromEntries(model ? [...others, [terminal, model]] : others));
			});
		},
		save(settings) {
			const changed = preferences.filter(name => settings[name] !== undefined && settings[name] !== saved[name]);
			if (changed.length === 0) return;
			write(conf => {
				conf.set(Object.fromEntries(changed.map(name => [name, settings[name]])) as Partial<Stored>);
				saved = {...saved, ...settings} as typeof saved;
			});
		},
	};
}

/** `"facts": {"command": "…", "seconds": 60}`; what is not such is told, and left out. */
function factsOf(conf: Conf<Stored>, warn: (message: string) => void): FactsSettings | undefined {
	const facts = conf.get('facts');
	if (facts === undefined) return undefined;
	if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) {
		warn(`${conf.path}: facts: must be an object`);
		return undefined;
	}
	const {command, seconds = usualSeconds} = facts as Readonly<Record<string, unknown>>;
	if (command === undefined || command === '') return undefined;
	if (typeof command !== 'string') {
		warn(`${conf.path}: facts.command: must be a text`);
		return undefined;
	}
	if (Number.isInteger(seconds) && (seconds as number) > 0 && (seconds as number) <= mostSeconds)
		return {command, seconds: seconds as number};
	warn(`${conf.path}: facts.seconds: must be a whole number from 1 to ${mostSeconds}`);
	return {command, seconds: usualSeconds};
}

const preferences = ['factsFolded', 'dayHeadings', 'vowelMarks', 'welcomed', 'theme', 'line'] as const;

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The text under a key of a stored value, which should be an object of texts and may be anything. */
function textIn(stored: unknown, key: string): string | undefined {
	const value = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>)[key] : undefined;
	return typeof value === 'string' ? value : undefined;
}
