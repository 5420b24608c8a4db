import {clean} from '../clean.ts';
import {withoutBoilerplate} from '../prose/boilerplate.ts';
import {paragraphsOf} from '../prose/paragraphs.ts';
import {titleFrom} from '../prose/title.ts';
import type {Item} from '../schema/item.ts';

/** A longer first line is a paragraph, and no title. */
const longestTitle = 250;

/**
 * A text as people keep one: the first line that is not empty after cleaning is the title. Then come paragraphs, with
 * whatever else stood on the page.
 */
export function plainTextItem(text: string): Item {
	const lines = text.split(/\r\n?|\n/);
	const at = lines.findIndex(clean);
	const first = lines[at]?.trim() ?? '';
	const rest = lines.slice(at + 1).join('\n');
	const hasTitle = first.length <= longestTitle && rest.trim() !== '';
	const title = hasTitle ? first : titleFrom(first);
	const paragraphs = withoutBoilerplate(hasTitle ? first : '', paragraphsOf(hasTitle ? rest : text));
	return {format: 'plain text', input: {title, paragraphs}, place: []};
}
