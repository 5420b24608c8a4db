/** What there is in a piece of HTML beside its text. */
import {withoutEntities} from './entities.ts';

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

/** An attribute and its value (HTML, section 13.1.2.3). None goes beyond the start of another tag, so that each is read once. */
const attribute = /[\s/]*([^\s=>/"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'<]*)))?/y;

interface Tag {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
}

const tagsIn = (html: string): Tag[] =>
	Array.from(html.matchAll(tagStart), ({0: tag, 1: name, index}) => ({
		name: name!.toLowerCase(),
		attributes: attributesAt(html, index + tag.length),
	}));

/** The attributes of a tag, by their names in small letters, from an offset within it on. */
function attributesAt(html: string, offset: number): Readonly<Record<string, string>> {
	const found: Record<string, string> = Object.create(null);
	attribute.lastIndex = offset;
	for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
		const [, name, one, other, bare] = match;
		found[name!.toLowerCase()] ??= withoutEntities(one ?? other ?? bare ?? '');
	}
	return found;
}

/** What the pictures are said to show, and what is said about each, in one text. */
export function picturesIn(html: string): string[] {
	const pictures = tagsIn(html)
		.filter(({name}) => name === 'img')
		.map(({attributes: {alt = '', title = ''}}) => [alt, title].map(text => text.replace(/\s+/g, ' ').trim()))
		.map(said => [...new Set(said)].filter(Boolean).join(' — '));
	return [...new Set(pictures)].filter(Boolean);
}

/** The addresses that it leads to, as they are written: of links first, then of what is to be seen or heard. */
export function addressesIn(html: string): string[] {
	const tags = tagsIn(html);
	return Object.entries(sources).flatMap(([element, attribute]) =>
		tags.filter(({name}) => name === element).flatMap(({attributes}) => attributes[attribute] ?? []),
	);
}
