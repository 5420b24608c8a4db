/**
 * Keyboards: which key of the US keyboard stands where a letter of another one stands (this file), and what each keyboard
 * writes (the others).
 */

import {once} from '../../../text/once.ts';
import {arabic, arabicMac, arabicX11} from './arabic.ts';
import {greek} from './greek.ts';
import {hebrew} from './hebrew.ts';
import {keysOfLayout, type Layout, us} from './layout.ts';
import {persian, persianWindows} from './persian.ts';
import {russian} from './russian.ts';

/** The keyboards that khabar knows, in the order in which a letter of several of them is looked for. */
const layouts = {us, arabic, arabicX11, arabicMac, persian, persianWindows, hebrew, russian, greek} satisfies Record<
	string,
	Layout
>;

export type LayoutName = keyof typeof layouts;

const layoutNames = Object.keys(layouts) as readonly LayoutName[];

interface Positions {
	readonly toUs: ReadonlyMap<string, string>;
	readonly fromUs: ReadonlyMap<string, string>;
}

/** From what a keyboard writes to the key of the US keyboard in the same place, and back. */
function positionsOf(layout: Layout): Positions {
	const usKeys = keysOfLayout(us);
	const pairs = keysOfLayout(layout).map((written, at) => [written, usKeys[at]!] as const);
	const known = pairs.filter(([written]) => written !== '∅');
	return {toUs: new Map(known), fromUs: new Map(known.map(([written, key]) => [key, written]))};
}

/** Most readers have one or two of these keyboards. */
const positions = new Map<string, () => Positions>(
	Object.entries(layouts).map(([name, layout]) => [name, once(() => positionsOf(layout))]),
);

/** Letters of Greek with an accent, which a key before them has written. */
const unaccented: Readonly<Record<string, string>> = {ά: 'α', έ: 'ε', ή: 'η', ί: 'ι', ό: 'ο', ύ: 'υ', ώ: 'ω'};

const digits = /^[٠-٩۰-۹]$/;

/** A key as it would be named on the US keyboard, and the keyboard that it was found on. */
interface Position {
	readonly key: string;
	readonly layout: LayoutName;
}

/**
 * Where a letter or sign stands on the keyboard. Signs of ASCII stand in different places on different keyboards, and nobody
 * knows which keyboard is on until a letter comes. The rule: **a keyboard stays until something comes that it does not
 * have; then it is the first one that has it.** So `]` is the key D after Arabic letters, and itself after Latin ones.
 * @param key what the key has written
 * @param layout the keyboard on which the last key was found
 * @param order in which others are looked at; the US keyboard is always the first
 * @returns undefined for what stands on none of them
 */
export function positionOf(key: string, layout: LayoutName, order: readonly LayoutName[]): Position | undefined {
	if (digits.test(key)) return {key: String(key.charCodeAt(0) & 0xf), layout};
	const written = unaccented[key] ?? key;
	for (const name of [layout, 'us', ...order, ...layoutNames] as const) {
		const found = positions.get(name)?.().toUs.get(written);
		if (found !== undefined) return {key: found, layout: name};
	}
	return undefined;
}

/** A text as the same keys write it on the US keyboard: digits of any script, and letters of any keyboard. */
export const asOnUs = (text: string): string =>
	[...text].map(letter => positionOf(letter, 'us', [])?.key ?? letter).join('');

/** What a keyboard writes on the key that has this name on the US keyboard; undefined where it writes nothing, or the same. */
export function writtenOn(layout: LayoutName, key: string): string | undefined {
	const written = positions.get(layout)?.().fromUs.get(key);
	return written === key ? undefined : written;
}

/** The keyboard of a locale (`fa_IR.UTF-8`), as far as its language says; macOS has an Arabic keyboard of its own. */
export function layoutFor(locale: string | undefined, platform: string): LayoutName {
	const language = (locale ?? '').slice(0, 2).toLowerCase();
	const found = byLanguage[language] ?? 'us';
	if (found === 'arabic' && platform === 'darwin') return 'arabicMac';
	return found === 'arabic' && platform === 'linux' ? 'arabicX11' : found;
}

const byLanguage: Readonly<Record<string, LayoutName>> = {
	ar: 'arabic',
	fa: 'persian',
	he: 'hebrew',
	iw: 'hebrew',
	ru: 'russian',
	el: 'greek',
};

/** The keyboards that are likely to be on, by the locale and by the language of the interface. */
export const likelyLayouts = (locales: readonly (string | undefined)[], platform: string): LayoutName[] =>
	[...new Set(locales.map(locale => layoutFor(locale, platform)))].filter(name => name !== 'us');
