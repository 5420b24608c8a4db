/**
 * HTML as one row of tags and text, never as a tree: no depth of nesting can overflow anything, and the time that it takes
 * grows with its length.
 */
import {type Attributes, attributesAt} from './attributes.ts';
import {raw, skipped} from './elements.ts';
import {endTagsOf, markEnd, rawEnd, readings, tagEnd} from './tags.ts';

/** What is told of the parts of a piece of HTML, in their order. Names are in small letters. */
export interface MarkupHandler {
	/** @param source may have references to characters in it */
	text(source: string): void;
	/**
	 * @param attributes reads them
	 * @param before the element whose end tag is right before the tag, without even a blank between them
	 */
	start(name: string, attributes: () => Attributes, before: string | undefined): void;
	end(name: string): void;
	/** An element that holds no text of the article, and that was passed over. */
	gap(name: string): void;
}

/** Elements whose end tag may be left out (HTML, section 13.1.2.4), so that nobody can tell what is hidden with them. */
const endless: ReadonlySet<string> = new Set(
	'p li dt dd td th tr thead tbody tfoot option optgroup body html br hr img'.split(' '),
);

/** Whether a tag hides its element from readers, as letters do with the line that mail programs show beside a title. */
function isHidden(html: string, name: string, nameEnd: number, end: number): boolean {
	if (endless.has(name) || !/hidden|display/i.test(html.slice(nameEnd, end))) return false;
	const {hidden, style = ''} = attributesAt(html, nameEnd);
	return hidden !== undefined || /(?:^|;)\s*display\s*:\s*none/i.test(style);
}

const tagStart = /<(\/?)([a-z][^\s/>]*)|<!--|<[!?]/gi;

/**
 * Tells a handler of the parts of a piece of HTML.
 * @param showsHidden whether to tell of what is hidden from readers, too
 */
export function scanMarkup(html: string, handler: MarkupHandler, showsHidden = false): void {
	const isClosedAfter = endTagsOf(html);
	/** The skipped element around what is read now, and how many of its name are open. */
	let within: string | undefined;
	let depth = 0;
	let at = 0;
	/** Where the last end tag ends, and of which element it was. */
	let lastEnd = -1;
	let ended: string | undefined;
	while (at < html.length) {
		tagStart.lastIndex = at;
		const match = tagStart.exec(html);
		const start = match?.index ?? html.length;
		const nameEnd = tagStart.lastIndex;
		if (within === undefined && start > at) handler.text(html.slice(at, start));
		if (!match) break;
		if (match[2] === undefined) {
			at = markEnd(html, start, match[0]);
			continue;
		}
		const isEnd = match[1] !== '';
		const name = match[2].toLowerCase();
		at = tagEnd(html, nameEnd);
		const before = start === lastEnd ? ended : undefined;
		if (isEnd) [lastEnd, ended] = [at, name];
		if (within !== undefined) {
			if (name === within) depth += isEnd ? -1 : 1;
			if (depth === 0) within = undefined;
		} else if (isEnd) handler.end(name);
		else if (skipped.has(name)) {
			handler.gap(name);
			if (html[at - 2] === '/' || !isClosedAfter(name, at)) continue;
			const rest = raw.has(name) ? rawEnd(html, at, name) : at;
			if (rest !== undefined) [within, depth, at] = [name, 1, rest];
		} else if (!showsHidden && isHidden(html, name, nameEnd, at) && isClosedAfter(name, at)) {
			[within, depth] = [name, 1];
		} else if (!readings.has(name) || isClosedAfter(name, at)) {
			handler.start(name, () => attributesAt(html, nameEnd), before);
		}
	}
}
