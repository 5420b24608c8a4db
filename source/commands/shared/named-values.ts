import type {View} from '../../article/listing.ts';
import type {Catalogue} from '../../library/catalogue/catalogue.ts';
import {noStates} from '../../library/storage/reading-states.ts';
import {searchWords} from '../../search/words/words.ts';

type Names = Pick<View, 'source' | 'tag'>;

/** How many values a message names before it stops. */
const mostNamed = 5;

/** The words of a name, as a search compares them, each between blanks. */
const wordsOf = (name: string): string =>
	` ${searchWords(name)
		.map(({folded}) => folded)
		.join(' ')} `;

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
	const wanted = wordsOf(name);
	const same = values.filter(value => wordsOf(value) === wanted);
	const [found, ...others] = same.length > 0 ? same : values.filter(value => wordsOf(value).includes(wanted));
	if (found === undefined) throw new Error(`no ${field} is called ${name}${listed('; there are', values)}`);
	if (others.length > 0) throw new Error(`more than one ${field} has that name${listed('', [found, ...others])}`);
	return found;
}

function listed(before: string, values: readonly string[]): string {
	if (values.length === 0) return '';
	return `${before}: ${[...values.slice(0, mostNamed), ...(values.length > mostNamed ? ['…'] : [])].join(', ')}`;
}
