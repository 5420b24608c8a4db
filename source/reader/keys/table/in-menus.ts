import {goBack} from '../../commands/back.ts';
import {chooseNumberedFilter, closeFilters} from '../../commands/in-list.ts';
import {chooseNumberedTheme, leaveThemes} from '../../commands/looks/looks.ts';
import {closeArticle} from '../../commands/opening.ts';
import {copy, leaveCopying} from '../../commands/out/copying.ts';
import {closeLinks, openLink, openNumberedLink} from '../../commands/out/links.ts';
import type {ReaderState} from '../../state/state.ts';
import {type Binding, inModes} from '../binding.ts';

const canCopyPlace = ({about, article}: ReaderState) => !about && article !== undefined;

const facts = ['facts'] as const;
const filter = ['filter'] as const;
const links = ['links'] as const;
const themes = ['themes'] as const;
const copying = ['copy'] as const;

/** Menus of key facts, of filters and of links, and the choice of what to copy. */
export const menuKeys: readonly Binding[] = [
	...inModes(facts, 'facts', [
		{keys: ['j', 'down'], action: 'next', help: 'byFact', menu: 'next'},
		{keys: ['k', 'up'], action: 'previous', help: 'byFact', menu: 'previous'},
		{keys: ['return', 'l', 'right'], action: 'choose', help: 'goToFact', menu: 'choose', hint: true},
		{keys: ['1-9'], action: 'choose-number', help: 'goToNumberedFact', menu: 'number'},
	]),
	...inModes(facts, 'facts', [
		{keys: ['tab', 'escape', 'h', 'left'], action: 'back', help: 'toText', does: goBack, hint: true},
		{keys: ['q'], action: 'close', help: 'back', does: closeArticle, jumps: true},
	]),

	...inModes(filter, 'move', [
		{keys: ['j', 'down'], action: 'next', help: 'byLine', menu: 'next'},
		{keys: ['k', 'up'], action: 'previous', help: 'byLine', menu: 'previous'},
		{keys: ['return', 'l', 'right'], action: 'choose', help: 'chooseFilter', menu: 'choose', hint: true},
		{keys: ['1-9'], action: 'choose-number', help: 'chooseFilter', does: chooseNumberedFilter},
	]),
	...inModes(filter, 'leave', [
		{
			keys: ['escape', 'q', 'F', 'h', 'left'],
			action: 'back',
			help: 'closeFilters',
			does: closeFilters,
			hint: true,
		},
	]),

	...inModes(themes, 'move', [
		{keys: ['j', 'down'], action: 'next', help: 'byTheme', menu: 'next'},
		{keys: ['k', 'up'], action: 'previous', help: 'byTheme', menu: 'previous'},
		{keys: ['return', 'l', 'right'], action: 'choose', help: 'chooseTheme', menu: 'choose', hint: true},
		{keys: ['1-9'], action: 'choose-number', help: 'chooseTheme', does: chooseNumberedTheme},
	]),
	...inModes(themes, 'leave', [
		{keys: ['escape', 'q', 'T', 'h', 'left'], action: 'back', help: 'leaveThemes', does: leaveThemes, hint: true},
	]),

	...inModes(links, 'move', [
		{keys: ['j', 'down'], action: 'next', help: 'byLink', menu: 'next'},
		{keys: ['k', 'up'], action: 'previous', help: 'byLink', menu: 'previous'},
		{keys: ['return', 'l', 'right'], action: 'open', help: 'openLink', does: openLink, hint: true},
		{keys: ['1-9'], action: 'open-number', help: 'openNumberedLink', does: openNumberedLink},
		{keys: ['y'], action: 'copy', help: 'copyLink', does: copy('link'), hint: true},
	]),
	...inModes(links, 'leave', [
		{keys: ['escape', 'q', 'O', 'h', 'left'], action: 'back', help: 'closeLinks', does: closeLinks, hint: true},
	]),

	...inModes(copying, 'article', [
		{keys: ['p'], action: 'paragraph', help: 'copyParagraph', does: copy('paragraph'), hint: canCopyPlace},
		{keys: ['f'], action: 'fact', help: 'copyFact', does: copy('fact'), hint: canCopyPlace},
		{keys: ['a'], action: 'article', help: 'copyArticle', does: copy('article'), hint: true},
		{keys: ['u'], action: 'address', help: 'copyAddress', does: copy('address'), hint: true},
		{keys: ['t'], action: 'title', help: 'copyTitle', does: copy('title'), hint: true},
	]),
	...inModes(copying, 'leave', [
		{keys: ['escape', 'q', 'h', 'left'], action: 'back', help: 'leaveCopying', does: leaveCopying, hint: true},
	]),
];
