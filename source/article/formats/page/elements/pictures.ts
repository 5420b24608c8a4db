import type {Tag} from './dom.ts';

/** What says what is to be seen, in scripts with blanks between words and without; less names a file, a logo or a button. */
const telling =
	/\S+\s+\S+\s+\S+\s+\S|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]{8}/u;

/** What the pictures of a page show that have no caption, each once: on a page of pictures it is the only text. */
export function uncaptionedPictures(body: Tag): string[] {
	const scope = body.querySelector('article, main, [role=main]') ?? body;
	const texts = [...scope.querySelectorAll('img[alt]')]
		.filter(image => !image.closest('a, header, footer, aside, button') || image.closest('figure'))
		.filter(image => !image.closest('figure')?.querySelector('figcaption'))
		.map(image => (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim())
		.filter(text => telling.test(text));
	return [...new Set(texts)];
}
