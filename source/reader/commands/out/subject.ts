import type {Article} from '../../../article/article.ts';
import type {ListEntry} from '../../../article/listing.ts';
import {type Entry, readEntry} from '../../state/entry.ts';
import type {ReaderState} from '../../state/state.ts';

/** The selected line of the list; undefined where the list is empty, or the line is no article. */
function selectedLine({shelf, list}: ReaderState): ListEntry | undefined {
	const [line] = shelf.entries(list.selected, list.selected + 1);
	return line?.problem ? undefined : line;
}

/** The entry that commands are about: the one whose details are shown, the open one, or the selected one of the list. */
export function subjectOf(state: ReaderState): Entry | undefined {
	const shown = state.about?.entry ?? state.article?.entry;
	if (shown) return shown.isNoArticle ? undefined : shown;
	const line = selectedLine(state);
	return line && readEntry(state.shelf, line, state.sayFault);
}

/** Its title and its address, for which no article has to be read. */
export function titleAndAddress(state: ReaderState): Pick<Article, 'title' | 'url'> | undefined {
	const shown = state.about?.entry ?? state.article?.entry;
	if (!shown) return selectedLine(state)?.summary;
	return shown.isNoArticle ? undefined : shown.article;
}
