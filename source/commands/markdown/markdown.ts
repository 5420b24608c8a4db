/** Signs that mean something within a line of Markdown, and on GitHub. */
const withinLine = /[\\`*_[\]<>&~|$]/g;
/** What makes a line a heading, a list or a rule when it stands first in it. */
const firstInLine = /^[#+=-]/;
const numbered = /^(\d{1,9})([.)])/;

/** Text that Markdown (CommonMark) shows as it is. It has no line breaks. */
export const markdownText = (text: string): string =>
	text.replace(withinLine, '\\$&').replace(firstInLine, '\\$&').replace(numbered, '$1\\$2');

/** A link to an address, or the text alone when that is not an address of http or https. */
export function markdownLink(text: string, address: string | undefined): string {
	const url = address === undefined ? undefined : URL.parse(address);
	if (!url || !/^https?:$/.test(url.protocol)) return markdownText(text);
	return `[${markdownText(text)}](${url.href.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
