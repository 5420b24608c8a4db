import {withoutFurniture} from '../furniture.ts';
import type {Item} from '../item.ts';
import {paragraphsOf} from '../paragraphs.ts';
import {titleFrom} from '../title.ts';

/** A first line of more is a paragraph, and no title. */
const longestTitle = 250;

/** A text as people keep one: the title on the first line, then paragraphs, with what else stood on the page. */
export function plainTextItem(text: string): Item {
	const whole = text.trim();
	const lineEnd = whole.search(/[\n\r]|$/);
	const first = whole.slice(0, lineEnd);
	const rest = whole.slice(lineEnd);
	const hasTitle = rest !== '' && first.length <= longestTitle;
	const title = hasTitle ? first : titleFrom(first);
	const paragraphs = withoutFurniture(hasTitle ? first : '', paragraphsOf(hasTitle ? rest : whole));
	return {shape: 'plain text', input: {title, paragraphs}, place: []};
}
