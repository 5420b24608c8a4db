/** HTML that was escaped in HTML, as programs do that put one into the other without asking what it is. */

/** Text that is meant to be read as HTML: a tag is closed in it, has an attribute, or breaks a line, or it has a comment. */
export const isMarkup = (text: string): boolean =>
	/<\/[a-z][a-z\d]*\s*>|<(?:br|p|img|hr)\b[^<>]*>|<[a-z][a-z\d]*\s+[a-z:-]+\s*=|<!--/i.test(text);

/** HTML within the text of HTML. To show readers a tag, texts name inline ones at most, unless they show them as code. */
export const isEscapedMarkup = (text: string): boolean =>
	/<\/(?:p|div|h[1-6]|[uo]l|li|t(?:able|r|d)|figure|blockquote|section|article|script|style|iframe)\s*>|<[a-z][a-z\d]*\s+[a-z:-]+\s*=\s*["']|<br\s*\/?>/i.test(
		text,
	);

/** How many times HTML may be escaped in HTML. */
export const mostEscapes = 3;
