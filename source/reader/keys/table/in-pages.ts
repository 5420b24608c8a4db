import {closeAbout, scrollAbout} from '../../commands/about.ts';
import {closeHelp, scrollHelp} from '../../commands/help.ts';
import {openPrompt} from '../../commands/prompt.ts';
import {type Binding, type Command, inModes, repeated} from '../binding.ts';

type Scroll = (rows: (page: number) => number) => Command;

/** The keys by which a page of rows is scrolled. */
const scrolling = (scroll: Scroll) => {
	const by = (rows: (page: number) => number) => repeated(state => scroll(rows)(state, {key: ''}));
	return [
		{keys: ['j', 'down'], action: 'next', help: 'byRow', does: by(() => 1)},
		{keys: ['k', 'up'], action: 'previous', help: 'byRow', does: by(() => -1)},
		{keys: ['space', 'pagedown', 'ctrl+f'], action: 'page-down', help: 'byPage', does: by(page => page)},
		{keys: ['b', 'pageup', 'ctrl+b'], action: 'page-up', help: 'byPage', does: by(page => -page)},
		{keys: ['ctrl+d'], action: 'half-page-down', help: 'byHalfPage', does: by(page => Math.ceil(page / 2))},
		{keys: ['ctrl+u'], action: 'half-page-up', help: 'byHalfPage', does: by(page => -Math.ceil(page / 2))},
		{keys: ['g', 'home'], action: 'first', help: 'toEnds', does: scroll(() => Number.NEGATIVE_INFINITY)},
		{keys: ['G', 'end'], action: 'last', help: 'toEnds', does: scroll(() => Number.POSITIVE_INFINITY)},
	] as const;
};

/** The pages that are only read: all that is known of an article, and the help. */
export const pageKeys: readonly Binding[] = [
	...inModes(['about'], 'move', scrolling(scrollAbout)),
	...inModes(['about'], 'leave', [
		{
			keys: ['q', 'escape', 'i', 'return', 'h', 'left'],
			action: 'back',
			help: 'closeAbout',
			does: closeAbout,
			hint: true,
		},
	]),
	...inModes(['help'], 'move', scrolling(scrollHelp)),
	...inModes(['help'], 'move', [
		{keys: ['/'], action: 'search', help: 'findHelp', does: openPrompt('help'), hint: true},
	]),
	...inModes(['help'], 'leave', [
		{keys: ['q', 'escape', '?', 'return', 'h', 'left'], action: 'back', help: 'closeHelp', does: closeHelp, hint: true},
	]),
];
