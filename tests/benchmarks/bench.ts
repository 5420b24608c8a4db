/**
 * `npm run bench`: khabar beside what its readers could use instead, in pseudo-terminals of 80 by 24, as a table of
 * ratios. `npm run bench -- --only NAME` runs the rows of one name.
 */
import {parseArgs} from 'node:util';
import {
	listAgainstNewsboat,
	mixedAgainstInk,
	pagingAgainstLess,
	scrollingAgainstInk,
	scrollingAgainstLess,
} from './bytes.ts';
import {cleanUp} from './environment.ts';
import {memoryAgainstNode, tellsPeakMemory} from './memory.ts';
import {versionOf} from './programs.ts';
import {type Result, table} from './result.ts';
import {keysAgainstInk, largeAgainstSeed, startAgainstNode} from './times.ts';

const less = versionOf('less');
const newsboat = versionOf('newsboat');

interface Benchmark {
	readonly run: () => Promise<Result[]>;
	/** Why it cannot be run here. */
	readonly missing?: string | false;
}

const noLess = less === undefined && 'less is not installed';
const benchmarks: Readonly<Record<string, Benchmark>> = {
	scrolling: {run: scrollingAgainstLess, missing: noLess},
	list: {run: listAgainstNewsboat, missing: newsboat === undefined && 'newsboat is not installed'},
	paging: {run: pagingAgainstLess, missing: noLess},
	'ink-scrolling': {run: scrollingAgainstInk},
	'ink-mixed': {run: mixedAgainstInk},
	'ink-times': {run: keysAgainstInk},
	start: {run: startAgainstNode},
	memory: {run: memoryAgainstNode, missing: !tellsPeakMemory && 'there is no /proc to read it from'},
	large: {run: largeAgainstSeed},
};

const {values} = parseArgs({options: {only: {type: 'string'}}});
if (values.only !== undefined && !(values.only in benchmarks)) {
	console.error(`no benchmark ${values.only}; there are ${Object.keys(benchmarks).join(', ')}`);
	process.exit(2);
}

console.log(`Node ${process.version}, ${less ?? 'no less'}, ${newsboat ?? 'no newsboat'}; ${process.platform}\n`);
const results: Result[] = [];
const leftOut: string[] = [];
try {
	for (const [name, {run, missing}] of Object.entries(benchmarks)) {
		if (values.only !== undefined && values.only !== name) continue;
		if (missing) leftOut.push(`left out: ${name}, since ${missing}`);
		else results.push(...(await run()));
	}
} finally {
	await cleanUp();
}
if (results.length > 0) console.log(table(results));
for (const line of leftOut) console.log(`\n${line}`);
