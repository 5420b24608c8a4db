import {findings} from '../../facts/key-facts.ts';
import type {Model} from '../../facts/model/judge.ts';
import type {Annotated} from './corpus.ts';
import {examples, Vocabulary} from './examples.ts';
import {bag, type Figures, figures, mean, overlap, type Shown, size, standardError} from './scoring.ts';
import {train} from './training.ts';

/** An article with what was shown of it by a model that saw nothing of its outlet, and what might have been. */
interface Tried {
	readonly article: Annotated;
	readonly own: Figures;
	/** With the readers' own words from the sentences that were chosen. */
	readonly perfectCuts: Figures;
	/** With the statements that have most of the readers' words, as they are cut. */
	readonly perfectChoice: Figures;
}

/** Tries every article with a model trained on those of all other outlets. */
export function leaveOneOutletOut(articles: readonly Annotated[], leaveOut?: string): Tried[] {
	const vocabulary = new Vocabulary();
	const known = articles.map(article => ({article, examples: examples(article, vocabulary, leaveOut)}));
	return [...new Set(articles.map(({outlet}) => outlet))].sort().flatMap(outlet => {
		const others = known.filter(({article}) => article.outlet !== outlet).flatMap(({examples}) => examples);
		const model = train(others, vocabulary);
		return articles.filter(article => article.outlet === outlet).map(article => tried(article, model));
	});
}

const limit = 5;

function tried(article: Annotated, model: Model): Tried {
	const {facts, weighed} = findings(article, {model});
	const gold = article.readings.flatMap(({facts}) => facts);
	const cut = facts.map((fact): Shown => {
		const best = most(
			gold.filter(one => one.paragraph === fact.paragraph),
			one => alike(one, fact),
		);
		return best && alike(best, fact) > 0.3 ? best : fact;
	});
	const all = weighed().toSorted((a, b) => worth(b) - worth(a));
	const worths = new Map(all.map(one => [one, worth(one)]));
	function worth(one: Shown): number {
		return Math.max(0, ...gold.map(other => alike(other, one) * other.grade));
	}
	const chosen = all.filter(one => worths.get(one)! > 0).slice(0, limit);
	return {
		article,
		own: figures(article, facts),
		perfectCuts: figures(article, cut),
		perfectChoice: figures(article, chosen),
	};
}

/** How alike two texts of one paragraph are: the F1 of their words. */
function alike(a: Shown, b: Shown): number {
	if (a.paragraph !== b.paragraph) return 0;
	const [one, other] = [bag(a.text), bag(b.text)];
	return (2 * overlap(one, other)) / (size(one) + size(other));
}

function most<Item>(items: readonly Item[], score: (item: Item) => number): Item | undefined {
	return items.toSorted((a, b) => score(b) - score(a))[0];
}

const columns: readonly (keyof Figures)[] = ['f1', 'hit', 'words', 'junk'];

/** A line: a name, how many articles, and each figure with its standard error. */
export function line(name: string, all: readonly Figures[]): string {
	const told = columns.map(key => {
		const values = all.map(one => one[key]);
		return `${mean(values).toFixed(1).padStart(6)} ±${(all.length > 1 ? standardError(values) : 0).toFixed(1).padStart(4)}`;
	});
	return `${name.padEnd(34)}${String(all.length).padStart(4)} ${told.join('  ')}`;
}

/** The report: by outlet, all together, and what better cuts and better choice would give. */
export function report(tried: readonly Tried[]): string {
	const names = ['word F1', 'essential %', 'words', 'junk %'].map(name => name.padEnd(13)).join('');
	const lines = [`${'outlet'.padEnd(34)}   n  ${names}`];
	for (const outlet of new Set(tried.map(({article}) => article.outlet))) {
		const own = tried.filter(({article}) => article.outlet === outlet).map(({own}) => own);
		lines.push(line(outlet, own));
	}
	for (const [name, some] of byReaders(tried)) {
		lines.push(
			line(
				`all with ${name}`,
				some.map(({own}) => own),
			),
		);
		lines.push(
			line(
				"  with the readers' cuts",
				some.map(({perfectCuts}) => perfectCuts),
			),
		);
		lines.push(
			line(
				"  with the readers' choice",
				some.map(({perfectChoice}) => perfectChoice),
			),
		);
	}
	return `${lines.join('\n')}\n`;
}

/** How far the figures are from others of the same articles, article by article. */
export function difference(name: string, tried: readonly Tried[], from: readonly Tried[]): string {
	const before = new Map(from.map(({article, own}) => [article.id, own]));
	const lines = byReaders(tried).map(([readers, some]) => {
		const all = some.map(({article, own}): Figures => {
			const was = before.get(article.id)!;
			return {f1: own.f1 - was.f1, hit: own.hit - was.hit, junk: own.junk - was.junk, words: own.words - was.words};
		});
		return line(`without "${name}", ${readers}`, all);
	});
	return `${lines.join('\n')}\n`;
}

/** Articles that one reader read apart from those that two did: their figures are not the same measure. */
function byReaders(tried: readonly Tried[]): (readonly [string, readonly Tried[]])[] {
	const some = (several: boolean) => tried.filter(({article}) => article.readings.length > 1 === several);
	return (
		[
			['one reader', some(false)],
			['two readers', some(true)],
		] as const
	).filter(([, all]) => all.length > 0);
}
