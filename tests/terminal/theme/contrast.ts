import type {Rgb} from '../../../source/terminal/theme/colour.ts';

/** Relative luminance, and the contrast of two colours from 1 to 21 (WCAG 2.2). */
const luminance = (rgb: Rgb): number => {
	const [red, green, blue] = rgb.map(channel => {
		const part = channel / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as unknown as Rgb;
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

export function contrast(one: Rgb, other: Rgb): number {
	const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
	return (high + 0.05) / (low + 0.05);
}

const hex = (text: string): Rgb => [0, 2, 4].map(at => Number.parseInt(text.slice(at, at + 2), 16)) as unknown as Rgb;

/** The 16 colours of terminals as they come, with what they draw on by default. */
export const usualPalettes: Readonly<
	Record<string, {readonly dark: Rgb; readonly light: Rgb; readonly colours: readonly Rgb[]}>
> = Object.fromEntries(
	(
		[
			[
				'xterm',
				'000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff',
			],
			[
				'VGA',
				'000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff',
			],
			[
				'VTE',
				'171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc 5e5c64 f66151 33d17a e9ad0c 2a7bde c061cb 33c7de ffffff',
			],
			[
				'Windows',
				'0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2',
			],
		] as const
	).map(([name, list]) => [name, {dark: hex('000000'), light: hex('ffffff'), colours: list.split(' ').map(hex)}]),
);
