import {openableAddress} from '../address.ts';
import {type Mark, type MarkName, markNames} from './paragraph.ts';

/** The order of marks at one place: the longer ones first, so that each stands within those before it. */
export const byPlace = ([start, end, name]: Mark, [otherStart, otherEnd, otherName]: Mark): number =>
	start - otherStart || otherEnd - end || markNames.indexOf(name) - markNames.indexOf(otherName);

const markOf = (start: number, end: number, name: MarkName, value: string | undefined): Mark =>
	value === undefined ? [start, end, name] : [start, end, name, value];

/** The part of a mark that covers letters; undefined where it covers none. */
function aroundLetters([from, to, name, value]: Mark, text: string): Mark | undefined {
	const end = Math.min(text.length, to);
	const start = Math.max(0, Math.min(from, end));
	// Lengths are compared and not letters, as many marks may each cover a long text.
	const body = text.slice(start, end).trimStart();
	if (body === '') return undefined;
	const first = end - body.length;
	return markOf(first, first + body.trimEnd().length, name, value);
}

/** A link leads where a browser or a mail program can go, and the reading of a ruby is a text; other marks have no value. */
const isWhole = ([, , name, value]: Mark): boolean =>
	name === 'link' ? openableAddress(value) !== undefined : name !== 'ruby' || Boolean(value);

/**
 * Marks as a paragraph has them: within its text, around letters, sorted; those of one name that overlap or touch are one
 * where they say the same, and else the later begins where the earlier ends.
 */
export function tidyMarks(marks: readonly Mark[], text: string): Mark[] {
	const around = marks.filter(isWhole).map(mark => aroundLetters(mark, text));
	const sorted = around.filter(mark => mark !== undefined).sort(byPlace);
	const last = new Map<MarkName, number>();
	const tidy: Mark[] = [];
	for (const mark of sorted) {
		const [start, end, name, value] = mark;
		const at = last.get(name);
		const before = at === undefined ? undefined : tidy[at]!;
		if (before && start <= before[1] && before[3] === value) {
			if (end > before[1]) tidy[at!] = markOf(before[0], end, name, value);
			continue;
		}
		const rest = before && start < before[1] ? aroundLetters(markOf(before[1], end, name, value), text) : mark;
		if (!rest || rest[0] >= rest[1]) continue;
		last.set(name, tidy.length);
		tidy.push(rest);
	}
	return tidy.sort(byPlace);
}
