import {openableAddress} from '../address.ts';
import {marksOf, type Paragraph, textOf} from './paragraph.ts';

/** A link of an article. */
export interface Link {
	/** Counted from 1, in the order of the text. */
	readonly number: number;
	/** The words that lead there. */
	readonly text: string;
	/** In the form in which it is opened. */
	readonly address: string;
}

/** Where a link ends in the text of a paragraph, and its number. */
export interface LinkEnd {
	readonly at: number;
	readonly number: number;
}

const known = new WeakMap<readonly Paragraph[], ReadonlyMap<string, Link>>();

/** The links of an article by their addresses: one that comes again keeps its number and its first words. */
function byAddress(paragraphs: readonly Paragraph[]): ReadonlyMap<string, Link> {
	let links = known.get(paragraphs);
	if (!links) {
		const found = new Map<string, Link>();
		for (const paragraph of paragraphs) {
			for (const [start, end, name, value] of marksOf(paragraph)) {
				const address = name === 'link' ? openableAddress(value) : undefined;
				if (address === undefined || found.has(address)) continue;
				const text = textOf(paragraph).slice(start, end).replaceAll('\n', ' ');
				found.set(address, {number: found.size + 1, text, address});
			}
		}
		links = found;
		known.set(paragraphs, links);
	}
	return links;
}

export const linksOf = (paragraphs: readonly Paragraph[]): readonly Link[] => [...byAddress(paragraphs).values()];

/** Where the links of one of these paragraphs end, in order. */
export function linkEnds(paragraphs: readonly Paragraph[], paragraph: Paragraph): LinkEnd[] {
	const links = byAddress(paragraphs);
	return marksOf(paragraph)
		.map(([, at, name, value]) => ({
			at,
			number: name === 'link' ? links.get(openableAddress(value) ?? '')?.number : undefined,
		}))
		.filter((end): end is LinkEnd => end.number !== undefined)
		.sort((one, other) => one.at - other.at);
}
