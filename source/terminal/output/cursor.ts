/** The position of the cursor, counted from 0. What is not sure is undefined. */
interface Cursor {
	readonly column: number | undefined;
	readonly row: number | undefined;
}

/** The first and the last row of the region that scrolls, counted from 0. */
export interface Margins {
	readonly top: number;
	readonly bottom: number;
}

/** The shortest sequence that moves the cursor to a column and row. */
export function cursorMove(from: Cursor, column: number, row: number, margins: Margins): string {
	const absolute = address(column, row);
	if (from.row === undefined) return absolute;
	if (from.row === row && from.column === column) return '';
	return shorter(rowMove(from.row, row, margins) + columnMove(from.column, column), absolute);
}

/** CUP, without numbers that are 1, which is the default. */
function address(column: number, row: number): string {
	const y = row === 0 ? '' : row + 1;
	return column === 0 ? `\x1b[${y}H` : `\x1b[${y};${column + 1}H`;
}

/**
 * The shortest sequence that moves the cursor up or down in its column. At a margin CUU and CUD stop, and RI and VT scroll,
 * so they are used only if no margin is crossed. VT moves down as LF does, but no terminal driver puts a carriage return
 * before it.
 */
export function rowMove(from: number, to: number, {top, bottom}: Margins): string {
	const down = to - from;
	const absolute = `\x1b[${to === 0 ? '' : to + 1}d`;
	if (down === 0) return '';
	if (down > 0) return from <= bottom && to > bottom ? absolute : shorter('\v'.repeat(down), `\x1b[${down}B`);
	if (from >= top && to < top) return absolute;
	return down === -1 ? '\x1bM' : shorter(`\x1b[${-down}A`, absolute);
}

function columnMove(from: number | undefined, to: number): string {
	const fromStart = to === 0 ? '\r' : shorter(`\r${forward(to)}`, `\x1b[${to + 1}G`);
	if (from === undefined) return fromStart;
	if (to === from) return '';
	return shorter(to > from ? forward(to - from) : shorter('\b'.repeat(from - to), `\x1b[${from - to}D`), fromStart);
}

const forward = (columns: number) => (columns === 1 ? '\x1b[C' : `\x1b[${columns}C`);

const shorter = (a: string, b: string) => (b.length < a.length ? b : a);
