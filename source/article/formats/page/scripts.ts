const rawElement = /<(script|style)\b([^<>]*)>/gi;

interface Parts {
	/** The page without them. */
	readonly rest: string;
	/** The texts of its JSON-LD. */
	readonly jsonLd: readonly string[];
}

/** A page without its scripts and styles, which are most of many pages. */
export function withoutScripts(html: string): Parts {
	const parts: string[] = [];
	const jsonLd: string[] = [];
	let at = 0;
	rawElement.lastIndex = 0;
	for (let match = rawElement.exec(html); match; match = rawElement.exec(html)) {
		const [tag, name, attributes] = match as unknown as [string, string, string];
		parts.push(html.slice(at, match.index));
		const start = match.index + tag.length;
		const end = endTag(html, start, name);
		if (/application\/ld\+json/i.test(attributes)) jsonLd.push(html.slice(start, end.start));
		at = end.end;
		rawElement.lastIndex = at;
	}
	return {rest: parts.join('') + html.slice(at), jsonLd};
}

/**
 * The end tag of a script or a style. It may have blanks and even attributes before its `>`, which may be that of a later
 * tag where its own is missing (HTML, sections 13.2.5.17 and 13.2.5.40).
 */
function endTag(html: string, from: number, name: string): {start: number; end: number} {
	const close = new RegExp(`</${name}(?=[\\s/>]|$)`, 'gi');
	close.lastIndex = from;
	const start = close.exec(html)?.index ?? html.length;
	const end = html.indexOf('>', start);
	return {start, end: end < 0 ? html.length : end + 1};
}
