import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Expression} from './expressions.ts';

/** What was found of an expression: `safe`, or what the checker says and how its time was measured to grow. */
export type Verdict = string;

const file = join(import.meta.dirname, 'judged.txt');
const head = `# What was found of each expression of khabar and of the packages in it: a hash of the expression, then the verdict.
# "safe" is what recheck says. For every other one, allowed.ts says why it may stay.
# Made by: npm run trust -- --only expressions (with --again, known expressions are judged again)
`;

/** What an expression is called in the table. */
export const keyOf = ({source, flags}: Expression): string =>
	createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);

export function readTable(): Map<string, Verdict> {
	if (!existsSync(file)) return new Map();
	const lines = readFileSync(file, 'utf8').split('\n');
	return new Map(
		lines
			.filter(line => line !== '' && !line.startsWith('#'))
			.map(line => {
				const [key, ...verdict] = line.split(' ');
				return [key!, verdict.join(' ')];
			}),
	);
}

/** Sorted, so that a change of one expression changes one line. */
export const writeTable = (table: ReadonlyMap<string, Verdict>): void =>
	writeFileSync(
		file,
		head +
			[...table]
				.map(row => `${row.join(' ')}\n`)
				.sort()
				.join(''),
	);
