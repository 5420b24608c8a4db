/** Which articles a list shows, and in which order. Without a query all that is named must hold. */
export interface View {
	/** With a query the best come first, whatever is asked for here. */
	readonly sort: 'newest' | 'source' | 'unread' | 'longest';
	readonly unread?: boolean | undefined;
	readonly starred?: boolean | undefined;
	readonly source?: string | undefined;
	readonly language?: string | undefined;
	readonly tag?: string | undefined;
	/** Not older than this moment, in milliseconds since 1970. */
	readonly since?: number | undefined;
	/** Words to look for. */
	readonly query?: string | undefined;
}

const isAsked = (filter: unknown): boolean => filter !== undefined && filter !== false && filter !== '';

/** Whether a view holds all articles. */
export const isWhole = ({sort: _, ...filters}: View): boolean => !Object.values(filters).some(isAsked);

/** What is kept of articles in other tables than the catalogue's. */
interface Marks {
	keysOf(mark: 'read' | 'starred'): readonly string[];
}

/** SQL that gives the rows of a view's articles, in its order, and what goes into it. */
interface Selection {
	readonly sql: string;
	readonly values: Readonly<Record<string, string | number>>;
}

const orders: Readonly<Record<View['sort'], string>> = {
	newest: 'time DESC, row',
	source: 'source IS NULL, source, time DESC, row',
	unread: 'key IN (SELECT value FROM json_each(:read)), time DESC, row',
	longest: 'words DESC, row',
};

/** What a filter asks of an article. Keys go in as one list, however many they are. */
const conditions = {
	unread: 'key NOT IN (SELECT value FROM json_each(:read))',
	starred: 'key IN (SELECT value FROM json_each(:starred))',
	source: 'source = :source',
	language: 'language = :language',
	tag: 'row IN (SELECT article FROM tag WHERE tag = :tag)',
	since: 'time >= :since',
} as const;

/** @param match what is looked for, in the language of FTS5 */
export function selectionOf(view: View, marks: Marks, match?: string): Selection {
	const {sort, query: _, ...filters} = view;
	const asked = Object.entries(filters).filter(([, value]) => isAsked(value)) as [keyof typeof conditions, never][];
	const values: Record<string, string | number> = {};
	for (const [name, value] of asked) if (typeof value !== 'boolean') values[name] = value;
	const needsRead = filters.unread || (sort === 'unread' && match === undefined);
	if (needsRead) values.read = JSON.stringify(marks.keysOf('read'));
	if (filters.starred) values.starred = JSON.stringify(marks.keysOf('starred'));
	const where = asked.map(([name]) => conditions[name]);
	if (match === undefined) return {sql: `SELECT row FROM article${all(where)} ORDER BY ${orders[sort]}`, values};
	values.match = match;
	// Without a filter the index of words alone tells.
	const filter = where.length > 0 ? [`rowid IN (SELECT row FROM article${all(where)})`] : [];
	return {
		sql: `SELECT rowid AS row FROM word${all(['word MATCH :match', ...filter])} ORDER BY rank, rowid DESC`,
		values,
	};
}

const all = (conditions: readonly string[]) => (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '');
