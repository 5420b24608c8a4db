import type {Article} from '../../article/article.ts';
import {articleDirection, titleDirection} from '../../article/direction.ts';
import {factSource} from '../../article/fact-source.ts';
import {findings} from '../../facts/key-facts.ts';
import type {Weighed} from '../../facts/ranking/choice.ts';
import {type Cue, score, weights} from '../../facts/ranking/weights.ts';
import {paragraphDirection} from '../../text/direction.ts';
import {type Layout, laidOut} from './laid-out.ts';

/**
 * Why an article has its facts: each statement that could have been one, in the order of the article, with its place among the
 * facts, its worth and what each cue gave to it; and the paragraphs that were left aside, with the reason.
 */
export function whyText(article: Article, limit: number | undefined, layout: Layout): string {
	const direction = articleDirection(article);
	const {skipped, weighed} = findings({...factSource(article), keyFacts: []}, {limit});
	const sums = (text: string) => laidOut(text, 'ltr', layout);
	const statements = weighed.map(statement => {
		const {text, paragraph} = statement.candidate;
		return {paragraph, lines: sums(sum(statement)) + laidOut(text, paragraphDirection(text, direction), layout)};
	});
	const aside = skipped.map(({paragraph, reason}) => ({
		paragraph,
		lines: sums(`   ¶ ${paragraph + 1}  left aside: ${reason}`),
	}));
	const inOrder = [...statements, ...aside].sort((a, b) => a.paragraph - b.paragraph);
	return `${laidOut(article.title, titleDirection(article), layout)}${inOrder.map(({lines}) => lines).join('')}\n`;
}

/** «1. ¶ 2  2.25 = position 0.75 + opening 0.60 …», with those cues that gave something. */
function sum({candidate, own, shown, place}: Weighed): string {
	const cues: Readonly<Record<Cue, number>> = {...own, ...shown};
	const given = (Object.keys(weights) as Cue[])
		.map(cue => ({cue, value: weights[cue] * cues[cue]}))
		.filter(({value}) => Math.abs(value) >= 0.005)
		.map(({cue, value}, i) => `${value < 0 ? '- ' : i > 0 ? '+ ' : ''}${cue} ${Math.abs(value).toFixed(2)}`);
	return `${place === undefined ? '  ' : `${place}.`} ¶ ${candidate.paragraph + 1}  ${score(cues).toFixed(2)} = ${given.join(' ')}`;
}
