import type {Article} from '../../article/article.ts';
import type {LookedFor} from '../../search/looked-for.ts';
import type {CopyPart} from './notice.ts';
import type {Shelf} from './shelf.ts';

/**
 * What a command asks for that happens outside of the state. Effects are plain objects: `update` returns them beside the
 * next state, and the edge of the reader (`commands/reading/`) carries each of them out once. What comes of it, if
 * anything, returns to the reader as actions. A new effect is one line here and one function in the table at the edge.
 */
export type Effect =
	/** Look for articles that have come in since. */
	| {readonly type: 'askForNews'}
	/** Find the stories of the articles on a shelf; found stories and progress come back as `brief` actions. */
	| {readonly type: 'findStories'; readonly shelf: Shelf}
	| {readonly type: 'stopFindingStories'}
	/** Show rows by another display model, and remember it for this terminal; absent, by the one the terminal needs. */
	| {readonly type: 'chooseDisplay'; readonly model: string | undefined}
	/** Ask the sources for what is new; how far that is, and what has come in, return as actions. */
	| {readonly type: 'updateSources'}
	/** Remember over sessions what was looked for. */
	| {readonly type: 'remember'; readonly lookedFor: LookedFor}
	/** Find the places of a regular expression in an article; they return as an `expression` action. */
	| {
			readonly type: 'findExpression';
			readonly key: string;
			readonly expression: string;
			readonly paragraphs: readonly string[];
	  }
	/** Find what the user follows; it returns as a `sources` action. */
	| {readonly type: 'findSources'}
	/** Delete an article for good, or take the last deletion back; what comes of it returns as an action. */
	| {readonly type: 'deleteArticle'; readonly key: string}
	| {readonly type: 'takeBackDeletion'; readonly key: string}
	/** Fetch the page of an article; what comes of it returns as a `page` action. */
	| {readonly type: 'fetchPage'; readonly key: string; readonly article: Article}
	/** Ask the user's program for the facts of an article; what comes of it returns as a `told` action. */
	| {readonly type: 'askForFacts'; readonly key: string; readonly article: Article}
	/** Put a text into the clipboard; what comes of it returns as a `copied` action. */
	| {readonly type: 'copy'; readonly part: CopyPart; readonly text: string}
	/** Open an address, as `openableAddress` gives it; what comes of it returns as an `opened` action. */
	| {readonly type: 'openAddress'; readonly address: string}
	/** Show letters with their vowel marks, or without. */
	| {readonly type: 'showVowelMarks'; readonly shown: boolean}
	/** Hear of the mouse, or leave it to the terminal. */
	| {readonly type: 'takeMouse'; readonly taken: boolean}
	/** Show the screen in a theme. */
	| {readonly type: 'showTheme'; readonly theme: string}
	/** From now on rows are as they are written, in logical order and with plain letters; or pictures again. */
	| {readonly type: 'sendRows'; readonly as: 'written' | 'seen'};

/** The state with one more effect that the command asks for. */
export const withEffect = <State extends {readonly effects: readonly Effect[]}>(
	state: State,
	effect: Effect,
): State => ({
	...state,
	effects: [...state.effects, effect],
});
