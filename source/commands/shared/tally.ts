import type {Problem} from '../../article/problem.ts';
import type {Outcome} from '../../library/keep/keep.ts';

/** How many reasons are named before the rest is only counted. */
const mostReasons = 5;

/** A count with commas between thousands: `12,345`. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

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
		const parts = Object.entries(this.#counts).filter(([, count]) => count > 0);
		const details: Readonly<Record<string, string>> = {updated: this.#changedFields()};
		const told = parts.map(([what, count]) => `${formatCount(count)} ${what}${details[what] ?? ''}`);
		return told.join(', ') || 'nothing added';
	}

	/** ` (text 3, title 1)`: the fields that were changed, the most frequent first. */
	#changedFields(): string {
		const fields = [...this.#changed].sort(([, one], [, other]) => other - one);
		return fields.length > 0 ? ` (${fields.map(([field, count]) => `${field} ${formatCount(count)}`).join(', ')})` : '';
	}

	/** `5 could not be added: 3 × is not JSON, 2 × title: is missing`, the most frequent reasons first. */
	failures(): string {
		const reasons = [...this.#reasons].sort(([, one], [, other]) => other - one);
		const named = reasons.slice(0, mostReasons).map(([reason, count]) => `${formatCount(count)} × ${reason}`);
		const left = this.#failed - reasons.slice(0, mostReasons).reduce((sum, [, count]) => sum + count, 0);
		if (left > 0) named.push(`${formatCount(left)} for other reasons`);
		return `${formatCount(this.#failed)} could not be added: ${named.join(', ')}`;
	}
}

/** What is wrong, without what differs from case to case: the place in a list, and what was found instead. */
function reasonOf({path, message}: Problem): string {
	const [what] = message.split(/: |, (?:not|found) /);
	const field = path?.replaceAll(/^\[\d+\]\.?|\[\d+\](?=$|\.)/g, '');
	return [field, what].filter(Boolean).join(': ');
}
