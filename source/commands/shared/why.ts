import type {Article} from '../../article/article.ts';
import {articleDirection, titleDirection} from '../../article/direction.ts';
import {factSource} from '../../article/fact-source.ts';
import {findings, type Weighed} from '../../facts/key-facts.ts';
import {paragraphDirection} from '../../text/direction.ts';
import {type Layout, laidOut} from './laid-out.ts';
import {messages} from './language.ts';

/**
 * Why an article has its facts: each statement that could have been one, in the order of the article, with its place among the
 * facts, how likely a careful reader would choose it, and what spoke for and against it; and the paragraphs that were left aside,
 * with the reason.
 */
export function whyText(article: Article, limit: number | undefined, layout: Layout): string {
	const direction = articleDirection(article);
	const {skipped, weighed} = findings({...factSource(article), keyFacts: []}, {limit});
	const told = (text: string) => laidOut(text, messages().direction, layout);
	const all = weighed();
	const usual = usualReasons(all);
	const statements = all.map(statement => {
		const {text, paragraph} = statement;
		return {
			paragraph,
			lines: told(because(statement, usual)) + laidOut(text, paragraphDirection(text, direction), layout),
		};
	});
	const aside = skipped.map(({paragraph, reason}) => ({
		paragraph,
		lines: told(`   ¶ ${paragraph + 1}  ${messages().reports.why.aside(reason)}`),
	}));
	const inOrder = [...statements, ...aside].sort((a, b) => a.paragraph - b.paragraph);
	return `${laidOut(article.title, titleDirection(article), layout)}${inOrder.map(({lines}) => lines).join('')}\n`;
}

/** What each family of features gives on the average of an article's statements. */
function usualReasons(all: readonly Weighed[]): ReadonlyMap<string, number> {
	const sums = new Map<string, number>();
	for (const {reasons} of all) {
		for (const [family, value] of reasons) sums.set(family, (sums.get(family) ?? 0) + value / all.length);
	}
	return sums;
}

/** The least that is told of what a family of features gave. */
const least = 0.05;

/**
 * «1. ¶ 2  a key fact 71 %, an essential one 48 %; for it: place 1.20, title 0.60; against it: length 0.30»: how likely, and what
 * spoke for and against it beside the article's other statements, as logarithms of odds.
 */
function because({paragraph, place, chance, reasons}: Weighed, usual: ReadonlyMap<string, number>): string {
	const beside = [...usual].map(([family, value]) => ({family, value: (reasons.get(family) ?? 0) - value}));
	const told = beside
		.filter(({value}) => Math.abs(value) >= least)
		.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
	const list = (say: (cues: string) => string, sign: 1 | -1) => {
		const some = told
			.filter(({value}) => value * sign > 0)
			.map(({family, value}) => `${family} ${Math.abs(value).toFixed(2)}`);
		return some.length > 0 ? `; ${say(some.join(', '))}` : '';
	};
	const said = messages().reports.why;
	const percent = (share: number) => Math.round(100 * share);
	const chances = said.chances(percent(chance.fact), percent(chance.essential));
	return `${place === undefined ? '  ' : `${place}.`} ¶ ${paragraph + 1}  ${chances}${list(said.for, 1)}${list(said.against, -1)}`;
}
