import type {Article} from '../../article/article.ts';
import {withCredibleId, withSharedId} from '../identity/credible-id.ts';
import type {Incoming, Known} from '../identity/find-duplicate.ts';
import {textDigest} from '../identity/text-digest.ts';
import type {Deleted} from './deleted.ts';
import type {KeptIndex} from './kept-index.ts';

interface Identified {
	/** The article, without an id that does not tell it from others. */
	readonly incoming: Incoming;
	/** Kept and deleted articles that share any mark with it. */
	readonly known: readonly Known[];
}

/** What an item of a document is compared by, and what may be the same article. */
export function identify(item: Article, index: KeptIndex, deleted: Deleted | undefined): Identified {
	const identified = (article: Article): Identified => {
		const incoming = {article, digest: textDigest(article)};
		return {incoming, known: [...index.find(incoming), ...(deleted?.find(incoming) ?? [])]};
	};
	const first = identified(item.shared?.id === undefined ? withCredibleId(item) : withSharedId(item));
	const {article} = first.incoming;
	const isShared = article.key === undefined && first.known.some(other => sharesId(article, other));
	return isShared ? identified(withSharedId(article)) : first;
}

/** Whether an article's id is one that several items of an earlier document of its source had. */
const sharesId = ({id, source}: Article, known: Known): boolean =>
	known.sharedId === id && (source === undefined || known.source === null || source === known.source);
