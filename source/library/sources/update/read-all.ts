import type {Article} from '../../../article/article.ts';
import type {Origin} from '../../../article/origin.ts';
import type {Problem} from '../../../article/problem.ts';
import {takeArticles} from '../../../article/read/take.ts';
import type {Reading} from '../../../article/reading.ts';

/** All that a document holds. */
export interface WholeReading {
	readonly articles: readonly Article[];
	readonly problems: readonly Problem[];
}

export async function gathered(readings: AsyncIterable<Reading>): Promise<WholeReading> {
	const articles: Article[] = [];
	const problems: Problem[] = [];
	for await (const reading of readings) {
		articles.push(...reading.articles);
		problems.push(...reading.problems);
	}
	return {articles, problems};
}

export const readAll = (bytes: Uint8Array, origin: Origin): Promise<WholeReading> =>
	gathered(takeArticles(bytes, origin));
