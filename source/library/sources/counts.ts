import type {Catalogue} from '../catalogue/catalogue.ts';
import {mutedRows} from '../shelf/muted-rows.ts';
import {prepared} from '../storage/database.ts';
import type {ReadingStates} from '../storage/reading-states.ts';

export interface Counts {
	readonly all: number;
	readonly unread: number;
}

/** How many articles each source has, by its name. What is muted does not count; what several sources have counts for each. */
export function countsBySource(catalogue: Catalogue, states: Pick<ReadingStates, 'keysOf'>): Map<string, Counts> {
	const sql = `
		WITH shown AS (SELECT row, key, source FROM article WHERE row NOT IN (SELECT value FROM json_each(:muted))),
		read AS (SELECT value AS key FROM json_each(:read))
		SELECT source, count(*) AS "all", sum(key NOT IN (SELECT key FROM read)) AS unread FROM (
			SELECT key, source FROM shown UNION ALL
			SELECT key, also_in.source FROM also_in JOIN shown ON shown.row = also_in.article
		) WHERE source IS NOT NULL GROUP BY source`;
	const values = {muted: JSON.stringify(mutedRows(catalogue)), read: JSON.stringify(states.keysOf('read'))};
	const rows = catalogue.read(database => prepared(database, sql).all(values)) as unknown as (Counts & {
		source: string;
	})[];
	return new Map(rows.map(({source, all, unread}) => [source, {all, unread}]));
}
