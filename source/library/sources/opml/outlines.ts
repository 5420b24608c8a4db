import {clean} from '../../../article/clean.ts';
import {attributeValue} from './attributes.ts';
import type {Element} from './xml-packages.ts';

/** The outlines of a file in their order, each with the names of the folders around it. */
export function* outlinesIn(
	text: string,
	parent: Element,
	folders: readonly string[] = [],
): Generator<{readonly outline: Element; readonly folders: readonly string[]}> {
	for (const outline of parent.children) {
		if (outline.name.toLowerCase() !== 'outline') continue;
		yield {outline, folders};
		const name = nameIn(text, outline);
		const isFeed = attributeValue(text, outline, 'xmlUrl') !== undefined;
		yield* outlinesIn(text, outline, isFeed || name === '' ? folders : [...folders, name]);
	}
}

/** What an outline is called. */
export const nameIn = (text: string, outline: Element): string =>
	[attributeValue(text, outline, 'text'), attributeValue(text, outline, 'title')]
		.map(name => clean(name ?? ''))
		.find(Boolean) ?? '';
