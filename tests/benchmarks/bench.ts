/**
 * `npm run bench`: khabar beside what its readers could use instead, in pseudo-terminals, of 80 by 24 unless a row says otherwise, as a
 * table of ratios. `npm run bench -- --only NAME` runs the rows of one name, and `library` those of
 * all names that begin with it.
 */
import {parseArgs} from 'node:util';
import {
	factsShownAgainstLess,
	listAgainstNewsboat,
	mixedAgainstInk,
	pagingAgainstLess,
	scrollingAgainstInk,
	scrollingAgainstLess,
	scrollingBesideFacts,
} from './bytes.ts';
import {keyWaits} from './library/key-waits.ts';
import {rebuildRate} from './library/libraries.ts';
import {addingAgainstNewsboat, searchByCommand, searchInReader} from './library/library-commands.ts';
import {keysWithMany, memoryWithMany, startAgainstNewsboat, startWithMany} from './library/library-list.ts';
import {updatingAgainstNewsboat} from './library/updating.ts';
import {cleanUp} from './measuring/environment.ts';
import {tellsOfProcesses} from './measuring/proc.ts';
import {versionOf} from './measuring/programs.ts';
import {type Result, table} from './measuring/result.ts';
import {memoryAgainstNode} from './memory.ts';
import {keysAgainstInk, largeAgainstSeed, startAgainstNode} from './times.ts';

const less = versionOf('less');
const newsboat = versionOf('newsboat');

interface Benchmark {
	readonly run: () => Promise<Result[]>;
	/** Why it cannot be run here. */
	readonly missing?: string | false;
}

const noLess = less === undefined && 'less is not installed';
const noNewsboat = newsboat === undefined && 'newsboat is not installed';
const noProc = !tellsOfProcesses && 'there is no /proc to read it from';
const benchmarks: Readonly<Record<string, Benchmark>> = {
	scrolling: {run: scrollingAgainstLess, missing: noLess},
	list: {run: listAgainstNewsboat, missing: noNewsboat},
	'facts-shown': {run: factsShownAgainstLess, missing: noLess},
	'beside-facts': {run: scrollingBesideFacts},
	paging: {run: pagingAgainstLess, missing: noLess},
	'ink-scrolling': {run: scrollingAgainstInk},
	'ink-mixed': {run: mixedAgainstInk},
	'ink-times': {run: keysAgainstInk},
	start: {run: startAgainstNode},
	memory: {run: memoryAgainstNode, missing: noProc},
	large: {run: largeAgainstSeed},
	// From here on with 100,000 articles, which take a minute to make.
	'library-rebuild': {run: rebuildRate, missing: noProc},
	'library-start': {run: startWithMany, missing: noProc},
	'library-newsboat': {run: startAgainstNewsboat, missing: noProc || noNewsboat},
	'library-key': {run: keysWithMany, missing: noProc},
	'library-memory': {run: memoryWithMany, missing: noProc},
	'library-add': {run: addingAgainstNewsboat, missing: noNewsboat},
	'library-waits': {run: keyWaits, missing: noProc},
	'library-update': {run: updatingAgainstNewsboat, missing: noNewsboat},
	'library-search': {run: searchInReader, missing: noProc},
	'library-search-command': {run: searchByCommand, missing: noProc},
};

const {values} = parseArgs({options: {only: {type: 'string'}}});
const {only} = values;
const wanted = Object.entries(benchmarks).filter(
	([name]) => only === undefined || name === only || (only === 'library' && name.startsWith(only)),
);
if (wanted.length === 0) {
	console.error(`no benchmark ${only}; there are ${Object.keys(benchmarks).join(', ')}`);
	process.exit(2);
}

console.log(`Node ${process.version}, ${less ?? 'no less'}, ${newsboat ?? 'no newsboat'}; ${process.platform}\n`);
const results: Result[] = [];
const remarks: string[] = [];
try {
	for (const [name, {run, missing}] of wanted) {
		// Standard output is for the table, which comes after all of them.
		console.error(name);
		if (missing) remarks.push(`left out: ${name}, since ${missing}`);
		else {
			try {
				const rows = await run();
				results.push(...rows);
				console.error(table(rows));
			} catch (error) {
				// The others have taken minutes: they should not be lost for it.
				process.exitCode = 1;
				remarks.push(`failed: ${name}: ${error instanceof Error ? error.message : error}`);
			}
		}
	}
} finally {
	await cleanUp();
}
if (results.length > 0) console.log(table(results));
for (const line of remarks) console.log(`\n${line}`);
