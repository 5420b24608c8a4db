import {memo} from '../../text/memo.ts';

/**
 * How a cell is drawn: the parameters of a Select Graphic Rendition sequence (ECMA-48, SGR) that turn a plain pen
 * into this one, each attribute once and in the order of `slots`. The empty string is plain.
 */
export type PenStyle = string;

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

/** The style after an SGR sequence with these parameters, for a pen that had `style` before. */
export const applySgr = (style: PenStyle, parameters: string): PenStyle =>
	canonical(style === '' ? parameters || '0' : `${style};${parameters || '0'}`);

const canonical = memo((parameters: string): PenStyle => {
	const pen = attributes(parameters);
	return slots.flatMap(slot => pen.get(slot) ?? []).join(';');
});

/** What a plain pen has after these parameters. */
function attributes(list: string): Map<Slot, string> {
	const parameters = list === '' ? [] : list.split(';');
	const pen = new Map<Slot, string>();
	for (let i = 0; i < parameters.length; i++) {
		const parameter = parameters[i]!;
		const code = Number.parseInt(parameter || '0', 10);
		if (code === 38 || code === 48) {
			// Colours of a palette (5;n) or given by their parts (2;r;g;b); with colons they are one parameter.
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
 * The shortest sequence that turns a pen of one style into another: attributes cleared and set one by one, or all of
 * them after a reset (an empty parameter).
 */
export const styleChange = (from: PenStyle, to: PenStyle): string => (from === to ? '' : changes(`${from}m${to}`));

const changes = memo((pair: string): string => {
	const [from, to] = pair.split('m').map(attributes) as [Map<Slot, string>, Map<Slot, string>];
	const codes: (number | string)[] = [];
	for (const [code, cleared] of clears) {
		// 22 clears two attributes, of which one may be wanted.
		if (code === 0 || !cleared.some(slot => from.has(slot) && !to.has(slot))) continue;
		codes.push(code);
		for (const slot of cleared) from.delete(slot);
	}
	for (const [slot, value] of to) if (from.get(slot) !== value) codes.push(value);
	const one = codes.join(';');
	const all = ['', ...to.values()].join(';');
	return `\x1b[${one.length <= all.length ? one : all}m`;
});

/** Whether a blank in this style looks other than a plain one. Sooner yes than no. */
export const marksBlanks = (style: PenStyle) =>
	style !== '' && /(?:^|;)(?:4(?::\d+)?|7|9|21|53|4[0-8]|10[0-7])(?=[;:]|$)/.test(style);

/** Cells as text that begins and ends with a plain pen. */
export const textInStyles = (cells: readonly {readonly text: string; readonly style: PenStyle}[]): string =>
	cells.map(({text, style}) => styleChange('', style) + text + styleChange(style, '')).join('');
