import {existsSync, realpathSync} from 'node:fs';
import {Catalogue} from '../../catalogue/catalogue.ts';
import {Keeper} from '../../keep/keep.ts';
import {KeptIndex} from '../../keep/kept-index.ts';
import {prepared} from '../../storage/database.ts';

const filesOf = `
	SELECT DISTINCT name FROM file JOIN article ON article.file = file.row
	WHERE source = :name OR article.row IN (SELECT article FROM also_in WHERE also_in.source = :name)`;

/**
 * Gives all articles of a source its new name. What is done twice, after a sudden end, does no harm.
 * @param address only those that came from there: another source may have the old name by now
 */
export function renameArticles(catalogue: Catalogue, keeper: Keeper, from: string, to: string, address?: string): void {
	const rows = catalogue.read(database => prepared(database, filesOf).all({name: from})) as {name: string}[];
	for (const {name} of rows) {
		keeper.change(name, file => {
			const {source, alsoIn, origin} = file;
			const came = (origin as {from?: unknown} | undefined)?.from;
			if (address !== undefined && came !== address) return file;
			const others = Array.isArray(alsoIn) ? alsoIn.map(other => (other === from ? to : other)) : alsoIn;
			return {...file, ...(source === from && {source: to}), ...(others !== undefined && {alsoIn: others})};
		});
	}
}

/** The same in the folder of a library, if it is there. */
export async function renameInLibrary(library: string, from: string, to: string): Promise<void> {
	if (!existsSync(library)) return;
	const folder = realpathSync(library);
	const catalogue = Catalogue.ofFolder(folder);
	try {
		for await (const _ of catalogue.update(undefined, {words: false}));
		const index = new KeptIndex(catalogue);
		renameArticles(catalogue, new Keeper(folder, index), from, to);
		index.close();
	} finally {
		catalogue.close();
	}
}
