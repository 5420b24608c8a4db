import type {Catalogue} from '../../library/catalogue/catalogue.ts';
import type {ReadingStates} from '../../library/storage/reading-states.ts';
import type {Messages} from '../../messages/messages.ts';
import type {Size} from '../../reader/layout/geometry.ts';
import {type StartOptions, startState} from '../../reader/state/start-state.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import type {SettingsFile} from '../../settings/settings.ts';
import type {LibraryThread} from './beside/library-thread.ts';
import type {Updating} from './news.ts';
import {userKeys} from './user-keys.ts';

/** What a session of reading works with. */
export interface ReadingSession {
	readonly catalogue: Catalogue;
	readonly states: ReadingStates;
	readonly settings: SettingsFile;
	/** What does for it what takes long; absent where the catalogue is in memory. */
	readonly thread: LibraryThread | undefined;
	/** The update of the catalogue, which was begun. */
	readonly updating: Updating;
	/** Where keys come from. */
	readonly stdin: typeof process.stdin;
	/** The folder of the user's articles, which updates bring news into. */
	readonly library: string;
	/** Whether the sources are asked at once. */
	readonly updates: boolean;
	/** Whether the articles are those that ship with khabar, which the user has not asked for. */
	readonly areSamples: boolean;
	/** Lines that the user is shown at the start, and again when the reader is closed. */
	readonly warnings: string[];
	/** Lines that the user is shown only when it is closed. */
	readonly warningsAtEnd: readonly string[];
}

/**
 * What the reader starts with: all articles and the user's preferences. What is wrong with the user's keys is told.
 * @returns a function that adds what it is shown on
 */
export function startOf({catalogue, states, settings, warnings}: ReadingSession, messages: Messages) {
	const keys = userKeys(settings, messages, warning => warnings.push(warning));
	const shelf = catalogue.select({sort: 'newest'}, states);
	const lookedFor = states.lookedFor();
	return ({size, ...shown}: StartOptions & {readonly size: Size}): ReaderState =>
		startState(shelf, size, {
			direction: messages.direction,
			sayFault: messages.fault,
			...keys,
			// What is not seen in a way of showing is kept as it was.
			theme: settings.theme,
			line: settings.line,
			factsFolded: settings.factsFolded,
			vowelMarks: settings.vowelMarks,
			mouse: settings.mouse,
			lookedFor,
			dayHeadings: settings.dayHeadings,
			complaints: [...new Set(warnings)],
			...shown,
		});
}
