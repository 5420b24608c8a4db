import type {Subscription} from '../subscription.ts';

/** Sources in an order in which those of one host stand far from one another: a host with many does not hold up the others. */
export function interleaved(sources: readonly Subscription[]): Subscription[] {
	const byHost = Map.groupBy(sources, ({address}) => URL.parse(address)?.host ?? '');
	const rounds = Math.max(0, ...[...byHost.values()].map(({length}) => length));
	return Array.from({length: rounds}, (_, round) =>
		[...byHost.values()].flatMap(some => some.slice(round, round + 1)),
	).flat();
}
