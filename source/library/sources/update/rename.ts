import {existsSync} from 'node:fs';
import {Catalogue} from '../../catalogue/catalogue.ts';
import {originOf} from '../../keep/article-file.ts';
import {ArticleFolder} from '../../keep/article-folder.ts';
import {KeptIndex} from '../../keep/kept-index.ts';
import {prepared} from '../../storage/database.ts';

const filesOf = `
	SELECT DISTINCT name FROM file JOIN article ON article.file = file.row
	WHERE source = :name OR article.row IN (SELECT article FROM also_in WHERE also_in.source = :name)`;

/**
 * Gives all articles of a source its new name. What is done twice, after a sudden end, does no harm.
 * @param name.address only those that came from there: another source may have the old name by now
 */
export function renameArticles(
	catalogue: Catalogue,
	index: KeptIndex,
	{from, to, address}: {from: string; to: string; address?: string},
): void {
	const rows = catalogue.read(database => prepared(database, filesOf).all({name: from})) as {name: string}[];
	if (rows.length === 0) return;
	const files = new ArticleFolder(catalogue.folder!, index);
	for (const {name} of rows) {
		files.change(name, file => {
			if (address !== undefined && originOf(file).from !== address) return file;
			const {source, alsoIn} = file;
			const others = Array.isArray(alsoIn) ? alsoIn.map(other => (other === from ? to : other)) : alsoIn;
			return {...file, ...(source === from && {source: to}), ...(others !== undefined && {alsoIn: others})};
		});
	}
}

/** The same in the folder of a library, if it is there. */
export async function renameInLibrary(library: string, from: string, to: string): Promise<void> {
	if (!existsSync(library)) return;
	const catalogue = Catalogue.ofFolder(library);
	try {
		for await (const _ of catalogue.update(undefined, {words: false}));
		const index = new KeptIndex(catalogue);
		renameArticles(catalogue, index, {from, to});
		index.close();
	} finally {
		catalogue.close();
	}
}
