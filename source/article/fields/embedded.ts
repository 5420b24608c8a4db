/** What there is in a piece of HTML beside its text. */
import {pictureAddress} from '../markup/block/pictures.ts';
import {type Attributes, attributesAt} from '../markup/scan/attributes.ts';

/** Elements that lead to something, with the attribute that has its address, those that are likeliest to be what is meant first. */
const sources: Readonly<Record<string, string>> = {
	a: 'href',
	iframe: 'src',
	video: 'src',
	audio: 'src',
	source: 'src',
	embed: 'src',
	img: 'src',
};

const tagStart = new RegExp(`<(${Object.keys(sources).join('|')})(?=[\\s/])`, 'gi');

interface Tag {
	readonly name: string;
	readonly attributes: Attributes;
}

const tagsIn = (html: string): Tag[] =>
	Array.from(html.matchAll(tagStart), ({0: tag, 1: name, index}) => ({
		name: name!.toLowerCase(),
		attributes: attributesAt(html, index + tag.length),
	}));

/** A picture, by what it is said to show. */
interface Picture {
	readonly text: string;
	readonly title?: string;
	readonly url?: string;
}

/**
 * The pictures that are said to show something, however little, each once.
 * @param base what their addresses are relative to
 */
export function picturesIn(html: string, base?: string): Picture[] {
	const pictures = new Map<string, Picture>();
	for (const {name, attributes} of tagsIn(html)) {
		if (name !== 'img') continue;
		const said = [attributes.alt, attributes.title].map(text => (text ?? '').replace(/\s+/g, ' ').trim());
		const [text, title] = new Set(said.filter(Boolean));
		if (text === undefined || pictures.has(said.join(' '))) continue;
		const url = pictureAddress(attributes, base);
		pictures.set(said.join(' '), {text, ...(title !== undefined && {title}), ...(url !== undefined && {url})});
	}
	return [...pictures.values()];
}

/** The addresses that it leads to, as they are written: of links first, then of what is to be seen or heard. */
export function addressesIn(html: string): string[] {
	const tags = tagsIn(html);
	return Object.entries(sources).flatMap(([element, attribute]) =>
		tags.filter(({name}) => name === element).flatMap(({attributes}) => attributes[attribute] ?? []),
	);
}
