/**
 * The room of the messages: every word that the program says on the screen. This file has their type, and each language has
 * a file. It may import `text/`, and types of `facts/` and `terminal/`.
 */

import type {FactKind} from '../facts/key-fact.ts';
import type {Answers} from '../terminal/identify/answers.ts';
import type {Identity} from '../terminal/identify/identity.ts';
import type {ModelName} from '../terminal/models/display-model.ts';
import type {Direction} from '../text/direction.ts';

/** Every word that the reader says on the screen, in one language. */
export interface Messages {
	readonly direction: Direction;
	readonly noArticles: string;
	readonly keyFacts: string;
	readonly fromPublisher: string;
	/** What kind of thing a fact tells. */
	readonly kinds: {readonly [Kind in FactKind]: string};
	readonly modes: {
		readonly [mode in
			| 'list'
			| 'filter'
			| 'text'
			| 'facts'
			| 'plain'
			| 'links'
			| 'about'
			| 'copy'
			| 'help'
			| 'brief'
			| 'sources'
			| 'prompt']: string;
	};
	/** The names of what is known of an article. */
	readonly about: {
		readonly [field in
			| 'title'
			| 'address'
			| 'letters'
			| 'mixedLetters'
			| 'authors'
			| 'source'
			| 'alsoIn'
			| 'published'
			| 'modified'
			| 'section'
			| 'tags'
			| 'language'
			| 'words'
			| 'minutes'
			| 'file'
			| 'from'
			| 'format'
			| 'added'
			| 'id']: string;
	};
	/** The parts of an article that can be copied, as they stand within the notices. */
	readonly parts: {
		readonly [part in 'paragraph' | 'fact' | 'article' | 'address' | 'title' | 'link' | 'entry']: string;
	};
	/** What the status row says of what a command did. */
	readonly notices: {
		/** By what became of the text: a part, and how many characters it has. */
		readonly copied: {
			readonly [result in 'taken' | 'sent' | 'refused' | 'tooLong']: (part: string, letters: number) => string;
		};
		nothingToCopy(part: string): string;
		opened(host: string): string;
		/** No browser was opened; by what became of the address, which was copied instead. */
		readonly noBrowser: {readonly [result in 'taken' | 'sent' | 'refused' | 'tooLong']: string};
		readonly noAddress: string;
		readonly noLinks: string;
		/** So many articles are new in so many sources, and these failed. */
		updated(added: number, sources: number, failed: readonly string[]): string;
		notUpdated(reason: string): string;
		readonly followsNothing: string;
		readonly updateGoesOn: string;
		readonly noUnread: string;
		readonly deleted: string;
		notDeleted(reason: string): string;
		readonly broughtBack: string;
		readonly notBroughtBack: string;
		backFailed(reason: string): string;
		readonly asking: string;
		readonly pageFetched: string;
		readonly pageShorter: string;
		pageFailed(reason: string): string;
	};
	/** What the user calls those keys whose name in the table of keys is not what they print. */
	readonly keyNames: Readonly<Record<string, string>>;
	readonly sorts: {readonly [sort in 'newest' | 'source' | 'unread' | 'longest']: string};
	/** The filters, as they are called in their menu and in the status row. */
	readonly filters: {readonly [filter in 'all' | 'unread' | 'starred' | 'source' | 'language' | 'tag']: string};
	/** The heading of a day in the list, from an ISO 8601 date, which is empty for articles without one. */
	day(date: string): string;
	/** What the status row says when a text is looked for within an article. */
	readonly find: {readonly around: string; readonly nowhere: string};
	/** Shown in place of the list when a search found nothing. */
	noneFound(query: string): string;
	/** Shown in place of a brief when there is no unread article. */
	readonly nothingUnread: string;
	/** Says of how many articles a brief is made, when these are not all. */
	newestOf(shown: number, all: number): string;
	/** Says how many of the new articles have been read into the list. */
	reading(done: number, all: number): string;
	/** Says how many of the sources have been asked; all are 0 as long as it is not known how many there are. */
	updating(done: number, all: number): string;
	/** Says how many articles have come in that the list does not show yet. */
	arrived(count: number): string;
	/** How many articles of a source are unread, and how many it has. */
	unreadOf(unread: number, all: number): string;
	/** Marks a source that failed. */
	readonly sourceFailed: string;
	position(paragraph: number, paragraphs: number, percent: number): string;
	entryPosition(entry: number, entries: number): string;
	readonly keys: {
		readonly nextEntry: string;
		readonly previousEntry: string;
		readonly open: string;
		readonly pageDown: string;
		readonly pageUp: string;
		readonly firstEntry: string;
		readonly lastEntry: string;
		readonly quit: string;
		readonly nextParagraph: string;
		readonly previousParagraph: string;
		readonly rowDown: string;
		readonly rowUp: string;
		readonly codeOn: string;
		readonly codeBack: string;
		readonly start: string;
		readonly end: string;
		readonly toFacts: string;
		readonly backToFact: string;
		readonly back: string;
		readonly nextFact: string;
		readonly previousFact: string;
		readonly goToFact: string;
		readonly toText: string;
		readonly foldFacts: string;
		readonly nextFactInText: string;
		readonly previousFactInText: string;
		readonly nextArticle: string;
		readonly previousArticle: string;
		readonly scrollHelp: string;
		readonly closeHelp: string;
		readonly help: string;
		readonly redraw: string;
		readonly nextDisplay: string;
		readonly brief: string;
		readonly nextLine: string;
		readonly previousLine: string;
		readonly nextStory: string;
		readonly previousStory: string;
		readonly firstStory: string;
		readonly lastStory: string;
		readonly markStory: string;
		readonly search: string;
		readonly nextSort: string;
		readonly onlyUnread: string;
		readonly onlyStarred: string;
		readonly filters: string;
		readonly dayHeadings: string;
		readonly lookAnew: string;
		readonly updateSources: string;
		readonly nextUnread: string;
		readonly markAll: string;
		readonly markFromHere: string;
		readonly deleteArticle: string;
		readonly sources: string;
		readonly nextSource: string;
		readonly previousSource: string;
		readonly openSource: string;
		readonly firstSource: string;
		readonly lastSource: string;
		readonly markSource: string;
		readonly closeSources: string;
		readonly fetchPage: string;
		readonly openNextUnread: string;
		readonly openBefore: string;
		readonly lastWritten: string;
		readonly widen: string;
		readonly nextFilter: string;
		readonly previousFilter: string;
		readonly chooseFilter: string;
		readonly closeFilters: string;
		readonly acceptPrompt: string;
		readonly closePrompt: string;
		readonly deleteBack: string;
		readonly deleteWord: string;
		readonly deleteAll: string;
		readonly moveCaret: string;
		readonly find: string;
		readonly findNext: string;
		readonly findPrevious: string;
		readonly toggleRead: string;
		readonly toggleStar: string;
		readonly undoMark: string;
		readonly openPage: string;
		readonly copy: string;
		readonly copyEntry: string;
		readonly copyParagraph: string;
		readonly copyFact: string;
		readonly copyArticle: string;
		readonly copyAddress: string;
		readonly copyTitle: string;
		readonly leaveCopying: string;
		readonly showPlain: string;
		readonly leavePlain: string;
		readonly about: string;
		readonly scrollAbout: string;
		readonly aboutStart: string;
		readonly aboutEnd: string;
		readonly closeAbout: string;
		readonly links: string;
		readonly linkNumbers: string;
		readonly nextLink: string;
		readonly previousLink: string;
		readonly openLink: string;
		readonly openNumberedLink: string;
		readonly copyLink: string;
		readonly closeLinks: string;
	};
	/** What each display model does to a row, by its name. */
	readonly displays: {readonly [Model in ModelName]: string};
	/** Shown in the status row when the user has chosen another model; undefined when khabar goes by the terminal again. */
	display(model: string | undefined): string;
	readonly doctor: {
		readonly answers: {readonly [Answer in keyof Answers]-?: string};
		readonly noAnswer: string;
		readonly environment: string;
		readonly terminal: string;
		readonly unknown: string;
		readonly by: {readonly [By in Identity['by']]: string};
		readonly display: string;
		readonly chosen: string;
		readonly current: string;
		readonly clipboard: string;
		/** Whether the terminal takes copied text; `unknown`, where nobody knows. */
		readonly takes: {readonly [takes in 'always' | 'whenAllowed' | 'never' | 'unknown']: string};
		/** The most that it takes, in bytes. */
		most(bytes: number): string;
		/** What the test of copying says: before the user pastes, and by what was pasted. */
		readonly pasteHere: string;
		readonly pasted: {readonly [result in 'same' | 'other' | 'nothing']: string};
		question(models: number): string;
		/** Says that a display model, as `displays` has it, is kept for the terminal of a name. */
		kept(display: string, terminal: string): string;
		readonly left: string;
		readonly forgotten: string;
	};
	/** The texts of `keys` in a word or two, for the hints of the status row; keys without a hint are absent. */
	readonly hints: Readonly<Partial<Record<keyof Messages['keys'], string>>>;
}
