import type {Range} from '../key-fact.ts';
import type {Language} from '../language/language.ts';
import {phraseAt} from '../language/phrases.ts';
import type {Word} from '../language/words.ts';

/** A sentence of more words says something itself, whatever it links to. */
const longestLink = 24;
/** An invitation to look elsewhere has at most so many words, and at most so many that mean something outside of its links. */
const longestInvitation = 12;
const besideLink = 4;
/** One that links to nothing is shorter: more words may tell something. */
const longestBareInvitation = 4;

/** Those of some words that stand within links. Words and links are in order. */
export function linkedWords(words: readonly Word[], links: readonly Range[]): ReadonlySet<Word> {
	const linked = new Set<Word>();
	let next = 0;
	for (const word of words) {
		while (next < links.length && links[next]!.end <= word.start) next++;
		const link = links[next];
		if (link && link.start <= word.start && word.end <= link.end) linked.add(word);
	}
	return linked;
}

/**
 * Whether a sentence only points to something elsewhere: all of its words are a link; or it invites to look at what it links to
 * ("See the statement"); or what it links is only a word such as "here". `words` are those of the sentence, in the text of its
 * paragraph.
 */
export function isPointer(
	text: string,
	words: readonly Word[],
	linked: ReadonlySet<Word>,
	language: Language,
): boolean {
	const {conjunctions, invitations, hereWords} = language;
	if (words.length === 0 || words.length > longestLink) return false;
	const inLinks = words.filter(word => linked.has(word)).length;
	if (inLinks === words.length) return true;
	const invitation = phraseAt(words, 0, invitations, conjunctions);
	// "Follow-up checks" invite nobody.
	const invites = invitation > 0 && !/[-‐‑]/.test(text.charAt(words[invitation - 1]!.end));
	if (inLinks === 0) return invites && words.length <= longestBareInvitation;
	const outside = words.filter(word => word.content && !linked.has(word)).length;
	if (words.length <= longestInvitation && invites && outside <= besideLink) return true;
	return inLinks <= 2 && words.every((word, at) => !linked.has(word) || isHere(words, at, linked, hereWords));
}

/** Whether a linked word is part of a phrase for "here" that is linked. */
function isHere(
	words: readonly Word[],
	at: number,
	linked: ReadonlySet<Word>,
	hereWords: Language['hereWords'],
): boolean {
	for (let from = at; from >= 0 && linked.has(words[from]!); from--)
		if (from + phraseAt(words, from, hereWords) > at) return true;
	return false;
}
