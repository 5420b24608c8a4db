import type {JsonObject} from '../../text/json-object.ts';

/** What tells an object of one format from those of others. */
export type Predicate = (value: JsonObject) => boolean;

export const hasAny =
	(...names: readonly string[]): Predicate =>
	value =>
		names.some(name => value[name] !== undefined && value[name] !== null);

const articleType = /(?:Article|BlogPosting|Report)$/;

/** Whether an object of JSON-LD is an article: its `@type` is a name, an address that ends with one, or a list of them. */
export const isTypedArticle: Predicate = value =>
	[value['@type']].flat().some(type => typeof type === 'string' && articleType.test(type));

/** Names of fields with the text of an article, in most formats. */
export const textFields = 'paragraphs articleBody content content_html content_text text body article html'.split(' ');
