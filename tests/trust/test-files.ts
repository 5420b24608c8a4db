import {spawn} from 'node:child_process';
import type {Outcome} from './outcome.ts';

/** Files of tests, each test a case. They are ended after so many minutes. */
export async function testsIn(
	files: readonly string[],
	minutes: number,
	env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
	const child = spawn(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=tap', ...files], {
		env: {...process.env, ...env},
		stdio: ['ignore', 'pipe', 'inherit'],
		timeout: minutes * 60_000,
	});
	let output = '';
	for await (const chunk of child.stdout) output += String(chunk);
	const won = Array.from(output.matchAll(/^ *not ok \d+ - (.*)$/gm), ([, name]) => name!);
	const [left] = output.matchAll(/^ *ok .* # SKIP (.*)$/gm);
	const count = Number(/^# tests (\d+)/m.exec(output)?.[1] ?? 0);
	return {cases: count, won: count > 0 ? won : ['no test ran'], ...(left && {skipped: left[1]})};
}
