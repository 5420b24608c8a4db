/**
 * `npm run train`: fits the model of the key facts to what careful readers chose. Nothing of this ships but the weights
 * (`facts/model/weights.ts`). May import `facts/` and what is beside it.
 */

import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** What a careful reader chose from an article: facts, verbatim but for " … ", and paragraphs that are no part of the story. */
export interface Reading {
	/** `grade` is 2 for an essential fact and 1 for a useful one. */
	readonly facts: readonly {readonly paragraph: number; readonly text: string; readonly grade: number}[];
	readonly junk: readonly number[];
}

export interface Annotated {
	readonly id: string;
	readonly title: string;
	readonly paragraphs: readonly string[];
	readonly language: string;
	/** Who published it. */
	readonly outlet: string;
	readonly readings: readonly Reading[];
}

interface Line {
	readonly id: string;
	readonly title?: string;
	readonly paragraphs: readonly string[];
	readonly language: string;
	readonly source?: string;
	readonly A?: Reading;
	readonly B?: Reading;
}

/** The articles with readers' choices in every `articles.json` of a folder and of the folders in it. */
export function corpus(folder: string): Annotated[] {
	const inside = readdirSync(folder, {withFileTypes: true}).filter(entry => entry.isDirectory());
	const files = [folder, ...inside.map(({name}) => join(folder, name)).sort()].map(one => join(one, 'articles.json'));
	const found = files.filter(existsSync).flatMap(file => JSON.parse(readFileSync(file, 'utf8')) as Line[]);
	return found.flatMap(({id, title = '', paragraphs, language, source, A, B}) => {
		const readings = [A, B].filter(reading => reading !== undefined);
		// Where no source is given, the id has it: «snn_alweeam_451».
		const outlet = source || (id.split('_')[1] ?? '');
		return readings.length > 0 ? [{id, title, paragraphs, language, outlet, readings}] : [];
	});
}
