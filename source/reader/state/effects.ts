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
	| {readonly type: 'chooseDisplay'; readonly model: string | undefined};

/** The state with one more effect that the command asks for. */
export const withEffect = <State extends {readonly effects: readonly Effect[]}>(
	state: State,
	effect: Effect,
): State => ({
	...state,
	effects: [...state.effects, effect],
});
