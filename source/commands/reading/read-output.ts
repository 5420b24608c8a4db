import type {Article} from '../../article/article.ts';
import {untouched} from '../../article/reading-state.ts';
import {openAt} from '../../reader/commands/opening.ts';
import {countWordsOf, type Entry} from '../../reader/state/entry.ts';
import type {Shelf} from '../../reader/state/shelf.ts';
import {startState} from '../../reader/state/start-state.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import type {Action, Dispatch} from '../../reader/update.ts';
import {openSettings} from '../../settings/settings.ts';
import {messages as messagesOfThisRun} from '../shared/language.ts';
import type {DisplayOptions} from '../shared/options.ts';
import {complainOnce} from '../shared/own/own-settings.ts';
import {carryOutBy} from './carry-out.ts';
import {expressionFinder} from './expressions.ts';
import {openReaderTerminal} from './terminal/reader-terminal.ts';
import {userKeys} from './user-keys.ts';

const emptyShelf: Shelf = {
	view: {sort: 'newest'},
	count: 0,
	countUnread: () => 0,
	entries: () => [],
	indexOf: () => -1,
	select: () => emptyShelf,
	open() {
		throw new Error('there are no articles');
	},
	fileOf: () => undefined,
	values: () => [],
	match: () => undefined,
};

const nothing = () => {};

/**
 * Shows what a command writes as the reader shows an article: with its keys, in its theme, and ordered and joined as the
 * terminal needs it. It is no article of the library: nothing of it is kept. Resolves when the user leaves.
 * @param width columns of a line, where the user said how many
 */
export async function readOutput(
	document: Article,
	stdin: typeof process.stdin,
	options: DisplayOptions,
	width?: number,
): Promise<void> {
	const warnings: string[] = [];
	const settings = openSettings(warning => warnings.push(warning));
	let last: ReaderState | undefined;
	let send: Dispatch = nothing;
	const dispatch = (action: Action) => send(action);
	const {terminal, ways, startOptions} = openReaderTerminal(settings, stdin, options, dispatch);
	const expressions = expressionFinder();
	const carryOut = carryOutBy({
		...ways,
		askForNews: nothing,
		updateSources: nothing,
		findSources: nothing,
		remember: nothing,
		findExpression: ({key, expression, paragraphs}) =>
			expressions.find(expression, paragraphs, found =>
				dispatch({type: 'expression', key, expression, paragraphs, found}),
			),
		deleteArticle: nothing,
		askForFacts: nothing,
		takeBackDeletion: nothing,
		fetchPage: nothing,
		findStories: nothing,
		stopFindingStories: nothing,
	});
	await terminal.met;
	const messages = messagesOfThisRun();
	const {columns, rows} = terminal.stdout;
	const keys = userKeys(settings, messages, warning => warnings.push(warning));
	const start = startState(
		emptyShelf,
		{columns, rows},
		{
			direction: messages.direction,
			line: width ?? settings.line,
			theme: settings.theme,
			isPager: true,
			...keys,
			...startOptions(),
		},
	);
	const vowelMarksAfter = (last: ReaderState) =>
		last.vowelMarks === start.vowelMarks ? settings.vowelMarks : last.vowelMarks;
	const entry: Entry = {
		key: '',
		article: document,
		day: '',
		state: untouched,
		isNoArticle: true,
		words: countWordsOf(document),
	};
	try {
		const {draw} = await import('../../ui/draw.tsx');
		const onStart = (sendToReader: Dispatch) => {
			send = sendToReader;
		};
		const onChange = (state: ReaderState) => {
			last = state;
		};
		await draw({start: openAt(start, entry), messages, onStart, onChange, carryOut}, terminal);
	} finally {
		send = nothing;
		expressions.stop();
		terminal.close();
		// What was asked for only this time, or what nobody has changed, is not kept.
		if (last) {
			const line = width === undefined && last.line !== start.line ? last.line : settings.line;
			settings.save({...last, line, vowelMarks: vowelMarksAfter(last)});
		}
		for (const warning of warnings) complainOnce(warning);
	}
}
