import type {Range} from '../key-fact.ts';

const closers: ReadonlyMap<string, string> = new Map([
	['(', ')'],
	['[', ']'],
	['{', '}'],
	['«', '»'],
	['‹', '›'],
	['﴿', '﴾'],
]);
const closing = new Set(closers.values());
/** Quotation marks that newsrooms open and close with in any combination («”…“» stands both ways round in Arabic). */
const toggles = '"“”„‟';

const marks = /[()[\]{}«»‹›﴾﴿"“”„‟]/g;

/** A pair farther apart than this is two slips of the pen rather than a quotation. In UTF-16 units. */
const longest = 500;
/** Marks that may stand open at once; the oldest of more is taken for a slip, which also bounds the work. */
const deepest = 16;

/**
 * The outermost bracketed and quoted stretches within a range of a text, marks included, in order. A mark without its
 * partner encloses nothing.
 */
export function enclosures(text: string, within: Range): Range[] {
	const open: {mark: string; at: number}[] = [];
	const found: Range[] = [];
	for (const {0: mark, index} of text.slice(within.start, within.end).matchAll(marks)) {
		const at = within.start + index;
		const closer = closers.get(mark);
		if (closer) push(open, closer, at);
		else if (toggles.includes(mark)) {
			// Between two letters it is a gershayim («צה"ל») or inches, not a quotation mark.
			if (/^\p{L}"\p{Script=Hebrew}$/u.test(text.slice(at - 1, at + 2))) continue;
			if (!close(open, '"', at, found)) push(open, '"', at);
		} else if (closing.has(mark)) close(open, mark, at, found);
	}
	return outermost(found);
}

/** Tells, asked for places in ascending order, whether each stands in none of the enclosures. */
export function outside(enclosed: readonly Range[]): (at: number) => boolean {
	let next = 0;
	return at => {
		while ((enclosed[next]?.end ?? Infinity) <= at) next++;
		return (enclosed[next]?.start ?? Infinity) >= at;
	};
}

function push(open: {mark: string; at: number}[], mark: string, at: number): void {
	if (open.length === deepest) open.shift();
	open.push({mark, at});
}

function close(open: {mark: string; at: number}[], mark: string, at: number, found: Range[]): boolean {
	const from = open.findLastIndex(one => one.mark === mark);
	const start = open[from]?.at;
	if (start === undefined) return false;
	// Marks opened inside and never closed are dropped with it.
	open.length = from;
	if (at - start <= longest) found.push({start, end: at + 1});
	return true;
}

function outermost(ranges: Range[]): Range[] {
	const sorted = ranges.sort((a, b) => a.start - b.start || b.end - a.end);
	const outer: Range[] = [];
	for (const range of sorted) if (range.start >= (outer.at(-1)?.end ?? 0)) outer.push(range);
	return outer;
}
