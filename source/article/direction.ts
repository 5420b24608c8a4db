import {type Direction, languageDirection, paragraphDirection, textDirection} from '../text/direction.ts';
import type {Article} from './article.ts';
import {textOf} from './paragraph/paragraph.ts';

/** How many UTF-16 units are looked at: the title and the first paragraphs are enough. */
const sampleLength = 2000;

type Directed = Pick<Article, 'direction' | 'language' | 'title' | 'paragraphs'>;

const known = new WeakMap<Directed, Direction>();

/** The direction of an article: as it says, as its language has, as its words have. Its paragraphs go by it, and its title. */
export function articleDirection(article: Directed): Direction {
	let direction = known.get(article);
	if (!direction) {
		direction = article.direction ?? textDirection(sample(article), languageDirection(article.language)) ?? 'ltr';
		known.set(article, direction);
	}
	return direction;
}

function sample({title, paragraphs}: Directed): string {
	let text = title;
	for (let i = 0; i < paragraphs.length && text.length < sampleLength; i++)
		text += `\n${textOf(paragraphs[i]!).slice(0, sampleLength)}`;
	return text;
}

/** The direction of an article's title. */
export const titleDirection = (article: Directed): Direction =>
	paragraphDirection(article.title, articleDirection(article));
