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
import {parseArgs} from 'node:util';
import {type Attack, attacksOf, usualCases} from './attacks.ts';
import type {Outcome} from './outcome.ts';

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
const [cases, minutes] = [Number(values.cases), Number(values.minutes)];
if (!(cases >= 1)) throw new Error(`--cases: must be a number from 1 on, not ${values.cases}`);

async function inTime({run, minutes: own}: Attack): Promise<Outcome> {
	const most = Math.max(minutes, own ?? 0);
	const late = Promise.withResolvers<Outcome>();
	const timer = setTimeout(() => late.resolve({cases: 0, won: [`no end within ${most} minutes`]}), most * 60_000);
	const outcome = await Promise.race([run(seed), late.promise]).catch((error: unknown) => ({
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
const attacks = attacksOf({cases, minutes, again: values.again}).filter(({name}) =>
	only.some(beginning => name.startsWith(beginning)),
);
const outcomes = new Map<Attack, Outcome>();

/** Carries out attacks one after another, and tells of each as it ends. */
async function carryOut(attacks: readonly Attack[]): Promise<void> {
	for (const attack of attacks) {
		const start = performance.now();
		const outcome = await inTime(attack);
		outcomes.set(attack, outcome);
		for (const line of outcome.won) console.error(`${attack.does}: ${line}`);
		console.error(`${attack.does}: ${Math.round((performance.now() - start) / 1000)} s, ${resultOf(outcome)}`);
		if (outcome.won.length > 0) process.exitCode = 1;
	}
}

await Promise.all([
	carryOut(attacks.filter(({isBeside}) => !isBeside)),
	carryOut(attacks.filter(({isBeside}) => isBeside)),
]);
const rows = (line: (attack: Attack, outcome: Outcome) => string) =>
	attacks.map(attack => line(attack, outcomes.get(attack)!)).join('\n');
console.log('| attack | cases | result |\n|---|---:|---|');
console.log(rows(({does}, outcome) => `| ${does} | ${outcome.cases.toLocaleString('en')} | ${resultOf(outcome)} |`));
if (values.table) {
	console.log('\n| الهجوم | الحالات | النتيجة |\n|---|---:|---|');
	console.log(
		rows(({inArabic}, outcome) => {
			const hasHeld = outcome.won.length === 0 && outcome.skipped === undefined;
			return `| ${inArabic} | ${outcome.cases.toLocaleString('en')} | ${hasHeld ? 'صمد' : resultOf(outcome)} |`;
		}),
	);
}
// What has not ended would go on.
process.exit();
