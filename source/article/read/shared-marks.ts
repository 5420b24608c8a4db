import {isObject} from '../../text/json-object.ts';
import {comparableUrl} from '../fields/comparable-url.ts';
import type {Item} from '../schema/item.ts';

/** The items that have each mark. */
class Marked {
	readonly #items = new Map<string, Item[]>();
	readonly #shared = new Map<string, boolean>();

	add(mark: string | undefined, item: Item): void {
		if (mark === undefined) return;
		const items = this.#items.get(mark);
		if (items) items.push(item);
		else this.#items.set(mark, [item]);
	}

	/** Whether items that do not say the same in everything have a mark. */
	readonly isShared = (mark: string): boolean => {
		let shared = this.#shared.get(mark);
		if (shared === undefined) {
			const items = this.#items.get(mark) ?? [];
			shared = items.length > 1 && new Set(items.map(({input}) => JSON.stringify(input))).size > 1;
			this.#shared.set(mark, shared);
		}
		return shared;
	};
}

const fieldOf = ({input}: Item, name: 'id' | 'url'): string | undefined => {
	const value = isObject(input) ? input[name] : undefined;
	return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The pages that an item names, by its address or by an id that is one. */
function pagesOf(item: Item): Set<string> {
	const pages = [fieldOf(item, 'url'), fieldOf(item, 'id')].map(address => comparableUrl(address));
	return new Set(pages.filter(page => page !== undefined));
}

/**
 * Notes on each item of a document what it shares with others, so that nobody takes it for a mark of that one item: an id
 * that several have is the id of none, and an address that several have is not the address of an article. Items that say
 * the same in everything are one item that was written twice.
 * @param items all items of one document
 */
export function withSharedMarks(items: readonly Item[]): readonly Item[] {
	if (items.length < 2) return items;
	const [ids, pages] = [new Marked(), new Marked()];
	for (const item of items) {
		ids.add(fieldOf(item, 'id'), item);
		for (const page of pagesOf(item)) pages.add(page, item);
	}
	return items.map(item => {
		const id = fieldOf(item, 'id');
		const sharesId = id !== undefined && ids.isShared(id);
		const sharesPage = [...pagesOf(item)].some(pages.isShared);
		return sharesId || sharesPage
			? {...item, shared: {...(sharesId && {id}), ...(sharesPage && {address: true})}}
			: item;
	});
}
