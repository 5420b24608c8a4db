import type {Article} from '../../article/article.ts';
import {comparableUrl} from '../../article/fields/comparable-url.ts';
import {keyOf} from '../../article/key.ts';
import {beginningOf} from '../../article/paragraph/paragraph.ts';

/** What programs write where they have no id. */
const placeholder =
	/^(?:0+|-+|\.+|n\/?a|none|null|nil|undefined|nan|false|true|guid|id|tbd|unknown|\{?0{8}-0{4}-0{4}-0{4}-0{12}\}?)$/i;

const isAddress = (id: string): boolean => /^https?:/i.test(id);

/** Whether an id can be that of one article: it is no placeholder, and not the address of a home page or of the document itself. */
function isCredible(id: string, from: string): boolean {
	if (placeholder.test(id.trim())) return false;
	if (!isAddress(id)) return true;
	const address = comparableUrl(id);
	return address !== undefined && address !== comparableUrl(from);
}

/** An article without the id that it brought, as if it had brought none. */
const withoutId = (article: Article): Article =>
	article.key === undefined ? {...article, key: keyOf(article.title, beginningOf(article.paragraphs))} : article;

/** An article with its id only if that can be the id of one article. */
export const withCredibleId = (article: Article): Article =>
	article.key !== undefined || isCredible(article.id, article.origin?.from ?? '') ? article : withoutId(article);

/** An article without an id that others of its document have too; it is remembered for the documents that come later. */
export function withSharedId(article: Article): Article {
	const {id, origin} = article;
	return article.key === undefined && origin ? withoutId({...article, origin: {...origin, sharedId: id}}) : article;
}
