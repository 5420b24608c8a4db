import type {Page, Tag} from './dom.ts';

/** Says of the line under a quotation that tells whose it is that it is a paragraph: Readability removes what is a footer. */
export function keepAttributions(page: Page): void {
	for (const footer of [...page.querySelectorAll('blockquote footer')]) {
		const line = page.createElement('p');
		line.append(...(footer.childNodes as Iterable<Tag>));
		footer.replaceWith(line);
	}
}
