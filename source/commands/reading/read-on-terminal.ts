/**
 * The edge of the reader: it opens the terminal, draws the reader on it, and carries out the effects that the reader asks for
 * (news, stories, reading states). May import what the commands may, and `ui/`.
 */

import {setImmediate} from 'node:timers/promises';
import {entryFacts, readEntry} from '../../reader/state/entry.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import {listRows} from '../../ui/list/list-rows.ts';
import {messages as messagesOfThisRun} from '../shared/language.ts';
import type {DisplayOptions} from '../shared/options.ts';
import type {Edge} from './edge.ts';
import {type ReadingSession, startOf} from './session.ts';
import {openReaderTerminal} from './terminal/reader-terminal.ts';

const idleDelay = 100;

/** Reads on the terminal until the user leaves. */
export async function readOnTerminal(session: ReadingSession, options: DisplayOptions): Promise<void> {
	const {settings, stdin, catalogue, thread} = session;
	catalogue.leavesLongSearches = thread !== undefined;
	let edge: Edge | undefined;
	const opened = openReaderTerminal(settings, stdin, options, action => edge?.dispatch(action));
	const {terminal, ways} = opened;

	const {stdout, styledText} = terminal;
	const messages = messagesOfThisRun();
	const startWith = startOf(session, messages);
	const startNow = () =>
		startWith({
			size: {columns: stdout.columns, rows: stdout.rows},
			isWelcome: session.areSamples && !settings.welcomed,
			listDirection: settings.listDirection,
			...opened.startOptions(),
		});
	// The rows are made while the terminal answers: few of its answers change them.
	listRows(startNow(), messages);
	await terminal.met;
	const start = startNow();
	// The list is drawn without Ink, so that it can be read while Ink and the edge load, which takes half of the time of a
	// start. Ink's own first frame is the same, so nothing of it is sent. Keys wait for Ink.
	stdout.write(listRows(start, messages).map(styledText).join('\n'));
	await setImmediate();
	try {
		const [{draw}, {edgeOf}] = await Promise.all([import('../../ui/draw.tsx'), import('./edge.ts')]);
		edge = edgeOf(session, () => ways, opened.remember);
		// The first facts take 40 ms, most of them to make the rules of a language ready: there is time while the list is read.
		setTimeout(() => findFirstFacts(start), idleDelay).unref();
		const {begin: onStart, onChange, carryOut, toldBefore} = edge;
		await draw({start: {...start, toldBefore}, messages, onStart, onChange, carryOut}, terminal);
	} finally {
		edge?.stop();
		terminal.close();
		await edge?.ended();
	}
}

function findFirstFacts({shelf}: ReaderState): void {
	const [first] = shelf.entries(0, 1);
	if (first) entryFacts(readEntry(shelf, first));
}
