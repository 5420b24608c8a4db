import {setImmediate} from 'node:timers/promises';
import type {ListEntry} from '../../article/listing.ts';
import {withoutDenied} from '../../facts/marked-facts.ts';
import {type Entry, entryFacts, factsWithMarks} from '../../reader/state/entry.ts';
import {isListShown} from '../../reader/state/mode.ts';
import type {Shelf} from '../../reader/state/shelf.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import type {Action, Dispatch} from '../../reader/update.ts';
import type {LookedFor} from '../../search/looked-for.ts';
import type {CarryOut} from '../../ui/use-reader.ts';
import {factsAsker} from '../facts/program/beside-reading.ts';
import {factsProgram, factsTold} from '../facts/program/facts-program.ts';
import {complainOnce} from '../shared/own/own-settings.ts';
import {articleFinder} from './beside/article-finder.ts';
import {makeSearchReady} from './beside/search-ready.ts';
import {updateBeside} from './beside/update-beside.ts';
import {carryOutBy, type EffectTable} from './carry-out.ts';
import {expressionFinder} from './expressions.ts';
import {keepIn} from './kept-states.ts';
import {changesOf} from './library-changes.ts';
import {newsOf} from './news.ts';
import type {ReadingSession} from './session.ts';
import {sourceLines} from './source-lines.ts';
import {storiesBeside, storyFinder} from './stories.ts';
import {updaterOf} from './updating.ts';

/** What goes by how the reader is shown. */
export type Ways = Pick<
	EffectTable,
	'copy' | 'openAddress' | 'sendRows' | 'chooseDisplay' | 'showVowelMarks' | 'showTheme' | 'takeMouse'
>;

/** The edge of a session, whatever it is shown on. */
export interface Edge {
	/** Sends an action to the reader, once it has begun. */
	readonly dispatch: Dispatch;
	readonly carryOut: CarryOut;
	/** What the user's program told of an article before; absent where there is none. */
	readonly toldBefore: ReturnType<typeof factsProgram>['known'] | undefined;
	/** Takes the state of the reader after each change. */
	onChange(state: ReaderState): void;
	/** Begins with what goes on beside reading, once actions can be sent. */
	begin(send: Dispatch): void;
	/** Ends it. */
	stop(): void;
	/** Waits for what cannot be left in the middle. */
	ended(): Promise<void>;
}

const savingDelay = 1000;
const countingDelay = 300;

/**
 * What a session does outside of the reader: news, stories, facts of the user's program, reading states, and changes of the
 * library. Preferences and states are kept a moment after each change, and at the end of the process.
 * @param ways what copies, opens and shows, with what sends actions to the reader
 * @param remember keeps what is known of the terminal
 */
