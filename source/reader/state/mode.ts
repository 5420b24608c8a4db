import type {ReaderState} from './state.ts';

export type Mode =
	| 'list'
	| 'filter'
	| 'brief'
	| 'sources'
	| 'text'
	| 'facts'
	| 'plain'
	| 'links'
	| 'about'
	| 'copy'
	| 'help'
	| 'themes'
	| 'prompt';

export function modeOf({
	help,
	themes,
	isCopying,
	about,
	links,
	prompt,
	filters,
	article,
	brief,
	sources,
}: ReaderState): Mode {
	if (help !== undefined) return prompt?.asks === 'help' ? 'prompt' : 'help';
	if (themes) return 'themes';
	if (isCopying) return 'copy';
	if (about) return 'about';
	if (links) return 'links';
	if (prompt) return 'prompt';
	if (filters) return 'filter';
	if (article?.isPlain) return 'plain';
	return article?.focus ?? (brief ? 'brief' : sources ? 'sources' : 'list');
}

/** Whether the rows on the screen are in the order of reading: those of an article that a mouse is to select. */
export const isShownPlain = ({help, about, links, article}: ReaderState): boolean =>
	help === undefined && !about && !links && article?.isPlain === true;

/** Whether the list is shown, perhaps under the help, a prompt or the filters: no article, no brief, and not the sources. */
export const isListShown = ({article, brief, sources}: Pick<ReaderState, 'article' | 'brief' | 'sources'>): boolean =>
	!article && !brief && !sources;
