/**
 * The text in a piece of HTML, such as articles carry it in feeds and in JSON. It is read as one row of tags and text,
 * never as a tree: no depth of nesting can overflow anything, and the time it takes grows with its length.
 */
import {withoutEntities} from './entities.ts';

/** Elements whose text stands apart from the text around them. */
const blocks = new Set(
	(
		'address article aside blockquote body br caption center dd details dir div dl dt fieldset figure footer form h1 h2 ' +
		'h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'
	).split(' '),
);

/** Elements that hold no text of the article. */
const skipped = new Set(
	(
		'audio button canvas figcaption head iframe math nav noscript object script select style svg template textarea ' +
		'title video'
	).split(' '),
);

/** Elements in which nothing but their own end counts (HTML, section 13.2.5, "raw text"). */
const raw = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noscript']);

const tagStart = /<(\/?)([a-z][^\s/>]*)|<!--|<[!?]/gi;

/** Text that is meant to be read as HTML: a tag is closed in it, or breaks a line. */
export const isMarkup = (text: string): boolean => /<\/[a-z][a-z\d]*\s*>|<(?:br|p|img|hr)\b[^<>]*>/i.test(text);

const paragraphBreak = '\n\n';

/** The text of a piece of HTML, a blank line between the text of one block and of the next. */
export function textOfMarkup(html: string): string {
	const parts: string[] = [];
	/** The skipped element around what is read now, and how many of its name are open. */
	let within: string | undefined;
	let depth = 0;
	let at = 0;
	const push = (text: string) => {
		if (parts.at(-1) !== paragraphBreak || text.trim() !== '') parts.push(text);
	};
	const take = (end: number) => {
		if (within === undefined && end > at) push(withoutEntities(html.slice(at, end).replace(/\s+/g, ' ')));
	};
	while (at < html.length) {
		tagStart.lastIndex = at;
		const match = tagStart.exec(html);
		if (!match) break;
		take(match.index);
		if (match[2] === undefined) {
			at = markEnd(html, match.index, match[0]);
			continue;
		}
		const isEnd = match[1] !== '';
		const name = match[2].toLowerCase();
		at = tagEnd(html, tagStart.lastIndex);
		if (within !== undefined) {
			if (name === within) depth += isEnd ? -1 : 1;
			if (depth === 0) within = undefined;
		} else if (skipped.has(name) && !isEnd && html[at - 2] !== '/') {
			within = name;
			depth = 1;
			if (raw.has(name)) at = rawEnd(html, at, name);
		}
		if (blocks.has(name)) push(paragraphBreak);
	}
	take(html.length);
	return parts.join('');
}

/** After the `>` that ends a tag; one in a quoted value ends none. */
function tagEnd(html: string, from: number): number {
	for (let i = from; i < html.length; i++) {
		const character = html[i];
		if (character === '>') return i + 1;
		if ((character === '"' || character === "'") && html[i - 1] === '=') {
			const close = html.indexOf(character, i + 1);
			if (close < 0) return html.length;
			i = close;
		}
	}
	return html.length;
}

/** After a comment, a declaration or a processing instruction; `<![CDATA[` is only opened, as its text is text. */
function markEnd(html: string, start: number, opening: string): number {
	if (html.startsWith('<![CDATA[', start)) return start + 9;
	const close = opening === '<!--' ? '-->' : '>';
	const end = html.indexOf(close, start + opening.length);
	return end < 0 ? html.length : end + close.length;
}

/** Where the end tag of an element begins that holds nothing but raw text. */
function rawEnd(html: string, from: number, name: string): number {
	const close = new RegExp(`</${name}\\b`, 'gi');
	close.lastIndex = from;
	return close.exec(html)?.index ?? html.length;
}
