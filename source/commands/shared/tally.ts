import type {Problem} from '../../article/problem.ts';
import type {Outcome} from '../../library/keep/keep.ts';
import {messages} from './language.ts';

/** How many reasons are named before the rest is only counted. */
const mostReasons = 5;

/** Counts what became of the articles of a long run, and why some could not be added. */
export class Tally {
	readonly #counts: Record<Outcome['what'], number> = {added: 0, updated: 0, unchanged: 0, merged: 0, deleted: 0};
	/** For each field, in how many of the updated articles it changed. */
	readonly #changed = new Map<string, number>();
	#failed = 0;
	readonly #reasons = new Map<string, number>();

	count(outcome: Outcome): void {
		this.#counts[outcome.what]++;
		const changed = outcome.what === 'updated' ? outcome.changed : [];
		for (const field of changed) this.#changed.set(field, (this.#changed.get(field) ?? 0) + 1);
	}

	fail(problem: Problem): void {
		this.#failed++;
		const reason = reasonOf(problem);
		const isNamed = this.#reasons.has(reason) || this.#reasons.size < 1000;
		if (isNamed) this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
	}

	get failed(): number {
		return this.#failed;
	}

	/** How many articles came, whatever became of them. */
	get taken(): number {
		return Object.values(this.#counts).reduce((sum, count) => sum + count);
	}

	/** `9,990 added, 3 updated (text 3, title 1), 7 unchanged`; what did not happen is left out. */
	toString(): string {
		const {added, updated, unchanged, merges, deleted, nothing, all} = messages().reports.add;
		const say: Record<Outcome['what'], (count: number) => string> = {
			added,
			updated: count => updated(count, this.#changedFields()),
			unchanged,
			merged: merges,
			deleted,
		};
		const counts = Object.entries(this.#counts) as [Outcome['what'], number][];
		return all(counts.filter(([, count]) => count > 0).map(([what, count]) => say[what](count))) || nothing;
	}

	/** The fields that were changed, and in how many articles, the most frequent first. */
	#changedFields(): [string, number][] {
		const {fields} = messages().reports.add;
		return [...this.#changed]
			.sort(([, one], [, other]) => other - one)
			.map(([field, count]) => [fields[field] ?? field, count]);
	}

	/** `5 could not be added: 3 × is not JSON, 2 × title: is missing`, the most frequent reasons first. */
	failures(): string {
		const {fault, reports} = messages();
		const named = [...this.#reasons].sort(([, one], [, other]) => other - one).slice(0, mostReasons);
		const left = this.#failed - named.reduce((sum, [, count]) => sum + count, 0);
		const said = named.map(([reason, count]): [string, number] => [fault(reason), count]);
		return reports.add.failed(this.#failed, said, left);
	}
}

/** What is wrong, without what differs from case to case: the place in a list, and what was found instead. */
function reasonOf({path, message}: Problem): string {
	const [what] = message.split(/: |, (?:not|found) /);
	const field = path?.replaceAll(/^\[\d+\]\.?|\[\d+\](?=$|\.)/g, '');
	return [field, what].filter(Boolean).join(': ');
}
