/** An object of a JSON document. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Where a document of another format has what a field of khabar's holds: names of its fields with blanks between them,
 * best first; `source.name` is a field of a field. Or a function that takes it out.
 */
export type Place = string | ((value: JsonObject) => unknown);

/** The fields of khabar's format that others may have too. */
export type FieldName =
	| 'id'
	| 'title'
	| 'paragraphs'
	| 'keyFacts'
	| 'language'
	| 'direction'
	| 'source'
	| 'authors'
	| 'url'
	| 'published'
	| 'modified'
	| 'section'
	| 'tags'
	| 'summary';

export type Fields = Readonly<Partial<Record<FieldName, Place>>>;

/** How another format writes an article. */
export interface Shape {
	readonly name: string;
	readonly fields: Fields;
}

/** How another format writes many articles into one document. */
export interface Collection {
	/** The shape of its items; absent, that of each is told by its fields. */
	readonly shape?: Shape;
	/** The field with the list of items. */
	readonly items: string;
	/** Whether items may be headlines with a link, as those of feeds may. */
	readonly headlines?: boolean;
	/** What the document says for items that do not say it. */
	readonly inherited?: Fields;
	/** The field with what relative links are relative to. */
	readonly base?: string;
}
