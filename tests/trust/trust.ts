/**
 * `npm run trust`: attacks on khabar, and a table in Markdown of what came of each, as the guide has it. It ends with 1 if one got
 * through, or did not end within some minutes. Options, after `npm run trust -- `:
 *
 *     --only NAME,NAME  the attacks whose names begin so
 *     --seed N          the same as another run
 *     --cases N         so many hostile articles, and of all else that is random as many more or fewer, but 1,000 kills at most
 *     --minutes N       how long each attack may take
 *     --table           the table once more in Arabic, at the end
 *     --again           judge all expressions, also those that are known
 */
import {spawn} from 'node:child_process';
import {parseArgs} from 'node:util';
import {allowedOfOurs, allowedOfPackages} from './expressions/allowed.ts';
import type {Expression} from './expressions/expressions.ts';
import {allExpressions} from './expressions/find.ts';
import {judge, lookUp, unneeded} from './expressions/judge.ts';
import {keyOf, readTable, writeTable} from './expressions/table.ts';
import {killedWhileAdding} from './faults/killed.ts';
import {killedWhileIndexing} from './faults/killed-index.ts';
import {killedWhileReading} from './faults/killed-reading.ts';
import {inReader, throughCommands} from './hostile/attacks.ts';
import {throughEnormous} from './hostile/rooms.ts';
import {roomsInThreads} from './hostile/rooms-in-threads.ts';
import {inArabic} from './in-arabic.ts';
import {longLife} from './line/long-life.ts';
import {cutLines, largePastes, manySizes, stoppedLine, typedAhead} from './line/over-ssh.ts';
import {attachedElsewhere, stoppedAndContinued} from './line/places.ts';
import {screensAsRedrawn} from './line/redraw.ts';
import {noConnections} from './network/no-connection.ts';
import type {Outcome} from './outcome.ts';
import {knownWeaknesses, whatIsInstalled} from './package/package.ts';
import {knownRuns, longRuns} from './runs/runs.ts';

interface Attack {
	readonly name: string;
	readonly does: string;
	readonly run: (seed: number) => Promise<Outcome>;
}

