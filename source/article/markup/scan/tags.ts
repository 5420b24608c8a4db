/** Where tags, comments and raw text end in HTML that is read as one row of characters. */

/** After the `>` that ends a tag; one in a quoted value ends none. */
export function tagEnd(html: string, from: number): number {
	for (let i = from; i < html.length; i++) {
		const character = html[i];
		if (character === '>') return i + 1;
		if ((character === '"' || character === "'") && html[i - 1] === '=') {
			// A quotation mark that nobody closed ends with its tag, rather than with the text.
			i = Math.max(i, html.indexOf(character, i + 1));
		}
	}
	return html.length;
}

/** After a comment, a declaration or a processing instruction; `<![CDATA[` is only opened, as its text is text. */
export function markEnd(html: string, start: number, opening: string): number {
	if (html.startsWith('<![CDATA[', start)) return start + 9;
	const close = opening === '<!--' ? '-->' : '>';
	const end = html.indexOf(close, start + opening.length);
	return end < 0 ? html.length : end + close.length;
}

/** Where the end tag of an element begins that holds nothing but raw text; undefined for a frame that was left open. */
export function rawEnd(html: string, from: number, name: string): number | undefined {
	const tag = new RegExp(name === 'iframe' ? '<(/?)iframe\\b' : `<(/)${name}\\b`, 'gi');
	tag.lastIndex = from;
	const found = tag.exec(html);
	if (!found) return html.length;
	return found[1] === '' ? undefined : found.index;
}

/** How the base of a ruby is read. Their end tags may be left out (HTML, section 4.5.12), and then that of the ruby ends them. */
export const readings: ReadonlySet<string> = new Set(['rp', 'rt', 'rtc']);

/**
 * Tells whether an element whose text is skipped has an end after an offset: one that nobody closed must not take the rest
 * with it, unless it holds code.
 */
export function endTagsOf(html: string): (name: string, offset: number) => boolean {
	const lastOf = new Map<string, number>();
	return (name, offset) => {
		if (name === 'script' || name === 'style') return true;
		let last = lastOf.get(name);
		if (last === undefined) {
			last = -1;
			const tag = new RegExp(readings.has(name) ? `</(?:${name}|ruby)\\b` : `</${name}\\b`, 'gi');
			while (tag.test(html)) last = tag.lastIndex;
			lastOf.set(name, last);
		}
		return last > offset;
	};
}
