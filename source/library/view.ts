/** Which articles a list shows, and in which order. Without a query all that is named must hold. */
export interface View {
	/** With a query the best come first, whatever is asked for here. */
	readonly sort: 'newest' | 'source' | 'unread' | 'longest';
	readonly unread?: boolean;
	readonly starred?: boolean;
	readonly source?: string;
	readonly language?: string;
	readonly tag?: string;
	/** Not older than this moment, in milliseconds since 1970. */
	readonly since?: number;
	/** Words to look for. */
	readonly query?: string;
}

export const isWhole = ({sort: _, ...filters}: View): boolean =>
	Object.values(filters).every(filter => filter === undefined || filter === false || filter === '');

/** SQL that gives the rows of a view's articles, in its order, and what goes into it. */
export interface Selection {
	/** From `FROM` on; the articles' table is called `article`. */
	readonly sql: string;
	readonly values: Readonly<Record<string, string | number>>;
}

const orders: Readonly<Record<View['sort'], string>> = {
	newest: 'time DESC, row',
	source: 'source IS NULL, source, time DESC, row',
	unread: 'key IN (SELECT value FROM json_each(:read)), time DESC, row',
	longest: 'words DESC, row',
};

interface Marks {
	keysOf(mark: 'read' | 'starred'): readonly string[];
}

/** @param match the query in the language of FTS5, '' when nothing is looked for */
export function selectionOf(view: View, marks: Marks, match: string): Selection {
	const values: Record<string, string | number> = {};
	const conditions: string[] = [];
	const need = (condition: string, name: string, value: string | number) => {
		conditions.push(condition);
		values[name] = value;
	};
	const {sort, unread, starred, source, language, tag, since} = view;
	if (unread) conditions.push('key NOT IN (SELECT value FROM json_each(:read))');
	if (unread || sort === 'unread') values.read = JSON.stringify(marks.keysOf('read'));
	if (starred)
		need('key IN (SELECT value FROM json_each(:starred))', 'starred', JSON.stringify(marks.keysOf('starred')));
	if (source) need('source = :source', 'source', source);
	if (language) need('language = :language', 'language', language);
	if (tag) need('row IN (SELECT article FROM tag WHERE tag = :tag)', 'tag', tag);
	if (since !== undefined) need('time >= :since', 'since', since);
	if (match) need('word MATCH :match', 'match', match);
	const from = match ? 'word JOIN article ON article.row = word.rowid' : 'article';
	const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
	return {sql: `FROM ${from}${where} ORDER BY ${match ? 'word.rank, time DESC' : orders[sort]}`, values};
}
