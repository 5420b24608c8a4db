import {clean} from '../../../article/clean.ts';
import {type Problem, positionsIn} from '../../../article/problem.ts';
import {addressKey, freeName, keepOfText, nameByAddress, type Subscription, timeOfText} from '../subscription.ts';
import {attributeOf, attributeValue, decodedValue} from './attributes.ts';
import {nameIn, outlinesIn} from './outlines.ts';
import {type OwnName, prefixIn} from './own-attributes.ts';
import type {Element} from './xml-packages.ts';

/** An OPML file. */
export interface OpmlDocument {
	readonly file: string;
	readonly text: string;
	readonly root: Element;
	readonly body: Element;
}

/** A subscription, and where it stands. A file may have it in several folders: it is one all the same. */
export interface Listed extends Subscription {
	readonly outlines: readonly Element[];
}

export interface Subscriptions {
	readonly listed: readonly Listed[];
	/** The options that cannot be read. */
	readonly problems: readonly Problem[];
}

/** The subscriptions of a file, each once, under names that all differ. */
export function subscriptionsIn({file, text, root, body}: OpmlDocument): Subscriptions {
	const prefix = prefixIn(text, root);
	const problems: Problem[] = [];
	const positionAt = positionsIn(text);
	const byAddress = new Map<string, Omit<Listed, 'outlines' | 'tags'> & {outlines: Element[]; tags: Set<string>}>();
	const names = new Set<string>();
	const nextNumbers = new Map<string, number>();
	for (const {outline, folders} of outlinesIn(text, body)) {
		const address = attributeValue(text, outline, 'xmlUrl')?.trim() ?? '';
		if (address === '') continue;
		const tags = [...folders, ...tagsOf(attributeValue(text, outline, 'category') ?? '')];
		const key = addressKey(address);
		const known = byAddress.get(key);
		if (known) {
			known.outlines.push(outline);
			for (const tag of tags) known.tags.add(tag);
			continue;
		}
		const {options, faults} = optionsOf(text, outline, prefix);
		for (const {at, message} of faults) problems.push({file, position: positionAt(at), message});
		const name = freeName(nameIn(text, outline) || nameByAddress(address), names, nextNumbers);
		names.add(name);
		byAddress.set(key, {
			name,
			address,
			tags: new Set(tags),
			...options,
			outlines: [outline],
		});
	}
	return {listed: Array.from(byAddress.values(), listed => ({...listed, tags: [...listed.tags]})), problems};
}

interface Fault {
	/** Where the attribute stands, in UTF-16 units. */
	readonly at: number;
	readonly message: string;
}

/** What our own attributes of an outline say, and which of them cannot be read, in their order. */
function optionsOf(
	text: string,
	outline: Element,
	prefix: string,
): {readonly options: Pick<Subscription, 'isFull' | 'keep' | 'every'>; readonly faults: readonly Fault[]} {
	const faults: Fault[] = [];
	const own = <Value>(name: OwnName, read: (text: string) => Value | undefined, expected: string) => {
		const found = attributeOf(outline, `${prefix}:${name}`);
		if (!found) return undefined;
		const value = decodedValue(text, found);
		const result = read(value);
		if (result === undefined)
			faults.push({at: found.start, message: `${found.name}: must be ${expected}, not ${value || 'empty'}`});
		return result;
	};
	const full = own('full', value => /^\s*(true|1|yes|false|0|no)\s*$/i.exec(value)?.[1], 'true or false');
	const keep = own('keep', keepOfText, 'a time such as 90d or a count such as 1000');
	const every = own('every', timeOfText, 'a time such as 30m, 2h or 1d');
	const options = {
		isFull: full !== undefined && /^(?:true|1|yes)$/i.test(full),
		...(keep && {keep}),
		...(every !== undefined && {every}),
	};
	return {options, faults: faults.sort((a, b) => a.at - b.at)};
}

/** OPML's `category`: values with commas between them; each is a path with slashes. */
const tagsOf = (category: string): string[] =>
	category
		.split(',')
		.map(tag => withoutSlashes(clean(tag)))
		.filter(Boolean);

/** A text without slashes at its ends. An expression that looks for those at the end takes quadratic time for many elsewhere. */
function withoutSlashes(text: string): string {
	let [start, end] = [0, text.length];
	while (text[start] === '/') start++;
	while (end > start && text[end - 1] === '/') end--;
	return text.slice(start, end);
}
