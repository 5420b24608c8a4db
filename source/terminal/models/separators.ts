import {type ShowsInPlace, stretches, stretchLevels} from './inverse-levels.ts';

/** Says whether the search may go on. A hostile row ends it early. */
type MayGoOn = () => boolean;

/**
 * The blanks that have to be strong so that a terminal with a left-to-right base can show each stretch of a row by itself:
 * as few as possible. The row is given in visual order, by the bases of its cells. A strong blank ends a stretch, as a
 * left-to-right letter does. So each stretch that cannot be shown is cut behind the longest part of it that can be.
 */
export function* separators(bases: readonly string[], shows: ShowsInPlace, mayGoOn: MayGoOn): Generator<number> {
	const fits = (start: number, end: number) => {
		for (const levels of stretchLevels(bases.slice(start, end))) if (shows(start, levels)) return true;
		return false;
	};
	// Of blanks side by side, any one does.
	const isLastBlank = (i: number) => bases[i] === ' ' && bases[i + 1] !== ' ';
	for (const [first, end] of stretches(bases)) {
		let start = first;
		while (start < end && mayGoOn() && !fits(start, end)) {
			let cut = end - 1;
			while (cut > start && mayGoOn() && !(isLastBlank(cut) && fits(start, cut))) cut--;
			if (cut === start || !mayGoOn()) break;
			yield cut;
			start = cut + 1;
		}
	}
}

/**
 * The set of strong blanks that leaves the fewest cells of the row wrong, and is as small as was found. Where the set
 * `first`, which shows each stretch by itself, does not show the row, the reason is a pair of brackets from two stretches
 * (N0). So blanks beside brackets, numbers and boxes are added one by one, each time the one that helps most. In the end
 * those that are not needed are taken out. `wrong` counts the cells that are wrong with a set.
 */
export function fewestSeparators(
	bases: readonly string[],
	first: ReadonlySet<number>,
	wrong: (chosen: ReadonlySet<number>) => number,
	mayGoOn: MayGoOn,
): ReadonlySet<number> {
	let best = {chosen: first, wrong: wrong(first)};
	const places = [...bases.keys()].filter(i => bases[i] === ' ' && (isSign(bases[i - 1]) || isSign(bases[i + 1])));
	for (let before = Number.POSITIVE_INFINITY; best.wrong > 0 && best.wrong < before; ) {
		before = best.wrong;
		const {chosen} = best;
		for (const i of places) {
			if (best.wrong === 0 || chosen.has(i) || !mayGoOn()) continue;
			const more = new Set([...chosen, i]);
			const left = wrong(more);
			if (left < best.wrong) best = {chosen: more, wrong: left};
		}
	}
	for (const i of best.chosen.size > 1 ? best.chosen : []) {
		const fewer = new Set([...best.chosen].filter(other => other !== i));
		if (wrong(fewer) <= best.wrong) best = {...best, chosen: fewer};
	}
	return best.chosen;
}

const isSign = (base: string | undefined) => base !== undefined && /[^\p{L}\s]/u.test(base);
