/** A text that the user has looked for, and how. */
export interface LookedFor {
	readonly text: string;
	/** By words among all articles; in one article letter by letter, or by a regular expression. */
	readonly by: 'words' | 'letters' | 'expression';
}

/** How many texts are remembered of the searches among all articles, and as many of those in one article. */
export const mostRemembered = 100;

const isAmongAll = ({by}: LookedFor) => by === 'words';

/** Those of the searches of one place, the newest first: among all articles, or in one. */
export const ofPlace = (all: readonly LookedFor[], place: 'all' | 'article'): LookedFor[] =>
	all.filter(one => isAmongAll(one) === (place === 'all'));

const isSame = (one: LookedFor, other: LookedFor) => one.text === other.text && one.by === other.by;

/** With one more text, as the newest one: what was looked for again is moved, and the oldest of its place are forgotten. */
export function withLookedFor(all: readonly LookedFor[], added: LookedFor): LookedFor[] {
	const others = all.filter(one => !isSame(one, added));
	const last = ofPlace(others, isAmongAll(added) ? 'all' : 'article')[mostRemembered - 1];
	return [added, ...others.filter(one => one !== last)];
}
