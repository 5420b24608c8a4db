import type {ModelName} from '../models/display-model.ts';

/** The variables that tell something of the terminal, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How a terminal is told, beyond mode 8, to leave rows alone, and to take them up again. */
export interface BidiSwitch {
	readonly off: string;
	readonly on: string;
}

/**
 * How many columns a grapheme takes that has several characters with columns, such as a syllable of Devanagari or Khmer:
 * as many as its characters together, as many but at most two, or as many as its first character.
 */
export type GraphemeWidth = 'sum' | 'twoAtMost' | 'first';

/** A terminal that khabar knows: how it is told from others, and what it does with rows. */
export interface KnownTerminal {
	readonly name: string;
	/** XTVERSION's answer. */
	readonly version?: RegExp;
	/** The parameters of DA2's answer. */
	readonly secondary?: RegExp;
	/** Variables that it sets, each to something that matches. */
	readonly sets?: Readonly<Record<string, RegExp>>;
	/** What it does with a row once it has been asked to leave rows alone. */
	readonly model: ModelName;
	/** The same where it cannot be asked, as a multiplexer keeps such sequences to itself; absent, `model`. */
	readonly unasked?: ModelName;
	readonly bidiSwitch?: BidiSwitch;
	/** How many columns it gives to a grapheme of several characters; absent, this is not known, or it is something else. */
	readonly graphemeWidth?: GraphemeWidth;
	/** It does not hide characters (SGR 8), and its font may draw a box for a strong blank (U+2800). */
	readonly showsStrongBlanks?: boolean;
	/** It does not know the questions, and may write parts of them on the screen. */
	readonly isDeaf?: boolean;
	/** It has no screen to draw on. */
	readonly isScreenless?: boolean;
}

/**
 * All terminals that are told from others, the first that fits first. What is not here shows what it is sent, as far as
 * khabar knows.
 *
 * Sources: VTE, mlterm, Konsole and xterm as seen on a screen; mintty, WezTerm, PuTTY, iTerm2, kitty, Alacritty and
 * Windows Terminal as their code reads in 2026; Terminal.app as its users say.
 */
export const knownTerminals: readonly KnownTerminal[] = [
	{name: 'Linux console', sets: {TERM: /^linux/}, model: 'unmarked', isDeaf: true},
	{name: 'dumb', sets: {TERM: /^dumb$/}, model: 'unmarked', isDeaf: true, isScreenless: true},
	// These stand first for their TERM, which every terminal sets itself: other variables may be another's.
	{name: 'kitty', version: /^kitty\(/, sets: {TERM: /^xterm-kitty/}, model: 'words', graphemeWidth: 'first'},
	{name: 'foot', version: /^foot\(/, sets: {TERM: /^foot/}, model: 'plain', graphemeWidth: 'twoAtMost'},
	{name: 'Alacritty', sets: {TERM: /^alacritty/}, model: 'plain'},
	// In explicit mode; in implicit mode boxes turn with the text around them.
	{
		name: 'VTE',
		version: /^VTE\(/,
		secondary: /^6[15];\d+;1$/,
		sets: {VTE_VERSION: /./},
		model: 'plain',
		unasked: 'ltr',
		graphemeWidth: 'sum',
	},
	{
		name: 'mintty',
		version: /^mintty /,
		secondary: /^77;/,
		sets: {TERM_PROGRAM: /^mintty$/},
		model: 'plain',
		unasked: 'detected',
		// Its search for a row's direction (2501) is on by default, and every terminal is told to leave it.
		bidiSwitch: {off: '\x1b[?77096h', on: '\x1b[?77096l\x1b[?2501h'},
	},
	{
		name: 'mlterm',
		version: /^mlterm\(/,
		secondary: /^24;279;/,
		sets: {TERM: /^mlterm/},
		model: 'plain',
		unasked: 'detectedBoxes',
		bidiSwitch: {off: '\x1b]5379;use_ctl=false\x07', on: '\x1b]5379;use_ctl=true\x07'},
	},
	{
		name: 'Konsole',
		version: /^Konsole /,
		// The first parameter was 0 in older ones.
		secondary: /^[01];115;0$/,
		sets: {KONSOLE_VERSION: /./},
		model: 'boxes',
	},
	{
		name: 'PuTTY',
		secondary: /^0;136;0$/,
		sets: {TERM: /^putty/},
		model: 'detected',
		showsStrongBlanks: true,
	},
	{name: 'iTerm2', version: /^iTerm2 (?:3\.(?:[7-9]|\d\d)|[4-9]|\d\d)/, model: 'ltr'},
	{name: 'iTerm2 before 3.7', version: /^iTerm2 /, model: 'plain'},
	{
		name: 'iTerm2',
		sets: {LC_TERMINAL: /^iTerm2$/, LC_TERMINAL_VERSION: /^(?:3\.(?:[7-9]|\d\d)|[4-9]|\d\d)/},
		model: 'ltr',
	},
	{name: 'iTerm2 before 3.7', sets: {LC_TERMINAL: /^iTerm2$/}, model: 'plain'},
	{name: 'Terminal.app', secondary: /^1;95;0$/, sets: {TERM_PROGRAM: /^Apple_Terminal$/}, model: 'ltr'},
	{
		name: 'WezTerm',
		version: /^WezTerm /,
		sets: {TERM_PROGRAM: /^WezTerm$/},
		model: 'plain',
		graphemeWidth: 'twoAtMost',
	},
	{
		name: 'Ghostty',
		version: /^ghostty /,
		sets: {TERM_PROGRAM: /^ghostty$/},
		model: 'plain',
		graphemeWidth: 'twoAtMost',
	},
	{name: 'VS Code', sets: {TERM_PROGRAM: /^vscode$/}, model: 'plain'},
	{name: 'xterm.js', version: /^xterm\.js\(/, model: 'plain'},
	{name: 'xterm', version: /^XTerm\(/, model: 'plain', graphemeWidth: 'sum'},
	{
		name: 'Windows Terminal',
		secondary: /^0;10;1$/,
		sets: {WT_SESSION: /./},
		model: 'plain',
		graphemeWidth: 'twoAtMost',
	},
];
