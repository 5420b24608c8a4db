/** What the mouse did: where the pointer stood, in cells from the top left corner, which is 0, 0. */
export type MouseInput =
	| {readonly kind: 'click'; readonly column: number; readonly row: number}
	/** Steps of the wheel: down when positive, up when negative. */
	| {readonly kind: 'wheel'; readonly column: number; readonly row: number; readonly steps: number};

/**
 * Presses and the wheel (mode 1000), with places in decimal numbers (SGR, mode 1006). Movements are not asked for.
 * These are the sequences of xterm's "Mouse Tracking".
 */
export const takeMouse = '\x1b[?1000h\x1b[?1006h';
export const giveMouseBack = '\x1b[?1006l\x1b[?1000l';

/** CSI < button ; column ; row, then M for a press and m for a release. Screens have no more than five digits of cells. */
const sgrReport = /^\x1b\[<(\d{1,3});(\d{1,5});(\d{1,5})([mM])$/;
/** The older form: CSI M and three characters, each 32 more than what it says. */
const oldReport = /^\x1b\[M([\s\S])([\s\S])([\s\S])$/u;

/** The numbers of buttons: the wheel has those of two more buttons. */
const left = 0;
const wheelUp = 64;
const wheelDown = 65;

/**
 * Reads a report of the mouse.
 * @returns null for what means nothing here: releases, drags, other buttons, and what is pressed together with Shift, Alt or
 * Ctrl; undefined for what is no report of the mouse
 */
export function readMouse(report: string): MouseInput | null | undefined {
	const [, button, column, row, end] = sgrReport.exec(report) ?? [];
	if (button !== undefined) return end === 'M' ? inputOf(Number(button), Number(column), Number(row)) : null;
	const old = oldReport.exec(report);
	if (old) {
		const [code, x, y] = old.slice(1).map(letter => letter.codePointAt(0)! - 32) as [number, number, number];
		return inputOf(code, x, y);
	}
	return /^\x1b\[<[\d;]*[mM]$/.test(report) ? null : undefined;
}

function inputOf(button: number, column: number, row: number): MouseInput | null {
	// Places are counted from 1.
	if (column < 1 || row < 1) return null;
	const place = {column: column - 1, row: row - 1};
	if (button === left) return {kind: 'click', ...place};
	if (button === wheelUp || button === wheelDown)
		return {kind: 'wheel', ...place, steps: button === wheelDown ? 1 : -1};
	return null;
}

/** Two inputs as one, where both are steps of the wheel: a fast wheel sends many, and one frame answers them. */
export function together(one: MouseInput, other: MouseInput): MouseInput | undefined {
	if (one.kind !== 'wheel' || other.kind !== 'wheel') return undefined;
	return {...other, steps: one.steps + other.steps};
}
