import type {Parsed} from '../sentence/parts.ts';
import {type Give, steps} from './give.ts';

const wordsBefore = steps('words before', [1, 4, 8, 12, 16, 20, 24, 28, 34, 42]);

/**
 * What tells whether the piece number `at` of a sentence is part of its key fact: where it stands, what it and the pieces beside
 * it begin with, and what it speaks of. `title` are the stems of the headline.
 */
export function pieceFeatures({words, pieces}: Parsed, at: number, title: ReadonlySet<string>, give: Give): void {
	const {from, to, head} = pieces[at]!;
	const next = pieces[at + 1];
	give('any piece');
	wordsBefore(from, give);
	give(`head ${head}`);
	give(`after ${pieces[at - 1]?.head ?? 'nothing'}`);
	give(`then ${next?.head ?? 'nothing'}`);
	give(`then mark ${next?.mark ?? 'of the end'}`);
	const own = words.slice(from, to);
	for (const {content, stem} of own) if (content && title.has(stem)) give('a word of the title');
	if (own.some(({folded}) => /\p{N}/u.test(folded))) give('a number');
}
