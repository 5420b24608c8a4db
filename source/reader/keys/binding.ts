import type {Messages} from '../../messages/messages.ts';
import type {Mode} from '../state/mode.ts';
import type {ReaderState} from '../state/state.ts';

/** The groups under which the help lists what keys do, in its order. */
export const groups = ['move', 'jump', 'article', 'facts', 'mark', 'news', 'show', 'write', 'leave'] as const;
export type Group = (typeof groups)[number];

/** What was pressed, as a command gets it. */
export interface Press {
	/** The last key, by its name: of a command that waits for one more key, that one. */
	readonly key: string;
	/** The number that was written before it; absent where none was. */
	readonly count?: number | undefined;
}

export type Command = (state: ReaderState, press: Press) => ReaderState;

/**
 * One line of the table of keys. Keys without `does` are handled by a menu or by the session; they are listed for the help,
 * and to be bound to others.
 */
export interface Binding {
	readonly modes: readonly Mode[];
	readonly group: Group;
	/**
	 * Names of keys, as `keyName` gives them: `j`, `G`, `down`, `space`, `ctrl+e`. Keys that are pressed one after the other have
	 * blanks between them: `z t`. `1-9` stands for the nine digits.
	 */
	readonly keys: readonly string[];
	/** The name under which the user can give it other keys: the same name for the same thing in all modes. */
	readonly action: string;
	/** What the help says of it. Bindings with the same text stand in one line of the help. */
	readonly help: keyof Messages['keys'];
	readonly does?: Command;
	/** What the menu of the mode does at it: menus have keys of their own (ink-select-input), and get those. */
	readonly menu?: 'next' | 'previous' | 'choose' | 'number';
	/** It waits for one more key, whichever that is, and gets it as `key`. */
	readonly takesKey?: boolean;
	/** It leaves a place behind, to which Ctrl-O comes back. */
	readonly jumps?: boolean;
	/** Whether the status row names it. */
	readonly hint?: boolean | ((state: ReaderState) => boolean);
}

/** A part of the table: bindings of the same modes and of the same group. */
export const inModes = (modes: readonly Mode[], group: Group, bindings: readonly Omit<Binding, 'modes' | 'group'>[]) =>
	bindings.map((binding): Binding => ({modes, group, ...binding}));

/** The most times that a count repeats a command. */
const mostTimes = 9999;

/** A command that takes a number of steps: as many as the count says, forward (1) or backward (-1). */
export const steps =
	(command: (count: number) => (state: ReaderState) => ReaderState, direction: 1 | -1): Command =>
	(state, {count = 1}) =>
		command(direction * Math.min(count, mostTimes))(state);

/** A command that is done as often as the count says, or until it moves nothing any more. */
export const repeated =
	(command: (state: ReaderState) => ReaderState): Command =>
	(state, {count = 1}) => {
		let now = state;
		for (let times = Math.min(count, mostTimes); times > 0; times--) {
			const next = command(now);
			if (standsSame(now, next)) return next;
			now = next;
		}
		return now;
	};

function standsSame(one: ReaderState, other: ReaderState): boolean {
	const placeOf = ({article, list, brief, sources, about, help}: ReaderState) =>
		JSON.stringify([
			article && [
				article.entry.key,
				article.top,
				article.current,
				article.find?.at,
				article.sentence,
				article.highlighted,
				article.fact,
				article.codeShift,
			],
			list,
			brief && [brief.selected, brief.top],
			sources && [sources.selected, sources.top],
			about?.top,
			help,
		]);
	return placeOf(one) === placeOf(other);
}
