/**
 * How styles look: from the names that the views give to cells to what is sent for them (this file), by the theme
 * (`themes.ts`) and its colours (`colour.ts`), and by what the user chose (`own-colours.ts`). May import `row/` and `text/`.
 */

import type {StyleName} from '../../text/cell.ts';
import {memo} from '../../text/memo.ts';
import {applySgr, type PenStyle} from '../row/style.ts';
import {type ColourDepth, sgrOf} from './colour.ts';
import {type Attribute, type Ground, type Look, type Palette, type Role, type ThemeName, themes} from './themes.ts';

/** What a terminal can do with letters, besides bold, faint, underlined and inverse, which every terminal can. */
export interface Attributes {
	readonly italics: boolean;
	/** Letters that are struck through. */
	readonly strikes: boolean;
	/** `none` also where its user asked for no colours. */
	readonly colours: ColourDepth;
	readonly ground: Ground;
}

/** The looks that a user sees: a theme, the colours that the user put in the place of some of its own, and the terminal. */
export interface Looks {
	readonly theme: ThemeName;
	readonly own: Palette;
	readonly terminal: Attributes;
}

/** Looks without colours, on a terminal that can do everything else. */
export const plainLooks: Looks = {
	theme: 'mono',
	own: {},
	terminal: {italics: true, strikes: true, colours: 'none', ground: 'unknown'},
};

const codes: Readonly<Record<Attribute, number>> = {bold: 1, faint: 2, underline: 4, inverse: 7};
/** Neither bold nor faint. */
const evenWeight = '22';
const [bold, faint, italic, underline, struck] = ['1', '2', '3', '4', '9'];

/** Parameters of a Select Graphic Rendition sequence (ECMA-48, SGR). */
type Sgr = string;

interface Pens {
	role(name: Role): Sgr;
	readonly terminal: Attributes;
}

const join = (...parts: readonly Sgr[]): Sgr => parts.filter(Boolean).join(';');

/** The parameters, or other ones if they are empty. */
const or = (sgr: Sgr, other: Sgr): Sgr => sgr || other;

/**
 * How each style looks. What a look does not set stays as the styles below it have it; a bar sets everything, so that it is
 * one change of the pen for the whole row.
 */
const looks: Readonly<Record<StyleName, (pens: Pens) => Sgr>> = {
	title: ({role}) => role('title'),
	meta: ({role}) => role('quiet'),
	date: ({role}) => role('quiet'),
	source: ({role}) => role('source'),
	sourceNote: ({role}) => (role('source') ? join(evenWeight, role('source')) : ''),
	star: ({role}) => role('star'),
	rule: ({role}) => role('rule'),
	name: ({role}) => role('name'),
	unread: ({role}) => role('title'),
	read: ({role}) => role('quiet'),
	heading: ({role}) => or(role('heading'), bold),
	selected: ({role}) => join('0', role('bar')),
	problem: ({role}) => role('problem'),
	sentence: ({role}) => role('quiet'),
	match: ({role}) => join(evenWeight, role('title')),
	keyFact: ({role}) => role('fact'),
	factMark: ({role}) => or(role('fact'), faint),
	selectedKeyFact: ({role}) => join('39', role('title')),
	selectedFact: ({role}) => role('words'),
	found: ({role}) => role('place'),
	caption: ({role}) => role('quiet'),
	sign: ({role}) => role('quiet'),
	strong: () => bold,
	emphasis: ({terminal: {italics}}) => (italics ? italic : underline),
	emphasisUpright: () => bold,
	inlineCode: ({role}) => role('quiet'),
	link: ({role}) => join(underline, role('link')),
	linkUpright: ({role}) => or(role('link'), bold),
	deleted: ({terminal: {strikes}}) => (strikes ? struck : faint),
	inserted: () => underline,
	insertedUpright: () => bold,
	mode: ({role}) => join(role('name'), '7'),
	caret: () => '7',
};

/**
 * What still shows on the bar of the selected row, of the styles below it: that an article is unread, and the source. All
 * other styles are covered.
 */
const onBar: Partial<Record<StyleName, (pens: Pens) => Sgr>> = {
	unread: () => bold,
	source: ({role}) => role('barSource'),
	sourceNote: ({role}) => role('barSource'),
};

/** The looks of styles, the last one on top. */
function looksOf(names: readonly StyleName[], pens: Pens): Sgr[] {
	const bar = names.indexOf('selected');
	const shown = names.slice(0, Math.max(0, bar)).map(name => onBar[name]?.(pens) ?? '');
	return names.flatMap((name, i) => (i === bar ? [looks[name](pens), ...shown] : [looks[name](pens)]));
}

/** The pen that draws a cell of some styles, the last of them on top; and that of all cells without any. */
interface PenBox {
	readonly base: PenStyle;
	penOf(styles: readonly StyleName[]): PenStyle;
}

function sgrOfLook({text, background, attributes = []}: Look, colours: ColourDepth): Sgr {
	return join(
		...attributes.map(name => String(codes[name])),
		text ? sgrOf(text, 'text', colours) : '',
		background ? sgrOf(background, 'background', colours) : '',
	);
}

/**
 * A palette with the colours that a user put in the place of some of its own: what he did not name stays, so that a bar is still a
 * bar. Letters on a background that was named are not turned inverse.
 */
function withOwn(palette: Palette, own: Palette): Palette {
	const replaced = Object.entries(own).map(([role, look]) => {
		const {attributes = [], ...colours} = palette[role as Role] ?? {};
		const kept = look.background ? attributes.filter(name => name !== 'inverse') : attributes;
		return [role, {...colours, attributes: kept, ...look}] as const;
	});
	// The source on a bar was chosen for the bar of the theme.
	const {barSource: _, ...others} = palette;
	return {...(own.bar ? others : palette), ...Object.fromEntries(replaced)};
}

/** Gives the pens of some looks. Where there are no colours, the theme has none either. */
export function pensFor({theme, own, terminal}: Looks): PenBox {
	const isPlain = terminal.colours === 'none';
	const palette: Palette = isPlain
		? themes.mono()
		: withOwn(themes[theme](terminal.ground), theme === 'mono' ? {} : own);
	const role = memo((name: string) => sgrOfLook(palette[name as Role] ?? {}, terminal.colours));
	const pens: Pens = {role, terminal};
	const penOfNames = memo(
		(names: string): PenStyle =>
			looksOf(names.split(' ') as StyleName[], pens).reduce((pen, sgr) => (sgr ? applySgr(pen, sgr) : pen), ''),
	);
	return {base: applySgr('', role('text') || '0'), penOf: styles => penOfNames(styles.join(' '))};
}