export function edgeOf(
	{catalogue, states, settings, thread, updating, library, updates, warnings, warningsAtEnd}: ReadingSession,
	ways: (dispatch: Dispatch) => Ways,
	remember: () => void = () => {},
): Edge {
	let last: ReaderState | undefined;
	/** A length of lines that nobody has changed is not kept: it may be another one in a later khabar. */
	let isLineChanged = false;
	let isWelcomed = false;
	let timer: NodeJS.Timeout | undefined;
	let send: Dispatch = () => {};
	const keeping = keepIn(states);
	let toRemember: LookedFor[] = [];
	const save = () => {
		clearTimeout(timer);
		timer = undefined;
		keeping.save();
		states.remember(toRemember);
		toRemember = [];
		if (last) {
			const line = isLineChanged ? last.line : settings.line;
			settings.save({...last, line, welcomed: settings.welcomed || isWelcomed});
		}
		remember();
	};
	/** Before the list is refreshed the states of this session are kept: a new shelf then has the latest states. */
	const dispatch = (action: Action) => {
		const looksAnew = action.type === 'refresh' && last && isListShown(last);
		send(looksAnew ? {...action, kept: keeping.handOver()} : action);
	};
	const isSearching = () => last?.shelf.view.query !== undefined;
	const update = () => updateBeside(catalogue, thread, {isLarge: catalogue.isLarge});
	const news = newsOf({catalogue, begun: updating, update, dispatch, isSearching, warnings});
	const finder = thread && articleFinder(catalogue, thread, dispatch);
	const {facts: factsSettings} = settings;
	const program = factsSettings && factsProgram(factsSettings);
	const asker = program && factsAsker(program, dispatch);
	const marksOf = ({key, state}: Pick<Entry, 'key' | 'state'>) => (last?.states.get(key) ?? state).facts;
	const factsOf = (entry: Entry) =>
		withoutDenied(factsWithMarks(entry, factsTold(program, entry.article) ?? entryFacts(entry), marksOf(entry)));
	const isKnown = ({summary: {key}, state}: ListEntry) =>
		program !== undefined || (marksOf({key, state}) ?? []).length > 0;
	const findStories = thread && finder && storiesBeside(thread, finder, isKnown, factsOf);
	const stories = storyFinder(dispatch, factsOf, findStories);
	const updater = updaterOf({library, dispatch, bring: () => news.bring()});
	const warn = (message: string) => warnings.push(message);
	const expressions = expressionFinder();
	const changes = changesOf(catalogue, library, warn);
	const carryOut = carryOutBy({
		...ways(dispatch),
		askForNews: () => void news.ask(),
		updateSources: () => void updater.start(),
		// Kept with the rest, a moment later: no key waits for it.
		remember: ({lookedFor}) => void toRemember.push(lookedFor),
		findExpression: ({key, expression, paragraphs}) =>
			expressions.find(expression, paragraphs, found =>
				dispatch({type: 'expression', key, expression, paragraphs, found}),
			),
		async findSources() {
			// The frame that answers the key comes first.
			await setImmediate();
			keeping.save();
			try {
				dispatch({type: 'sources', lines: await sourceLines(catalogue, states, library, warn)});
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
		async takeBackDeletion({key}) {
			const isBack = changes.takeBack();
			if (isBack === true) await news.bring();
			dispatch({type: 'broughtBack', key, isBack});
		},
		async fetchPage({key, article}) {
			dispatch({type: 'page', key, page: await changes.fetchPage(key, article)});
		},
		askForFacts: ({key, article}) => asker?.ask(key, article),
		findStories: ({shelf}) => stories.find(shelf),
		stopFindingStories: () => stories.stop(),
	});
	// This listener runs after the session's own, when the user's screen is back.
	process.on('exit', () => {
		save();
		for (const warning of [...warnings, ...warningsAtEnd]) complainOnce(warning);
	});
	/** Unread articles are counted beside reading: in a long list that takes longer than a frame may. */
	const count = () => {
		counting = undefined;
		if (!last) return;
		keeping.save();
		const {shelf} = last;
		dispatch({type: 'unread', unread: {shelf, count: shelf.countUnread()}});
	};
	let isReady = false;
	/** While the words of a search are written there is time to start what will look for them. */
	const makeReady = (shelf: Shelf) => {
		if (catalogue.isLarge) void finder?.makeReady(shelf);
		// Where the words of articles are made ready by the first search, no key waits for that before it.
		if (!isReady && catalogue.hasWords) void makeSearchReady(shelf);
		isReady = true;
	};
	let counting: NodeJS.Timeout | undefined;
	let counted: Pick<ReaderState, 'shelf' | 'states'> | undefined;
	return {
		dispatch,
		carryOut,
		toldBefore: program?.known,
		onChange(state) {
			isLineChanged ||= last !== undefined && state.line !== last.line;
			isWelcomed ||= state.isWelcome === true;
			const beginsSearch = state.prompt?.asks === 'search' && last?.prompt === undefined;
			last = state;
			if (counted?.shelf !== state.shelf || counted.states !== state.states) {
				counted = state;
				counting ??= setTimeout(count, countingDelay).unref();
			}
			keeping.note(state);
			finder?.show(state.shelf);
			if (beginsSearch) makeReady(state.shelf);
			timer ??= setTimeout(save, savingDelay).unref();
		},
		begin(sendToReader) {
			send = sendToReader;
			void news.follow();
			if (updates) sendToReader({type: 'update'});
		},
		stop() {
			clearTimeout(counting);
			send = () => {};
			stories.stop();
			finder?.stop();
			expressions.stop();
			updater.stop();
			asker?.stop();
		},
		// The user does not wait for the rest of an update.
		async ended() {
			thread?.stop();
			await news.stop();
		},
	};
}
