import {readFileSync} from 'node:fs';
import type {Article} from '../../source/article/article.ts';
import type {Origin} from '../../source/article/origin.ts';
import {formatProblem} from '../../source/article/problem.ts';
import {takeArticles} from '../../source/article/read/take.ts';

/** The bytes of a file in `examples/`. */
export const example = (name: string): Buffer => readFileSync(new URL(`examples/${name}`, import.meta.url));

interface Taken {
	readonly articles: readonly Article[];
	readonly problems: readonly string[];
}

/** All that comes of a document, in chunks of `size` bytes, from a file called `test` unless `origin` says otherwise. */
export async function take(bytes: Uint8Array, origin: Partial<Origin>, size?: number): Promise<Taken> {
	const articles: Article[] = [];
	const problems: string[] = [];
	const source = size === undefined ? bytes : inChunks(bytes, size);
	for await (const reading of takeArticles(source, {file: 'test', name: 'name', ...origin})) {
		articles.push(...reading.articles);
		problems.push(...reading.problems.map(formatProblem));
	}
	return {articles, problems};
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

export const takeText = (text: string, origin: Partial<Origin> = {}): Promise<Taken> => take(Buffer.from(text), origin);
