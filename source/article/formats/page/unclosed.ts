import {tagEnd} from '../../markup/scan/tags.ts';

/** Elements that hold no text of an article: with nothing to end them, they would hold the rest of the page. */
const holders =
	/<(\/?)(iframe|noscript|textarea|title|video|audio|object|canvas|svg|select|button|template)(?=[\s/>])/gi;

interface Mark {
	readonly name: string;
	readonly isEnd: boolean;
	readonly isEmpty: boolean;
	/** The offset after it. */
	readonly end: number;
}

function marksIn(html: string): Mark[] {
	const marks: Mark[] = [];
	holders.lastIndex = 0;
	for (let match = holders.exec(html); match; match = holders.exec(html)) {
		const end = tagEnd(html, holders.lastIndex);
		marks.push({name: match[2]!.toLowerCase(), isEnd: match[1] !== '', isEmpty: html[end - 2] === '/', end});
		holders.lastIndex = end;
	}
	return marks;
}

/** A page in which each such element ends: one that nobody closed where it begins. */
export function withEnds(html: string): string {
	/** How many end tags of each name there are after what is looked at, from the last tag to the first. */
	const ends = new Map<string, number>();
	const parts: string[] = [];
	let at = html.length;
	for (const {name, isEnd, isEmpty, end} of marksIn(html).reverse()) {
		const count = ends.get(name) ?? 0;
		if (isEnd) ends.set(name, count + 1);
		else if (count > 0 && !isEmpty) ends.set(name, count - 1);
		else {
			parts.push(html.slice(end, at), `</${name}>`);
			at = end;
		}
	}
	return html.slice(0, at) + parts.reverse().join('');
}
