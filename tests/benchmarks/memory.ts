import {existsSync, readFileSync} from 'node:fs';
import {khabarInText, seedArticle, startNode} from './programs.ts';
import {median, type Result} from './result.ts';
import {warmUp} from './times.ts';

const runs = 5;

/** Linux tells the peak of any process, also while it runs. */
export const tellsPeakMemory = existsSync('/proc/self/status');

/** The most memory that a process has had resident, in MB. */
function peakMemory(pid: number): number {
	const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
	return (Number(kibibytes) * 1024) / 1e6;
}

export async function memoryAgainstNode(): Promise<Result[]> {
	await warmUp();
	const khabar: number[] = [];
	const other: number[] = [];
	for (let i = 0; i < runs; i++) {
		await using reader = await khabarInText(seedArticle);
		khabar.push(peakMemory(reader.pid));
		await using node = startNode('process.stdout.write("x"); setTimeout(() => {}, 1e6)');
		await node.shows(/^x/);
		other.push(peakMemory(node.pid));
	}
	return [
		{
			what: `peak memory, the seed’s article open, median of ${runs}`,
			khabar: median(khabar),
			other: median(other),
			unit: 'MB',
			against: 'node -e',
			target: 2,
		},
	];
}
