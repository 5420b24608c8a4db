import type {Messages} from '../messages/messages.ts';
import {type Direction, firstStrong} from '../text/direction.ts';
import {closeAbout, openAbout, scrollAbout} from './commands/about.ts';
import {goBack} from './commands/back.ts';
import {byFind, endFind} from './commands/find.ts';
import {
	byBriefLine,
	byBriefPage,
	byStory,
	closeBrief,
	markStory,
	openBrief,
	openFromBrief,
	openStory,
	toBriefEnd,
	toBriefStart,
} from './commands/in-brief.ts';
import {byFact, enterFacts, leaveFacts} from './commands/in-facts.ts';
import {
	byEntry,
	byListPage,
	closeFilters,
	isNarrowed,
	openFilters,
	refresh,
	select,
	toFirstEntry,
	toggleFilter,
	toLastEntry,
	toNextSort,
	widen,
} from './commands/in-list.ts';
import {byPage, byParagraph, byRow, hasLongCode, shiftCode, toEnd, toStart} from './commands/in-text.ts';
import {markAll, markFromHere, toggleMark, undoMark} from './commands/marks.ts';
import {deleteArticle} from './commands/news/deleting.ts';
import {
	bySource,
	bySourcePage,
	closeSources,
	markSource,
	openSource,
	openSources,
	toFirstSource,
	toLastSource,
} from './commands/news/in-sources.ts';
import {openBefore, openNextUnread, toNextUnread} from './commands/news/next-unread.ts';
import {fetchPage, updateSources} from './commands/news/updating.ts';
import {closeArticle, openEntry} from './commands/opening.ts';
import {askWhatToCopy, copy, leaveCopying} from './commands/out/copying.ts';
import {closeLinks, openLink, openLinks, openNumberedLink, toggleLinkNumbers} from './commands/out/links.ts';
import {openPage} from './commands/out/page.ts';
import {togglePlain} from './commands/plain.ts';
import * as prompt from './commands/prompt.ts';
import {helpGeometry} from './layout/geometry.ts';
import {nextDisplay} from './state/display-choice.ts';
import {withEffect} from './state/effects.ts';
import {isShownPlain, type Mode, modeOf, openArticle, type ReaderState} from './state/state.ts';

/**
 * One line of the table of keys: what is pressed (names as `keyName` gives them), in which modes, what it does to the
 * state, and what the help says of it. Keys without `does` are handled by a menu; they are listed here for the help.
 */
export interface Binding {
	readonly modes: readonly Mode[];
	readonly keys: readonly string[];
	readonly help: keyof Messages['keys'];
	readonly does?: (state: ReaderState, key: string) => ReaderState;
	/** Whether the status row names it. */
	readonly hint?: boolean | ((state: ReaderState) => boolean);
}

const quit = (state: ReaderState): ReaderState => ({...state, done: true});
const openHelp = (state: ReaderState): ReaderState => ({...state, help: helpTop(state, helpRowOf(modeOf(state)))});
const closeHelp = (state: ReaderState): ReaderState => ({...state, help: undefined});
const scrollHelp =
	(rows: (page: number) => number) =>
	(state: ReaderState): ReaderState => {
		const page = Math.max(1, helpGeometry(state.size).rows - 1);
		return {...state, help: helpTop(state, (state.help ?? 0) + rows(page))};
	};
const foldFacts = (state: ReaderState): ReaderState =>
	state.article?.focus === 'facts'
		? {...leaveFacts(state), factsFolded: true}
		: {...state, factsFolded: !state.factsFolded};
const openSelected = (state: ReaderState) => openEntry(state, state.list.selected);
const openNeighbour = (count: 1 | -1) => (state: ReaderState) =>
	state.brief ? openStory(state, count) : openEntry(state, state.list.selected + count);
const backFromText = (state: ReaderState) => {
	return state.article?.find?.by === 'letters' ? endFind(state) : goBack(state);
};
const backFromList = (state: ReaderState) => widen(state) ?? quit(state);
const backFromSearch = (state: ReaderState) =>
	state.shelf.view.query === undefined ? quit(state) : backFromList(state);
/** The list shows what is known by now; what is found on top of that comes in later. */
const askForNews = (state: ReaderState) => withEffect(refresh(state), {type: 'askForNews'});
const toggleDays = (state: ReaderState): ReaderState =>
	select({...state, dayHeadings: !state.dayHeadings}, state.list.selected);
