import type {Outcome} from '../outcome.ts';
import {allowedOfOurs, allowedOfPackages} from './allowed.ts';
import type {Expression} from './expressions.ts';
import {allExpressions} from './find.ts';
import {judge, lookUp, unneeded} from './judge.ts';
import {keyOf, readTable, writeTable} from './table.ts';

/**
 * Judges the expressions that the table does not have, and looks all up in it.
 * @param again whether those that it has are judged as well
 */
export async function judgeAll(again: boolean): Promise<Outcome> {
	const {own, others} = await allExpressions();
	const all: readonly Expression[] = [...own, ...others];
	const known = readTable();
	const table = new Map<string, string>();
	for (const expression of all) {
		const key = keyOf(expression);
		const verdict = (again ? undefined : known.get(key)) ?? (await judge(expression));
		table.set(key, verdict);
		if (verdict !== known.get(key)) console.error(`/${expression.source}/${expression.flags}: ${verdict}`);
	}
	writeTable(table);
	return {
		cases: all.length,
		won: (
			[
				[own, allowedOfOurs],
				[others, allowedOfPackages],
			] as const
		).flatMap(([list, allowed]) => [
			...lookUp(list, table, allowed).faults,
			...unneeded(list, table, allowed).map(known => `allowed, but not needed: ${known}`),
		]),
	};
}
