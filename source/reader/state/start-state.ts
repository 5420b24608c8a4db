import {lineOf, type Size} from '../layout/geometry.ts';
import type {Shelf} from './shelf.ts';
import type {ReaderState} from './state.ts';

/** What the reader starts with, besides the articles: preferences, and what the terminal can do. */
export type StartOptions = {
	readonly [Name in
		| 'factsFolded'
		| 'vowelMarks'
		| 'mouse'
		| 'isWelcome'
		| 'complaints'
		| 'dayHeadings'
		| 'listDirection'
		| 'line'
		| 'isPager'
		| 'theme'
		| 'themeNames'
		| 'display'
		| 'strikes'
		| 'ownKeys'
		| 'direction'
		| 'sayFault'
		| 'layouts'
		| 'toldBefore'
		| 'lookedFor'
		| 'isLinear']?: ReaderState[Name] | undefined;
};

export function startState(shelf: Shelf, size: Size, options: StartOptions = {}): ReaderState {
	return {
		shelf,
		size,
		list: {selected: 0, top: 0},
		back: [],
		factsFolded: options.factsFolded ?? false,
		vowelMarks: options.vowelMarks ?? true,
		mouse: options.mouse ?? false,
		pointed: 0,
		isWelcome: options.isWelcome ?? false,
		complaints: options.complaints ?? [],
		dayHeadings: options.dayHeadings ?? false,
		listDirection: options.listDirection,
		isPager: options.isPager ?? false,
		line: lineOf(options.line),
		theme: options.theme ?? '',
		themeNames: options.themeNames ?? [],
		states: new Map(),
		tellings: new Map(),
		toldBefore: options.toldBefore,
		isLinear: options.isLinear ?? false,
		lookedFor: options.lookedFor ?? [],
		markings: [],
		done: false,
		display: options.display ?? {models: [], isNamed: false},
		strikes: options.strikes ?? false,
		ownKeys: options.ownKeys,
		direction: options.direction ?? 'ltr',
		sayFault: options.sayFault,
		layout: 'us',
		layouts: options.layouts ?? [],
		effects: [],
	};
}
