import type {DatabaseSync} from 'node:sqlite';
import {execute, prepared} from '../storage/database.ts';

/** A column of the table `article` in which all values differ. */
type Column = 'id' | 'key';

interface Wanted {
	readonly column: Column;
	readonly wanted: string;
	/** The rows of the articles that wanted the name while another had it, with what they got instead, in their order. */
	readonly waiting: Map<number, string>;
}

const nameIn = (column: Column, value: string): string => `${column} ${value}`;

/**
 * Tells the ids and the keys of articles apart.
 *
 * When files have changed places, an article comes under its new name while the file that it stood in is still to be read: its
 * own name is still taken then. It gets that name as soon as the other file has been read.
 */
export class UniqueNames {
	readonly #database: DatabaseSync;
	readonly #forget: (row: number) => void;
	/** For each name that several articles wanted, the number that was last added to tell them apart. */
	readonly #counts = new Map<string, number>();
	readonly #wanted = new Map<string, Wanted>();
	/** Wanted names whose holders were forgotten, for good or because they are read again. */
	readonly #released = new Set<string>();

	/** @param forget removes an article, by its row */
	constructor(database: DatabaseSync, forget: (row: number) => void) {
		this.#database = database;
		this.#forget = forget;
	}

	/** The wanted id or key, or, when another article has it, the first free of `wanted-2`, `wanted-3` and so on. */
	toldApart(column: Column, wanted: string, file: number, mark: string): string {
		const name = nameIn(column, wanted);
		// The name without a number may be free again.
		for (let count = 1; ; count = Math.max(count + 1, this.#counts.get(name) ?? 0)) {
			const candidate = count === 1 ? wanted : `${wanted}${mark}${count}`;
			const holder = prepared(this.#database, `SELECT row, file, position FROM article WHERE ${column} = ?`).get(
				candidate,
			) as {row: number; file: number; position: number} | undefined;
			if (holder?.file === file && holder.position === -1) this.#forget(holder.row);
			else if (holder) continue;
			if (count > 1) this.#counts.set(name, count);
			return candidate;
		}
	}

	/** Notes which name the article of a row got, and which it wanted. */
	want(column: Column, wanted: string, row: number, given: string): void {
		if (given === wanted) return;
		const name = nameIn(column, wanted);
		const {waiting} = this.#wanted.get(name) ?? {waiting: new Map<number, string>()};
		this.#wanted.set(name, {column, wanted, waiting: waiting.set(row, given)});
	}

	/** Notes that the article that has a name is forgotten. */
	release(column: Column, value: string): void {
		const name = nameIn(column, value);
		if (this.#wanted.has(name)) this.#released.add(name);
	}

	/** Gives each released name that is free now to the first article that wanted it. */
	giveReleased(): void {
		for (const name of this.#released) {
			const {column, wanted, waiting} = this.#wanted.get(name)!;
			for (const [row, given] of waiting) {
				if (prepared(this.#database, `SELECT row FROM article WHERE ${column} = ?`).get(wanted)) break;
				waiting.delete(row);
				const sql = `UPDATE article SET ${column} = ? WHERE row = ? AND ${column} = ?`;
				execute(this.#database, sql, wanted, row, given);
			}
		}
		this.#released.clear();
	}
}
