import type {DatabaseSync} from 'node:sqlite';
import {comparableUrl} from '../../article/fields/comparable-url.ts';
import {prepared} from '../storage/database.ts';

interface Named {
	readonly key: string;
	readonly id: string;
}

/** At most `most` articles whose id begins so, in the order of their ids: an article with exactly this id is the first. */
export function articlesNamed(database: DatabaseSync, beginning: string, most: number): readonly Named[] {
	const sql = 'SELECT key, id FROM article WHERE id >= :from AND id < :from || char(0x10ffff) ORDER BY id LIMIT :most';
	return prepared(database, sql).all({from: beginning, most}) as unknown as Named[];
}

/** The key of the article that has an address as its id, or else of the only one that comes from there. */
export function keyOfAddress(database: DatabaseSync, address: string): string | undefined {
	const sql = 'SELECT key, id FROM article WHERE id = :address OR url = :url LIMIT 100';
	const values = {address, url: comparableUrl(address) ?? null};
	const found = prepared(database, sql).all(values) as unknown as Named[];
	const [first, ...others] = found;
	return (found.find(({id}) => id === address) ?? (others.length === 0 ? first : undefined))?.key;
}
