import type {Range} from '../key-fact.ts';

/** Quotation marks that newsrooms open and close with in any combination («”…“» stands both ways round in Arabic). */
const toggles = '"“”„‟';
const closers: ReadonlyMap<string, string> = new Map([
	['(', ')'],
	['[', ']'],
	['{', '}'],
	['«', '»'],
	['‹', '›'],
	['﴿', '﴾'],
	...Array.from(toggles, mark => [mark, 'toggle'] as const),
]);
const marks = /[()[\]{}«»‹›﴾﴿"“”„‟]/g;

/** Between two letters it is a gershayim («צה"ל») or inches, not a quotation mark. */
const gershayim = /^\p{L}"\p{Script=Hebrew}$/u;

/** A pair farther apart than this is two slips of the pen rather than a quotation. In UTF-16 units. */
const longest = 500;
/** Marks that may stand open at once; the oldest of more is taken for a slip, which also bounds the work. */
const deepest = 16;

/**
 * The outermost bracketed and quoted stretches within a range of a text, marks included, in order. A mark without its
 * partner encloses nothing.
 */
export function enclosures(text: string, within: Range): Range[] {
	const open: {closer: string; at: number}[] = [];
	const found: Range[] = [];
	for (const {0: mark, index} of text.slice(within.start, within.end).matchAll(marks)) {
		const at = within.start + index;
		if (mark === '"' && gershayim.test(text.slice(at - 1, at + 2))) continue;
		const opens = closers.get(mark);
		const partner = open.findLastIndex(({closer}) => closer === (opens === 'toggle' ? opens : mark));
		const start = open[partner]?.at;
		if (start !== undefined) {
			// Marks opened inside and never closed are dropped with it.
			open.length = partner;
			if (at - start > longest) continue;
			while ((found.at(-1)?.start ?? 0) > start) found.pop();
			found.push({start, end: at + 1});
		} else if (opens) {
			if (open.length === deepest) open.shift();
			open.push({closer: opens, at});
		}
	}
	return found;
}

/** Gives a function that tells whether a place is outside of all enclosures. It has to be asked in ascending order. */
export function outside(enclosed: readonly Range[]): (at: number) => boolean {
	let next = 0;
	return at => {
		while ((enclosed[next]?.end ?? Infinity) <= at) next++;
		return (enclosed[next]?.start ?? Infinity) >= at;
	};
}
