import type {Article} from '../../article/article.ts';
import type {Summary} from '../../article/summary.ts';
import type {CatalogueShelf} from '../../library/shelf/shelf.ts';
import {messages} from './language.ts';
import {complain} from './output.ts';
import type {ProgressBar} from './progress-bar.ts';

/** How many entries are asked for at once. */
const page = 100;

interface Listed {
	readonly article: Article;
	readonly summary: Summary;
}

/** The first `most` articles of a shelf, one after the other. An article that is gone is reported and left out. */
export function* articlesOf(shelf: CatalogueShelf, most: number, bar?: ProgressBar): Generator<Listed> {
	const end = Math.min(most, shelf.count);
	for (let at = 0; at < end; at += page) {
		for (const [i, entry] of shelf.entries(at, Math.min(end, at + page)).entries()) {
			bar?.show((at + i) / end, () => messages().reports.progress.articles(at + i));
			let article: Article;
			try {
				article = shelf.open(entry);
			} catch (error) {
				bar?.clear();
				complain((error as Error).message);
				process.exitCode = 1;
				continue;
			}
			yield {article, summary: entry.summary};
		}
	}
}
