/** The colours of a terminal: what it writes with, what it writes on, and the sixteen that programs name by number. */
export interface Palette {
	readonly foreground: string;
	readonly background: string;
	/** Black, red, green, yellow, blue, magenta, cyan, white, and the bright ones in the same order. */
	readonly sixteen: readonly string[];
}

export const palettes = {
	light: {
		foreground: '#24292f',
		background: '#ffffff',
		sixteen: (
			'#24292f #b31d28 #116329 #7d4e00 #0550ae #6639ba #1b6f80 #57606a ' +
			'#57606a #a40e26 #1a7f37 #633c01 #0969da #8250df #1f7d8c #8c959f'
		).split(' '),
	},
	dark: {
		foreground: '#e6edf3',
		background: '#0d1117',
		sixteen: (
			'#484f58 #ff7b72 #3fb950 #d29922 #58a6ff #bc8cff #39c5cf #b1bac4 ' +
			'#8b949e #ffa198 #56d364 #e3b341 #79c0ff #d2a8ff #56d4dd #f0f6fc'
		).split(' '),
	},
} satisfies Readonly<Record<string, Palette>>;

/** The steps of a channel in the 6 × 6 × 6 cube of xterm's 256 colours. */
const steps = [0, 95, 135, 175, 215, 255];

/** A colour as the emulated screen names it: a number of the 256, or `#rrggbb`. */
export function colour(name: string, {sixteen}: Palette): string {
	if (name.startsWith('#')) return name;
	const number = Number(name);
	if (number < 16) return sixteen[number]!;
	if (number >= 232) return hex([0, 1, 2].map(() => 8 + (number - 232) * 10));
	const inCube = number - 16;
	return hex([Math.floor(inCube / 36), Math.floor(inCube / 6) % 6, inCube % 6].map(step => steps[step]!));
}

const hex = (channels: readonly number[]) =>
	`#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
