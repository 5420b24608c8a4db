import type {SourceRecord} from '../records.ts';

interface NotAsked {
	/** `waits`: it is not due, or has failed lately; `gone`: for good. */
	readonly what: 'waits' | 'gone';
	/** In words that follow its name. */
	readonly reason: string;
}

/**
 * Why a source is not asked now; undefined when it is.
 * @param isNamed whether the user has named it, so that it is asked before it is due
 */
export function whyNotAsked(record: SourceRecord, now: number, isNamed: boolean): NotAsked | undefined {
	const {gone, hold, next, error} = record;
	// Who names it may know that it is back.
	if (gone !== null && !isNamed) return {what: 'gone', reason: error ?? 'is gone for good'};
	const until = Math.max(hold ?? 0, isNamed ? 0 : (next ?? 0));
	return until > now ? {what: 'waits', reason: error ?? 'is not due yet'} : undefined;
}
