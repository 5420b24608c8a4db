import type {StyleName} from '../../text/cell.ts';
import {memo} from '../../text/memo.ts';
import {applySgr, type PenStyle} from './style.ts';

/** Parameters of a Select Graphic Rendition sequence (ECMA-48, SGR): `1` is bold, `38;5;178` a colour. */
type Look = string;

const bold = '1';
const faint = '2';
const italic = '3';
const underline = '4';
const inverse = '7';
const struck = '9';
/** The one colour that can be read well on black and on white, in the palettes that terminals have. */
const magenta = '35';
/** Neither bold nor faint. */
const normal = '22';

/** What a terminal can do with letters, besides bold, faint, underlined and inverse, which every terminal can. */
export interface Attributes {
	readonly italics: boolean;
	/** Letters that are struck through. */
	readonly strikes: boolean;
	/** Its user may have asked for none, with the variable NO_COLOR. */
	readonly colours: boolean;
}

export const allAttributes: Attributes = {italics: true, strikes: true, colours: true};

/**
 * How each style looks, perhaps by what the terminal can do. What a look does not set stays as the styles below it have it.
 */
const theme: Readonly<Record<StyleName, Look | ((terminal: Attributes) => Look)>> = {
	title: bold,
	meta: faint,
	heading: bold,
	selected: bold,
	problem: faint,
	sentence: faint,
	match: `${normal};${bold}`,
	fact: bold,
	selectedFact: inverse,
	found: inverse,
	caption: faint,
	sign: faint,
	strong: bold,
	emphasis: ({italics}) => (italics ? italic : underline),
	emphasisUpright: bold,
	inlineCode: faint,
	link: underline,
	linkUpright: ({colours}) => (colours ? magenta : bold),
	deleted: ({strikes}) => (strikes ? struck : faint),
	inserted: underline,
	insertedUpright: bold,
	mode: inverse,
	caret: inverse,
};

/** Gives the pen that draws a cell of some styles, the last of them on top, on a terminal that can do so much. */
export function pensFor(terminal: Attributes): (styles: readonly StyleName[]) => PenStyle {
	const looks = (name: StyleName): Look => {
		const look = theme[name];
		return typeof look === 'string' ? look : look(terminal);
	};
	const penOfNames = memo(
		(names: string): PenStyle => (names.split(' ') as StyleName[]).map(looks).reduce(applySgr, ''),
	);
	return styles => penOfNames(styles.join(' '));
}
