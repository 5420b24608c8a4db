/**
 * The room of the reader: the state, the commands that change it, the effects they ask for, and the table of keys. It is
 * pure: articles come from the `Shelf` that it is given, and all else outside is done by its edge, `commands/reading/`.
 * It may import `article/`, `facts/`, `brief/`, `search/`, `text/` and the types of `messages/`, and nothing above them.
 */

import type {Telling} from '../facts/told-facts.ts';
import {type FoundExpression, showExpression} from './commands/find.ts';
import {growBrief, keepInBrief, showStories} from './commands/in-brief.ts';
import {selectFact} from './commands/in-facts.ts';
import {chooseFilter, refresh, select, selectFilter, showFound} from './commands/in-list.ts';
import {chooseFactInMenu, noteJump} from './commands/jumping/jumps.ts';
import {chooseTheme, tryTheme} from './commands/looks/looks.ts';
import {pressAtStart} from './commands/looks/welcome.ts';
import {type BroughtBack, type Deletion, showBroughtBack, showDeletion} from './commands/news/deleting.ts';
import {keepInSources, showSources} from './commands/news/in-sources.ts';
import {type FetchedPage, noteArrived, showPage, updateSources} from './commands/news/updating.ts';
import {recordProgress} from './commands/opening.ts';
import {selectLink} from './commands/out/links.ts';
import {type Opened, showOpened} from './commands/out/page.ts';
import {insert} from './commands/prompt.ts';
import {showTold, takeTold} from './commands/told-facts.ts';
import type {KeyPress} from './keys/key-press.ts';
import {pressInTurn, pressTypedAhead} from './keys/typed-ahead.ts';
import type {Size} from './layout/geometry.ts';
import {type Pointing, point} from './pointing/point.ts';
import type {BriefState} from './state/brief-state.ts';
import {type Effect, withEffect} from './state/effects.ts';
import {isShownPlain} from './state/mode.ts';
import type {CopyPart, CopyResult, Notice} from './state/notice.ts';
import type {Shelf} from './state/shelf.ts';
import type {SourceLine} from './state/sources-state.ts';
import type {FilterChoice, NothingTold, ReaderState} from './state/state.ts';
import {keepInHelp} from './windows/help-window.ts';
import {keepMenu} from './windows/menu-window.ts';

export type Action =
	/** A key was pressed. */
	| ({readonly type: 'key'} & KeyPress)
	| {readonly type: 'paste'; readonly text: string}
	/** The mouse clicked on something, or its wheel was turned. */
	| ({readonly type: 'mouse'} & Pointing)
	| {readonly type: 'resize'; readonly size: Size}
	/** The menu of facts moved to a fact, or one was chosen in it. */
	| {readonly type: 'selectFact'; readonly fact: number}
	| {readonly type: 'chooseFact'; readonly fact: number}
	/** The menu of links moved to a link. */
	| {readonly type: 'selectLink'; readonly link: number}
	/** The menu of filters moved to a line, or one was chosen in it. */
	| {readonly type: 'selectFilter'; readonly line: number}
	| {readonly type: 'chooseFilter'; readonly choice: FilterChoice}
	/** The menu of themes moved to one, or one was chosen in it. */
	| {readonly type: 'tryTheme'; readonly theme: string}
	| {readonly type: 'chooseTheme'; readonly theme: string}
	/** How many articles of a shelf are unread. */
	| {readonly type: 'unread'; readonly unread: NonNullable<ReaderState['unread']>}
	/** Styles look different from now on: everything has to be drawn again. */
	| {readonly type: 'looks'}
	/** Stories of the brief were found, or some of its articles were read for them. */
	| {readonly type: 'brief'; readonly shown: Pick<BriefState, 'stories' | 'reading'>}
	/** A text of so many letters was put into the clipboard, or could not be. */
	| {readonly type: 'copied'; readonly part: CopyPart; readonly letters: number; readonly result: CopyResult}
	/** An address was opened, or could not be. */
	| {readonly type: 'opened'; readonly address: string; readonly opened: Opened}
	/** The sources are to be asked, as by the key for that. */
	| {readonly type: 'update'}
	/** How many of the sources have been asked; undefined when the update has ended. */
	| {readonly type: 'updating'; readonly updating: ReaderState['updating']; readonly notice?: Notice}
	/** What the user's program told of an article, or why it told nothing. */
	| {readonly type: 'told'; readonly key: string; readonly telling: Telling | NothingTold}
	/** Articles have come in, `count` of them, and the shelf can be asked for them. */
	| {readonly type: 'arrived'; readonly count: number}
	/** The places of an expression that an article was looked through for, or that it took too long. */
	| ({readonly type: 'expression'} & FoundExpression)
	/** Articles of a shelf were found that were looked for: all of them, or those so far. */
	| {readonly type: 'found'; readonly before: Shelf; readonly shelf: Shelf}
	| {readonly type: 'sources'; readonly lines: readonly SourceLine[]}
	| {readonly type: 'deletion'; readonly deletion: Deletion}
	| {readonly type: 'broughtBack'; readonly key: string; readonly isBack: BroughtBack}
	| {readonly type: 'page'; readonly key: string; readonly page: FetchedPage}
	/**
	 * Articles may have come in, or gone. `reading` is how many of the new ones have been read; `kept` are states of this
	 * session that the shelf knows by now.
	 */
	| {readonly type: 'refresh'; readonly reading?: ReaderState['reading']; readonly kept?: ReaderState['states']};

