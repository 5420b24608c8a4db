import {once} from 'node:events';
import {clean} from '../../article/clean.ts';
import {formatProblem, type Problem} from '../../article/problem.ts';

/** Writes to standard output and waits while its reader is slower than we are. */
export async function print(text: string): Promise<void> {
	if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** One line on standard error, in the program's name. It is cleaned, since names of files and servers may hold anything. */
export const complain = (message: string) => process.stderr.write(`khabar: ${clean(message)}\n`);

/** Tells each problem on standard error, and that the command failed, unless all that was asked for could be read. */
export function reportProblems(problems: readonly Problem[]): void {
	for (const problem of problems) complain(formatProblem(problem));
	if (problems.some(({isWarning}) => !isWarning)) process.exitCode = 1;
}
