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

/** How each style looks. What a look does not set stays as the styles below it have it. */
const theme: Readonly<Record<StyleName, Look>> = {
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
	subheading: `${bold};${faint}`,
	caption: faint,
	sign: faint,
	strong: bold,
	emphasis: italic,
	emphasisUpright: bold,
	inlineCode: faint,
	link: underline,
	linkUpright: magenta,
	deleted: struck,
	inserted: underline,
	insertedUpright: bold,
	mode: inverse,
	caret: inverse,
};

/** The pen that draws a cell of these styles, the last of them on top. */
export const penOf = (styles: readonly StyleName[]): PenStyle => penOfNames(styles.join(' '));

const penOfNames = memo(
	(names: string): PenStyle => (names.split(' ') as StyleName[]).map(name => theme[name]).reduce(applySgr, ''),
);
