import type {Word} from './words.ts';

/** The distinct stems of words that say what a text is about. */
export function stems(words: readonly Word[]): Set<string> {
	return new Set(words.filter(word => word.content).map(word => word.stem));
}

/** How many members two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [few, many] = a.size < b.size ? [a, b] : [b, a];
	let count = 0;
	for (const member of few) if (many.has(member)) count++;
	return count;
}
