import type {TellingFailure} from '../../facts/told-facts.ts';

/** The parts of an article that can be copied; `entry` is the title and the address of a line of the list. */
export type CopyPart = 'paragraph' | 'fact' | 'article' | 'address' | 'title' | 'link' | 'entry';

/**
 * What became of a copied text: the terminal has it; it was sent to a terminal that may not be allowed to take it, or that
 * is not known; the terminal takes no copies; it was too long for the terminal.
 */
export type CopyResult = 'taken' | 'sent' | 'refused' | 'tooLong';

/** What the status row says of the last command, until the next key. */
export type Notice =
	| {readonly type: 'copied'; readonly part: CopyPart; readonly letters: number; readonly result: CopyResult}
	/** There is no such part. */
	| {readonly type: 'nothingToCopy'; readonly part: CopyPart}
	| {readonly type: 'opened'; readonly host: string}
	/** There is no browser here: the address was copied instead. */
	| {readonly type: 'noBrowser'; readonly result: CopyResult}
	/** The article has no address, or one that is never opened. */
	| {readonly type: 'noAddress'}
	/** The article has no links. */
	| {readonly type: 'noLinks'}
	/** The sources were asked: so many articles are new, and these sources failed. */
	| {readonly type: 'updated'; readonly added: number; readonly sources: number; readonly failed: readonly string[]}
	/** They could not be asked. */
	| {readonly type: 'notUpdated'; readonly reason: string}
	| {readonly type: 'followsNothing'}
	| {readonly type: 'updateGoesOn'}
	| {readonly type: 'noUnread'}
	/** Letters are shown without their vowel marks now, or with them. */
	| {readonly type: 'vowelMarksHidden'}
	| {readonly type: 'vowelMarksShown'}
	/** The mouse is heard of now, or left to the terminal; or there is none here. */
	| {readonly type: 'mouseOn'}
	| {readonly type: 'mouseOff'}
	| {readonly type: 'noMouse'}
	/** No more than so many letters can be written into a line. */
	| {readonly type: 'promptFull'; readonly most: number}
	/** These keys mean nothing here. */
	| {readonly type: 'unknownKey'; readonly keys: readonly string[]}
	/** A command that needs a number before it came without one. */
	| {readonly type: 'needsCount'}
	/** What was written is no regular expression. */
	| {readonly type: 'noExpression'; readonly reason: string}
	/** What was written is not a number. */
	| {readonly type: 'noNumber'; readonly text: string}
	/** A place was marked with a letter; or no place has the mark. */
	| {readonly type: 'markSet'; readonly letter: string}
	| {readonly type: 'noMark'; readonly letter: string}
	/** There is no place to go back to, or on to. */
	| {readonly type: 'noJump'}
	/** Nothing is further back than all articles. */
	| {readonly type: 'nothingBehind'}
	/** What a command is about is no article: a file that cannot be read, or nothing at all. */
	| {readonly type: 'noArticle'}
	/** No mark was given in this session, or all have been taken back. */
	| {readonly type: 'nothingToUndo'}
	/** The list has no article after the open one, or none before it. */
	| {readonly type: 'lastArticle'}
	| {readonly type: 'firstArticle'}
	/** How long lines are now, in columns. */
	| {readonly type: 'lineLength'; readonly columns: number}
	| {readonly type: 'deleted'}
	| {readonly type: 'notDeleted'; readonly reason: string}
	| {readonly type: 'broughtBack'}
	| {readonly type: 'notBroughtBack'}
	| {readonly type: 'backFailed'; readonly reason: string}
	/** The page of the article is being asked for, and what came of it. */
	| {readonly type: 'asking'}
	| {readonly type: 'pageFetched'}
	| {readonly type: 'pageShorter'}
	| {readonly type: 'pageFailed'; readonly reason: string}
	/** The user's program told no facts, so khabar's own are shown. */
	| {readonly type: 'nothingTold'; readonly by: string; readonly failure: TellingFailure}
	/** What the user says of a fact now. */
	| {readonly type: 'factMarked'; readonly is: 'key' | 'none' | 'unmarked'}
	/** There is no sentence here that could be a fact. */
	| {readonly type: 'noFactHere'};
