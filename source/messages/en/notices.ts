import type {TellingFailureTexts} from '../failure-text.ts';
import type {Local} from '../local.ts';

export const noticesMessages = (local: Local) => {
	const lettersOf = (count: number) => local.plural(count, {one: '# letter', other: '# letters'});
	const sourcesOf = (count: number) => local.plural(count, {one: '# source', other: '# sources'});
	/** Why the user's program told no facts. */
	const tellingFailures: TellingFailureTexts = {
		cannotStart: ({reason}) => `it cannot be started: ${reason}`,
		tooSlow: ({seconds}) => `it took longer than ${local.number(seconds)} s`,
		tooMuch: ({bytes}) => `it wrote more than ${local.number(Math.round(bytes / 1024))} KiB`,
		ended: ({by, said}) => `it ended with ${by}${said === '' ? '' : `: ${said}`}`,
		garbage: () => 'it did not write a line of JSON with facts',
		notVerbatim: ({dropped}) => `none of its ${local.number(dropped)} facts stands word for word in its paragraph`,
	};
	return {
		tellingFailures,
		/** What the status row says of what a command did. The key of an action is written as `{undo}`. */
		notices: {
			/** By what became of the text: a part, and how many characters it has. */
			copied: {
				taken: (part: string, letters: number) => `Copied ${part}: ${lettersOf(letters)}`,
				sent: (part: string, letters: number) => `Copied ${part}: ${lettersOf(letters)}, if the terminal allows it`,
				refused: (part: string) => `This terminal does not let programs copy: press {plain}, and select ${part}`,
				tooLong: (part: string, letters: number) =>
					`Not copied: with ${lettersOf(letters)}, ${part} is too long for this terminal`,
			},
			nothingToCopy: (part: string) => `Nothing copied: there is nothing here for “${part}”`,
			opened: (host: string) => `Opened in the browser: ${host}`,
			/** No browser was opened; by what became of the address, which was copied instead. */
			noBrowser: {
				taken: 'No browser here: the address is copied',
				sent: 'No browser here: the address is copied, if the terminal allows it',
				refused: 'No browser here, and this terminal does not let programs copy',
				tooLong: 'No browser here, and the address is too long to copy',
			},
			noAddress: 'This article has no address that can be opened',
			noLinks: 'This article has no links',
			/** So many articles are new in so many sources that answered, and these failed. */
			updated: (added: number, answered: number, failed: readonly string[]) =>
				[
					answered > 0
						? `${added > 0 ? `${local.number(added)} new` : 'Nothing new'} in ${sourcesOf(answered)}`
						: failed.length > 0
							? 'No source answered'
							: 'No source is due yet',
					...(failed.length > 0 ? [`${local.number(failed.length)} failed: ${local.list(failed, 'unit')}`] : []),
				].join(' · '),
			notUpdated: (reason: string) => `Not updated: ${reason}`,
			followsNothing: 'You follow nothing yet. Begin with khabar follow ADDRESS',
			updateGoesOn: 'Another khabar is updating now',
			vowelMarksHidden: 'Vowel marks are hidden',
			vowelMarksShown: 'Vowel marks are shown',
			mouseOn: 'Mouse on; to select text, hold Shift',
			mouseOff: 'Mouse off',
			noMouse: 'There is no mouse here: nothing is drawn',
			noUnread: 'Nothing unread here',
			noArticle: 'There is no article here',
			nothingToUndo: 'There is no mark to take back',
			lastArticle: 'This is the last article of the list',
			firstArticle: 'This is the first article of the list',
			lineLength: (columns: number) => `Lines have up to ${local.number(columns)} columns`,
			deleted: 'Deleted; {undo} brings it back',
			notDeleted: (reason: string) => `Not deleted: ${reason}`,
			broughtBack: 'It is back',
			notBroughtBack: 'It cannot be brought back any more',
			backFailed: (reason: string) => `Not brought back: ${reason}`,
			/** Some keys, as they are shown. */
			unknownKey: (keys: string) => `${keys} does nothing here`,
			promptFull: (most: number) => `at most ${local.number(most)} letters`,
			needsCount: 'Write a number first: 50{percent}',
			noExpression: (reason: string) => `Not an expression: ${reason}`,
			noNumber: (text: string) => `Not a number: ${text}`,
			markSet: (letter: string) => `Marked with ${letter}`,
			noMark: (letter: string) => `No place has the mark ${letter}`,
			noJump: 'No other place to go to',
			nothingBehind: 'All articles are shown; {quit} leaves khabar',
			asking: 'Asking for the page …',
			pageFetched: 'This is the text of the page',
			pageShorter: 'The page has no more text than this',
			pageFailed: (reason: string) => `The page cannot be shown: ${reason}`,
			/** The user's program told no facts; why stands in `tellingFailures`. */
			nothingTold: (by: string, why: string) => `Facts by khabar, not by ${by}: ${why}`,
			/** What the user says of a fact now. */
			factMarked: {
				key: 'Marked as a key fact; {undo} takes it back',
				none: 'Marked as not a key fact; {undo} takes it back',
				unmarked: 'Not marked any more; {undo} takes that back',
			},
			noFactHere: 'There is no sentence here to mark',
		},
	};
};

export type NoticesMessages = ReturnType<typeof noticesMessages>;
