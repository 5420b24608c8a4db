import {textOf} from '../../../article/paragraph/paragraph.ts';
import type {KeyFact} from '../../../facts/key-fact.ts';
import {withoutDenied} from '../../../facts/marked-facts.ts';
import type {Messages} from '../../../messages/messages.ts';
import {commas} from '../../../reader/layout/signs.ts';
import {shownFacts} from '../../../reader/state/open-article.ts';
import type {ReaderState} from '../../../reader/state/state.ts';
import {byWhom} from '../../article/facts-pane.tsx';
import {dateWords} from '../../date-words.ts';
import {paragraphWords} from './paragraph-words.ts';
import {joined, type Words} from './words.ts';

export function articleWords(state: ReaderState, messages: Messages): Words {
	const {linear} = messages;
	const {entry, current, sentence} = state.article!;
	const {article, published} = entry;
	const facts = withoutDenied(shownFacts(state, state.article!));
	const meta = joined([
		article.source,
		article.authors.join(commas[messages.direction]),
		article.section,
		...dateWords(published, messages),
	]);
	const {length} = article.paragraphs;
	const head = [
		article.title,
		joined([meta, linear.paragraphs(length)]),
		...(facts.length > 0 ? [factsHead(facts, messages)] : []),
	];
	const goneTo =
		sentence?.paragraph === current
			? [textOf(article.paragraphs[current]!).slice(sentence.range.start, sentence.range.end).trim()]
			: paragraphWords(article, current, messages);
	const [first = '', ...others] = goneTo;
	return {
		key: `article ${entry.key}`,
		head,
		place: [`¶ ${messages.number(current + 1)} ${first}`.trimEnd(), ...others],
	};
}

const factsHead = (facts: readonly KeyFact[], messages: Messages) =>
	`${messages.keyFacts}${byWhom(facts, messages)}: ${messages.number(withoutDenied(facts).length)}`;

export function factsWords(state: ReaderState, messages: Messages): Words {
	const article = state.article!;
	const facts = shownFacts(state, article);
	const fact = facts[article.fact];
	const {kinds, factMarks} = messages;
	const place = fact && [
		joined([
			fact.text,
			fact.paragraph === null ? '' : `¶ ${messages.number(fact.paragraph + 1)}`,
			kinds[fact.kind],
			fact.mark && factMarks[fact.mark],
		]),
	];
	return {
		key: 'facts',
		head: [factsHead(facts, messages)],
		place: place ?? [],
		position: messages.entryPosition(article.fact + 1, facts.length).trim(),
	};
}
