import {check} from 'recheck';
import type {Allowed} from './allowed.ts';
import type {Expression} from './expressions.ts';

export interface Checked {
	/** A line for each expression that is flagged and not allowed. */
	readonly flagged: readonly string[];
	/** What is allowed and no longer needs to be. */
	readonly unneeded: readonly string[];
}

/** Checks that each of these expressions takes a time that grows with the text, and no faster. */
export async function checkExpressions(expressions: readonly Expression[], allowed: Allowed): Promise<Checked> {
	const flagged: string[] = [];
	const needed = new Set<string>();
	for (const {source, flags, files} of expressions) {
		const answer = await check(source, flags, {timeout: 20_000});
		if (answer.status === 'safe') continue;
		const known = Object.keys(allowed).find(beginning => source.startsWith(beginning));
		if (known !== undefined) needed.add(known);
		else
			flagged.push(
				`${files.join(', ')}: /${source}/${flags}: ${answer.status === 'vulnerable' ? answer.complexity.summary : answer.status}`,
			);
	}
	return {flagged, unneeded: Object.keys(allowed).filter(beginning => !needed.has(beginning))};
}
