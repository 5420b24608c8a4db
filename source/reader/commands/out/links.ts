import {type Link, linksOf} from '../../../article/paragraph/links.ts';
import type {Press} from '../../keys/binding.ts';
import {withEffect} from '../../state/effects.ts';
import type {ReaderState} from '../../state/state.ts';
import {keepMenu} from '../../windows/menu-window.ts';

/** Shows the links of the open article in a menu. */
export function openLinks(state: ReaderState): ReaderState {
	const {article} = state;
	if (!article) return state;
	const links = linksOf(article.entry.article.paragraphs);
	return links.length > 0 ? {...state, links: {links, selected: 0}, menuTop: 0} : {...state, notice: {type: 'noLinks'}};
}

export const closeLinks = (state: ReaderState): ReaderState => ({...state, links: undefined});

/** Notes which link the menu's pointer is at. */
export const selectLink = (state: ReaderState, selected: number): ReaderState =>
	state.links ? keepMenu({...state, links: {...state.links, selected}}) : state;

const open = (state: ReaderState, link: Link | undefined): ReaderState =>
	link ? withEffect(state, {type: 'openAddress', address: link.address}) : state;

/** Opens the selected link. */
export const openLink = (state: ReaderState): ReaderState => open(state, selectedLink(state));

/** Opens the link with the number of a key. */
export const openNumberedLink = (state: ReaderState, {key}: Press): ReaderState =>
	open(state, state.links?.links[Number(key) - 1]);

/** Shows the numbers of the links in the text, or hides them. */
export const toggleLinkNumbers = (state: ReaderState): ReaderState =>
	state.article && linksOf(state.article.entry.article.paragraphs).length === 0
		? {...state, notice: {type: 'noLinks'}}
		: {...state, linkNumbers: !state.linkNumbers};

export const selectedLink = ({links}: ReaderState): Link | undefined => links?.links[links.selected];
