import type {Article} from './article.ts';
import type {Problem} from './problem.ts';

/** What came out of one or more files: the articles that open, and why others do not. */
export interface Reading {
	readonly articles: readonly Article[];
	readonly problems: readonly Problem[];
}

/** The reading of a file, an address or another name in which nothing could be read. */
export const failedReading = (file: string, message: string): Reading => ({
	articles: [],
	problems: [{file, message}],
});

export function mergeReadings(readings: readonly Reading[]): Reading {
	return {
		articles: readings.flatMap(reading => reading.articles),
		problems: readings.flatMap(reading => reading.problems),
	};
}
