/**
 * A page may leave out the tags of its root, its head and its body, or only begin them (HTML, section 13.1.2.4), and the
 * package for HTML takes the first element that it finds for the root.
 */

/** What may stand before the body, one at a time, with blanks before it. */
const beforeBody =
	/\s*(?:(<!doctype[^>]*>|<html\b[^>]*>)|<\/?head\b[^>]*>|(<!--[\s\S]*?-->|<(?:meta|link|base)\b[^>]*>|<(title|style|script|noscript)\b[^>]*>[\s\S]*?<\/\3\s*>))/iy;

/** The page with tags for its root, its head and its body. */
export function withRoots(html: string): string {
	if (/<body\b/i.test(html)) return /<html\b/i.test(html) ? html : `<html>${html}`;
	const roots: string[] = [];
	const head: string[] = [];
	let at = 0;
	beforeBody.lastIndex = 0;
	for (let match = beforeBody.exec(html); match; match = beforeBody.exec(html)) {
		if (match[1] !== undefined) roots.push(match[1]);
		if (match[2] !== undefined) head.push(match[2]);
		at = beforeBody.lastIndex;
	}
	const root = /<html\b/i.test(roots.join('')) ? '' : '<html>';
	return `${roots.join('')}${root}<head>${head.join('')}</head><body>${html.slice(at)}`;
}
