import type {Catalogue} from '../../catalogue/catalogue.ts';
import {deleteArticles} from '../../keep/delete-articles.ts';
import type {Deleted} from '../../keep/deleted.ts';
import {prepared} from '../../storage/database.ts';
import type {ReadingStates} from '../../storage/reading-states.ts';
import type {Subscription} from '../subscription.ts';

const day = 86_400_000;

/**
 * Deletes what a source need not keep: articles that are old by the user's measure, read, and without a star. Articles that
 * another source has as well are kept.
 * @returns how many were deleted
 */
export function thin(
	{name, keep}: Subscription,
	{catalogue, states, deleted}: {catalogue: Catalogue; states: ReadingStates; deleted: Deleted},
	now: number,
): number {
	if (!keep) return 0;
	const old = 'days' in keep ? 'time < :bound' : 'true';
	const offset = 'count' in keep ? keep.count : 0;
	const sql = `
		SELECT key FROM (
			SELECT row, key, time FROM article WHERE source = :name AND ${old} AND position >= 0
			ORDER BY time DESC, row LIMIT -1 OFFSET :offset
		) WHERE key IN (SELECT value FROM json_each(:read)) AND key NOT IN (SELECT value FROM json_each(:starred))
			AND row NOT IN (SELECT article FROM also_in)`;
	const rows = catalogue.read(database =>
		prepared(database, sql).all({
			name,
			offset,
			...('days' in keep && {bound: now - keep.days * day}),
			read: JSON.stringify(states.keysOf('read')),
			starred: JSON.stringify(states.keysOf('starred')),
		}),
	) as {key: string}[];
	const keys = rows.map(({key}) => key);
	return deleteArticles(catalogue, deleted, keys, {canBeTakenBack: false}).deleted.length;
}
