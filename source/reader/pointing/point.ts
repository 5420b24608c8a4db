import {scrollAbout} from '../commands/about.ts';
import {scrollHelp} from '../commands/help.ts';
import {openFromBrief, scrollBrief, selectBriefLine} from '../commands/in-brief.ts';
import {goToFact, selectFact} from '../commands/in-facts.ts';
import {chooseFilter, scrollEntries, select, selectFilter} from '../commands/in-list.ts';
import {byRows, toParagraphShown} from '../commands/in-text.ts';
import {chooseFactInMenu, noteJump} from '../commands/jumping/jumps.ts';
import {chooseTheme, tryTheme} from '../commands/looks/looks.ts';
import {openSource, scrollSources, selectSource} from '../commands/news/in-sources.ts';
import {openEntry} from '../commands/opening.ts';
import {leaveCopying} from '../commands/out/copying.ts';
import {openLink, selectLink} from '../commands/out/links.ts';
import {withoutNotice} from '../keys/press.ts';
import {withoutSteps} from '../state/back-stack.ts';
import {modeOf} from '../state/mode.ts';
import {shownFacts} from '../state/open-article.ts';
import type {ReaderState} from '../state/state.ts';
import {menuWindow} from '../windows/menu-window.ts';
import {type Place, paneAt, type Target, targetAt} from './target.ts';

/** What the mouse did. */
export type Pointing =
	| (Place & {readonly kind: 'click'})
	/** Steps of the wheel: down when positive, up when negative. */
	| (Place & {readonly kind: 'wheel'; readonly steps: number});

/** How many rows, or lines of a list, a step of the wheel is. In the brief a line has several rows. */
const rowsOfStep = 3;

/**
 * A click selects what it is on, and opens it where it is selected already. On a key fact it goes to the place of the fact. The wheel
 * scrolls what it is over. Where a key would be written or is waited for, the mouse does nothing, or gives up what was begun.
 */
export function point(state: ReaderState, pointing: Pointing): ReaderState {
	if (state.complaints.length > 0) return {...state, complaints: []};
	if (state.isWelcome) return {...state, isWelcome: false, display: {...state.display, isNamed: false}};
	const mode = modeOf(state);
	if (mode === 'prompt') return state;
	if (mode === 'copy') return leaveCopying(state);
	const told = withoutNotice(state);
	const now = told.begun ? {...told, begun: undefined} : told;
	return pointing.kind === 'click' ? click(now, targetAt(now, pointing)) : wheel(now, pointing, pointing.steps);
}

function click(state: ReaderState, target: Target): ReaderState {
	if (!target) return state;
	const {is, index} = target;
	return clicks[is](state, index);
}

const clicks: Readonly<Record<NonNullable<Target>['is'], (state: ReaderState, index: number) => ReaderState>> = {
	entry: (state, index) => (state.list.selected === index ? openEntry(state, index) : select(state, index)),
	source: (state, index) => (state.sources?.selected === index ? openSource(state) : selectSource(state, index)),
	briefLine: (state, index) => (state.brief?.selected === index ? openFromBrief(state) : selectBriefLine(state, index)),
	menuLine: (state, index) => (menuWindow(state)?.selected === index ? chooseLine(state) : selectLine(state, index)),
	fact: clickFact,
	paragraph: (state, index) => toParagraphShown(index)(readingText(state)),
};

/** From the menu of facts Esc leads back to it; from the text, Ctrl-O leads back to where the reader was. */
function clickFact(state: ReaderState, fact: number): ReaderState {
	return state.article?.focus === 'facts' ? chooseFactInMenu(state, fact) : noteJump(state, goToFact(state, fact));
}

/** The state with the keys going to the text, which stays where it is. */
function readingText(state: ReaderState): ReaderState {
	const {article} = state;
	if (article?.focus !== 'facts') return state;
	return {...state, article: {...article, focus: 'text'}, back: withoutSteps(state.back, 'menu')};
}

/** Moves the pointer of the menu that is open. */
function selectLine(state: ReaderState, index: number): ReaderState {
	const moved = {...state, pointed: state.pointed + 1};
	if (state.themes) return tryTheme(moved, state.themeNames[index]!);
	return state.links ? selectLink(moved, index) : selectFilter(moved, index);
}

function chooseLine(state: ReaderState): ReaderState {
	if (state.themes) return chooseTheme(state, state.themes.tried);
	return state.links ? openLink(state) : chooseFilter(state, state.filters![state.filterAt ?? 0]!);
}

const within = (index: number, count: number) => Math.max(0, Math.min(count - 1, index));

function wheel(state: ReaderState, place: Place, steps: number): ReaderState {
	const rows = steps * rowsOfStep;
	if (state.help !== undefined) return scrollHelp(() => rows)(state);
	const menu = menuWindow(state);
	if (menu) {
		const at = within(menu.selected + steps, menu.count);
		return at === menu.selected ? state : selectLine(state, at);
	}
	if (state.about) return scrollAbout(() => rows)(state);
	if (state.article) return state.article.isPlain ? state : wheelInArticle(state, place, steps);
	if (state.brief) return scrollBrief(state, steps);
	return state.sources ? scrollSources(state, rows) : scrollEntries(state, rows);
}

/** Over the facts it goes through the facts, which move the text only while the keys go to them. */
function wheelInArticle(state: ReaderState, place: Place, steps: number): ReaderState {
	if (paneAt(state, place)?.pane !== 'facts') return byRows(steps * rowsOfStep)(readingText(state));
	const article = state.article!;
	const fact = within(article.fact + steps, shownFacts(state, article).length);
	if (fact === article.fact) return state;
	if (article.focus === 'facts') return {...selectFact(state, fact), pointed: state.pointed + 1};
	return {...state, article: {...article, fact, highlighted: false}};
}
