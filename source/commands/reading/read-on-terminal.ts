/**
 * The edge of the reader: it opens the terminal, draws the reader on it, and carries out the effects that the reader asks for
 * (news, stories, reading states). May import what the commands may, and `ui/`.
 */

import {setImmediate} from 'node:timers/promises';
import {setFlagsFromString} from 'node:v8';
import {withoutDenied} from '../../facts/marked-facts.ts';
import type {Catalogue} from '../../library/catalogue/catalogue.ts';
import type {ReadingStates} from '../../library/storage/reading-states.ts';
import {likelyLayouts} from '../../reader/keys/layouts/layouts.ts';
import {readOwnKeys} from '../../reader/keys/own-keys.ts';
import {entryFacts, factsWithMarks, readEntry} from '../../reader/state/entry.ts';
import {isListShown, type ReaderState, startState} from '../../reader/state/state.ts';
import type {Action, Dispatch} from '../../reader/update.ts';
import type {SettingsFile} from '../../settings.ts';
import type {Answers} from '../../terminal/identify/answers.ts';
import {choiceKey, environmentKey, type Identity, isSure} from '../../terminal/identify/identity.ts';
import {type ModelName, modelNames} from '../../terminal/models/display-model.ts';
import {openTerminal} from '../../terminal/session/session.ts';
import {profileFor, profileToSelect} from '../../terminal/session/terminal-profile.ts';
import {type ThemeName, themeNames} from '../../terminal/theme/themes.ts';
import {listRows} from '../../ui/list/list-rows.ts';
import {factsAsker} from '../facts/program/beside-reading.ts';
import {factsProgram, factsTold} from '../facts/program/facts-program.ts';
import {messages as messagesOfThisRun} from '../shared/language.ts';
import type {DisplayOptions} from '../shared/options.ts';
import {complain} from '../shared/output.ts';
import {carryOutBy} from './carry-out.ts';
import {keepIn} from './kept-states.ts';
import {changesOf} from './library-changes.ts';
import {newsOf, type Updating} from './news.ts';
import {sourceLines} from './source-lines.ts';
import {storyFinder} from './stories.ts';
import {updaterOf} from './updating.ts';
import {waysOut} from './ways-out.ts';

/** What a session of reading works with. */
interface ReadingSession {
	readonly catalogue: Catalogue;
	readonly states: ReadingStates;
	readonly settings: SettingsFile;
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
	/** Lines that the user is shown when the reader is closed. */
	readonly warnings: string[];
}

const savingDelay = 1000;
const idleDelay = 100;
const countingDelay = 300;

