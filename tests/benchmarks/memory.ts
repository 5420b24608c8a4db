import {peakMemory} from './measuring/proc.ts';
import {khabarInText, seedArticle, startNode} from './measuring/programs.ts';
import {median, type Result} from './measuring/result.ts';
import {warmUp} from './times.ts';

const runs = 5;

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
