import type {KeyFact} from '../facts/key-fact.ts';
import type {Language} from '../facts/language/language.ts';
import {hasPhrase} from '../facts/language/phrases.ts';
import type {Rarity} from './lexicon.ts';
import {type Amount, agree, amountsIn} from './numbers.ts';
import {textWords} from './text-words.ts';

/** A fact as one article says it. */
interface Said<A> {
	readonly article: A;
	readonly fact: KeyFact;
}

/** What one article says, or several do. */
export interface SharedFact<A> {
	/** In the best wording: that of the first of its sources. */
	readonly text: string;
	/** One an article. */
	readonly sources: readonly Said<A>[];
}

/** Of what the one that says less says, weighed by rarity, so much the other must say too. */
const same = 0.7;
/** Fewer stems in common are a name. */
const fewestStems = 3;
/** A stem that so many facts have leads to no more: it is what all of the story is about. */
const mostFound = 300;

/** A fact made ready for comparing, and where it stands among those of its article (from 0). */
interface Statement<A> extends Said<A> {
	readonly stems: ReadonlySet<string>;
	/** What its stems say together. */
	readonly weight: number;
	readonly amounts: readonly Amount[];
	/** Whether something in it is denied, or said to be so only in part. */
	readonly denies: boolean;
	readonly rank: number;
}

/**
 * The facts of articles about one event, each given once: first those that most articles say, then those that stand first in
 * their article. Facts are the same when most of what the one says, the other says; their numbers must agree, and one that
 * denies is never the same as one that does not.
 */
export function sharedFacts<A>(
	articles: readonly {readonly article: A; readonly facts: readonly KeyFact[]}[],
	language: Language,
	rarity: Rarity,
): SharedFact<A>[] {
	const [only, another] = articles;
	if (only && !another) return only.facts.map(fact => ({text: fact.text, sources: [{article: only.article, fact}]}));
	const statements = articles
		.flatMap(({article, facts}) => facts.map((fact, rank) => statement(article, fact, rank, language, rarity)))
		.sort((one, other) => one.rank - other.rank);
	const groups: Group<A>[] = [];
	/** The groups whose first statement has a stem. */
	const having = new Map<string, number[]>();
	for (const statement of statements) {
		const shares = new Map<number, {weight: number; stems: number}>();
		for (const stem of statement.stems) {
			for (const group of having.get(stem) ?? []) {
				const share = shares.get(group);
				if (!share) shares.set(group, {weight: rarity(stem), stems: 1});
				else {
					share.weight += rarity(stem);
					share.stems++;
				}
			}
		}
		let best: {readonly group: Group<A>; readonly share: number} | undefined;
		for (const [number, {weight, stems}] of shares) {
			const group = groups[number]!;
			const share = weight / Math.min(statement.weight, group.first.weight);
			if (stems < fewestStems || share < same || share <= (best?.share ?? 0)) continue;
			if (mayJoin(statement, group)) best = {group, share};
		}
		if (best) join(statement, best.group);
		else {
			for (const stem of statement.stems) {
				const list = having.get(stem);
				if (!list) having.set(stem, [groups.length]);
				else if (list.length < mostFound) list.push(groups.length);
			}
			groups.push(groupOf(statement));
		}
	}
	return groups
		.sort((one, other) => other.statements.length - one.statements.length || one.first.rank - other.first.rank)
		.map(({statements}) => {
			const best = bestWording(statements);
			const sources = [best, ...statements.filter(other => other !== best)];
			return {text: best.fact.text, sources: sources.map(({article, fact}) => ({article, fact}))};
		});
}

/** After these «ما» is “what” and denies nothing («وفق ما أعلنه»), folded. */
const beforeRelative = new Set('وفق وفقا حسب بحسب طبقا مع كل مثل بعد قبل عند الي علي عن من في اهم ابرز'.split(' '));

function statement<A>(article: A, fact: KeyFact, rank: number, language: Language, rarity: Rarity): Statement<A> {
	const words = textWords(fact.text, language);
	const stems = new Set(words.filter(({content, folded}) => content && !/^\d/.test(folded)).map(({stem}) => stem));
	const telling = words.filter(({folded}, i) => folded !== 'ما' || !beforeRelative.has(words[i - 1]?.folded ?? ''));
	const says = (table: Language['denials']) => hasPhrase(telling, 0, telling.length, table, language.conjunctions);
	let weight = 0;
	for (const stem of stems) weight += rarity(stem);
	const denies = says(language.denials) || says(language.operators);
	return {article, fact, stems, weight, amounts: amountsIn(words), denies, rank};
}

/** Statements of one fact. */
interface Group<A> {
	readonly first: Statement<A>;
	readonly statements: Statement<A>[];
	readonly articles: Set<A>;
	/** One of each set of numbers. */
	readonly amounts: Map<string, readonly Amount[]>;
}

function groupOf<A>(first: Statement<A>): Group<A> {
	const group: Group<A> = {first, statements: [], articles: new Set(), amounts: new Map()};
	join(first, group);
	return group;
}

function join<A>(statement: Statement<A>, {statements, articles, amounts}: Group<A>): void {
	statements.push(statement);
	articles.add(statement.article);
	amounts.set(statement.amounts.map(({value}) => value).join(' '), statement.amounts);
}

/** An article says nothing twice. */
function mayJoin<A>({article, denies, amounts}: Statement<A>, group: Group<A>): boolean {
	if (group.articles.has(article) || denies !== group.first.denies) return false;
	return [...group.amounts.values()].every(others => agree(amounts, others));
}

/** The wording that has all the numbers, of these the one that says most of what the others say, of these the shortest. */
function bestWording<A>(group: readonly Statement<A>[]): Statement<A> {
	const said = new Map<string, number>();
	for (const {stems} of group) for (const stem of stems) said.set(stem, (said.get(stem) ?? 0) + 1);
	const common = ({stems}: Statement<A>) => [...stems].reduce((sum, stem) => sum + said.get(stem)! - 1, 0);
	return group.reduce((best, other) => {
		const better =
			other.amounts.length - best.amounts.length ||
			common(other) - common(best) ||
			best.fact.text.length - other.fact.text.length;
		return better > 0 ? other : best;
	});
}
