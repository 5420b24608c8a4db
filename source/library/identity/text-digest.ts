import type {Article} from '../../article/article.ts';
import {keyOf} from '../../article/key.ts';
import {textsOf} from '../../article/paragraph/paragraph.ts';

/** How many UTF-16 units from the start of a text go into its digest, together with its length. */
const telling = 4000;

type Told = Pick<Article, 'title' | 'paragraphs'>;

/** Each article that is kept is asked for its digest several times, and gets other fields in between. */
const digests = new WeakMap<Told['paragraphs'], {readonly title: string; readonly digest: string}>();

/** A digest that two articles share when they say the same under the same title. */
export function textDigest({title, paragraphs}: Told): string {
	let known = digests.get(paragraphs);
	if (known?.title !== title) {
		known = {title, digest: digestOf(title, textsOf(paragraphs))};
		digests.set(paragraphs, known);
	}
	return known.digest;
}

function digestOf(title: string, paragraphs: readonly string[]): string {
	let start = '';
	for (let i = 0; i < paragraphs.length && start.length < telling; i++)
		start += `${paragraphs[i]!.slice(0, telling)}\n`;
	const length = paragraphs.reduce((sum, text) => sum + text.length, 0);
	return keyOf(title, `${length}\n${start.slice(0, telling)}`);
}
