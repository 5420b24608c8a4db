import {memo} from '../../text/memo.ts';

/**
 * How a cell is drawn: the parameters of a Select Graphic Rendition sequence (ECMA-48, SGR) that turn a plain pen into this
 * one. Each attribute is there once, in the order of `slots`. Where the cell leads to an address, a blank and the address
 * follow. The empty string is the plain pen.
 */
export type PenStyle = string;

const [linkSign, noLink] = [' ', ''];

/** The parameters, and the address (empty without a link). */
function partsOf(style: PenStyle): readonly [sgr: string, link: string] {
	const at = style.indexOf(linkSign);
	return at < 0 ? [style, noLink] : [style.slice(0, at), style.slice(at + 1)];
}

/** The style, leading to an address; without one, leading nowhere. */
export function withLink(style: PenStyle, link: string): PenStyle {
	const [sgr] = partsOf(style);
	return link === noLink ? sgr : sgr + linkSign + link;
}

export const leadsTo = (style: PenStyle): string => partsOf(style)[1];

/**
 * The sequence that begins a link, or with an empty address ends one (OSC 8). The id makes the rows of a link one: terminals
 * underline all of them when the mouse is over one.
 */
export const linkSequence = (link: string): string =>
	link === noLink ? '\x1b]8;;\x1b\\' : `\x1b]8;id=${idOf(link)};${link}\x1b\\`;

/** A short name for an address (FNV-1a, 24 bits). */
const idOf = memo((link: string): string => {
	let hash = 0x811c9dc5;
	for (let i = 0; i < link.length; i++) hash = Math.imul(hash ^ link.charCodeAt(i), 0x01000193);
	return ((hash >>> 8) ^ (hash & 0xff)).toString(36);
});

const slots = [
	'weight',
	'faint',
	'italic',
	'underline',
	'blink',
	'inverse',
	'hidden',
	'strike',
	'overline',
	'foreground',
	'background',
] as const;
type Slot = (typeof slots)[number];

const sets = new Map<number, Slot>([
	[1, 'weight'],
	[2, 'faint'],
	[3, 'italic'],
	[4, 'underline'],
	[5, 'blink'],
	[7, 'inverse'],
	[8, 'hidden'],
	[9, 'strike'],
	[21, 'underline'],
	[53, 'overline'],
]);
const clears = new Map<number, readonly Slot[]>([
	[0, slots],
	[22, ['weight', 'faint']],
	[23, ['italic']],
	[24, ['underline']],
	[25, ['blink']],
	[27, ['inverse']],
	[28, ['hidden']],
	[29, ['strike']],
	[39, ['foreground']],
	[49, ['background']],
	[55, ['overline']],
]);
for (let colour = 0; colour < 8; colour++) {
	for (const base of [30, 90]) sets.set(base + colour, 'foreground');
	for (const base of [40, 100]) sets.set(base + colour, 'background');
}

/** The style of a pen after an SGR sequence with these parameters. `style` is what it had before. */
export function applySgr(style: PenStyle, parameters: string): PenStyle {
	const [sgr, link] = partsOf(style);
	return withLink(canonical(sgr === '' ? parameters || '0' : `${sgr};${parameters || '0'}`), link);
}

/** A pen whose plain look is `base`. What the style sets itself lies over it. */
export function over(base: PenStyle, style: PenStyle): PenStyle {
	if (base === '') return style;
	const [sgr, link] = partsOf(style);
	return withLink(canonical(sgr === '' ? base : `${base};${sgr}`), link);
}

const canonical = memo((parameters: string): PenStyle => {
	const pen = attributes(parameters);
	return slots.flatMap(slot => pen.get(slot) ?? []).join(';');
});

/** The attributes of a plain pen after an SGR sequence with these parameters. */
function attributes(list: string): Map<Slot, string> {
	const parameters = list === '' ? [] : list.split(';');
	const pen = new Map<Slot, string>();
	for (let i = 0; i < parameters.length; i++) {
		const parameter = parameters[i]!;
		const code = Number.parseInt(parameter || '0', 10);
		if (code === 38 || code === 48) {
			// A colour of the palette (5;n), or one of red, green and blue (2;r;g;b). With colons it is one parameter.
			const length = parameter.includes(':') ? 1 : parameters[i + 1] === '5' ? 3 : 5;
			pen.set(code === 38 ? 'foreground' : 'background', parameters.slice(i, i + length).join(';'));
			i += length - 1;
			continue;
		}
		const slot = sets.get(code);
		if (slot) pen.set(slot, parameter);
		for (const cleared of clears.get(code) ?? []) pen.delete(cleared);
	}
	return pen;
}

/**
 * The shortest sequence that turns a pen of one style into another one. It clears and sets single attributes, or it resets
 * the pen (an empty parameter) and sets all attributes.
 */
export function styleChange(from: PenStyle, to: PenStyle): string {
	if (from === to) return '';
	const [fromSgr, fromLink] = partsOf(from);
	const [toSgr, toLink] = partsOf(to);
	const link = fromLink === toLink ? '' : linkSequence(toLink);
	return fromSgr === toSgr ? link : link + changes(`${fromSgr}m${toSgr}`);
}

const changes = memo((pair: string): string => {
	const [from, to] = pair.split('m').map(attributes) as [Map<Slot, string>, Map<Slot, string>];
	const codes: (number | string)[] = [];
	for (const [code, cleared] of clears) {
		// 22 clears two attributes, and one of them may have to be set again.
		if (code === 0 || !cleared.some(slot => from.has(slot) && !to.has(slot))) continue;
		codes.push(code);
		for (const slot of cleared) from.delete(slot);
	}
	for (const [slot, value] of to) if (from.get(slot) !== value) codes.push(value);
	const one = codes.join(';');
	const all = ['', ...to.values()].join(';');
	return `\x1b[${one.length <= all.length ? one : all}m`;
});

/** Whether a blank in this style can look different from a plain one, or leads somewhere. In cases of doubt it can. */
export const marksBlanks = (style: PenStyle) =>
	style !== '' && /(?:^|;)(?:4(?::\d+)?|7|9|21|53|4[0-8]|10[0-7])(?=[;:]|$)| /.test(style);

/** The cells as text with the sequences for their styles. It begins and ends with a plain pen. */
export const textInStyles = (cells: readonly {readonly text: string; readonly style: PenStyle}[]): string =>
	cells.map(({text, style}) => styleChange('', style) + text + styleChange(style, '')).join('');
