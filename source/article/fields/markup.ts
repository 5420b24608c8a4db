/**
 * The text in a piece of HTML, such as articles carry it in feeds and in JSON. It is read as one row of tags and text,
 * never as a tree: no depth of nesting can overflow anything, and the time it takes grows with its length.
 */
import {withoutEntities} from './entities.ts';
import {raised} from './raised.ts';
import {endTagsOf, markEnd, rawEnd, readings, tagEnd} from './tags.ts';

/** Elements whose text stands apart from the text around them. */
const blocks = new Set(
	(
		'address article aside blockquote body br caption center dd details dir div dl dt fieldset figcaption figure footer ' +
		'form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'
	).split(' '),
);

/** Elements that hold no text of the article. */
const skipped = new Set(
	(
		'audio button canvas head iframe math nav noscript object rp rt rtc script select style svg template textarea title ' +
		'video'
	).split(' '),
);

/** Of these, such as stand between words. */
const embedded = new Set(['audio', 'canvas', 'iframe', 'object', 'video']);

/** Elements that follow one another without a blank between them and yet are two words: a text and what took its place. */
const parted = new Set(['a', 'del', 'ins', 's', 'strike', 'u']);

/** Elements in which nothing but their own end counts (HTML, section 13.2.5, "raw text"). */
const raw = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noscript']);

const tagStart = /<(\/?)([a-z][^\s/>]*)|<!--|<[!?]/gi;

/** Text that is meant to be read as HTML: a tag is closed in it, has an attribute, or breaks a line, or it has a comment. */
export const isMarkup = (text: string): boolean =>
	/<\/[a-z][a-z\d]*\s*>|<(?:br|p|img|hr)\b[^<>]*>|<[a-z][a-z\d]*\s+[a-z:-]+\s*=|<!--/i.test(text);

/** HTML within the text of HTML. To show readers a tag, texts name inline ones at most, unless they show them as code. */
const isEscapedMarkup = (text: string): boolean =>
	/<\/(?:p|div|h[1-6]|[uo]l|li|t(?:able|r|d)|figure|blockquote|section|article|script|style|iframe)\s*>|<[a-z][a-z\d]*\s+[a-z:-]+\s*=\s*["']|<br\s*\/?>/i.test(
		text,
	);

/** How many times HTML may be escaped in HTML. */
const mostEscapes = 3;

const paragraphBreak = '\n\n';

/**
 * The text of what may be HTML, HTML whose tags were escaped (`&lt;p&gt;`), or plain text with or without entities. Of
 * HTML, a blank line stands between the text of one block and of the next.
 */
export function textOf(value: string): string {
	if (isMarkup(value)) return textOfMarkup(value);
	const text = withoutEntities(value);
	for (let inner = text, escapes = 1; inner.includes('<') || inner.includes('&'); escapes++) {
		if (isMarkup(inner)) return textOfMarkup(inner, escapes);
		const next = withoutEntities(inner);
		if (next === inner || escapes === mostEscapes) break;
		inner = next;
	}
	return text;
}

interface Tag {
	readonly name: string;
	readonly isEnd: boolean;
	/** Where it stands in the HTML. */
	readonly start: number;
	readonly end: number;
}

/** The text of a piece of HTML as it grows, run by run and tag by tag. */
class GrowingText {
	readonly #html: string;
	/** How many times the HTML had been escaped. */
	readonly #escapes: number;
	readonly #parts: string[] = [];
	/** How many elements are open whose text shows code. */
	#codes = 0;
	/** Where the text of an open superscript begins among the parts. */
	#superscript: {at: number; isLink: boolean} | undefined;
	/** Where the last end tag of an element in `parted`, and the last start tag of a link, ended. */
	#partEnd = -1;
	#linkStart = -1;

	constructor(html: string, escapes: number) {
		this.#html = html;
		this.#escapes = escapes;
	}

	toString(): string {
		return this.#parts.join('');
	}

