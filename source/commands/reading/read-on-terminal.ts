/**
 * The edge of the reader: it opens the terminal, draws the reader on it, and carries out the effects that the reader asks for
 * (news, stories, reading states). May import what the commands may, and `ui/`.
 */

import {setImmediate} from 'node:timers/promises';
import {setFlagsFromString} from 'node:v8';
import {entryFacts, readEntry} from '../../reader/state/entry.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import type {Dispatch} from '../../reader/update.ts';
import type {Answers} from '../../terminal/identify/answers.ts';
import {choiceKey, environmentKey, type Identity, isSure} from '../../terminal/identify/identity.ts';
import type {ModelName} from '../../terminal/models/display-model.ts';
import {openTerminal} from '../../terminal/session/session.ts';
import {profileFor, profileToSelect} from '../../terminal/session/terminal-profile.ts';
import {type ThemeName, themeNames} from '../../terminal/theme/themes.ts';
import {listRows} from '../../ui/list/list-rows.ts';
import {messages as messagesOfThisRun} from '../shared/language.ts';
import type {DisplayOptions} from '../shared/options.ts';
import {displayChoiceOn} from './display-choice.ts';
import {edgeOf, type ReadingSession, startOf, type Ways} from './edge.ts';
import {waysOut} from './ways-out.ts';

const idleDelay = 100;

/** Reads on the terminal until the user leaves. */
export async function readOnTerminal(session: ReadingSession, {bidi, shaping}: DisplayOptions): Promise<void> {
	const {settings, stdin, catalogue, thread} = session;
	catalogue.leavesLongSearches = thread !== undefined;
	const {env} = process;
	const environment = environmentKey(env);
	let found: Identity | undefined;
	let heard: Answers = {};
	/** Whether rows are sent as they are written, for a mouse to select them. */
	let isForSelecting = false;
	let {theme, vowelMarks} = settings;
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
		onLooks: () => edge.dispatch({type: 'looks'}),
	});

	const ways = (dispatch: Dispatch): Ways => {
		const out = waysOut(terminal, dispatch, () => found && {identity: found, answers: heard});
		return {
			copy: asked => void out.copy(asked),
			openAddress: asked => void out.open(asked),
			sendRows({as}) {
				isForSelecting = as === 'written';
				terminal.profileAnew();
			},
			showVowelMarks({shown}) {
				vowelMarks = shown;
				terminal.profileAnew();
			},
			showTheme({theme: wanted}) {
				theme = wanted as ThemeName;
				terminal.profileAnew();
			},
			chooseDisplay({model}) {
				if (!found) return;
				chosen = {model: model as ModelName | undefined};
				settings.keepDisplay(choiceKey(found, env), chosen.model);
				terminal.profileAnew();
			},
		};
	};
	const edge = edgeOf(session, ways, () => {
		if (found && isSure(found)) settings.rememberTerminal(environment, found.name);
	});

	await terminal.met;
	const {stdout, styledText} = terminal;
	const messages = messagesOfThisRun();
	const profileWith = (model?: ModelName) =>
		found && profileFor(found, heard, {bidi, shaping, environment: env, model});
	const can = profileWith()?.looks.terminal;
	const start = startOf(session, edge, messages, {
		size: {columns: stdout.columns, rows: stdout.rows},
		isWelcome: session.areSamples && !settings.welcomed,
		listDirection: settings.listDirection,
		themeNames: can?.colours === 'none' ? ['mono'] : themeNames,
		strikes: can?.strikes ?? false,
		display: displayChoiceOn(found && {identity: found, env}, name => settings.displayOf(name), profileWith),
	});
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
		await draw({start, messages, onStart: edge.begin, onChange: edge.onChange, carryOut: edge.carryOut}, terminal);
	} finally {
		edge.stop();
		terminal.close();
		await edge.ended();
	}
}

function findFirstFacts({shelf}: ReaderState): void {
	const [first] = shelf.entries(0, 1);
	if (first) entryFacts(readEntry(shelf, first));
}
