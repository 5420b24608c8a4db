import {backFromText} from '../../commands/back.ts';
import {byFind} from '../../commands/find.ts';
import {enterFacts} from '../../commands/in-facts.ts';
import {byPage, byParagraph, byRows, hasLongCode, shiftCode, toEnd, toStart} from '../../commands/in-text.ts';
import {toBefore} from '../../commands/jumping/jumps.ts';
import {goToMark, setMark} from '../../commands/jumping/place-marks.ts';
import {togglePlain} from '../../commands/looks/plain.ts';
import {toggleMark} from '../../commands/marks.ts';
import {bySentence, byWholeParagraph, scrollText, toParagraph, toPercent, toScreen} from '../../commands/motions.ts';
import {openBefore, openNextUnread} from '../../commands/news/next-unread.ts';
import {fetchPage} from '../../commands/news/updating.ts';
import {closeArticle} from '../../commands/opening.ts';
import {openPrompt} from '../../commands/prompt.ts';
import {openArticle} from '../../state/open-article.ts';
import type {ReaderState} from '../../state/state.ts';
import {type Binding, type Command, inModes, repeated, steps} from '../binding.ts';

const isFinding = ({article}: ReaderState) => article?.find !== undefined;
const hasFacts = (state: ReaderState) => openArticle(state).facts.length > 0;
/** In an article with long lines of code these keys show the rest of them; in all others they lead to the next unread one. */
const onward: Command = (state, press) => (hasLongCode(state) ? repeated(shiftCode(1)) : openNextUnread)(state, press);
const backward: Command = (state, press) => repeated(hasLongCode(state) ? shiftCode(-1) : openBefore)(state, press);
/** `n` and `N` are those of vim while something is looked for, and those of newsboat while nothing is. */
const findOrNextUnread: Command = (state, press) =>
	(isFinding(state) ? repeated(byFind(1)) : openNextUnread)(state, press);
const findOrToggleRead: Command = (state, press) =>
	isFinding(state) ? repeated(byFind(-1))(state, press) : toggleMark('read')(state);

const text = ['text'] as const;
const rows = ['text', 'plain'] as const;

export const textKeys: readonly Binding[] = [
	...inModes(rows, 'move', [
		{keys: ['j', 'down'], action: 'next', help: 'byParagraph', does: repeated(byParagraph(1))},
		{keys: ['k', 'up'], action: 'previous', help: 'byParagraph', does: repeated(byParagraph(-1))},
		{keys: ['}'], action: 'next-paragraph', help: 'byWhole', does: repeated(byWholeParagraph(1))},
		{keys: ['{'], action: 'previous-paragraph', help: 'byWhole', does: repeated(byWholeParagraph(-1))},
	]),
	...inModes(text, 'move', [
		{keys: [')'], action: 'next-sentence', help: 'bySentence', does: repeated(bySentence(1))},
		{keys: ['('], action: 'previous-sentence', help: 'bySentence', does: repeated(bySentence(-1))},
	]),
	...inModes(rows, 'move', [
		{keys: ['space', 'pagedown', 'ctrl+f'], action: 'page-down', help: 'byPage', does: repeated(byPage(1))},
		{keys: ['b', 'pageup', 'ctrl+b'], action: 'page-up', help: 'byPage', does: repeated(byPage(-1))},
		{keys: ['ctrl+d'], action: 'half-page-down', help: 'byHalfPage', does: repeated(byPage(0.5))},
		{keys: ['ctrl+u'], action: 'half-page-up', help: 'byHalfPage', does: repeated(byPage(-0.5))},
		{keys: ['e', 'ctrl+e'], action: 'row-down', help: 'byRow', does: steps(byRows, 1)},
		{keys: ['ctrl+y'], action: 'row-up', help: 'byRow', does: steps(byRows, -1)},
		{keys: ['g', 'home'], action: 'first', help: 'toEnds', does: toParagraph(toStart), jumps: true},
		{keys: ['G', 'end'], action: 'last', help: 'toEnds', does: toParagraph(toEnd), jumps: true},
		{keys: ['%'], action: 'percent', help: 'toPercent', does: toPercent, jumps: true},
		{keys: ['H'], action: 'screen-top', help: 'onScreen', does: toScreen('top')},
		{keys: ['M'], action: 'screen-middle', help: 'onScreen', does: toScreen('middle')},
		{keys: ['L'], action: 'screen-bottom', help: 'onScreen', does: toScreen('bottom')},
		{keys: ['z t'], action: 'scroll-top', help: 'scrollTo', does: scrollText('top')},
		{keys: ['z z'], action: 'scroll-middle', help: 'scrollTo', does: scrollText('middle')},
		{keys: ['z b'], action: 'scroll-bottom', help: 'scrollTo', does: scrollText('bottom')},
	]),
	...inModes(text, 'jump', [
		{keys: ['/'], action: 'search', help: 'find', does: openPrompt('search')},
		{
			keys: ['n'],
			action: 'find-next',
			help: 'findNext',
			does: findOrNextUnread,
			hint: isFinding,
			jumps: true,
		},
		{
			keys: ['N'],
			action: 'find-previous',
			help: 'findNext',
			does: findOrToggleRead,
			jumps: true,
		},
		{keys: ['m'], action: 'set-mark', help: 'setMark', does: setMark, takesKey: true},
		{keys: ["'"], action: 'go-to-mark', help: 'goToMark', does: goToMark, takesKey: true, jumps: true},
		{keys: ["' '"], action: 'go-to-before', help: 'goToMark', does: toBefore, jumps: true},
	]),
	...inModes(text, 'article', [
		{keys: ['>'], action: 'next-unread', help: 'codeOn', does: onward, jumps: true},
		{keys: ['<'], action: 'came-from', help: 'codeOn', does: backward, jumps: true},
		{keys: ['x'], action: 'fetch-page', help: 'pageAndNews', does: fetchPage},
		{keys: ['Y'], action: 'plain', help: 'showPlain', does: togglePlain},
	]),
	...inModes(['plain'], 'article', [
		{keys: ['>'], action: 'code-right', help: 'byCode', does: shiftCode(1)},
		{keys: ['<'], action: 'code-left', help: 'byCode', does: shiftCode(-1)},
	]),
	...inModes(text, 'article', [
		{keys: ['tab', 'return', 'l', 'right'], action: 'facts', help: 'toFacts', does: enterFacts, hint: hasFacts},
	]),
	...inModes(text, 'article', [
		{keys: ['escape', 'h', 'left'], action: 'back', help: 'backToFact', does: backFromText, jumps: true},
		{keys: ['q'], action: 'close', help: 'back', does: closeArticle, hint: true, jumps: true},
	]),
	...inModes(['plain'], 'leave', [
		{keys: ['Y', 'escape', 'q', 'h', 'left'], action: 'back', help: 'leavePlain', does: togglePlain, hint: true},
	]),
];
