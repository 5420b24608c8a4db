import type {TextRange} from '../text/row.ts';
import type {Query} from './query.ts';
import {searchWords} from './words.ts';

/** The places of a text in another. */
export function findIn(text: string, paragraph: string): TextRange[] {
	const found: TextRange[] = [];
	for (let at = paragraph.indexOf(text); text !== '' && at >= 0; at = paragraph.indexOf(text, at + text.length))
		found.push({start: at, end: at + text.length});
	return found;
}

/** The words of a text that a query looks for. */
export function matches(query: Query, paragraph: string): TextRange[] {
	const wanted = new Set(searchWords(JSON.stringify(query)).map(({stem}) => stem));
	return searchWords(paragraph).filter(({stem}) => wanted.has(stem));
}
