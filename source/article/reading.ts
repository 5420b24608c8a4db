import type {Article} from './article.ts';
import type {Problem} from './problem.ts';

/** What came out of one or more files: the articles that open, and why others do not. */
export interface Reading {
	readonly articles: readonly Article[];
	readonly problems: readonly Problem[];
}

export function mergeReadings(readings: readonly Reading[]): Reading {
	return {
		articles: readings.flatMap(reading => reading.articles),
		problems: readings.flatMap(reading => reading.problems),
	};
}
