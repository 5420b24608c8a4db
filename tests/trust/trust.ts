/**
 * `npm run trust`: attacks on khabar, and a table in Markdown of what came of each. `npm run trust -- --only NAME` tries the
 * attacks whose names begin so, `--seed N` tries the same as another run.
 */
import {spawn} from 'node:child_process';
import {parseArgs} from 'node:util';
import {allowedOfOurs, allowedOfPackages} from './expressions/allowed.ts';
import {checkExpressions} from './expressions/check.ts';
import {type Expression, expressionsOfPackages, ownExpressions} from './expressions/expressions.ts';
import {killedWhileAdding} from './faults/killed.ts';
import {inReader, throughCommands} from './hostile/attacks.ts';
import {longLife} from './line/long-life.ts';
import {cutLines, largePastes, manySizes, stoppedLine, typedAhead} from './line/over-ssh.ts';
import {attachedElsewhere, stoppedAndContinued} from './line/places.ts';
import {screensAsRedrawn} from './line/redraw.ts';
import type {Outcome} from './outcome.ts';
import {longRuns} from './runs/runs.ts';

interface Attack {
	readonly name: string;
	readonly does: string;
	readonly run: (seed: number) => Promise<Outcome>;
}

async function expressions(list: readonly Expression[], allowed: typeof allowedOfOurs): Promise<Outcome> {
	const {flagged, unneeded} = await checkExpressions(list, allowed);
	return {cases: list.length, won: [...flagged, ...unneeded.map(known => `allowed, but not needed: ${known}`)]};
}

/** Files of tests, each test a case. */
async function tests(...files: readonly string[]): Promise<Outcome> {
	const child = spawn(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=tap', ...files], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let output = '';
	for await (const chunk of child.stdout) output += String(chunk);
	const won = Array.from(output.matchAll(/^ *not ok \d+ - (.*)$/gm), ([, name]) => name!);
	const count = Number(/^# tests (\d+)/m.exec(output)?.[1] ?? 0);
	return {cases: count, won: count > 0 ? won : ['no test ran']};
}

const attacks: readonly Attack[] = [
	{name: 'commands', does: 'hostile articles through every command', run: seed => throughCommands(seed, 800)},
	{name: 'reader', does: 'hostile articles in the reader', run: seed => inReader(seed, 150)},
	{name: 'runs', does: 'runs of 200,000 characters in every field', run: seed => longRuns(seed, 250, 200_000)},
	{
		name: 'expressions-own',
		does: 'expressions of khabar',
		run: async () => expressions(await ownExpressions(), allowedOfOurs),
	},
	{
		name: 'expressions-packages',
		does: 'expressions of the packages in it',
		run: () => expressions(expressionsOfPackages(), allowedOfPackages),
	},
	{name: 'kill', does: 'kill -9 while articles are added', run: seed => killedWhileAdding(seed, 60)},
	{
		name: 'files',
		does: 'pipes, devices, links, odd names, files of others, closed folders',
		run: () =>
			tests(
				'tests/library/files/*.test.ts',
				'tests/library/closed-folders.test.ts',
				'tests/package/compile-cache.test.ts',
			),
	},
	{name: 'damage', does: 'damaged catalogues', run: () => tests('tests/library/catalogue/catalogue-damage.test.ts')},
	{
		name: 'network',
		does: 'private addresses, rebinding, redirects, bombs, silence',
		run: () => tests('tests/network/*.test.ts'),
	},
	{
		name: 'terminal',
		does: 'signals, stopping, a lost terminal, work that does not end',
		run: () => tests('tests/terminal/session/*.test.ts'),
	},
	{
		name: 'redraw',
		does: 'random sessions in all display models: the screen against what Ctrl-L draws',
		run: seed => screensAsRedrawn(seed, 60),
	},
	{name: 'line-cut', does: 'SSH lines cut at random', run: seed => cutLines(seed, 10)},
	{
		name: 'line-stopped',
		does: 'a terminal that reads nothing for 10 seconds, while keys go on',
		run: () => stoppedLine(10, 1000),
	},
	{
		name: 'line-slow',
		does: 'keys typed ahead, on a line with 300 ms of delay each way',
		run: () => typedAhead(300, 500),
	},
	{name: 'line-paste', does: 'a megabyte pasted into the list, an article, a prompt', run: () => largePastes(1e6)},
	{name: 'line-sizes', does: 'sizes of the window in 5 seconds', run: seed => manySizes(seed, 1000, 5)},
	{name: 'line-stop', does: 'Ctrl-Z and fg, with another size of the window', run: () => stoppedAndContinued(20)},
	{name: 'line-tmux', does: 'tmux detached, and attached to another terminal', run: () => attachedElsewhere(12)},
	{
		name: 'life',
		does: 'keys of one long session: the heap, open files, and the screen 1,000 times',
		run: seed => longLife(seed, 200_000, 1000),
	},
];

const {values} = parseArgs({options: {only: {type: 'string', default: ''}, seed: {type: 'string'}}});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
console.log(`seed ${seed}\n`);
const rows = ['| attack | cases | result |', '|---|---:|---|'];
for (const {does, run} of attacks.filter(({name}) => name.startsWith(values.only))) {
	const {cases, won} = await run(seed).catch(error => ({cases: 0, won: [String(error)]}));
	for (const line of won) console.error(`${does}: ${line}`);
	rows.push(`| ${does} | ${cases.toLocaleString('en')} | ${won.length === 0 ? 'held' : `${won.length} got through`} |`);
	if (won.length > 0) process.exitCode = 1;
}
console.log(rows.join('\n'));
process.exit();
