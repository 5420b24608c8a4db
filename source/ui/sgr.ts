import type {Row, Style} from '../text/cell.ts';

/** Select Graphic Rendition (ECMA-48, 8.3.117). */
const attributes = {bold: 1, dim: 2, underline: 4, inverse: 7} as const;
const colors = {red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36} as const;

function codes(style: Style): number[] {
	const list: number[] = [];
	for (const [name, code] of Object.entries(attributes)) if (style[name as keyof typeof attributes]) list.push(code);
	if (style.color) list.push(colors[style.color]);
	return list;
}

/** The strings of rows. A row that stays from frame to frame is the same object. */
const known = new WeakMap<Row, string>();

/** A row as the string that Ink is given: the text of its cells, with escape sequences where the style changes. */
export function sgrText(row: Row): string {
	const text = known.get(row) ?? withSequences(row);
	known.set(row, text);
	return text;
}

function withSequences(row: Row): string {
	let out = '';
	let current = '';
	for (const {text, style} of row) {
		const wanted = style ? codes(style).join(';') : '';
		if (wanted !== current) {
			if (current !== '') out += '\u001b[0m';
			if (wanted !== '') out += `\u001b[${wanted}m`;
			current = wanted;
		}
		out += text;
	}
	return current === '' ? out : `${out}\u001b[0m`;
}
