import {factSource} from '../../article/fact-source.ts';
import type {KeyFact} from '../../facts/key-fact.ts';
import {withMark} from '../../facts/marked-facts.ts';
import {isMostlyIn} from '../../facts/quote.ts';
import {sentenceAt} from '../../facts/sentence-at.ts';
import {openArticle, shownFacts} from '../state/open-article.ts';
import type {ReaderState} from '../state/state.ts';
import {selectFact} from './in-facts.ts';
import {mark} from './marks.ts';
import {withFactRows} from './told-facts.ts';

/**
 * The next mark of a fact: a key fact, no key fact, no mark. A fact that only the user has marked as one is never marked as
 * no key fact.
 */
const nextMark = ({mark, origin}: Pick<KeyFact, 'mark' | 'origin'>): KeyFact['mark'] =>
	mark === undefined ? 'key' : mark === 'key' && origin !== 'user' ? 'none' : undefined;

/** Gives the selected fact the next mark. It stays selected where its mark puts it. */
export function markSelected(state: ReaderState): ReaderState {
	const fact = shownFacts(state, state.article!)[state.article!.fact];
	return fact ? marked(state, fact, nextMark(fact)) : state;
}

/**
 * Marks what is read as a key fact: the fact that is shown in the text, else the sentence that the reader or a find went to,
 * else the first one of the current paragraph that is in the window; where most of a fact stands in it, that fact. Pressed
 * again it goes on as among the facts.
 */
export function markHere(state: ReaderState): ReaderState {
	const {article} = state;
	const found = article && !article.entry.isNoArticle && hereIn(state);
	if (!found) return {...state, notice: {type: 'noFactHere'}};
	return marked(state, found, nextMark(found));
}

function hereIn(state: ReaderState): KeyFact | undefined {
	const {facts, article, top, layout} = openArticle(state);
	const {current, find, sentence} = article;
	const shown = article.highlighted ? facts[article.fact] : undefined;
	if (shown?.paragraph === current) return shown;
	const place = layout.placeOf(top);
	const source = factSource(article.entry.article);
	const goneTo = sentence && {paragraph: sentence.paragraph, offset: sentence.range.start};
	const {offset} = [goneTo, find?.at, place].find(at => at?.paragraph === current) ?? {offset: 0};
	const here = sentenceAt(source, current, offset);
	if (!here) return undefined;
	const fact = facts.find(({paragraph, ranges}) => paragraph === current && isMostlyIn(ranges, here.ranges));
	return fact ?? {...here, origin: 'user'};
}

/** Sets the mark of a fact, or takes it away, and shows the fact where it stands in the text. */
function marked(state: ReaderState, fact: KeyFact, is: KeyFact['mark']): ReaderState {
	const {entry} = state.article!;
	const {paragraph, text} = fact;
	const before = state.states.get(entry.key) ?? entry.state;
	const {facts: marks = [], ...rest} = before;
	const facts = withMark(marks, {text, paragraph}, is);
	const now = mark({...state, article: withFactRows(state, state.article!)}, new Map([[entry.key, before]]), () => ({
		...rest,
		...(facts.length > 0 && {facts}),
	}));
	return {...showing(now, text), notice: {type: 'factMarked', is: is ?? 'unmarked'}};
}

/** Keeps a fact selected, wherever its mark has put it. */
function showing(state: ReaderState, text: string): ReaderState {
	const article = state.article!;
	const facts = shownFacts(state, article);
	const at = facts.findIndex(fact => fact.text === text);
	if (at >= 0) return selectFact(state, at);
	const fact = Math.max(0, Math.min(article.fact, facts.length - 1));
	return {...state, article: {...article, fact, highlighted: false}};
}
