/** What a terminal said when it was asked; what it did not say is absent. */
export interface Answers {
	/** Its name and version (XTVERSION). */
	readonly name?: string | undefined;
	/** The parameters of its secondary and primary device attributes (DA2, DA1), as it sent them. */
	readonly secondary?: string;
	readonly primary?: string;
	/** How it holds mode 8 and mode 2026 (DECRPM): 0 not known, 1 set, 2 reset, 3 and 4 the same for ever. */
	readonly bidiMode?: number;
	readonly synchronised?: number;
}

/**
 * The questions, to be written in one go: XTVERSION, DA2, DECRQM for mode 8 (bidi) and for mode 2026 (synchronised
 * output) and, last, DA1, which every terminal answers: when its answer is here, no other is to come.
 */
export const questions = '\x1b[>q\x1b[>c\x1b[8$p\x1b[?2026$p\x1b[c';

const forms: readonly [pattern: RegExp, take: (text: string) => Answers][] = [
	[/^\x1bP>\|([\x20-\x7e]+)\x1b\\$/, name => ({name})],
	[/^\x1b\[>([\d;]*)c$/, secondary => ({secondary})],
	[/^\x1b\[\?([\d;]*)c$/, primary => ({primary})],
	[/^\x1b\[8;([0-4])\$y$/, value => ({bidiMode: Number(value)})],
	[/^\x1b\[\?2026;([0-4])\$y$/, value => ({synchronised: Number(value)})],
];

/** The answers with one more; a report that answers none of the questions changes nothing. */
export function withAnswer(answers: Answers, report: string): Answers {
	for (const [pattern, take] of forms) {
		const text = pattern.exec(report)?.[1];
		if (text !== undefined) return {...answers, ...take(text)};
	}
	return answers;
}