/** An arrow moves the caret to its own side: forward in a text that is read in that direction, else backward. */
const byArrow = (arrow: Direction) => (state: ReaderState) =>
	(firstStrong(state.prompt?.text ?? '') ?? 'ltr') === arrow ? prompt.caretForward(state) : prompt.caretBackward(state);

const toNextDisplay = (state: ReaderState) => {
	const display = nextDisplay(state.display);
	return withEffect({...state, display}, {type: 'chooseDisplay', model: display.model});
};
/** In an article with long lines of code these keys show the rest of them; in all others they lead to the next unread one. */
const onward = (state: ReaderState) => (hasLongCode(state) ? shiftCode(1) : openNextUnread)(state);
const backward = (state: ReaderState) => (hasLongCode(state) ? shiftCode(-1) : openBefore)(state);
const isFinding = ({article}: ReaderState) => article?.find !== undefined;
const isWidenable = ({shelf: {view}}: ReaderState) => view.query !== undefined || isNarrowed(view);
const inAbout = ({about}: ReaderState) => about !== undefined;
const copiesByHint = (state: ReaderState) => inAbout(state) || isShownPlain(state);
const canCopyPlace = ({about, article}: ReaderState) => !about && article !== undefined;
const hasFacts = (state: ReaderState) => openArticle(state).facts.length > 0;

const text = ['text'] as const;
const facts = ['facts'] as const;
const list = ['list'] as const;
const plain = ['plain'] as const;
const about = ['about'] as const;
const links = ['links'] as const;
const copying = ['copy'] as const;
const help = ['help'] as const;
const filter = ['filter'] as const;
const brief = ['brief'] as const;
const sources = ['sources'] as const;
const writing = ['prompt'] as const;

