/**
 * What colours are, and how they are sent. A terminal has 16 colours of its own, which its user chooses; most have a palette
 * of 256, of which those from 16 on are the same everywhere; many show any colour.
 */

/** How many colours a terminal shows: none, its own 16, the palette of 256, or all (`full`). */
export type ColourDepth = 'none' | 'own' | 'palette' | 'full';

/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour: one of the palette, or any. */
export type Colour = {readonly index: number; readonly own?: number} | {readonly rgb: Rgb};

const ownNames = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

/** One of the terminal's own 16 colours, by its number. */
export const own = (index: number): Colour => ({index});

/**
 * A colour of the palette that is the same everywhere.
 * @param index 16 to 255
 * @param instead which of the terminal's own colours stands for it where there are no others
 */
export const fixed = (index: number, instead: number): Colour => ({index, own: instead});

/**
 * A colour as a user writes it: `red` or `bright-red`, a number of the palette from 0 to 255, `#rgb` or `#rrggbb`. Undefined
 * for what is no colour.
 */
export function colourOf(written: unknown): Colour | undefined {
	if (typeof written === 'number')
		return Number.isInteger(written) && written >= 0 && written < 256 ? {index: written} : undefined;
	if (typeof written !== 'string') return undefined;
	const [, bright, name] = /^(bright-)?([a-z]+)$/.exec(written) ?? [];
	const number = ownNames.indexOf(name ?? '');
	if (number >= 0) return own(number + (bright ? 8 : 0));
	const [, short, long] = /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(written) ?? [];
	const digits = long ?? short?.replace(/./g, '$&$&');
	return digits === undefined
		? undefined
		: {rgb: [0, 2, 4].map(at => Number.parseInt(digits.slice(at, at + 2), 16)) as unknown as Rgb};
}

/** The steps of a channel in the cube of colours from 16 to 231. */
const steps = [0, 95, 135, 175, 215, 255];
const firstGrey = 232;

/** What a colour of the palette from 16 on looks like. */
export function rgbOf(index: number): Rgb {
	if (index >= firstGrey) {
		const grey = 8 + 10 * (index - firstGrey);
		return [grey, grey, grey];
	}
	const place = index - 16;
	return [steps[Math.floor(place / 36)]!, steps[Math.floor(place / 6) % 6]!, steps[place % 6]!];
}

/** The usual look of the 16 own colours (those of xterm), by which the nearest one to another colour is found. */
const usual: readonly Rgb[] = [
	[0, 0, 0],
	[205, 0, 0],
	[0, 205, 0],
	[205, 205, 0],
	[0, 0, 238],
	[205, 0, 205],
	[0, 205, 205],
	[229, 229, 229],
	[127, 127, 127],
	[255, 0, 0],
	[0, 255, 0],
	[255, 255, 0],
	[92, 92, 255],
	[255, 0, 255],
	[0, 255, 255],
	[255, 255, 255],
];

const distance = (a: Rgb, b: Rgb) => a.reduce((sum, channel, i) => sum + (channel - b[i]!) ** 2, 0);

function nearest(rgb: Rgb, first: number, last: number, look: (index: number) => Rgb): number {
	let best = first;
	for (let index = first; index <= last; index++)
		if (distance(look(index), rgb) < distance(look(best), rgb)) best = index;
	return best;
}

/** The parameters of the sequence (SGR) that sets a colour, on a terminal that shows so many; empty where it shows none. */
export function sgrOf(colour: Colour, layer: 'text' | 'background', depth: ColourDepth): string {
	if (depth === 'none') return '';
	const isText = layer === 'text';
	if ('rgb' in colour && depth === 'full') return [isText ? 38 : 48, 2, ...colour.rgb].join(';');
	let index = 'rgb' in colour ? nearest(colour.rgb, 16, 255, rgbOf) : colour.index;
	if (index >= 16 && depth === 'own')
		index = ('own' in colour ? colour.own : undefined) ?? nearest(rgbOf(index), 0, 15, index => usual[index]!);
	if (index >= 16) return `${isText ? 38 : 48};5;${index}`;
	return String((isText ? 30 : 40) + (index < 8 ? index : index - 8 + 60));
}

/** Whether letters on this background have to be light. */
export const isDark = ([red, green, blue]: Rgb): boolean => red * 299 + green * 587 + blue * 114 < 128_000;
