import type {Article} from '../../article/article.ts';
import {textsOf} from '../../article/paragraph/paragraph.ts';
import {indexed} from '../../search/words/words.ts';

/** How many UTF-16 units of an article are looked through at most: far more than a newspaper's article has. */
const mostRead = 1_000_000;
const lengthOf = (paragraphs: readonly string[]) => paragraphs.reduce((sum, {length}) => sum + length, 0);

/** How many words stand between blanks. For a text that is not looked through to its end, this is an estimate. */
export function countWords(article: Article): number {
	const paragraphs = textsOf(article.paragraphs);
	let words = 0;
	let read = 0;
	for (const text of paragraphs) {
		if (read > mostRead) return Math.round((words * lengthOf(paragraphs)) / read);
		const end = Math.min(text.length, mostRead);
		for (let at = 0; at >= 0 && at < end; ) {
			const blank = text.indexOf(' ', at);
			if (blank !== at) words++;
			at = blank < 0 ? -1 : blank + 1;
		}
		read += end;
	}
	return words;
}

/** What the columns of the table `word` hold of an article, made ready for searching. */
export function indexedWords({title, keyFacts, paragraphs, source = '', alsoIn = []}: Article): string[] {
	const facts = keyFacts.map(({text}) => text).join('\n');
	return [title, facts, textsOf(paragraphs).join('\n'), [source, ...alsoIn].join('\n')].map(text =>
		indexed(text.slice(0, mostRead)),
	);
}
