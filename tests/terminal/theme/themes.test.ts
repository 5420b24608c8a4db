import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Colour, type Rgb, rgbOf} from '../../../source/terminal/theme/colour.ts';
import {pensFor, plainLooks} from '../../../source/terminal/theme/pens.ts';
import {
	type Ground,
	type Look,
	type Palette,
	roles,
	themeNames,
	themes,
} from '../../../source/terminal/theme/themes.ts';
import type {StyleName} from '../../../source/text/cell.ts';
import {contrast, usualPalettes} from './contrast.ts';

const least = 4.5;
/** That of those who asked for high contrast. */
const leastHigh = 7;

/** What letters and background of a look are in, where colours look as `show` says. */
function coloursOf(
	{text, background, attributes = []}: Look,
	base: {text: Rgb; background: Rgb},
	show: (colour: Colour) => Rgb,
) {
	const pair = [text ? show(text) : base.text, background ? show(background) : base.background] as const;
	return attributes.includes('inverse') ? ([pair[1], pair[0]] as const) : pair;
}

/** The looks of what has letters. */
const entries = (palette: Palette) =>
	(Object.entries(palette) as [keyof Palette, Look][]).filter(([role]) => role !== 'rule');

describe('the letters of a theme', () => {
	for (const name of ['dark', 'light', 'high-contrast'] as const)
		it(`can be read on its own background: ${name}`, () => {
			const palette = themes[name]();
			const inPalette = (colour: Colour): Rgb => ('rgb' in colour ? colour.rgb : rgbOf(colour.index));
			const {text, background} = palette.text!;
			const base = {text: inPalette(text!), background: inPalette(background!)};
			assert.deepEqual(
				roles.filter(role => !palette[role]),
				[],
				'each role has a look',
			);
			for (const [role, look] of entries(palette)) {
				const found = contrast(...coloursOf(look, base, inPalette));
				assert.ok(found >= (name === 'high-contrast' ? leastHigh : least), `${role}: ${found.toFixed(2)}`);
			}
		});

	for (const name of ['dark', 'light', 'high-contrast'] as const)
		it(`can be read with the 16 colours of a terminal, too: ${name}`, () => {
			const palette = themes[name]();
			for (const [terminal, {colours}] of Object.entries(usualPalettes)) {
				const own = (colour: Colour): Rgb =>
					colours['own' in colour ? colour.own! : (colour as {index: number}).index]!;
				const {text, background} = palette.text!;
				const base = {text: own(text!), background: own(background!)};
				for (const [role, look] of entries(palette)) {
					const found = contrast(...coloursOf(look, base, own));
					assert.ok(found >= least, `${terminal}, ${role}: ${found.toFixed(2)}`);
				}
			}
		});

	for (const ground of ['dark', 'light'] as const)
		it(`can be read on a ${ground} background in the colours of the terminal, as terminals come`, () => {
			for (const [terminal, palette] of Object.entries(usualPalettes))
				for (const [role, look] of entries(themes.terminal(ground))) {
					const base = {background: palette[ground], text: palette[ground === 'dark' ? 'light' : 'dark']};
					const found = contrast(
						...coloursOf(look, base, colour => palette.colours[(colour as {index: number}).index]!),
					);
					assert.ok(found >= least, `${terminal}, ${role}: ${found.toFixed(2)}`);
				}
		});
});

describe('themes', () => {
	const pensIn = (theme: (typeof themeNames)[number], ground: Ground = 'dark') =>
		pensFor({theme, own: {}, terminal: {...plainLooks.terminal, colours: 'palette', ground}});

	it('send no colour where the user or the terminal wants none, whichever is chosen', () => {
		for (const theme of themeNames) {
			const {base, penOf} = pensFor({theme, own: {source: {text: {index: 1}}}, terminal: plainLooks.terminal});
			assert.equal(base, '');
			for (const style of ['source', 'selected', 'title', 'star', 'link'] as StyleName[])
				assert.ok(!/(?:^|;)(?:3\d|4\d|9\d|10\d)/.test(penOf([style])), `${theme}: ${style}`);
		}
	});

	it('say nothing by colour alone: what is selected, unread or found differs without colours, too', () => {
		const {penOf} = pensFor(plainLooks);
		const looks = (['read', 'unread', 'selected'] as const).map(style => penOf([style]));
		assert.equal(new Set([...looks, '']).size, 4);
		assert.notEqual(penOf(['found']), '');
	});

	it('give a bar one look over its whole row, but for what is unread and for the source', () => {
		for (const theme of themeNames) {
			const {penOf} = pensIn(theme);
			const onBar = (...styles: StyleName[]) => penOf([...styles, 'selected']);
			const plain = onBar();
			for (const style of ['read', 'date', 'star'] as const) assert.equal(onBar(style), plain, `${theme}: ${style}`);
			assert.notEqual(onBar('unread'), plain, theme);
			assert.equal(onBar('source') === plain, theme === 'mono', theme);
			assert.equal(onBar('meta', 'sourceNote'), onBar('source'), theme);
		}
	});

	it('have no colour of the theme for the source on a bar that the user has coloured', () => {
		const own: Palette = {bar: {background: {rgb: [1, 2, 3]}}};
		const {penOf} = pensFor({theme: 'dark', own, terminal: {...plainLooks.terminal, colours: 'full', ground: 'dark'}});
		assert.equal(penOf(['source', 'selected']), penOf(['selected']));
	});

	it('have the colours of the user in the place of their own', () => {
		const own: Palette = {source: {text: {rgb: [1, 2, 3]}}};
		const terminal = {...plainLooks.terminal, colours: 'full', ground: 'dark'} as const;
		assert.equal(pensFor({theme: 'dark', own, terminal}).penOf(['source']), '38;2;1;2;3');
		assert.match(
			pensFor({theme: 'dark', own, terminal: {...terminal, colours: 'palette'}}).penOf(['source']),
			/^38;5;16$/,
		);
		assert.match(pensFor({theme: 'dark', own, terminal: {...terminal, colours: 'own'}}).penOf(['source']), /^30$/);
	});

	it('keep what the user did not name: a bar is still a bar, and the screen has its background', () => {
		const terminal = {...plainLooks.terminal, colours: 'palette', ground: 'dark'} as const;
		const [red, blue] = [{index: 1}, {index: 4}];
		const pens = (theme: (typeof themeNames)[number], own: Palette) => pensFor({theme, own, terminal});
		assert.equal(pens('dark', {text: {text: red}}).base, '31;48;5;234');
		assert.equal(pens('dark', {bar: {background: red}}).penOf(['selected']), '38;5;255;41');
		assert.equal(pens('terminal', {title: {text: red}}).penOf(['unread']), '1;31');
		assert.equal(pens('terminal', {bar: {text: red}}).penOf(['selected']), '7;31');
		// Turned inverse, these two would change places.
		assert.equal(pens('terminal', {bar: {text: red, background: blue}}).penOf(['selected']), '31;44');
	});
});
