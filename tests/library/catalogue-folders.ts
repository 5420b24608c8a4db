import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import type {View} from '../../source/article/listing.ts';
import {Catalogue} from '../../source/library/catalogue/catalogue.ts';
import {noStates} from '../../source/library/storage/reading-states.ts';

/** A folder for one test file; the catalogues of its folders are in it. */
export function ownRoot(name: string): string {
	const root = mkdtempSync(join(tmpdir(), `khabar-${name}-`));
	after(() => rmSync(root, {recursive: true}));
	process.env.XDG_CACHE_HOME = join(root, 'cache');
	return root;
}

export const article = (fields: object = {}): string =>
	JSON.stringify({title: 'T', paragraphs: ['One two three.'], ...fields});

/** Makes a folder of files, by their names. */
export function folderOf(root: string, name: string, files: Readonly<Record<string, string>>): string {
	const path = join(root, name);
	mkdirSync(path, {recursive: true});
	for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
	return path;
}

/** A folder of so many articles, each of which has a word of its own: `word7`. */
export const folderOfMany = (root: string, name: string, count: number): string =>
	folderOf(
		root,
		name,
		Object.fromEntries(
			Array.from({length: count}, (_, i) => [
				`${i}.json`,
				article({id: `id-${i}`, title: `Title ${i}`, paragraphs: [`One word${i} more.`, 'Common ground.']}),
			]),
		),
	);

export async function updated(path: string): Promise<Catalogue> {
	const catalogue = Catalogue.ofFolder(path);
	for await (const _ of catalogue.update());
	return catalogue;
}

export function idsIn(catalogue: Catalogue, view: Partial<View> = {}): string[] {
	const shelf = catalogue.select({sort: 'newest', ...view}, noStates);
	return shelf.entries(0, shelf.count).map(({summary}) => summary.id);
}
