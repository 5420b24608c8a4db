import {goBackInList} from '../../commands/back.ts';
import {openBrief} from '../../commands/in-brief.ts';
import {
	byEntry,
	byListPage,
	isNarrowed,
	openFilters,
	scrollList,
	select,
	toEntry,
	toFirstEntry,
	toggleFilter,
	toLastEntry,
	toListPercent,
	toListScreen,
	toNextSort,
} from '../../commands/in-list.ts';
import {leaveSearch} from '../../commands/leaving.ts';
import {markAll, markFromHere} from '../../commands/marks.ts';
import {openSources} from '../../commands/news/in-sources.ts';
import {toNextUnread, toPreviousUnread} from '../../commands/news/next-unread.ts';
import {askForNews} from '../../commands/news/updating.ts';
import {openEntry} from '../../commands/opening.ts';
import {copy} from '../../commands/out/copying.ts';
import {openPrompt} from '../../commands/prompt.ts';
import type {ReaderState} from '../../state/state.ts';
import {type Binding, inModes, repeated, steps} from '../binding.ts';

const openSelected = (state: ReaderState) => openEntry(state, state.list.selected);
const toggleDays = (state: ReaderState): ReaderState =>
	select({...state, dayHeadings: !state.dayHeadings}, state.list.selected);
const isWidenable = ({shelf: {view}}: ReaderState) => view.query !== undefined || isNarrowed(view);

const list = ['list'] as const;

export const listKeys: readonly Binding[] = [
	...inModes(list, 'move', [
		{keys: ['j', 'down'], action: 'next', help: 'byEntry', does: steps(byEntry, 1)},
		{keys: ['k', 'up'], action: 'previous', help: 'byEntry', does: steps(byEntry, -1)},
		{keys: ['space', 'pagedown', 'ctrl+f'], action: 'page-down', help: 'byPage', does: repeated(byListPage(1))},
		{keys: ['b', 'pageup', 'ctrl+b'], action: 'page-up', help: 'byPage', does: repeated(byListPage(-1))},
		{keys: ['ctrl+d'], action: 'half-page-down', help: 'byHalfPage', does: repeated(byListPage(0.5))},
		{keys: ['ctrl+u'], action: 'half-page-up', help: 'byHalfPage', does: repeated(byListPage(-0.5))},
		{keys: ['g', 'home'], action: 'first', help: 'toEnds', does: toEntry(toFirstEntry)},
		{keys: ['G', 'end'], action: 'last', help: 'toEnds', does: toEntry(toLastEntry)},
		{keys: ['%'], action: 'percent', help: 'toPercent', does: toListPercent},
		{keys: ['H'], action: 'screen-top', help: 'onScreen', does: toListScreen('top')},
		{keys: ['M'], action: 'screen-middle', help: 'onScreen', does: toListScreen('middle')},
		{keys: ['L'], action: 'screen-bottom', help: 'onScreen', does: toListScreen('bottom')},
		{keys: ['z t'], action: 'scroll-top', help: 'scrollTo', does: scrollList('top')},
		{keys: ['z z'], action: 'scroll-middle', help: 'scrollTo', does: scrollList('middle')},
		{keys: ['z b'], action: 'scroll-bottom', help: 'scrollTo', does: scrollList('bottom')},
	]),
	...inModes(list, 'article', [
		{keys: ['return', 'l', 'right'], action: 'open', help: 'open', does: openSelected, hint: true},
		{keys: ['y'], action: 'copy', help: 'copyEntry', does: copy('entry')},
	]),
	...inModes(list, 'jump', [
		{keys: ['/'], action: 'search', help: 'search', does: openPrompt('search'), hint: true},
		{keys: ['n'], action: 'next-unread', help: 'byUnread', does: repeated(toNextUnread)},
		{keys: ['p'], action: 'previous-unread', help: 'byUnread', does: repeated(toPreviousUnread)},
	]),
	...inModes(list, 'mark', [
		{keys: ['A'], action: 'mark-all', help: 'markAll', does: markAll},
		{keys: ['C'], action: 'mark-from-here', help: 'markFromHere', does: markFromHere},
	]),
	...inModes(list, 'news', [
		{keys: ['tab'], action: 'sources', help: 'sources', does: openSources},
		{keys: ['B'], action: 'brief', help: 'brief', does: openBrief, hint: true},
		{keys: ['r'], action: 'reload', help: 'lookAnew', does: askForNews},
	]),
	...inModes(list, 'show', [
		{keys: ['S'], action: 'sort', help: 'nextSort', does: toNextSort},
		{keys: ['U'], action: 'only-unread', help: 'onlyUnread', does: toggleFilter('unread')},
		{keys: ['*'], action: 'only-starred', help: 'onlyStarred', does: toggleFilter('starred')},
		{keys: ['F'], action: 'filters', help: 'filters', does: openFilters},
		{keys: ['z d'], action: 'day-headings', help: 'dayHeadings', does: toggleDays},
	]),
	...inModes(list, 'article', [
		// Escape leaves only what is open: pressed once too often, it does not end khabar.
		{keys: ['escape', 'h', 'left'], action: 'back', help: 'widen', does: goBackInList, hint: isWidenable},
		{keys: ['q'], action: 'quit', help: 'quit', does: leaveSearch, hint: true},
	]),
];
