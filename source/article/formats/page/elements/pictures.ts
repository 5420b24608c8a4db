import {isTelling} from '../../../markup/block/pictures.ts';
import type {Tag} from './dom.ts';

/** A picture of a page, by what it shows. */
export interface ShownPicture {
	readonly text: string;
	/** Its address as the page writes it. */
	readonly src: string | null;
}

/** What a script is to show under a picture, as galleries have it, or what it shows. */
function saidOf(image: Tag): string {
	const caption = image.closest('[data-caption]')?.getAttribute('data-caption');
	return (caption || (image.getAttribute('alt') ?? '')).replace(/\s+/g, ' ').trim();
}

/** The pictures of a page that have no caption, each once: on a page of pictures, what they show is the only text. */
export function uncaptionedPictures(body: Tag): ShownPicture[] {
	const scope = body.querySelector('article, main, [role=main]') ?? body;
	const pictures = [...scope.querySelectorAll('img')]
		.filter(image => !image.closest('a:not([data-caption]), header, footer, aside, button') || image.closest('figure'))
		.filter(image => !image.closest('figure')?.querySelector('figcaption'))
		.map(image => ({
			text: saidOf(image),
			src: image.getAttribute('data-src') ?? image.getAttribute('src'),
		}))
		.filter(({text}) => isTelling(text));
	return [...new Map(pictures.map(picture => [picture.text, picture])).values()];
}
