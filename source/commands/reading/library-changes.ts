import {existsSync, realpathSync} from 'node:fs';
import {basename} from 'node:path';
import type {Article} from '../../article/article.ts';
import type {Catalogue} from '../../library/catalogue/catalogue.ts';
import {readRegularFile} from '../../library/files/regular-file.ts';
import {userAgent} from '../../library/files/user-agent.ts';
import {recordsFile} from '../../library/files/user-folders.ts';
import {isOurs, originOf} from '../../library/keep/article-file.ts';
import {ArticleFolder} from '../../library/keep/article-folder.ts';
import {deleteArticles, takeBack} from '../../library/keep/delete-articles.ts';
import {Deleted} from '../../library/keep/deleted.ts';
import {KeptIndex} from '../../library/keep/kept-index.ts';
import {withWholeText} from '../../library/keep/merge.ts';
import {SourceRecords} from '../../library/sources/records.ts';
import {leadsAway} from '../../library/sources/subscription.ts';
import {pageOf, wholeTextOf} from '../../library/sources/update/pages.ts';
import {openRecords} from '../../library/storage/records.ts';
import type {Deletion} from '../../reader/commands/news/deleting.ts';
import type {FetchedPage} from '../../reader/commands/news/updating.ts';

/** What the reader changes in the library: articles that are deleted, and those that get the text of their page. */
interface LibraryChanges {
	delete(key: string): Deletion;
	/** Takes the last deletion back, if there is one; the catalogue has its articles after the next update. */
	takeBack(): boolean | {readonly failure: string};
	fetchPage(key: string, article: Article): Promise<FetchedPage>;
}

/** @param library the folder of the user's articles; those of other folders are only shown */
export function changesOf(catalogue: Catalogue, library: string, warn: (message: string) => void): LibraryChanges {
	const isLibrary = () => existsSync(library) && catalogue.folder === realpathSync(library);
	function withRecords<Result>(act: (database: ReturnType<typeof openRecords>) => Result): Result {
		const database = openRecords(recordsFile(realpathSync(library)), warn);
		try {
			return act(database);
		} finally {
			database.close();
		}
	}
	return {
		delete(key) {
			if (!isLibrary()) return {refused: 'it is not in your library'};
			try {
				const {refused} = withRecords(database =>
					deleteArticles(catalogue, new Deleted(database), [key], {canBeTakenBack: true}),
				);
				return refused[0] === undefined ? {key} : {refused: refused[0]};
			} catch (error) {
				return {refused: (error as Error).message};
			}
		},
		takeBack() {
			if (!isLibrary()) return false;
			try {
				return withRecords(database => takeBack(catalogue.folder!, new Deleted(database)).length > 0);
			} catch (error) {
				return {failure: (error as Error).message};
			}
		},
		async fetchPage(key, article) {
			const from = article.origin?.from ?? '';
			try {
				const known = existsSync(library)
					? withRecords(database => new SourceRecords(database).get(from)?.isPublic)
					: undefined;
				const isStranger = known ?? !isOfThisMachine(from);
				const leadsElsewhere = /^https?:/i.test(from) && leadsAway(article.url!, from);
				// Where a stranger says where to go, private networks are no place to look.
				const page = await pageOf(article.url!, {userAgent, isStranger: isStranger || leadsElsewhere});
				const whole = wholeTextOf(article, page);
				if (!whole) return {isShorter: true};
				const file = isLibrary() ? catalogue.fileOf(key) : undefined;
				if (file !== undefined && isOurs(JSON.parse(readRegularFile(file).toString()))) {
					const index = new KeptIndex(catalogue);
					new ArticleFolder(catalogue.folder!, index).change(basename(file), kept => ({
						...withWholeText(kept, kept, whole),
						origin: {...originOf(kept), feed: whole.feed},
					}));
					index.close();
				}
				const {paragraphs, keyFacts} = page;
				return {article: {...article, paragraphs, keyFacts}};
			} catch (error) {
				return {failure: (error as Error).message};
			}
		},
	};
}

/** Whether a document came from a file, or from a server of this machine. */
const isOfThisMachine = (from: string): boolean =>
	!/^https?:/i.test(from) || /^(?:localhost|127\.[\d.]+|\[::1\])$/i.test(URL.parse(from)?.hostname ?? '');
