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
