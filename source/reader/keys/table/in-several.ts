import {openAbout} from '../../commands/about.ts';
import {markHere, markSelected} from '../../commands/fact-marks.ts';
import {openHelp} from '../../commands/help.ts';
import {openStory} from '../../commands/in-brief.ts';
import {byFact, foldFacts} from '../../commands/in-facts.ts';
import {jumpBack, jumpOn} from '../../commands/jumping/jumps.ts';
import {changeLine, openThemes, toggleVowelMarks} from '../../commands/looks/looks.ts';
import {toggleMouse} from '../../commands/looks/mouse.ts';
import {toggleMark, undoMark} from '../../commands/marks.ts';
import {deleteArticle} from '../../commands/news/deleting.ts';
import {askForAllNews} from '../../commands/news/updating.ts';
import {openByCount} from '../../commands/opening.ts';
import {askWhatToCopy} from '../../commands/out/copying.ts';
import {openLinks, toggleLinkNumbers} from '../../commands/out/links.ts';
import {openPage} from '../../commands/out/page.ts';
import {openPrompt} from '../../commands/prompt.ts';
import {nextDisplay} from '../../state/display-choice.ts';
import {withEffect} from '../../state/effects.ts';
import {isShownPlain} from '../../state/mode.ts';
import {openArticle} from '../../state/open-article.ts';
import type {ReaderState} from '../../state/state.ts';
import {type Binding, inModes, repeated, steps} from '../binding.ts';

const toNextDisplay = (state: ReaderState) => {
	const display = nextDisplay(state.display);
	return withEffect({...state, display}, {type: 'chooseDisplay', model: display.model});
};
const openNeighbour = (count: number) => (state: ReaderState) =>
	state.brief ? openStory(state, count) : openByCount(state, count);
const inAbout = ({about}: ReaderState) => about !== undefined;
const copiesByHint = (state: ReaderState) => inAbout(state) || isShownPlain(state);
const hasFacts = (state: ReaderState) => openArticle(state).facts.length > 0;

const article = ['text', 'facts'] as const;
const articleOrPlain = ['text', 'facts', 'plain'] as const;
const views = ['list', 'sources', 'brief', 'text', 'facts'] as const;
const screens = [...views, 'plain', 'links'] as const;

/** What several views have in common. */
export const sharedKeys: readonly Binding[] = [
	...inModes(['list', 'text', 'plain'], 'jump', [
		{keys: [':'], action: 'go-to-number', help: 'goToNumber', does: openPrompt('number')},
	]),
	...inModes(['list', 'brief', 'text', 'facts'], 'jump', [
		{keys: ['ctrl+o', 'alt+left'], action: 'jump-back', help: 'byJump', does: repeated(jumpBack)},
		{keys: ['ctrl+i', 'alt+right'], action: 'jump-on', help: 'byJump', does: repeated(jumpOn)},
	]),
	...inModes(['list', 'text', 'facts', 'plain', 'about'], 'article', [
		{keys: ['o'], action: 'open-page', help: 'openPage', does: openPage, hint: inAbout},
	]),
	...inModes(articleOrPlain, 'article', [
		{keys: ['O'], action: 'links', help: 'links', does: openLinks},
		{keys: ['#'], action: 'link-numbers', help: 'links', does: toggleLinkNumbers},
	]),
	...inModes([...articleOrPlain, 'about'], 'article', [
		{keys: ['y'], action: 'copy', help: 'copy', does: askWhatToCopy, hint: copiesByHint},
	]),
	...inModes(['list', ...articleOrPlain], 'article', [{keys: ['i'], action: 'about', help: 'about', does: openAbout}]),
	...inModes(article, 'article', [
		{keys: [']'], action: 'next-article', help: 'byArticle', does: steps(openNeighbour, 1), jumps: true},
		{keys: ['['], action: 'previous-article', help: 'byArticle', does: steps(openNeighbour, -1), jumps: true},
	]),
	...inModes(article, 'article', [
		{keys: ['.'], action: 'next-fact', help: 'byFactInText', does: repeated(byFact(1)), jumps: true},
		{keys: [','], action: 'previous-fact', help: 'byFactInText', does: repeated(byFact(-1)), jumps: true},
		{keys: ['f'], action: 'fold-facts', help: 'foldFacts', does: foldFacts, hint: hasFacts},
	]),
	...inModes(['facts'], 'facts', [{keys: ['F'], action: 'mark-fact', help: 'markSelected', does: markSelected}]),
	...inModes(['text'], 'article', [{keys: ['F'], action: 'mark-fact', help: 'markHere', does: markHere}]),
	...inModes(['list', 'facts'], 'mark', [
		{keys: ['N'], action: 'toggle-read', help: 'toggleRead', does: toggleMark('read')},
	]),
	...inModes(['list', 'text', 'facts'], 'mark', [
		{keys: ['s'], action: 'star', help: 'toggleStar', does: toggleMark('starred')},
	]),
	...inModes(views, 'mark', [{keys: ['u'], action: 'undo', help: 'undoMark', does: undoMark}]),
	...inModes(['list', 'text'], 'mark', [
		{keys: ['delete', 'd d'], action: 'delete', help: 'deleteArticle', does: deleteArticle},
	]),
	...inModes(['list', 'sources'], 'news', [
		{keys: ['R'], action: 'update', help: 'updateSources', does: askForAllNews},
	]),
	...inModes(['text'], 'article', [{keys: ['R'], action: 'update', help: 'pageAndNews', does: askForAllNews}]),
	...inModes(views, 'show', [{keys: ['D'], action: 'display', help: 'nextDisplay', does: toNextDisplay}]),
	...inModes(views, 'show', [{keys: ['V'], action: 'vowel-marks', help: 'vowelMarks', does: toggleVowelMarks}]),
	...inModes(views, 'show', [{keys: ['T'], action: 'themes', help: 'openThemes', does: openThemes}]),
	...inModes(views, 'show', [{keys: ['z m'], action: 'mouse', help: 'mouse', does: toggleMouse}]),
	...inModes(['brief', 'text', 'facts'], 'show', [
		{keys: ['+'], action: 'longer-lines', help: 'lineLength', does: steps(changeLine, 1)},
		{keys: ['-'], action: 'shorter-lines', help: 'lineLength', does: steps(changeLine, -1)},
	]),
	// The terminal's session does this itself, and Ink never sees the key.
	...inModes(screens, 'show', [{keys: ['ctrl+l'], action: 'redraw', help: 'redraw'}]),
	...inModes([...screens, 'filter'], 'show', [{keys: ['?'], action: 'help', help: 'help', does: openHelp, hint: true}]),
];