export const keymap: readonly Binding[] = [
	{modes: list, keys: ['j', 'down'], help: 'nextEntry', does: byEntry(1)},
	{modes: list, keys: ['k', 'up'], help: 'previousEntry', does: byEntry(-1)},
	{modes: list, keys: ['return', 'l', 'right'], help: 'open', does: openSelected, hint: true},
	{modes: list, keys: ['space', 'pagedown', 'ctrl+f'], help: 'pageDown', does: byListPage(1)},
	{modes: list, keys: ['b', 'pageup', 'ctrl+b'], help: 'pageUp', does: byListPage(-1)},
	{modes: list, keys: ['g', 'home'], help: 'firstEntry', does: toFirstEntry},
	{modes: list, keys: ['G', 'end'], help: 'lastEntry', does: toLastEntry},
	{modes: list, keys: ['/'], help: 'search', does: prompt.openPrompt, hint: true},
	{modes: list, keys: ['S'], help: 'nextSort', does: toNextSort},
	{modes: list, keys: ['U'], help: 'onlyUnread', does: toggleFilter('unread')},
	{modes: list, keys: ['*'], help: 'onlyStarred', does: toggleFilter('starred')},
	{modes: list, keys: ['F'], help: 'filters', does: openFilters},
	{modes: list, keys: ['d'], help: 'dayHeadings', does: toggleDays},
	{modes: list, keys: ['r'], help: 'lookAnew', does: askForNews},
	{modes: list, keys: ['n'], help: 'nextUnread', does: toNextUnread},
	{modes: list, keys: ['A'], help: 'markAll', does: markAll},
	{modes: list, keys: ['M'], help: 'markFromHere', does: markFromHere},
	{modes: list, keys: ['tab'], help: 'sources', does: openSources},
	{modes: list, keys: ['delete'], help: 'deleteArticle', does: deleteArticle},
	{modes: list, keys: ['y'], help: 'copyEntry', does: copy('entry')},
	{modes: list, keys: ['escape'], help: 'widen', does: backFromList, hint: isWidenable},
	{modes: list, keys: ['q'], help: 'quit', does: backFromSearch, hint: true},

	{modes: list, keys: ['B'], help: 'brief', does: openBrief, hint: true},

	{modes: sources, keys: ['j', 'down'], help: 'nextSource', does: bySource(1)},
	{modes: sources, keys: ['k', 'up'], help: 'previousSource', does: bySource(-1)},
	{modes: sources, keys: ['return', 'l', 'right'], help: 'openSource', does: openSource, hint: true},
	{modes: sources, keys: ['space', 'pagedown', 'ctrl+f'], help: 'pageDown', does: bySourcePage(1)},
	{modes: sources, keys: ['b', 'pageup', 'ctrl+b'], help: 'pageUp', does: bySourcePage(-1)},
	{modes: sources, keys: ['g', 'home'], help: 'firstSource', does: toFirstSource},
	{modes: sources, keys: ['G', 'end'], help: 'lastSource', does: toLastSource},
	{modes: sources, keys: ['A'], help: 'markSource', does: markSource, hint: true},
	{modes: sources, keys: ['u'], help: 'undoMark', does: undoMark},
	{modes: sources, keys: ['tab', 'escape', 'q'], help: 'closeSources', does: closeSources, hint: true},

	{modes: brief, keys: ['j', 'down'], help: 'nextLine', does: byBriefLine(1)},
	{modes: brief, keys: ['k', 'up'], help: 'previousLine', does: byBriefLine(-1)},
	{modes: brief, keys: ['J', ']'], help: 'nextStory', does: byStory(1)},
	{modes: brief, keys: ['K', '['], help: 'previousStory', does: byStory(-1)},
	{modes: brief, keys: ['return', 'l', 'right'], help: 'goToFact', does: openFromBrief, hint: true},
	{modes: brief, keys: ['space', 'pagedown', 'ctrl+f'], help: 'pageDown', does: byBriefPage(1)},
	{modes: brief, keys: ['b', 'pageup', 'ctrl+b'], help: 'pageUp', does: byBriefPage(-1)},
	{modes: brief, keys: ['g', 'home'], help: 'firstStory', does: toBriefStart},
	{modes: brief, keys: ['G', 'end'], help: 'lastStory', does: toBriefEnd},
	{modes: brief, keys: ['m'], help: 'markStory', does: markStory, hint: true},
	{modes: brief, keys: ['u'], help: 'undoMark', does: undoMark},
	{modes: brief, keys: ['q', 'escape'], help: 'back', does: closeBrief, hint: true},

	{modes: filter, keys: ['j', 'down'], help: 'nextFilter'},
	{modes: filter, keys: ['k', 'up'], help: 'previousFilter'},
	{modes: filter, keys: ['return', '1-9'], help: 'chooseFilter', hint: true},
	{modes: filter, keys: ['escape', 'q', 'F'], help: 'closeFilters', does: closeFilters, hint: true},

	{modes: writing, keys: ['return'], help: 'acceptPrompt', does: prompt.acceptPrompt},
	{modes: writing, keys: ['escape', 'ctrl+g'], help: 'closePrompt', does: goBack},
	{modes: writing, keys: ['backspace', 'delete', 'ctrl+h'], help: 'deleteBack', does: prompt.deleteBack},
	{modes: writing, keys: ['ctrl+w'], help: 'deleteWord', does: prompt.deleteWord},
	{modes: writing, keys: ['ctrl+u'], help: 'deleteAll', does: prompt.deleteAll},
	{modes: writing, keys: ['up', 'ctrl+p'], help: 'lastWritten', does: prompt.lastWritten},
	{modes: writing, keys: ['left'], help: 'moveCaret', does: byArrow('rtl')},
	{modes: writing, keys: ['right'], help: 'moveCaret', does: byArrow('ltr')},
	{modes: writing, keys: ['home', 'ctrl+a'], help: 'moveCaret', does: prompt.toLineStart},
	{modes: writing, keys: ['end', 'ctrl+e'], help: 'moveCaret', does: prompt.toLineEnd},

	{modes: text, keys: ['j', 'down'], help: 'nextParagraph', does: byParagraph(1)},
	{modes: text, keys: ['k', 'up'], help: 'previousParagraph', does: byParagraph(-1)},
	{modes: text, keys: ['space', 'pagedown', 'ctrl+f'], help: 'pageDown', does: byPage(1)},
	{modes: text, keys: ['b', 'pageup', 'ctrl+b'], help: 'pageUp', does: byPage(-1)},
	{modes: text, keys: ['e', 'ctrl+e'], help: 'rowDown', does: byRow(1)},
	{modes: text, keys: ['ctrl+y'], help: 'rowUp', does: byRow(-1)},
	{modes: text, keys: ['g', 'home'], help: 'start', does: toStart},
	{modes: text, keys: ['G', 'end'], help: 'end', does: toEnd},
	{modes: text, keys: ['/'], help: 'find', does: prompt.openPrompt},
	{modes: text, keys: ['n'], help: 'findNext', does: byFind(1), hint: isFinding},
	{modes: text, keys: ['N'], help: 'findPrevious', does: byFind(-1)},
	{modes: text, keys: ['>'], help: 'codeOn', does: onward},
	{modes: text, keys: ['<'], help: 'codeBack', does: backward},
	{modes: plain, keys: ['>'], help: 'codeOn', does: shiftCode(1)},
	{modes: plain, keys: ['<'], help: 'codeBack', does: shiftCode(-1)},
	{modes: text, keys: ['}'], help: 'openNextUnread', does: openNextUnread},
	{modes: text, keys: ['{'], help: 'openBefore', does: openBefore},
	{modes: text, keys: ['x'], help: 'fetchPage', does: fetchPage},
	{modes: text, keys: ['d', 'delete'], help: 'deleteArticle', does: deleteArticle},
	{modes: text, keys: ['Y'], help: 'showPlain', does: togglePlain},
	{modes: text, keys: ['tab'], help: 'toFacts', does: enterFacts, hint: hasFacts},
	{modes: text, keys: ['escape'], help: 'backToFact', does: backFromText},
	{modes: text, keys: ['q'], help: 'back', does: closeArticle, hint: true},

	{modes: facts, keys: ['j', 'down'], help: 'nextFact'},
	{modes: facts, keys: ['k', 'up'], help: 'previousFact'},
	{modes: facts, keys: ['return', '1-9'], help: 'goToFact', hint: true},
	{modes: facts, keys: ['tab', 'escape'], help: 'toText', does: goBack, hint: true},
	{modes: facts, keys: ['q'], help: 'back', does: closeArticle},

	{modes: plain, keys: ['j', 'down'], help: 'nextParagraph', does: byParagraph(1)},
	{modes: plain, keys: ['k', 'up'], help: 'previousParagraph', does: byParagraph(-1)},
	{modes: plain, keys: ['space', 'pagedown', 'ctrl+f'], help: 'pageDown', does: byPage(1)},
	{modes: plain, keys: ['b', 'pageup', 'ctrl+b'], help: 'pageUp', does: byPage(-1)},
	{modes: plain, keys: ['e', 'ctrl+e'], help: 'rowDown', does: byRow(1)},
	{modes: plain, keys: ['ctrl+y'], help: 'rowUp', does: byRow(-1)},
	{modes: plain, keys: ['g', 'home'], help: 'start', does: toStart},
	{modes: plain, keys: ['G', 'end'], help: 'end', does: toEnd},
	{modes: plain, keys: ['Y', 'escape', 'q'], help: 'leavePlain', does: togglePlain, hint: true},

	{modes: copying, keys: ['p'], help: 'copyParagraph', does: copy('paragraph'), hint: canCopyPlace},
	{modes: copying, keys: ['f'], help: 'copyFact', does: copy('fact'), hint: canCopyPlace},
	{modes: copying, keys: ['a'], help: 'copyArticle', does: copy('article'), hint: true},
	{modes: copying, keys: ['u'], help: 'copyAddress', does: copy('address'), hint: true},
	{modes: copying, keys: ['t'], help: 'copyTitle', does: copy('title'), hint: true},
	{modes: copying, keys: ['escape', 'q'], help: 'leaveCopying', does: leaveCopying, hint: true},

	{modes: about, keys: ['j', 'down'], help: 'scrollAbout', does: scrollAbout(() => 1)},
	{modes: about, keys: ['k', 'up'], help: 'scrollAbout', does: scrollAbout(() => -1)},
	{modes: about, keys: ['space', 'pagedown', 'ctrl+f'], help: 'pageDown', does: scrollAbout(page => page)},
	{modes: about, keys: ['b', 'pageup', 'ctrl+b'], help: 'pageUp', does: scrollAbout(page => -page)},
	{modes: about, keys: ['g', 'home'], help: 'aboutStart', does: scrollAbout(() => Number.NEGATIVE_INFINITY)},
	{modes: about, keys: ['G', 'end'], help: 'aboutEnd', does: scrollAbout(() => Number.POSITIVE_INFINITY)},
	{modes: about, keys: ['q', 'escape', 'i', 'return'], help: 'closeAbout', does: closeAbout, hint: true},

	{modes: links, keys: ['j', 'down'], help: 'nextLink'},
	{modes: links, keys: ['k', 'up'], help: 'previousLink'},
	{modes: links, keys: ['return'], help: 'openLink', does: openLink, hint: true},
	{modes: links, keys: ['1-9'], help: 'openNumberedLink', does: openNumberedLink},
	{modes: links, keys: ['y'], help: 'copyLink', does: copy('link'), hint: true},
	{modes: links, keys: ['escape', 'q', 'O'], help: 'closeLinks', does: closeLinks, hint: true},

	{modes: ['list', 'text', 'facts', 'plain', 'about'], keys: ['o'], help: 'openPage', does: openPage, hint: inAbout},
	{modes: ['text', 'facts', 'plain'], keys: ['O'], help: 'links', does: openLinks},
	{modes: ['text', 'facts', 'plain'], keys: ['#'], help: 'linkNumbers', does: toggleLinkNumbers},
	{modes: ['text', 'facts', 'plain', 'about'], keys: ['y'], help: 'copy', does: askWhatToCopy, hint: copiesByHint},
	{modes: ['list', 'text', 'facts', 'plain'], keys: ['i'], help: 'about', does: openAbout},

	{modes: ['list', 'sources', 'text', 'facts'], keys: ['R'], help: 'updateSources', does: updateSources},
	{modes: ['list', 'text'], keys: ['m'], help: 'toggleRead', does: toggleMark('read')},
	{modes: ['list', 'text'], keys: ['s'], help: 'toggleStar', does: toggleMark('starred')},
	{modes: ['list', 'text'], keys: ['u'], help: 'undoMark', does: undoMark},
	{modes: ['text', 'facts'], keys: ['f'], help: 'foldFacts', does: foldFacts, hint: hasFacts},
	{modes: ['text', 'facts'], keys: ['.'], help: 'nextFactInText', does: byFact(1)},
	{modes: ['text', 'facts'], keys: [','], help: 'previousFactInText', does: byFact(-1)},
	{modes: ['text', 'facts'], keys: [']'], help: 'nextArticle', does: openNeighbour(1)},
	{modes: ['text', 'facts'], keys: ['['], help: 'previousArticle', does: openNeighbour(-1)},

	{modes: help, keys: ['j', 'down'], help: 'scrollHelp', does: scrollHelp(() => 1)},
	{modes: help, keys: ['k', 'up'], help: 'scrollHelp', does: scrollHelp(() => -1)},
	{modes: help, keys: ['space', 'pagedown', 'ctrl+f'], help: 'pageDown', does: scrollHelp(page => page)},
	{modes: help, keys: ['b', 'pageup', 'ctrl+b'], help: 'pageUp', does: scrollHelp(page => -page)},
	{modes: help, keys: ['g', 'home'], help: 'start', does: scrollHelp(() => Number.NEGATIVE_INFINITY)},
	{modes: help, keys: ['G', 'end'], help: 'end', does: scrollHelp(() => Number.POSITIVE_INFINITY)},
	{modes: help, keys: ['q', 'escape', '?', 'return'], help: 'closeHelp', does: closeHelp, hint: true},
	{
		modes: ['list', 'sources', 'brief', 'text', 'facts', 'plain', 'links'],
		keys: ['?'],
		help: 'help',
		does: openHelp,
		hint: true,
	},
	{modes: ['list', 'sources', 'brief', 'text', 'facts'], keys: ['D'], help: 'nextDisplay', does: toNextDisplay},
	// The terminal's session does this itself, and Ink never sees the key.
	{modes: ['list', 'sources', 'brief', 'text', 'facts', 'plain', 'links'], keys: ['ctrl+l'], help: 'redraw'},
];

