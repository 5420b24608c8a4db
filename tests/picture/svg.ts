import {escapeUTF8} from 'entities';
import type {ShownCell} from '../support/screen.ts';
import {colour, type Palette} from './palettes.ts';

/** Width and height of a cell, and where in it letters stand, in the picture's units. */
const cell = {width: 8.4, height: 19, baseline: 14.2};
const margin = 14;

const fonts = "'DejaVu Sans Mono', ui-monospace, Menlo, Consolas, 'Noto Sans Mono', 'Noto Sans Arabic', monospace";

interface Look {
	readonly ink: string;
	readonly paper: string | undefined;
	readonly classes: string;
}

/** Letters that may stand in one run: each is as wide as a cell in a font of equal widths, and none joins the next. */
const plain = /^[\x21-\x7e\xa1-\xff]$/;

/**
 * A screen as a picture in SVG. Each cell that is not plain Latin is placed by itself and stretched to its columns, as
 * a terminal does it, so that joined Arabic stays joined and in order in every browser and font.
 */
export function svg(rows: readonly (readonly ShownCell[])[], columns: number, palette: Palette, label: string): string {
	const width = columns * cell.width + 2 * margin;
	const height = rows.length * cell.height + 2 * margin;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" role="img" aria-label="${escapeUTF8(label)}">`,
		`<style>text{font:14px ${fonts};white-space:pre;direction:ltr;unicode-bidi:bidi-override;fill:${palette.foreground}}.b{font-weight:bold}.d{opacity:.62}.i{font-style:italic}.u{text-decoration:underline}.s{text-decoration:line-through}</style>`,
		`<rect width="100%" height="100%" rx="8" fill="${palette.background}" stroke="${palette.sixteen[7]}" stroke-opacity=".4"/>`,
		...rows.flatMap((row, y) => drawRow(row, y, palette)),
		'</svg>\n',
	].join('\n');
}

function drawRow(row: readonly ShownCell[], y: number, palette: Palette): string[] {
	const papers: {left: number; width: number; paper: string}[] = [];
	const inks: string[] = [];
	const top = margin + y * cell.height;
	for (const {start, width, text, style} of runs(row)) {
		const {ink, paper, classes} = look(style, palette);
		const left = margin + start * cell.width;
		if (paper) {
			// One rectangle for neighbours of one colour: between two, browsers leave a seam.
			const before = papers.at(-1);
			const touches = before?.paper === paper && Math.abs(before.left + before.width - left) < 0.01;
			if (touches) before.width += width * cell.width;
			else papers.push({left, width: width * cell.width, paper});
		}
		if (text.trim() === '') continue;
		const line = lines[text[0]!];
		const fill = ink === palette.foreground ? '' : ` style="fill:${ink}"`;
		const named = classes && ` class="${classes}"`;
		if (line && width === [...text].length)
			inks.push(
				`<path d="${line(left, top, width * cell.width)}" stroke="${ink}"${named} stroke-width="${text === '┃' ? 3 : 1}"/>`,
			);
		else
			inks.push(
				`<text x="${round(left)}" y="${round(top + cell.baseline)}" textLength="${round(width * cell.width)}" lengthAdjust="spacingAndGlyphs"${named}${fill}>${escapeUTF8(text)}</text>`,
			);
	}
	const grounds = papers.map(
		({left, width, paper}) =>
			`<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${cell.height}" fill="${paper}"/>`,
	);
	return [...grounds, ...inks];
}

/** Lines of boxes touch from cell to cell, which letters of a font do not always do. */
const lines: Readonly<Record<string, (left: number, top: number, width: number) => string>> = {
	'─': (left, top, width) => `M${round(left)} ${round(top + cell.height / 2)}h${round(width)}`,
	'│': (left, top) => `M${round(left + cell.width / 2)} ${round(top)}v${cell.height}`,
	'┃': (left, top) => `M${round(left + cell.width / 2)} ${round(top)}v${cell.height}`,
};

interface Run {
	readonly start: number;
	readonly width: number;
	readonly text: string;
	readonly style: string;
}

/** The row in runs that can be drawn at once: equal blanks, plain letters of one style, lines, and each other cell alone. */
function runs(row: readonly ShownCell[]): Run[] {
	const all: Run[] = [];
	let start = 0;
	for (const {text, width, style} of row) {
		const before = all.at(-1);
		if (before && before.style === style && kind(text) && kind(text) === kind(before.text.at(-1)!))
			all[all.length - 1] = {...before, width: before.width + width, text: before.text + text};
		else all.push({start, width, text, style});
		start += width;
	}
	return all;
}

const kind = (text: string) =>
	text === ' ' ? 'blank' : plain.test(text) ? 'plain' : text === '─' ? 'line' : undefined;

function look(style: string, palette: Palette): Look {
	const names = style.split(' ');
	const named = (key: string) => names.find(name => name.startsWith(key))?.slice(key.length);
	const ground = (name: string | undefined) => name && colour(name, palette);
	const ink = ground(named('fg=')) ?? palette.foreground;
	const paper = ground(named('bg='));
	const inverse = names.includes('inverse');
	return {
		ink: inverse ? (paper ?? palette.background) : ink,
		paper: inverse ? ink : paper,
		classes: Object.entries(classes)
			.flatMap(([name, letter]) => (names.includes(name) ? [letter] : []))
			.join(' '),
	};
}

const classes = {bold: 'b', dim: 'd', italic: 'i', underline: 'u', strike: 's'};

const round = (length: number) => Number(length.toFixed(2)).toString();
