import type {Article} from '../../article/article.ts';
import {untouched} from '../../article/reading-state.ts';
import {openAt} from '../../reader/commands/opening.ts';
import {countWordsOf, type Entry} from '../../reader/state/entry.ts';
import type {Shelf} from '../../reader/state/shelf.ts';
import {type ReaderState, startState} from '../../reader/state/state.ts';
import type {Action, Dispatch} from '../../reader/update.ts';
import {openSettings} from '../../settings/settings.ts';
import type {Answers} from '../../terminal/identify/answers.ts';
import {choiceKey, environmentKey, type Identity} from '../../terminal/identify/identity.ts';
import {type ModelName, modelNames} from '../../terminal/models/display-model.ts';
import {openTerminal} from '../../terminal/session/session.ts';
import {profileFor, profileToSelect} from '../../terminal/session/terminal-profile.ts';
import {type ThemeName, themeNames} from '../../terminal/theme/themes.ts';
import {messages as messagesOfThisRun} from '../shared/language.ts';
import type {DisplayOptions} from '../shared/options.ts';
import {complain} from '../shared/output.ts';
import {carryOutBy} from './carry-out.ts';
import {displayChoiceOn} from './display-choice.ts';
import {expressionFinder} from './expressions.ts';
import {waysOut} from './ways-out.ts';

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
	{bidi, shaping, vowelMarks: asked}: DisplayOptions,
	width?: number,
): Promise<void> {
	const {env} = process;
	const warnings: string[] = [];
	const settings = openSettings(warning => warnings.push(warning));
	const environment = environmentKey(env);
	let {theme} = settings;
	let vowelMarks = asked === undefined ? settings.vowelMarks : asked === 'shown';
	let found: Identity | undefined;
	let heard: Answers = {};
	let isForSelecting = false;
	let last: ReaderState | undefined;
	let send: Dispatch = nothing;
	const dispatch = (action: Action) => send(action);
	const terminal = openTerminal({
		stdin,
		remembered: () => settings.terminalIn(environment),
		profile(identity, answers) {
			found = identity;
			heard = answers;
			if (isForSelecting) return profileToSelect(identity, answers);
			const model = last ? last.display.model : settings.displayOf(choiceKey(identity, env));
			const {colours} = settings;
			const wishes = {
				bidi,
				shaping,
				model: modelNames.find(name => name === model),
				environment: env,
				theme,
				colours,
			};
			return {...profileFor(identity, answers, wishes), hidesVowelMarks: !vowelMarks};
		},
		onLooks: () => dispatch({type: 'looks'}),
	});
	const expressions = expressionFinder();
	const out = waysOut(terminal, dispatch, () => found && {identity: found, answers: heard});
	const carryOut = carryOutBy({
		copy: asked => void out.copy(asked),
		openAddress: asked => void out.open(asked),
		sendRows({as}) {
			isForSelecting = as === 'written';
			terminal.profileAnew();
		},
		showTheme({theme: wanted}) {
			theme = wanted as ThemeName;
			terminal.profileAnew();
		},
		chooseDisplay({model}) {
			if (found)
				settings.keepDisplay(
					choiceKey(found, env),
					modelNames.find(name => name === model),
				);
			setImmediate(() => terminal.profileAnew());
		},
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
		showVowelMarks({shown}) {
			vowelMarks = shown;
			terminal.profileAnew();
		},
		takeBackDeletion: nothing,
		fetchPage: nothing,
		findStories: nothing,
		stopFindingStories: nothing,
	});
	await terminal.met;
	const messages = messagesOfThisRun();
	const {columns, rows} = terminal.stdout;
	const profileWith = (model?: ModelName) =>
		found && profileFor(found, heard, {bidi, shaping, environment: env, model});
	const can = profileWith()?.looks.terminal;
	const start = startState(
		emptyShelf,
		{columns, rows},
		{
			direction: messages.direction,
			line: width ?? settings.line,
			theme,
			themeNames: can?.colours === 'none' ? ['mono'] : themeNames,
			strikes: can?.strikes ?? false,
			isPager: true,
			vowelMarks,
			display: displayChoiceOn(found && {identity: found, env}, name => settings.displayOf(name), profileWith),
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
		// What was asked for this once, or what nobody has changed, is not kept.
		if (last) {
			const line = width === undefined && last.line !== start.line ? last.line : settings.line;
			settings.save({...last, line, vowelMarks: vowelMarksAfter(last)});
		}
		for (const warning of new Set(warnings)) complain(warning);
	}
}
