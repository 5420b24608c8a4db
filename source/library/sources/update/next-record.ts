import type {ConditionalAnswer} from '../../../network/get.ts';
import type {SourceRecord} from '../records.ts';
import type {Hints} from '../schedule/hints.ts';
import {backOffTime} from '../schedule/schedule.ts';

/** What is remembered of a source after it was asked. All of this is pure; moments are milliseconds since 1970. */

/** How often an address has to say that it has moved before it is believed. */
const enoughMoves = 3;

/**
 * @param failure why it failed, in words that follow its name
 * @param hold before when its server asks not to be asked again
 */
export function afterFailure(record: SourceRecord, failure: string, now: number, hold?: number): SourceRecord {
	const failures = record.failures + 1;
	return {...record, failures, next: hold ?? backOffTime(now, failures), hold: hold ?? null, error: failure};
}

/** @param failure how its server says that it is gone for good */
export const afterEnd = (record: SourceRecord, failure: string, now: number): SourceRecord => ({
	...record,
	gone: now,
	failures: record.failures + 1,
	error: failure,
});

/** @param next before when it is not asked by itself */
export const afterSuccess = (record: SourceRecord, now: number, next: number): SourceRecord => ({
	...record,
	success: now,
	next,
	hold: null,
	failures: 0,
	error: null,
	gone: null,
});

/** What the feed said about how often to come when it was last sent: an answer without a content does not say it again. */
export const hintsOf = ({hints}: SourceRecord): Hints => (hints === null ? {} : JSON.parse(hints));

/** What the server said of the content, for the next time. A header that could not be sent back is left out. */
export function validatorsOf({headers}: ConditionalAnswer): Pick<SourceRecord, 'etag' | 'modified'> {
	const sendable = (header: string | undefined) =>
		header !== undefined && header.length <= 1000 && /^[\x20-\x7e\x80-\xff]+$/.test(header) ? header : null;
	return {etag: sendable(headers.etag), modified: sendable(headers['last-modified'])};
}

/** What is remembered of where a source is, once it has answered well. */
export function moved(record: SourceRecord, {movedTo}: ConditionalAnswer): SourceRecord {
	if (movedTo === undefined) return {...record, movedTo: null, moves: 0};
	const moves = record.movedTo === movedTo ? record.moves + 1 : 1;
	return moves < enoughMoves ? {...record, movedTo, moves} : {...record, address: movedTo, movedTo: null, moves: 0};
}

/** A record that asks for the same content once more. */
export const keepingOld = (record: SourceRecord, {etag, modified, digest}: SourceRecord): SourceRecord => ({
	...record,
	...{etag, modified, digest},
});
