import {once} from 'node:events';
import {setImmediate} from 'node:timers/promises';
import {clean} from '../../article/clean.ts';
import {formatProblem, type Problem} from '../../article/problem.ts';
import {messages} from './language.ts';

/** How long to write, in milliseconds, before signals are handled. */
const slice = 50;
let sliceEnd = 0;

/** Writes data to standard output and waits while its reader is slower than we are. Signals work in between, however much there is. */
export async function print(text: string): Promise<void> {
	if (!process.stdout.write(text)) await once(process.stdout, 'drain');
	else if (performance.now() >= sliceEnd) await setImmediate();
	else return;
	sliceEnd = performance.now() + slice;
}

/** What JSON lets through and a terminal may act on: the controls C1 and those of direction. */
const unsafeInJson = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff]/g;

/** A value as a line of JSON in which nothing acts on a terminal. It has only letters that were read as they are written. */
export const jsonLine = (value: unknown): string =>
	`${JSON.stringify(value).replace(unsafeInJson, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;

/** Makes of a line what a stream is sent for it. */
type Show = (line: string, stream: NodeJS.WriteStream) => string;

let show: Show = line => `${line}\n`;

/** Sets how lines for people become what a terminal shows right. Until then they are written as they are. */
export const showLinesBy = (how: Show): void => {
	show = how;
};

/**
 * Writes a line for people to standard output or standard error. All that commands say passes through here: it is cleaned, since
 * names of files and servers may hold anything, and laid out for the terminal, if there is one.
 */
function tell(line: string, stream: NodeJS.WriteStream): void {
	stream.write(show(clean(line), stream));
}

/** A short text that is part of a line, as the terminal of a stream has to be sent it: without the blanks that align a row. */
export const shownOn = (text: string, stream: NodeJS.WriteStream): string =>
	show(clean(text), stream).trim().replaceAll(/ {2,}/g, ' ');

/** One line on standard output of what was done. */
export const report = (line: string): void => tell(line, process.stdout);

/** One line on standard error that is part of a question or of a list. Blanks before it stay. */
export function ask(line: string): void {
	const [blanks = ''] = /^ */.exec(line) ?? [];
	process.stderr.write(blanks + show(clean(line), process.stderr));
}

/** One line on standard error, in the program's name. What other rooms say of a failure is said in the user's language. */
export const complain = (message: string): void => tell(`khabar: ${messages().fault(clean(message))}`, process.stderr);

/** The same for a command that was used in a wrong way: it ends with the exit code of that. */
export function misuse(message: string): void {
	complain(message);
	process.exitCode = 2;
}

/** Tells each problem on standard error, and that the command failed, unless all that was asked for could be read. */
export function reportProblems(problems: readonly Problem[]): void {
	for (const problem of problems) complain(formatProblem(problem));
	if (problems.some(({isWarning}) => !isWarning)) process.exitCode = 1;
}
