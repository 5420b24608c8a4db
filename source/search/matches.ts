import type {TextRange} from '../text/row.ts';
export function findIn(q: string, text: string): TextRange[] {
	const out: TextRange[] = [];
	for (let i = text.indexOf(q); q && i >= 0; i = text.indexOf(q, i + 1)) out.push({start: i, end: i + q.length});
	return out;
}
export const matches = (q: string, text: string) => q.split(' ').flatMap(w => findIn(w, text));
