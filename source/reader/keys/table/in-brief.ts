import {
	byBriefLine,
	byBriefPage,
	byStory,
	closeBrief,
	markStory,
	openFromBrief,
	toBriefEnd,
	toBriefStart,
} from '../../commands/in-brief.ts';
import {
	bySource,
	bySourcePage,
	closeSources,
	markSource,
	openSource,
	toFirstSource,
	toLastSource,
} from '../../commands/news/in-sources.ts';
import {type Binding, inModes, repeated, steps} from '../binding.ts';

const brief = ['brief'] as const;
const sources = ['sources'] as const;

/** The brief, and the view of what the user follows. */
export const briefKeys: readonly Binding[] = [
	...inModes(brief, 'move', [
		{keys: ['j', 'down'], action: 'next', help: 'byLine', does: steps(byBriefLine, 1)},
		{keys: ['k', 'up'], action: 'previous', help: 'byLine', does: steps(byBriefLine, -1)},
		{keys: ['J', ']', '}'], action: 'next-story', help: 'byStory', does: repeated(byStory(1))},
		{keys: ['K', '[', '{'], action: 'previous-story', help: 'byStory', does: repeated(byStory(-1))},
		{keys: ['space', 'pagedown', 'ctrl+f'], action: 'page-down', help: 'byPage', does: repeated(byBriefPage(1))},
		{keys: ['b', 'pageup', 'ctrl+b'], action: 'page-up', help: 'byPage', does: repeated(byBriefPage(-1))},
		{keys: ['ctrl+d'], action: 'half-page-down', help: 'byHalfPage', does: repeated(byBriefPage(0.5))},
		{keys: ['ctrl+u'], action: 'half-page-up', help: 'byHalfPage', does: repeated(byBriefPage(-0.5))},
		{keys: ['g', 'home'], action: 'first', help: 'toEnds', does: toBriefStart},
		{keys: ['G', 'end'], action: 'last', help: 'toEnds', does: toBriefEnd},
	]),
	...inModes(brief, 'article', [
		{keys: ['return', 'l', 'right'], action: 'open', help: 'goToFact', does: openFromBrief, hint: true},
	]),
	...inModes(brief, 'mark', [{keys: ['N'], action: 'toggle-read', help: 'markStory', does: markStory, hint: true}]),
	...inModes(brief, 'leave', [
		{keys: ['q', 'escape', 'h', 'left'], action: 'back', help: 'back', does: closeBrief, hint: true},
	]),

	...inModes(sources, 'move', [
		{keys: ['j', 'down'], action: 'next', help: 'bySource', does: steps(bySource, 1)},
		{keys: ['k', 'up'], action: 'previous', help: 'bySource', does: steps(bySource, -1)},
		{keys: ['space', 'pagedown', 'ctrl+f'], action: 'page-down', help: 'byPage', does: repeated(bySourcePage(1))},
		{keys: ['b', 'pageup', 'ctrl+b'], action: 'page-up', help: 'byPage', does: repeated(bySourcePage(-1))},
		{keys: ['ctrl+d'], action: 'half-page-down', help: 'byHalfPage', does: repeated(bySourcePage(0.5))},
		{keys: ['ctrl+u'], action: 'half-page-up', help: 'byHalfPage', does: repeated(bySourcePage(-0.5))},
		{keys: ['g', 'home'], action: 'first', help: 'toEnds', does: toFirstSource},
		{keys: ['G', 'end'], action: 'last', help: 'toEnds', does: toLastSource},
	]),
	...inModes(sources, 'article', [
		{keys: ['return', 'l', 'right'], action: 'open', help: 'openSource', does: openSource, hint: true},
	]),
	...inModes(sources, 'mark', [{keys: ['A'], action: 'mark-all', help: 'markSource', does: markSource, hint: true}]),
	...inModes(sources, 'leave', [
		{keys: ['tab', 'escape', 'q', 'h', 'left'], action: 'back', help: 'closeSources', does: closeSources, hint: true},
	]),
];