/** Judges the expressions that the table does not have, or all of them again, and looks all up in it. */
async function expressions(): Promise<Outcome> {
	const {own, others} = await allExpressions();
	const all: readonly Expression[] = [...own, ...others];
	const known = readTable();
	const table = new Map<string, string>();
	for (const expression of all) {
		const key = keyOf(expression);
		const verdict = (values.again ? undefined : known.get(key)) ?? (await judge(expression));
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

/** Files of tests, each test a case. */
async function tests(files: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
	const child = spawn(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=tap', ...files], {
		env: {...process.env, ...env},
		stdio: ['ignore', 'pipe', 'inherit'],
		timeout: patience * 60_000,
	});
	let output = '';
	for await (const chunk of child.stdout) output += String(chunk);
	const won = Array.from(output.matchAll(/^ *not ok \d+ - (.*)$/gm), ([, name]) => name!);
	const [left] = output.matchAll(/^ *ok .* # SKIP (.*)$/gm);
	const count = Number(/^# tests (\d+)/m.exec(output)?.[1] ?? 0);
	return {cases: count, won: count > 0 ? won : ['no test ran'], ...(left && {skipped: left[1]})};
}

/** The same test in two processes, each with a half of the kills. */
async function killedWhileUpdating(seed: number, kills: number): Promise<Outcome> {
	const each = Math.ceil(kills / 2);
	const outcomes = await Promise.all(
		[seed, seed + 1].map(seed =>
			tests(['tests/commands/sources/killed.test.ts'], {KHABAR_KILLS: String(each), SEED: String(seed)}),
		),
	);
	return {cases: 2 * each, won: outcomes.flatMap(({won}) => won)};
}

/** What takes a quarter of an hour with all else, on a machine with two cores. */
const usualCases = 20_000;
const {values} = parseArgs({
	options: {
		only: {type: 'string', default: ''},
		seed: {type: 'string'},
		table: {type: 'boolean', default: false},
		again: {type: 'boolean', default: false},
		cases: {type: 'string', default: String(usualCases)},
		minutes: {type: 'string', default: '6'},
	},
});
const wanted = Number(values.cases);
if (!(wanted >= 1)) throw new Error(`--cases: must be a number from 1 on, not ${values.cases}`);
/** No attack may take longer, in minutes, on a machine that does nothing else. */
const patience = Number(values.minutes);

/** So many as are tried for the usual number of hostile articles, for as many as are asked for. */
const share = (count: number): number => Math.max(1, Math.round((count * wanted) / usualCases));
const killsOf = (count: number): number => Math.min(count, share(count));

const attacks: readonly Attack[] = [
	{
		name: 'rooms',
		does: 'hostile text in every field of every format, read and laid out',
		run: seed => roomsInThreads(seed, wanted),
	},
	{name: 'enormous', does: 'documents that are larger, deeper or odder than any', run: () => throughEnormous()},
	{name: 'commands', does: 'hostile articles through every command', run: seed => throughCommands(seed, share(300))},
	{name: 'reader', does: 'hostile articles in the reader', run: seed => inReader(seed, share(60))},
	{name: 'known-runs', does: 'runs that once took minutes', run: () => knownRuns(200_000)},
	{
		name: 'runs',
		does: 'runs of 200,000 characters in every field: work that grows faster than they',
		run: seed => longRuns(seed, share(100), 200_000),
	},
	{
		name: 'expressions',
		does: 'regular expressions of khabar and of the packages in it',
		run: () => expressions(),
	},
	// A thousand kills in all.
	{
		name: 'kill-add',
		does: 'kill -9 while articles are added, two processes at a time',
		run: seed => killedWhileAdding(seed, killsOf(650)),
	},
	{
		name: 'kill-update',
		does: 'kill -9 while sources are updated',
		run: seed => killedWhileUpdating(seed, killsOf(50)),
	},
	{
		name: 'kill-index',
		does: 'kill -9 while a catalogue and its words are made',
		run: seed => killedWhileIndexing(seed, killsOf(200)),
	},
	{
		name: 'kill-read',
		does: 'kill -9 while two readers star articles',
		run: seed => killedWhileReading(seed, killsOf(100)),
	},
	{
		name: 'processes',
		does: 'processes that race while a catalogue is made',
		run: () =>
			tests(['tests/library/catalogue/catalogue-processes.test.ts', 'tests/library/catalogue/two-readers.test.ts']),
	},
	{
		name: 'files',
		does: 'pipes, devices, links, odd names, files of others, closed folders',
		run: () =>
			tests([
				'tests/library/files/*.test.ts',
				'tests/library/closed-folders.test.ts',
				'tests/package/compile-cache.test.ts',
			]),
	},
	{
		name: 'damage',
		does: 'damaged catalogues, states, places and preferences, a full disk',
		run: () =>
			tests([
				'tests/library/catalogue/catalogue-damage.test.ts',
				'tests/library/storage/*.test.ts',
				'tests/settings*.test.ts',
				'tests/settings/*.test.ts',
			]),
	},
	{
		name: 'network',
		does: 'private addresses, rebinding, redirects, bombs, silence',
		run: () => tests(['tests/network/*.test.ts']),
	},
	{name: 'silent', does: 'commands on local folders: connections made, programs started', run: () => noConnections()},
	{name: 'package', does: 'what is installed: files, scripts, licences', run: () => whatIsInstalled()},
	{name: 'audit', does: 'known weaknesses of packages', run: () => knownWeaknesses()},
	{
		name: 'terminal',
		does: 'signals, stopping, a lost terminal, work that does not end',
		run: () => tests(['tests/terminal/session/*.test.ts']),
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
		does: 'keys of one long session: the heap, open files, and the screen every 200 keys',
		// A key takes 20 ms of khabar's processor time: with these three minutes, with forty times as many cases two hours.
		run: seed => longLife(seed, share(5000), share(25)),
	},
];

async function inTime(attack: Promise<Outcome>): Promise<Outcome> {
	const late = Promise.withResolvers<Outcome>();
	const timer = setTimeout(
		() => late.resolve({cases: 0, won: [`no end within ${patience} minutes`]}),
		patience * 60_000,
	);
	const outcome = await Promise.race([attack, late.promise]).catch((error: unknown) => ({
		cases: 0,
		won: [String(error)],
	}));
	clearTimeout(timer);
	return outcome;
}

function resultOf({cases, won, skipped}: Outcome): string {
	if (won.length > 0) return `${won.length} got through`;
	if (skipped === undefined) return 'held';
	return cases > 0 ? `held; in part not tried here: ${skipped}` : `not tried here: ${skipped}`;
}

const only = values.only.split(',');
const seed = Number(values.seed ?? Date.now() % 1_000_000);
console.log(`seed ${seed}\n`);
console.log('| attack | cases | result |\n|---|---:|---|');
const arabic: string[] = [];
for (const {does, run} of attacks.filter(({name}) => only.some(beginning => name.startsWith(beginning)))) {
	const start = performance.now();
	const outcome: Outcome = await inTime(run(seed));
	for (const line of outcome.won) console.error(`${does}: ${line}`);
	console.error(`${does}: ${Math.round((performance.now() - start) / 1000)} s`);
	const cases = outcome.cases.toLocaleString('en');
	console.log(`| ${does} | ${cases} | ${resultOf(outcome)} |`);
	const held = outcome.won.length === 0 && outcome.skipped === undefined;
	arabic.push(`| ${inArabic[does]} | ${cases} | ${held ? 'صمد' : resultOf(outcome)} |`);
	if (outcome.won.length > 0) process.exitCode = 1;
}
if (values.table) console.log(['', '| الهجوم | الحالات | النتيجة |', '|---|---:|---|', ...arabic].join('\n'));
// What has not ended would go on.
process.exit();