/** Sends an action to the reader. */
export type Dispatch = (action: Action) => void;

const handlers: {[T in Action['type']]: (state: ReaderState, action: Extract<Action, {type: T}>) => ReaderState} = {
	key: (state, action) => pressAtStart(state, action.key, state => pressInTurn(state, action)),
	// Pasted text can be written, but it is never taken for keys.
	paste: (state, {text}) => (state.prompt ? insert(state, text) : state),
	mouse: (state, pointing) => point(state, pointing),
	resize: (state, {size}) => keepMenu(keepInSources(keepInBrief(select({...state, size}, state.list.selected)))),
	selectFact: (state, {fact}) => selectFact(state, fact),
	chooseFact: (state, {fact}) => chooseFactInMenu(state, fact),
	selectLink: (state, {link}) => selectLink(state, link),
	selectFilter: (state, {line}) => selectFilter(state, line),
	chooseFilter: (state, {choice}) => chooseFilter(state, choice),
	tryTheme: (state, {theme}) => tryTheme(state, theme),
	chooseTheme: (state, {theme}) => chooseTheme(state, theme),
	unread: (state, {unread}) => ({...state, unread}),
	looks: state => ({...state}),
	copied: (state, notice) => ({...state, notice}),
	opened: (state, {address, opened}) => showOpened(state, address, opened),
	brief: (state, {shown}) => showStories(state, shown),
	update: updateSources,
	updating: (state, {updating, notice}) => ({...state, updating, ...(notice && {notice})}),
	arrived: (state, {count}) => noteArrived(state, count),
	expression: (state, found) => {
		const shown = showExpression(state, found);
		return state.prompt ? shown : noteJump(state, shown);
	},
	found: (state, {before, shelf}) => showFound(state, before, shelf),
	sources: (state, {lines}) => showSources(state, lines),
	deletion: (state, {deletion}) => showDeletion(state, deletion),
	broughtBack: (state, {key, isBack}) => showBroughtBack(state, key, isBack),
	told: (state, {key, telling}) => takeTold(state, key, telling),
	page: (state, {key, page}) => showPage(state, key, page),
	refresh: (state, {reading, kept}) => growBrief(refresh({...state, reading}, kept)),
};

/** When rows become such as they are written, or pictures again, the edge has to speak with the terminal in another way. */
function withRowsSent(state: ReaderState, before: ReaderState): ReaderState {
	const isPlain = isShownPlain(state);
	return isPlain === isShownPlain(before)
		? state
		: withEffect(state, {type: 'sendRows', as: isPlain ? 'written' : 'seen'});
}

/** What an action leads to. */
interface Update {
	readonly state: ReaderState;
	/** What the edge has to do, in this order. */
	readonly effects: readonly Effect[];
}

/** The state after an action, and the effects it asks for. A key that means nothing here leaves the state as it is. */
export function update(state: ReaderState, action: Action): Update {
	const handle = handlers[action.type] as (state: ReaderState, action: Action) => ReaderState;
	const done = pressTypedAhead(handle(state, action));
	// Back in the brief, what came in meanwhile is shown.
	const handled = showTold(state.article && !done.article && done.isStale ? growBrief(done) : done);
	const recorded = handled.article && handled.article !== state.article ? recordProgress(handled) : handled;
	const next = keepInHelp(withRowsSent(recorded, state));
	const {effects} = next;
	return {state: effects.length > 0 ? {...next, effects: []} : next, effects};
}
