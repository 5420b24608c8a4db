import {check} from 'recheck';
import type {Allowed} from './allowed.ts';
import type {Expression} from './expressions.ts';
import {growthOf} from './growth.ts';
import {keyOf, type Verdict} from './table.ts';

/** What the checker can read: it does not know the flag d, which changes no match, nor v, which differs from u in sets only. */
function readable({source, flags}: Expression): readonly [source: string, flags: string] {
	const hasSets = /--|&&|\[\[|\\q|\\p\{RGI_|\\p\{\w*Emoji_/.test(source);
	return [source, flags.replace('d', '').replace('v', hasSets ? 'v' : 'u')];
}

/** Has the checker judge an expression. Where it does not find it safe, the growth of its time is measured. */
export async function judge(expression: Expression): Promise<Verdict> {
	const answer = await check(...readable(expression), {timeout: 10_000});
	if (answer.status === 'safe') return 'safe';
	const {power, text} = growthOf(expression, answer.status === 'vulnerable' ? answer.attack : undefined);
	const said = answer.status === 'vulnerable' ? answer.complexity.summary : `unknown (${answer.error.kind})`;
	const measured = power === 0 ? 'too short to be measured' : `n^${power.toFixed(1)} with ${text.slice(0, 100)}`;
	return `${said}; measured: ${measured}`;
}

export interface Found {
	/** A line for each expression that is not in the table, or neither safe nor allowed. */
	readonly faults: readonly string[];
	/** The keys of the expressions. */
	readonly keys: readonly string[];
}

/** What a reason of the list is for: this expression, or those that begin so. */
const isFor = (known: string, source: string): boolean =>
	known.endsWith('…') ? source.startsWith(known.slice(0, -1)) : source === known;

/** Looks each expression up in the table, and those that are not safe in the list of the allowed ones. */
export function lookUp(
	expressions: readonly Expression[],
	table: ReadonlyMap<string, Verdict>,
	allowed: Allowed,
): Found {
	const faults: string[] = [];
	for (const expression of expressions) {
		const {source, flags, files} = expression;
		const verdict = table.get(keyOf(expression));
		const name = `${files.join(', ')}: /${source}/${flags}`;
		if (verdict === undefined) faults.push(`${name}: run npm run trust -- --only expressions to judge it`);
		else if (verdict !== 'safe' && !Object.keys(allowed).some(known => isFor(known, source)))
			faults.push(`${name}: ${verdict}; rewrite it, or say in allowed.ts why it may stay`);
	}
	return {faults, keys: expressions.map(keyOf)};
}

/** What is allowed, and needs not to be any more. */
export const unneeded = (expressions: readonly Expression[], table: ReadonlyMap<string, Verdict>, allowed: Allowed) =>
	Object.keys(allowed).filter(
		known =>
			!expressions.some(expression => isFor(known, expression.source) && table.get(keyOf(expression)) !== 'safe'),
	);