/** Reads on the terminal until the user leaves. */
export async function readOnTerminal(
	{catalogue, states, settings, updating, library, updates, areSamples, warnings, stdin}: ReadingSession,
	{bidi, shaping}: DisplayOptions,
): Promise<void> {
	const {env} = process;
	const environment = environmentKey(env);
	let found: Identity | undefined;
	let heard: Answers = {};
	/** Whether rows are sent as they are written, for a mouse to select them. */
	let isForSelecting = false;
	let last: ReaderState | undefined;
	let {theme, vowelMarks} = settings;
	const isFirst = areSamples && !settings.welcomed;
	/** A length of lines that nobody has changed is not kept: it may be another one in a later khabar. */
	let isLineChanged = false;
	/** The display model that the user chose in this session; until then it is the one kept for the terminal found. */
	let chosen: {readonly model: ModelName | undefined} | undefined;
	const terminal = openTerminal({
		stdin,
		remembered: () => settings.terminalIn(environment),
		profile(identity, answers) {
			found = identity;
			heard = answers;
			if (isForSelecting) return profileToSelect(identity, answers);
			const model = chosen ? chosen.model : settings.displayOf(choiceKey(identity, env));
			const wishes = {bidi, shaping, model, environment: env, theme, colours: settings.colours};
			return {...profileFor(identity, answers, wishes), hidesVowelMarks: !vowelMarks};
		},
		onLooks: () => dispatch({type: 'looks'}),
	});

	const keeping = keepIn(states);
	const save = () => {
		clearTimeout(timer);
		timer = undefined;
		keeping.save();
		if (last) {
			const line = isLineChanged ? last.line : settings.line;
			settings.save({...last, line, welcomed: settings.welcomed || isFirst});
		}
		if (found && isSure(found)) settings.rememberTerminal(environment, found.name);
	};
	let timer: NodeJS.Timeout | undefined;
	let send: Dispatch = () => {};
	/** Before the list is refreshed the states of this session are kept: a new shelf then has the latest states. */
	const dispatch = (action: Action) => {
		const looksAnew = action.type === 'refresh' && last && isListShown(last);
		send(looksAnew ? {...action, kept: keeping.handOver()} : action);
	};
	const isSearching = () => last?.shelf.view.query !== undefined;
	const news = newsOf({catalogue, begun: updating, dispatch, isSearching, warnings});
	const {facts: factsSettings} = settings;
	const program = factsSettings && factsProgram(factsSettings);
	const asker = program && factsAsker(program, dispatch);
	const stories = storyFinder(dispatch, entry => {
		const {facts} = last?.states.get(entry.key) ?? entry.state;
		return withoutDenied(factsWithMarks(entry, factsTold(program, entry.article) ?? entryFacts(entry), facts));
	});
	const updater = updaterOf({library, dispatch, bring: () => news.bring()});
	const changes = changesOf(catalogue, library);
	const out = waysOut(terminal, dispatch, () => found && {identity: found, answers: heard});
	const carryOut = carryOutBy({
		copy: asked => void out.copy(asked),
		openAddress: asked => void out.open(asked),
		sendRows({as}) {
			isForSelecting = as === 'written';
			terminal.profileAnew();
		},
		askForNews: () => void news.ask(),
		updateSources: () => void updater.start(),
		async findSources() {
			// The frame that answers the key comes first.
			await setImmediate();
			keeping.save();
			try {
				dispatch({type: 'sources', lines: await sourceLines(catalogue, states, library)});
			} catch (error) {
				dispatch({
					type: 'updating',
					updating: last?.updating,
					notice: {type: 'notUpdated', reason: (error as Error).message},
				});
			}
		},
		deleteArticle({key}) {
			keeping.save();
			dispatch({type: 'deletion', deletion: changes.delete(key)});
		},
		async takeBackDeletion() {
			const isBack = changes.takeBack();
			if (isBack === true) await news.bring();
			dispatch({type: 'broughtBack', isBack});
		},
		async fetchPage({key, article}) {
			dispatch({type: 'page', key, page: await changes.fetchPage(key, article)});
		},
		askForFacts: ({key, article}) => asker?.ask(key, article),
		showVowelMarks({shown}) {
			vowelMarks = shown;
			terminal.profileAnew();
		},
		showTheme({theme: wanted}) {
			theme = wanted as ThemeName;
			terminal.profileAnew();
		},
		findStories: ({shelf}) => stories.find(shelf),
		stopFindingStories: () => stories.stop(),
		chooseDisplay({model}) {
			if (!found) return;
			chosen = {model: model as ModelName | undefined};
			settings.keepDisplay(choiceKey(found, env), chosen.model);
			terminal.profileAnew();
		},
	});
	/** Unread articles are counted beside reading: in a long list that takes longer than a frame may. */
	const count = () => {
		counting = undefined;
		if (!last) return;
		keeping.save();
		const {shelf} = last;
		dispatch({type: 'unread', unread: {shelf, count: shelf.countUnread()}});
	};
	let counting: NodeJS.Timeout | undefined;
	let counted: Pick<ReaderState, 'shelf' | 'states'> | undefined;
	const onChange = (state: ReaderState) => {
		last = state;
		isLineChanged ||= state.line !== start.line;
		if (counted?.shelf !== state.shelf || counted.states !== state.states) {
			counted = state;
			counting ??= setTimeout(count, countingDelay).unref();
		}
		keeping.note(state);
		timer ??= setTimeout(save, savingDelay).unref();
	};
	// This listener runs after the session's own, when the user's screen is back.
	process.on('exit', () => {
		save();
		for (const warning of new Set(warnings)) complain(warning);
	});

	await terminal.met;
	const {stdout, styledText} = terminal;
	const messages = messagesOfThisRun();
	const can = found && profileFor(found, heard, {bidi, shaping, environment: env}).looks.terminal;
	const {ownKeys, complaints} = readOwnKeys(settings.keys);
	warnings.push(...complaints.map(complaint => `config.json: keys: ${complaint}`));
	const begun = startState(
		catalogue.select({sort: 'newest'}, states),
		{columns: stdout.columns, rows: stdout.rows},
		{
			direction: messages.direction,
			ownKeys: settings.keys === undefined ? undefined : ownKeys,
			layouts: likelyLayouts([env.LC_ALL || env.LC_MESSAGES || env.LANG, messages.language], process.platform),
			factsFolded: settings.factsFolded,
			vowelMarks: settings.vowelMarks,
			isWelcome: isFirst,
			dayHeadings: settings.dayHeadings,
			toldBefore: program?.known,
			listDirection: settings.listDirection,
			line: settings.line,
			theme,
			themeNames: can?.colours === 'none' ? ['mono'] : themeNames,
			strikes: can?.strikes ?? false,
			display: {models: modelNames, model: found && settings.displayOf(choiceKey(found, env)), isNamed: false},
		},
	);
	const [complaint] = complaints;
	const start: ReaderState =
		complaint === undefined ? begun : {...begun, notice: {type: 'ownKeys', complaint, more: complaints.length - 1}};
	// The list is drawn without Ink, so that it can be read while Ink loads, which takes half of the time of a start. Ink's
	// own first frame is the same, so nothing of it is sent. Keys wait for Ink.
	stdout.write(listRows(start, messages).map(styledText).join('\n'));
	await setImmediate();
	try {
		const {draw} = await import('../../ui/draw.tsx');
		// Each frame is garbage when the next one comes. By default V8 lets the young generation grow to 48 MB for that: the
		// process is larger by a fifth, and keys are only 3 % faster.
		setFlagsFromString('--semi-space-growth-factor=1');
		// The first facts take 40 ms, most of them to make the rules of a language ready: there is time while the list is read.
		setTimeout(() => findFirstFacts(start), idleDelay).unref();
		const onStart = (sendToReader: Dispatch) => {
			send = sendToReader;
			void news.follow();
			if (updates) sendToReader({type: 'key', key: 'R'});
		};
		await draw({start, messages, onStart, onChange, carryOut}, terminal);
	} finally {
		clearTimeout(counting);
		send = () => {};
		stories.stop();
		updater.stop();
		asker?.stop();
		terminal.close();
		// The user does not wait for the rest of an update.
		await news.stop();
	}
}

function findFirstFacts({shelf}: ReaderState): void {
	const [first] = shelf.entries(0, 1);
	if (first) entryFacts(readEntry(shelf, first));
}
