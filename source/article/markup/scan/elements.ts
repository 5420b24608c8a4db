/** What the elements of HTML are to a text, by their names. */
import type {MarkName} from '../../paragraph/paragraph.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Elements whose text stands apart from the text around them. */
export const blocks = names(`
	address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2
	h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead title tr ul`);

/** Elements that hold no text of the article. */
export const skipped = names(`
	audio button canvas head iframe math nav noscript object script select style svg template textarea title video`);

/** Of these, such as stand between words. */
export const embedded = names('audio canvas iframe object video');

/** Elements that follow one another without a blank between them and yet are two words: a text and what took its place. */
export const parted = names('a del ins s strike u');

/** Elements in which nothing but their own end counts (HTML, section 13.2.5, "raw text"). */
export const raw = names('script style textarea title iframe noscript');

/** What elements within a line say of their text. A link is one only with an address (see `Links`). */
export const marks: ReadonlyMap<string, MarkName> = new Map<string, MarkName>([
	['b', 'strong'],
	['strong', 'strong'],
	...'em i cite dfn var mark u'.split(' ').map((name): [string, MarkName] => [name, 'emphasis']),
	...'code kbd samp tt'.split(' ').map((name): [string, MarkName] => [name, 'code']),
	['sup', 'sup'],
	['sub', 'sub'],
	['del', 'deleted'],
	['s', 'deleted'],
	['strike', 'deleted'],
	['ins', 'inserted'],
	['a', 'link'],
]);

/** What makers of pages call a caption that is no `figcaption`. */
export const namesCaption =
	/(?:^|\s)(?:(?:image|photo|picture|media|figure|img|tr)[-_]?)?caption(?:[-_]?text)?(?:\s|$)|wp-caption-text/i;