/** The keys that a name in the table stands for. */
const pressed = (key: string): readonly string[] => (key === '1-9' ? [...'123456789'] : [key]);

const byModeAndKey = new Map(
	keymap.flatMap(binding =>
		binding.modes.flatMap(mode => binding.keys.flatMap(pressed).map(key => [`${mode} ${key}`, binding] as const)),
	),
);

export const bindingOf = (mode: Mode, key: string): Binding | undefined => byModeAndKey.get(`${mode} ${key}`);

/** The modes that the help lists, in its order. */
export const helpModes: readonly Mode[] = [
	'list',
	'text',
	'copy',
	'facts',
	'plain',
	'links',
	'about',
	'brief',
	'sources',
	'prompt',
];

/** How many rows the help has for a mode: a heading, a row for each binding, and a blank one. */
const helpRowsOf = (mode: Mode) => keymap.filter(({modes}) => modes.includes(mode)).length + 2;

const helpLength = helpModes.reduce((sum, mode) => sum + helpRowsOf(mode), -1);

/** The row of the help at which a mode begins: the first one for a mode that the help does not list. */
function helpRowOf(mode: Mode): number {
	const before = helpModes.slice(0, Math.max(0, helpModes.indexOf(mode)));
	return before.reduce((sum, mode) => sum + helpRowsOf(mode), 0);
}

/** The first row of the help that is shown: as near to `top` as possible without empty rows at the end. */
export const helpTop = ({size}: ReaderState, top: number) =>
	Math.max(0, Math.min(top, helpLength - helpGeometry(size).rows));
