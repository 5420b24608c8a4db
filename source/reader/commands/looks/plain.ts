import type {ReaderState} from '../../state/state.ts';

/** Shows the article so that a mouse can select it: in the order of reading, without panes and without joined forms. */
export const togglePlain = (state: ReaderState): ReaderState =>
	state.article ? {...state, article: {...state.article, isPlain: !state.article.isPlain, focus: 'text'}} : state;
