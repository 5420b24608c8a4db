/** An object of a JSON document. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

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
