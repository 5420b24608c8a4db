import type {JsonObject} from '../../text/json-object.ts';
import type {FieldName} from '../fields/field.ts';

/**
 * Where a document of another format has what a field of khabar's holds: names of its fields with blanks between them,
 * best first; `source.name` is a field of a field. Or a function that takes it out, given what links are relative to.
 */
export type FieldPath = string | ((value: JsonObject, base?: string) => unknown);

export type Fields = Readonly<Partial<Record<FieldName, FieldPath>>>;

/** How another format writes an article. */
export interface Format {
	readonly name: string;
	/** Whether its fields are always text, so that none can hold anything else. */
	readonly isText?: boolean;
	readonly fields: Fields;
}

/** How another format writes many articles into one document. */
export interface Collection {
	/** The format of its items; absent, that of each is told by its fields. */
	readonly format?: Format;
	/** The format of items whose fields do not tell it. */
	readonly otherwise?: Format;
	/** The field with the list of items; with dots in it, a field of a field. */
	readonly items: string;
	/** Whether items may be headlines, without a text of their own, as those of feeds may. */
	readonly headlines?: boolean;
	/** What the document says for items that do not say it. */
	readonly inherited?: Fields;
	/** Where it has what relative links are relative to. */
	readonly base?: FieldPath;
}