	addText(start: number, end: number): void {
		const source = this.#html.slice(start, end).replace(/\s+/g, ' ');
		const text = withoutEntities(source);
		const isEscaped = this.#codes === 0 && text !== source && this.#escapes < mostEscapes && isEscapedMarkup(text);
		this.#push(isEscaped ? textOfMarkup(text, this.#escapes + 1) : text);
	}

	/** The space that an element takes, whether its text is read or not. */
	addSpace(name: string): void {
		if (embedded.has(name)) this.#push(' ');
		if (!blocks.has(name)) return;
		this.#push(paragraphBreak);
		this.#superscript = undefined;
	}

	addTag({name, isEnd, start, end}: Tag): void {
		if (parted.has(name)) {
			if (isEnd) this.#partEnd = end;
			else if (this.#partEnd === start) this.#push(' ');
		}
		if (name === 'a' && !isEnd) {
			this.#linkStart = end;
			if (this.#superscript) this.#superscript.isLink = true;
		}
		if (name === 'pre' || name === 'code') this.#codes = Math.max(0, this.#codes + (isEnd ? -1 : 1));
		if (name === 'img') this.#push(emojiIn(this.#html.slice(start, end)));
		if (name === 'sup' && isEnd) this.#raise();
		else if (name === 'sup') this.#superscript = {at: this.#parts.length, isLink: this.#linkStart === start};
	}

	#raise(): void {
		if (!this.#superscript) return;
		const {at, isLink} = this.#superscript;
		const before = this.#parts
			.slice(Math.max(0, at - 8), at)
			.join('')
			.slice(-40);
		this.#push(raised(this.#parts.splice(at).join(''), before, isLink));
		this.#superscript = undefined;
	}

	#push(text: string): void {
		if (this.#parts.at(-1) !== paragraphBreak || text.trim() !== '') this.#parts.push(text);
	}
}

/**
 * The text of a piece of HTML, a blank line between the text of one block and of the next.
 * @param escapes how many times it had been escaped
 */
export function textOfMarkup(html: string, escapes = 0): string {
	const text = new GrowingText(html, escapes);
	const isClosedAfter = endTagsOf(html);
	/** The skipped element around what is read now, and how many of its name are open. */
	let within: string | undefined;
	let depth = 0;
	let at = 0;
	while (at < html.length) {
		tagStart.lastIndex = at;
		const match = tagStart.exec(html);
		const start = match?.index ?? html.length;
		const nameEnd = tagStart.lastIndex;
		if (within === undefined && start > at) text.addText(at, start);
		if (!match) break;
		if (match[2] === undefined) {
			at = markEnd(html, start, match[0]);
			continue;
		}
		const isEnd = match[1] !== '';
		const name = match[2].toLowerCase();
		at = tagEnd(html, nameEnd);
		const end = at;
		if (within !== undefined) {
			if (readings.has(within)) within = withinReading(within, name, isEnd);
			else if (name === within) depth += isEnd ? -1 : 1;
			if (depth === 0) within = undefined;
		} else if (skipped.has(name) && !isEnd && html[end - 2] !== '/' && isClosedAfter(name, end)) {
			const rest = raw.has(name) ? rawEnd(html, end, name) : end;
			if (rest !== undefined) [within, depth, at] = [name, 1, rest];
		}
		text.addSpace(name);
		if (within === undefined) text.addTag({name, isEnd, start, end});
	}
	return text.toString();
}

/** The reading of a ruby that goes on after a tag within one; undefined where the tag ends it. */
function withinReading(within: string, name: string, isEnd: boolean): string | undefined {
	if (isEnd) return name === within || name === 'ruby' ? undefined : within;
	if (readings.has(name)) return name;
	return name === 'rb' ? undefined : within;
}

const emoji =
	/^(?=.*[\p{Extended_Pictographic}\p{Regional_Indicator}])[\p{Extended_Pictographic}\p{Emoji_Component}]{1,20}$/u;
const alternative = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/** The emoji that a picture stands for, if it does. */
function emojiIn(tag: string): string {
	const [, one, other] = alternative.exec(tag) ?? [];
	const text = withoutEntities(one ?? other ?? '');
	return emoji.test(text) ? text : '';
}
