import type {ModelName} from '../models/display-model.ts';
import type {ColourDepth} from '../theme/colour.ts';

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What switches the ordering of rows off and on in a terminal for which mode 8 is not enough. */
export interface BidiSwitch {
	readonly off: string;
	readonly on: string;
}

/**
 * How many columns a terminal gives to a grapheme of several characters that each take columns, such as a syllable of
 * Devanagari or Khmer:
 * - `sum`: the columns of all its characters together.
 * - `twoAtMost`: the same, but not more than two.
 * - `first`: the columns of its first character.
 */
type GraphemeWidth = 'sum' | 'twoAtMost' | 'first';

/** Whether a terminal lets programs write to the clipboard by OSC 52. */
export interface Clipboard {
	/** Always; only after its user has allowed it in the settings; or never. */
	readonly takes: 'always' | 'whenAllowed' | 'never';
	/** The longest text that it takes, in bytes of Base64. Absent: it takes texts that are longer than any article. */
	readonly most?: number;
}

const always: Clipboard = {takes: 'always'};
const whenAllowed: Clipboard = {takes: 'whenAllowed'};
const never: Clipboard = {takes: 'never'};
/** xterm.js drops a longer sequence of this kind. */
const tenMegabytes = 10_000_000;

/** A terminal that khabar knows: what tells it from others, and what it does with rows. */
export interface KnownTerminal {
	readonly name: string;
	/** Matches the answer to XTVERSION. */
	readonly version?: RegExp;
	/** Matches the parameters of the answer to DA2. */
	readonly secondary?: RegExp;
	/** The variables that it sets for its programs, and what their values match. */
	readonly sets?: Readonly<Record<string, RegExp>>;
	/** What it does with a row after it was asked to leave rows alone. */
	readonly model: ModelName;
	/**
	 * What it does with a row if it was not asked, because a multiplexer would not pass the request on. Absent: as
	 * `model`.
	 */
	readonly unasked?: ModelName;
	readonly bidiSwitch?: BidiSwitch;
	/** How it measures a grapheme of several characters. Absent: this was not found out, or it does something else. */
	readonly graphemeWidth?: GraphemeWidth;
	/** It cannot hide characters (SGR 8), and its font may draw a box for a strong blank (U+2800). */
	readonly showsStrongBlanks?: boolean;
	/** Whether and how much it lets programs put into the clipboard by OSC 52. Absent: this was not found out. */
	readonly clipboard?: Clipboard;
	/** Whether it takes an address for cells (OSC 8). Absent: it does not, or this was not found out. */
	readonly links?: boolean;
	/** Whether it has italics. Absent: it has, or this was not found out. */
	readonly italics?: boolean;
	/** Whether it strikes letters through. Absent: it does not, or this was not found out. */
	readonly strikes?: boolean;
	/** How many colours it shows. Absent: the 16 that every terminal has, or this was not found out. */
	readonly colours?: ColourDepth;
	/** It does not understand the questions, and may write parts of them on the screen. */
	readonly isDeaf?: boolean;
	/** It has no screen to draw on. */
	readonly isScreenless?: boolean;
}

/**
 * All terminals that khabar can tell from others. The first row that fits counts. A terminal that is not in the table is
 * taken for one that shows what it is sent.
 *
 * Sources: VTE, mlterm, Konsole and xterm were looked at on a screen, and the columns of graphemes were measured in xterm
 * and VTE. For mintty, WezTerm, PuTTY, iTerm2, kitty, foot, Ghostty, Alacritty and Windows Terminal, their code of 2026, or
 * what their authors write, was read. For Terminal.app there is only what its users say. On the clipboard, on
 * links, colours, italics and struck letters stands what the documentation of each terminal says; letters struck through were
 * seen in VTE, mlterm, Konsole and xterm.
 */
