import {setImmediate} from 'node:timers/promises';
import {setFlagsFromString} from 'node:v8';
import {type ReadingState, untouched} from '../../article/reading-state.ts';
import type {Catalogue} from '../../library/catalogue/catalogue.ts';
import type {ReadingStates} from '../../library/storage/reading-states.ts';
import {messagesFor} from '../../messages/messages-for.ts';
import {entryFacts, readEntry} from '../../reader/state/entry.ts';
import {isListShown, type ReaderState, startState} from '../../reader/state/state.ts';
import type {Action} from '../../reader/update.ts';
import type {SettingsFile} from '../../settings.ts';
import {choiceKey, environmentKey, type Identity, isSure} from '../../terminal/identify/identity.ts';
import {type ModelName, modelNames} from '../../terminal/models/display-model.ts';
import {openTerminal} from '../../terminal/session/session.ts';
import {profileFor} from '../../terminal/session/terminal-profile.ts';
import {listRows} from '../../ui/list-rows.ts';
import {sgrText} from '../../ui/sgr.ts';
import type {DisplayOptions} from '../shared/options.ts';
import {complain} from '../shared/output.ts';
import {findStories} from './find-stories.ts';
import {refresh} from './refresh.ts';

export type Updating = ReturnType<Catalogue['update']>;

export interface Reading {
	readonly catalogue: Catalogue;
	readonly states: ReadingStates;
	readonly settings: SettingsFile;
	/** Brings the catalogue up to date; it was begun. */
	readonly updating: Updating;
	/** The terminal's own input. */
	readonly stdin: typeof process.stdin;
	/** What the user is told at the end. */
	readonly warnings: string[];
}

/** How long it works at a time while somebody reads, and rests in between, in milliseconds: keys should not wait. */
export const besideReading = {slice: 6, pause: 4};

const savingDelay = 1000;
const idleDelay = 100;

/** Reads on the terminal until the user leaves. */
export async function readOnTerminal(
	{catalogue, states, settings, updating, warnings, stdin}: Reading,
	{bidi, shaping}: DisplayOptions,
): Promise<void> {
	const {env} = process;
	const environment = environmentKey(env);
	let found: Identity | undefined;
	let last: ReaderState | undefined;
	/** The user went to another display model; before that, each terminal that this one may be has its own. */
	let hasChosen = false;
	const terminal = openTerminal({
		stdin,
		remembered: () => settings.terminalIn(environment),
		profile(identity, answers) {
			found = identity;
			const model = hasChosen ? last?.display.model : settings.displayOf(choiceKey(identity, env));
			return profileFor(identity, answers, {bidi, shaping, model: model as ModelName | undefined});
		},
	});

	const keeping = keep(states);
	const save = () => {
		clearTimeout(timer);
		timer = undefined;
		keeping.save();
		if (last) settings.save(last);
		if (found && isSure(found)) settings.rememberTerminal(environment, found.name);
	};
	let timer: NodeJS.Timeout | undefined;
	let asked = 0;
	let isUpdating = false;
	let current = updating;
	/** Of the catalogue that the list shows; of another one the list has nothing. */
	let {generation} = catalogue;
	const isSearching = () => last?.shelf.view.query !== undefined;
	let tellReader: (action: Action) => void = () => {};
	const follow = async (news: Updating) => {
		current = news;
		isUpdating = true;
		await refresh(news, {tell: tellReader, isSearching, warnings});
		if (catalogue.generation !== generation) {
			generation = catalogue.generation;
			tellReader({type: 'refresh'});
		}
		isUpdating = false;
	};
	const onChange = (state: ReaderState) => {
		const {model} = state.display;
		const isOther = last !== undefined && model !== last.display.model;
		last = state;
		if (isOther && found) {
			hasChosen = true;
			settings.keepDisplay(choiceKey(found, env), model as ModelName | undefined);
			terminal.profileAnew();
		}
		keeping.note(state);
		if (state.asked > asked && !isUpdating) {
			asked = state.asked;
			tellReader({type: 'refresh'});
			void follow(catalogue.update(besideReading));
		}
		timer ??= setTimeout(save, savingDelay).unref();
	};
	// After the session's own listener: the screen is the user's again.
	process.on('exit', () => {
		save();
		for (const warning of new Set(warnings)) complain(warning);
	});

	await terminal.met;
	const {stdout} = terminal;
	const start = startState(
		catalogue.select({sort: 'newest'}, states),
		{columns: stdout.columns, rows: stdout.rows},
		{
			factsFolded: settings.factsFolded,
			dayHeadings: settings.dayHeadings,
			display: {models: modelNames, model: found && settings.displayOf(choiceKey(found, env)), isNamed: false},
		},
	);
	const messages = messagesFor(env.LC_ALL || env.LC_MESSAGES || env.LANG);
	// The list is rows of text, for which Ink is not needed: it can be read while Ink loads, half of the time of a start.
	// Ink's own first frame is the same one, so nothing of it is sent. Keys wait for Ink.
	stdout.write(listRows(start, messages).map(sgrText).join('\n'));
	await setImmediate();
	try {
		const {draw} = await import('../../ui/draw.tsx');
		// A frame is garbage when the next one comes. V8 would let the young generation grow to 48 MB for that, and the whole
		// process by a fifth, and keys would be 3 % faster.
		setFlagsFromString('--semi-space-growth-factor=1');
		// The first facts take 40 ms, most of it to make the rules of a language ready. While the list is read there is time.
		setTimeout(() => findFirstFacts(start), idleDelay).unref();
		const onStart = (tell: (action: Action) => void) => {
			tellReader = action => {
				const looksAnew = action.type === 'refresh' && last && isListShown(last);
				tell(looksAnew ? {...action, kept: keeping.handOver()} : action);
			};
			void follow(updating);
		};
		await draw({start, messages, onChange, onStart, findStories}, terminal);
	} finally {
		terminal.close();
		// Whoever leaves does not wait for the rest: the next start goes on with it.
		await current.return(undefined);
	}
}

function findFirstFacts({shelf}: ReaderState): void {
	const [first] = shelf.entries(0, 1);
	if (first) entryFacts(readEntry(shelf, first));
}

/** Keeps what becomes of articles: marks at once, places when `save` is called. */
function keep(states: ReadingStates) {
	const kept = new Map<string, ReadingState>();
	const opened = new Map<string, {opened: string}>();
	let session: ReadonlyMap<string, ReadingState> = new Map();
	const save = () => {
		const changed = [...session].filter(([key, state]) => kept.get(key) !== state);
		states.put(changed.map(([key, state]) => [key, {...state, ...opened.get(key)}]));
		for (const [key, state] of changed) kept.set(key, state);
	};
	return {
		save,
		/** The states that are kept by now: from here on they are as whoever wrote last has them. */
		handOver() {
			save();
			states.release();
			return session;
		},
		note(state: ReaderState) {
			const key = state.article?.entry.key;
			if (key !== undefined && !opened.has(key)) opened.set(key, {opened: new Date().toISOString()});
			if (state.states === session) return;
			session = state.states;
			for (const key of kept.keys()) if (!session.has(key)) kept.delete(key);
			const isMarked = [...session].some(([key, {read, starred}]) => {
				const before = kept.get(key) ?? untouched;
				return read !== before.read || starred !== before.starred;
			});
			if (isMarked) save();
		},
	};
}
