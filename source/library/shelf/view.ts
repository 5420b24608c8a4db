import type {View} from '../../article/listing.ts';

/** The marks of articles, which the catalogue's tables do not have. */
interface Marks {
	keysOf(mark: 'read' | 'starred'): readonly string[];
}

/** SQL that gives the rows of a view's articles, in its order, and the values of its parameters. */
interface Selection {
	readonly sql: string;
	/** The same SQL for their number. */
	readonly counting: string;
	readonly values: Readonly<Record<string, string | number>>;
}

/** The index of an order has the rows of articles. To look into each article for its key would take ten times as long. */
const read = 'row IN (SELECT row FROM article WHERE key IN (SELECT value FROM json_each(:read)))';

const orders: Readonly<Record<View['sort'], string>> = {
	newest: 'time DESC, row',
	source: 'source IS NULL, source, time DESC, row',
	unread: `${read}, time DESC, row`,
	longest: 'words DESC, row',
};

/** SQL for the primary subtag of a language (BCP 47), which all of its regions share. */
export const primarySubtag = "lower(substr(language, 1, instr(language || '-', '-') - 1))";

/** The condition of each filter, in SQL. Keys are passed as one list, however many they are. */
const conditions = {
	unread: `NOT ${read}`,
	isRead: read,
	starred: 'key IN (SELECT value FROM json_each(:starred))',
	source: '(source = :source OR row IN (SELECT article FROM also_in WHERE source = :source))',
	language: `:language IN (language, ${primarySubtag})`,
	tag: 'row IN (SELECT article FROM tag WHERE tag = :tag)',
	since: 'time >= :since',
	before: 'time < :before',
} as const;

type Filter = keyof typeof conditions;

const filtersOf = (view: PartOfView): Filter[] =>
	(Object.keys(conditions) as Filter[]).filter(name => view[name] !== undefined && view[name] !== false);

/** Whether a view holds all articles. */
export const isWhole = (view: View): boolean => !view.query && filtersOf(view).length === 0;

/** A view without some articles, by their rows, or only with those that are read. */
interface PartOfView extends View {
	readonly muted?: readonly number[];
	readonly isRead?: boolean;
}

/** @param match what is looked for, in the language of FTS5 */
export function selectionOf(view: PartOfView, marks: Marks, match?: string): Selection {
	const {sort, unread, isRead, starred, muted = []} = view;
	const asked = filtersOf(view);
	const values: Record<string, string | number> = {};
	for (const name of asked) {
		const value = view[name];
		if (typeof value !== 'boolean' && value !== undefined) values[name] = value;
	}
	if (unread || isRead || (sort === 'unread' && match === undefined))
		values.read = JSON.stringify(marks.keysOf('read'));
	if (starred) values.starred = JSON.stringify(marks.keysOf('starred'));
	const where: string[] = asked.map(name => conditions[name]);
	if (muted.length > 0) {
		where.push('row NOT IN (SELECT value FROM json_each(:muted))');
		values.muted = JSON.stringify(muted);
	}
	const counting = `SELECT count(*) AS count FROM article${all(where)}`;
	if (match === undefined)
		return {sql: `SELECT row FROM article${all(where)} ORDER BY ${orders[sort]}`, counting, values};
	values.match = match;
	// Without a filter the index of words alone is enough. The plus keeps SQLite from looking for the words once for each row.
	const filter = where.length > 0 ? [`+rowid IN (SELECT row FROM article${all(where)})`] : [];
	return {
		sql: `SELECT rowid AS row FROM word${all(['word MATCH :match', ...filter])} ORDER BY rank, rowid DESC`,
		counting: `SELECT count(*) AS count FROM word${all(['word MATCH :match', ...filter])}`,
		values,
	};
}

const all = (conditions: readonly string[]) => (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '');
