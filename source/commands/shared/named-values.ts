import type {View} from '../../article/listing.ts';
import type {Catalogue} from '../../library/catalogue/catalogue.ts';
import {noStates} from '../../library/storage/reading-states.ts';
import {searchWords} from '../../search/words/words.ts';
import {isolate} from '../../text/row.ts';
import {messages} from './language.ts';

type Names = Pick<View, 'source' | 'tag'>;

/** How many values a message names before it stops. */
const mostNamed = 5;

/** The words of a name, as a search compares them, each between blanks. */
export const wordsOf = (name: string): string =>
	` ${searchWords(name)
		.map(({folded}) => folded)
		.join(' ')} `;

/**
 * The items that a name may mean: those whose names have the same words, or else those that have its words among theirs.
 * @param nameOf gives the name of an item
 */
export function namedLike<Item>(items: readonly Item[], nameOf: (item: Item) => string, name: string): Item[] {
	const wanted = wordsOf(name);
	const same = items.filter(item => wordsOf(nameOf(item)) === wanted);
	return same.length > 0 ? same : items.filter(item => wordsOf(nameOf(item)).includes(wanted));
}

/**
 * The source and the tag that are meant by names on a command line. Names are compared as a search compares words, and a part
 * of a name is enough where only one has it («BBC» for «BBC عربي»).
 * @throws {Error} no source or tag has the name, or several do, in one line
 */
export function namedValues(catalogue: Catalogue, {source, tag}: Names): Names {
	return {
		...(source !== undefined && {source: valueNamed(catalogue, 'source', source)}),
		...(tag !== undefined && {tag: valueNamed(catalogue, 'tag', tag)}),
	};
}

function valueNamed(catalogue: Catalogue, field: keyof Names, name: string): string {
	const values = catalogue
		.select({sort: 'newest'}, noStates)
		.values(field)
		.map(({value}) => value);
	if (values.includes(name)) return name;
	const [found, ...others] = namedLike(values, value => value, name);
	const {noSource, noTag, manySources, manyTags} = messages().reports.names;
	const none = field === 'source' ? noSource : noTag;
	const many = field === 'source' ? manySources : manyTags;
	if (found === undefined) throw new Error(none(isolate(name), firstOf(values)));
	if (others.length > 0) throw new Error(many(firstOf([found, ...others])));
	return found;
}

/** The first of the names, as many as a message has, isolated. */
export function firstOf(names: readonly string[]): string[] {
	const first = names.slice(0, mostNamed).map(name => isolate(name));
	return names.length > mostNamed ? [...first, '…'] : first;
}
