import {isTelling} from '../../../markup/block/pictures.ts';
import type {Tag} from './dom.ts';

/** A picture of a page, by what it shows. */
export interface ShownPicture {
	readonly text: string;
	/** Its address as the page writes it. */
	readonly src: string | null;
}

/** The pictures of a page that have no caption, each once: on a page of pictures, what they show is the only text. */
export function uncaptionedPictures(body: Tag): ShownPicture[] {
	const scope = body.querySelector('article, main, [role=main]') ?? body;
	const pictures = [...scope.querySelectorAll('img[alt]')]
		.filter(image => !image.closest('a, header, footer, aside, button') || image.closest('figure'))
		.filter(image => !image.closest('figure')?.querySelector('figcaption'))
		.map(image => ({
			text: (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim(),
			src: image.getAttribute('data-src') ?? image.getAttribute('src'),
		}))
		.filter(({text}) => isTelling(text));
	return [...new Map(pictures.map(picture => [picture.text, picture])).values()];
}
