import type {Language} from '../language/language.ts';
import {phraseAt} from '../language/phrases.ts';
import {stems} from '../language/stems.ts';
import type {Word} from '../language/words.ts';

/** Fewer paragraphs at the end may be the end of the story. */
const fewest = 3;
/** The first paragraph of a story, in words. */
const shortestBlurb = 14;
const longestBlurb = 70;
/** A paragraph of the story has a greater share of stems that stood in paragraphs before it. */
const foreign = 0.65;
/** Where at least this share of the paragraphs before goes on from one to the next, those that do not are other stories. */
const goingOn = 0.5;

/**
 * The number of the paragraph from which on an article only has the beginnings of other stories: each is as long as a first
 * paragraph, none goes on from the one before («وقال …»), as those of the story do, and much in each is new. The number of
 * paragraphs, where it has no such end.
 */
export function otherStories(
	title: ReadonlySet<string>,
	paragraphs: readonly (readonly Word[])[],
	language: Language,
): number {
	const known = new Set(title);
	const full = paragraphs.map((_, i) => i).filter(i => (paragraphs[i] as readonly Word[]).length > 0);
	const alien = full.map((at, i) => {
		const words = paragraphs[at] as readonly Word[];
		const about = stems(words);
		let old = 0;
		for (const stem of about) {
			if (known.has(stem)) old++;
			known.add(stem);
		}
		const fits = words.length >= shortestBlurb && words.length <= longestBlurb;
		return i > 0 && fits && old <= foreign * about.size && !goesOn(words, language);
	});
	const from = alien.lastIndexOf(false) + 1;
	const before = full.slice(1, from);
	const joined = before.filter(at => goesOn(paragraphs[at] as readonly Word[], language)).length;
	const other = full.length - from >= fewest && before.length > 0 && joined >= goingOn * before.length;
	return (other ? full[from] : undefined) ?? paragraphs.length;
}

/** Whether a paragraph begins with what ties it to the one before. */
function goesOn(words: readonly Word[], language: Language): boolean {
	if (language.detachable.test(words[0]?.folded ?? '')) return true;
	return [language.pointers, language.leadIns, language.leadInPhrases].some(table => phraseAt(words, 0, table) > 0);
}