export const knownTerminals: readonly KnownTerminal[] = [
	{name: 'Linux console', sets: {TERM: /^linux/}, model: 'unmarked', isDeaf: true, clipboard: never, italics: false},
	{name: 'dumb', sets: {TERM: /^dumb$/}, model: 'unmarked', isDeaf: true, isScreenless: true, clipboard: never},
	// Their TERM tells these apart. They come first, because every terminal sets TERM itself, and may inherit other
	// variables.
	{
		name: 'kitty',
		colours: 'full',
		strikes: true,
		version: /^kitty\(/,
		sets: {TERM: /^xterm-kitty/},
		model: 'words',
		graphemeWidth: 'first',
		clipboard: always,
		links: true,
	},
	{
		name: 'foot',
		colours: 'full',
		strikes: true,
		version: /^foot\(/,
		sets: {TERM: /^foot/},
		model: 'plain',
		graphemeWidth: 'twoAtMost',
		clipboard: always,
		links: true,
	},
	{
		name: 'Alacritty',
		sets: {TERM: /^alacritty/},
		model: 'plain',
		clipboard: always,
		links: true,
		strikes: true,
		colours: 'full',
	},
	// The first model is that of the explicit mode. In the implicit mode boxes move with the text around them.
	{
		name: 'VTE',
		colours: 'full',
		strikes: true,
		version: /^VTE\(/,
		secondary: /^6[15];\d+;1$/,
		sets: {VTE_VERSION: /./},
		model: 'plain',
		unasked: 'ltr',
		graphemeWidth: 'sum',
		clipboard: never,
		links: true,
	},
	{
		name: 'mintty',
		colours: 'full',
		strikes: true,
		version: /^mintty /,
		secondary: /^77;/,
		sets: {TERM_PROGRAM: /^mintty$/},
		model: 'plain',
		unasked: 'detected',
		// Mode 2501, which looks for the direction of each row, is on by default, and khabar switches it off in every terminal.
		bidiSwitch: {off: '\x1b[?77096h', on: '\x1b[?77096l\x1b[?2501h'},
		clipboard: whenAllowed,
		links: true,
	},
	{
		name: 'mlterm',
		colours: 'palette',
		strikes: true,
		version: /^mlterm\(/,
		secondary: /^24;279;/,
		sets: {TERM: /^mlterm/},
		model: 'plain',
		unasked: 'detectedBoxes',
		bidiSwitch: {off: '\x1b]5379;use_ctl=false\x07', on: '\x1b]5379;use_ctl=true\x07'},
		clipboard: whenAllowed,
	},
	{
		name: 'Konsole',
		colours: 'full',
		strikes: true,
		version: /^Konsole /,
		// In older versions the first parameter is 0.
		secondary: /^[01];115;0$/,
		sets: {KONSOLE_VERSION: /./},
		model: 'boxes',
		links: true,
	},
	{
		name: 'PuTTY',
		colours: 'full',
		secondary: /^0;136;0$/,
		sets: {TERM: /^putty/},
		model: 'detected',
		showsStrongBlanks: true,
		italics: false,
		clipboard: never,
	},
	{
		name: 'iTerm2',
		colours: 'full',
		version: /^iTerm2 (?:3\.(?:[7-9]|\d\d)|[4-9]|\d\d)/,
		model: 'ltr',
		clipboard: whenAllowed,
		links: true,
	},
	{
		name: 'iTerm2 before 3.7',
		version: /^iTerm2 /,
		model: 'plain',
		clipboard: whenAllowed,
		links: true,
		colours: 'full',
	},
	{
		name: 'iTerm2',
		colours: 'full',
		sets: {LC_TERMINAL: /^iTerm2$/, LC_TERMINAL_VERSION: /^(?:3\.(?:[7-9]|\d\d)|[4-9]|\d\d)/},
		model: 'ltr',
		clipboard: whenAllowed,
		links: true,
	},
	{
		name: 'iTerm2 before 3.7',
		sets: {LC_TERMINAL: /^iTerm2$/},
		model: 'plain',
		clipboard: whenAllowed,
		links: true,
		colours: 'full',
	},
	{
		name: 'Terminal.app',
		secondary: /^1;95;0$/,
		sets: {TERM_PROGRAM: /^Apple_Terminal$/},
		model: 'ltr',
		colours: 'palette',
	},
	{
		name: 'WezTerm',
		colours: 'full',
		strikes: true,
		version: /^WezTerm /,
		sets: {TERM_PROGRAM: /^WezTerm$/},
		model: 'plain',
		graphemeWidth: 'twoAtMost',
		clipboard: always,
		links: true,
	},
	{
		name: 'Ghostty',
		colours: 'full',
		strikes: true,
		version: /^ghostty /,
		sets: {TERM_PROGRAM: /^ghostty$/},
		model: 'plain',
		graphemeWidth: 'twoAtMost',
		clipboard: always,
		links: true,
	},
	{
		name: 'VS Code',
		colours: 'full',
		strikes: true,
		sets: {TERM_PROGRAM: /^vscode$/},
		model: 'plain',
		clipboard: {takes: 'always', most: tenMegabytes},
		links: true,
	},
	{
		name: 'xterm.js',
		colours: 'full',
		strikes: true,
		version: /^xterm\.js\(/,
		model: 'plain',
		clipboard: {takes: 'whenAllowed', most: tenMegabytes},
		links: true,
	},
	{
		name: 'xterm',
		version: /^XTerm\(/,
		model: 'plain',
		graphemeWidth: 'sum',
		clipboard: whenAllowed,
		strikes: true,
		colours: 'palette',
	},
	{
		name: 'Windows Terminal',
		colours: 'full',
		strikes: true,
		secondary: /^0;10;1$/,
		sets: {WT_SESSION: /./},
		model: 'plain',
		graphemeWidth: 'twoAtMost',
		clipboard: always,
		links: true,
	},
];
