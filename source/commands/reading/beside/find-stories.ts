import {setImmediate} from 'node:timers/promises';
import {factSource} from '../../../article/fact-source.ts';
import {briefOf} from '../../../brief/brief.ts';
import type {KeyFact} from '../../../facts/key-fact.ts';
import {keyFacts} from '../../../facts/key-facts.ts';
import type {Catalogue} from '../../../library/catalogue/catalogue.ts';
import type {Tasks, ToldArticle} from './tasks.ts';

/** How often it is told how far it is, in milliseconds. */
const tellEvery = 100;

/** Reads articles, finds their facts where they are not known, and puts them into stories. */
export async function* findStories(
	catalogue: Catalogue,
	articles: readonly ToldArticle[],
	signal: AbortSignal,
): AsyncGenerator<Tasks['stories']['gives']> {
	const items: Required<ToldArticle>[] = [];
	let told = performance.now();
	for (const {article, facts = factsOf(catalogue, article.key)} of articles) {
		items.push({article, facts});
		await setImmediate();
		if (signal.aborted) return;
		if (performance.now() - told < tellEvery) continue;
		told = performance.now();
		yield {reading: {done: items.length, all: articles.length}};
	}
	yield {stories: briefOf(items), reading: undefined};
}

function factsOf(catalogue: Catalogue, key: string): readonly KeyFact[] {
	try {
		return keyFacts(factSource(catalogue.article(key)));
	} catch {
		// An article that is gone tells nothing.
		return [];
	}
}
