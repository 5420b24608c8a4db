import {type Colour, fixed, own} from './colour.ts';

/** What is drawn in a colour of its own. Users may choose colours for these by their names. */
export const roles = [
	/** All letters that have no other colour, and the background of the whole screen. */
	'text',
	/** Titles of articles, in the list those of unread ones. */
	'title',
	/** What is there for those who look for it: dates, read articles, captions. */
	'quiet',
	/** The lines between parts of the screen, which nobody has to read. */
	'rule',
	/** The names of sources. */
	'source',
	/** Key facts, and the marks beside the text where they come from. */
	'fact',
	/** The words that the selected fact comes from. */
	'words',
	/** The words that were looked for. */
	'place',
	/** The row of a list or menu that the pointer is at. */
	'bar',
	/** The names of sources in that row. */
	'barSource',
	/** The star of an article. */
	'star',
	'link',
	/** Names of days and of parts, headings in the text. */
	'heading',
	/** The name of the program, and that of the mode in the status row. */
	'name',
	/** What failed. */
	'problem',
] as const;
export type Role = (typeof roles)[number];

export type Attribute = 'bold' | 'faint' | 'inverse' | 'underline';

export interface Look {
	readonly text?: Colour;
	readonly background?: Colour;
	readonly attributes?: readonly Attribute[];
}

/** How each role looks. A role that is missing looks as the text around it. */
export type Palette = Readonly<Partial<Record<Role, Look>>>;

/** What is known of the background of the terminal. */
export type Ground = 'dark' | 'light' | 'unknown';

const bold: Look = {attributes: ['bold']};
const faint: Look = {attributes: ['faint']};
const inverse: Look = {attributes: ['inverse']};

/** Without any colour. */
const mono: Palette = {
	title: bold,
	quiet: faint,
	rule: faint,
	words: inverse,
	place: inverse,
	bar: inverse,
	star: bold,
	heading: bold,
	name: bold,
	problem: faint,
};

/**
 * The colours of the terminal itself, by its background: of the 16 these can be read on it in the usual palettes. On a bar
 * the two are changed round, so that it has the contrast of letters of that colour.
 */
const terminal: Readonly<Record<Ground, Palette>> = {
	dark: {
		...mono,
		source: {text: own(6)},
		fact: {text: own(2)},
		words: {text: own(2), attributes: ['bold']},
		place: {text: own(11), attributes: ['inverse']},
		bar: {text: own(6), attributes: ['inverse']},
		barSource: {text: own(14), attributes: ['inverse']},
		star: {text: own(11), attributes: ['bold']},
		link: {text: own(6)},
		heading: {text: own(6)},
		name: {text: own(6), attributes: ['bold']},
	},
	light: {
		...mono,
		// Some terminals make colours brighter where letters are bold, and bright ones cannot be read on a light background.
		source: {text: own(4)},
		fact: {text: own(5)},
		words: bold,
		place: {text: own(5), attributes: ['inverse']},
		// The letters have the colour of the background: white of the 16 is a grey in many light palettes.
		bar: {text: own(4), attributes: ['inverse']},
		barSource: {text: own(5), attributes: ['inverse']},
		star: {text: own(1)},
		link: {text: own(4)},
		heading: {text: own(4)},
		name: {text: own(4)},
	},
	// The one colour of the 16 that can be read on black and on white.
	unknown: {...mono, heading: {}, link: {text: own(5)}},
};

const dark: Palette = {
	text: {text: fixed(252, 7), background: fixed(234, 0)},
	title: {text: fixed(255, 15), attributes: ['bold']},
	quiet: {text: fixed(246, 7)},
	rule: {text: fixed(240, 8)},
	source: {text: fixed(110, 14)},
	fact: {text: fixed(150, 10)},
	words: {text: fixed(193, 10), background: fixed(238, 0)},
	place: {text: fixed(234, 0), background: fixed(222, 11)},
	bar: {text: fixed(255, 15), background: fixed(24, 4)},
	barSource: {text: fixed(153, 15), background: fixed(24, 4)},
	star: {text: fixed(221, 11)},
	link: {text: fixed(117, 14)},
	heading: {text: fixed(110, 14)},
	name: {text: fixed(110, 14), attributes: ['bold']},
	problem: {text: fixed(210, 9)},
};

const light: Palette = {
	text: {text: fixed(236, 0), background: fixed(255, 15)},
	title: {text: fixed(232, 0), attributes: ['bold']},
	quiet: {text: fixed(241, 0)},
	rule: {text: fixed(249, 7)},
	source: {text: fixed(25, 4)},
	fact: {text: fixed(22, 0)},
	words: {text: fixed(22, 0), background: fixed(194, 10)},
	place: {text: fixed(232, 0), background: fixed(222, 11)},
	bar: {text: fixed(231, 15), background: fixed(25, 4)},
	barSource: {text: fixed(159, 15), background: fixed(25, 4)},
	star: {text: fixed(124, 1)},
	link: {text: fixed(25, 4)},
	heading: {text: fixed(25, 4)},
	name: {text: fixed(25, 4), attributes: ['bold']},
	problem: {text: fixed(124, 1)},
};

const highContrast: Palette = {
	text: {text: fixed(231, 15), background: fixed(16, 0)},
	title: {text: fixed(231, 15), attributes: ['bold']},
	quiet: {text: fixed(252, 7)},
	rule: {text: fixed(252, 7)},
	source: {text: fixed(123, 14)},
	fact: {text: fixed(157, 10)},
	words: {text: fixed(16, 0), background: fixed(157, 10)},
	place: {text: fixed(16, 0), background: fixed(123, 14)},
	bar: {text: fixed(16, 0), background: fixed(226, 11)},
	barSource: {text: fixed(17, 0), background: fixed(226, 11)},
	star: {text: fixed(226, 11), attributes: ['bold']},
	link: {text: fixed(123, 14), attributes: ['underline']},
	heading: {text: fixed(226, 11)},
	name: {text: fixed(226, 11), attributes: ['bold']},
	problem: {text: fixed(217, 9)},
};

/** The themes by their names; one of them goes by the background of the terminal. */
export const themes = {
	terminal: ground => terminal[ground],
	dark: () => dark,
	light: () => light,
	'high-contrast': () => highContrast,
	mono: () => mono,
} as const satisfies Record<string, (ground: Ground) => Palette>;

export type ThemeName = keyof typeof themes;
export const themeNames = Object.keys(themes) as readonly ThemeName[];
export const usualTheme: ThemeName = 'terminal';
