import {linkedIn, type Tag, textIn} from './dom.ts';

/** In characters: Readability takes no less for a paragraph. */
const shortParagraph = 25;

const hasParagraph = (tag: Tag): boolean =>
	[...tag.children].some(child => child.tagName === 'P' && textIn(child).length >= shortParagraph);

const addTo = (groups: Map<Tag, Tag[]>, parent: Tag, tag: Tag): void => {
	const group = groups.get(parent);
	if (group) group.push(tag);
	else groups.set(parent, [tag]);
};

/**
 * Takes the parts of an article that stand side by side out of their elements, as the reports of a live page do: Readability
 * rates each by itself, and leaves out those that have little text.
 */
export function joinSections(body: Tag): void {
	const article = body.querySelector('article, main, [role=main]');
	if (!article) return;
	const groups = new Map<Tag, Tag[]>();
	for (const tag of article.querySelectorAll('div, section')) {
		const parent = tag.parentElement;
		if (parent && hasParagraph(tag)) addTo(groups, parent, tag);
	}
	for (const sections of groups.values()) {
		if (sections.length < 2) continue;
		for (const tag of sections) {
			if (linkedIn(tag) * 3 < textIn(tag).length) tag.replaceWith(...(tag.childNodes as Iterable<Tag>));
		}
	}
}
