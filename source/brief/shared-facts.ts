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

/** A fact that one article says, or several. */
export interface SharedFact<A> {
	/** The best wording, which is that of the first source. */
	readonly text: string;
	/** One for each article that says it. */
	readonly sources: readonly Said<A>[];
}

/** Two facts are the same when they share this part of the one that says less, weighed by rarity. */
const same = 0.7;
/** Facts that share fewer stems than this may share no more than a name. */
const fewestStems = 3;
/** How many facts are looked up by one stem: when more have it, it is what the whole story is about. */
const mostFound = 300;

/** A fact made ready for comparing; `rank` is its position among the facts of its article, from 0. */
interface Statement<A> extends Said<A> {
	readonly stems: ReadonlySet<string>;
	/** The rarities of its stems, added up. */
	readonly weight: number;
	readonly amounts: readonly Amount[];
	/** Whether it denies something, or says it with a reservation. */
	readonly denies: boolean;
	readonly rank: number;
}

/**
 * The facts of articles about one event, each given once. Those that more articles say come first; among equals, those that
 * stand earlier in their article. Two facts are the same when one says most of what the other says and their numbers agree;
 * a fact that denies something is never the same as one that does not.
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
	/** From a stem to the groups whose first statement has it. */
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

/** Folded words after which «ما» means "what" and denies nothing («وفق ما أعلنه»). */
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
	/** The amounts of one statement for each different set of numbers. */
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

/** Whether a statement may be the same fact as those of a group. No article says a fact twice, so none is in a group twice. */
function mayJoin<A>({article, denies, amounts}: Statement<A>, group: Group<A>): boolean {
	if (group.articles.has(article) || denies !== group.first.denies) return false;
	return [...group.amounts.values()].every(others => agree(amounts, others));
}

/** The wording with the most numbers; among equals, the one that has most in common with the others; then the shortest. */
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
