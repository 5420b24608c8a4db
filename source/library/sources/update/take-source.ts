import type {Article} from '../../../article/article.ts';
import {timeOfDate} from '../../../article/dates/moment.ts';
import {originOf} from '../../keep/article-file.ts';
import type {Keeper} from '../../keep/keep.ts';
import type {WholeText} from '../../keep/merge.ts';
import type {ReadingStates} from '../../storage/reading-states.ts';
import type {SourceRecord} from '../records.ts';
import {type Subscription, withoutPassword} from '../subscription.ts';

/** What is older than this counts as read when a source is new to the user, in milliseconds. */
const news = 14 * 86_400_000;

function isOlder(article: Article | undefined, than: number): boolean {
	const time = timeOfDate(article?.published ?? '');
	return time !== undefined && time < than;
}

/** What became of the articles of a source. */
interface Taken {
	readonly added: number;
	readonly updated: number;
	/** How many of those that were added count as read, as they are old. */
	readonly oldRead: number;
}

/** An article as the library has it: under the name that the user gave its source. */
export function ofSource(article: Article, {name, address, tags}: Subscription): Article {
	const all = [...new Set([...article.tags, ...tags])];
	return {...article, source: name, tags: all, origin: {...article.origin!, from: withoutPassword(address)}};
}

interface Taking {
	/** The texts of pages that were fetched. */
	readonly texts: ReadonlyMap<Article, WholeText>;
	readonly keeper: Keeper;
	readonly states: ReadingStates;
	/** Lets others work, now and then. */
	readonly rest: () => Promise<void>;
	readonly now: number;
}

/** Keeps the articles of a source. One source is taken at a time. */
export async function takeSource(
	source: Subscription,
	before: SourceRecord,
	articles: readonly Article[],
	{texts, keeper, states, rest, now}: Taking,
): Promise<Taken> {
	const isFirst = before.success === null;
	const counts = {added: 0, updated: 0};
	const old: string[] = [];
	try {
		keeper.beginDocument();
		for (const article of articles) {
			const {outcome, file} = keeper.keep(article, texts.get(article));
			const isOwn = file?.before && originOf(file.before).from === withoutPassword(source.address);
			// If the first update was killed, its articles are there already, but their age was not looked at yet.
			const isNew = outcome.what === 'added' || (isFirst && outcome.what === 'unchanged' && isOwn);
			if (file && isFirst && isNew && isOlder(article, now - news)) old.push(file.stateKey());
			if (file?.hasOtherWords) states.noteChanged([file.stateKey()]);
			if (outcome.what === 'added') counts.added++;
			else if (outcome.what === 'updated') counts.updated++;
			await rest();
		}
	} finally {
		states.markRead(old, 'untouched');
	}
	return {...counts, oldRead: old.length};
}
