import {shownFacts} from '../../reader/state/open-article.ts';
import {type Action, update} from '../../reader/update.ts';
import {KeyStream} from '../../terminal/input/key-stream.ts';
import {atEnd, endings} from '../../terminal/session/endings.ts';
import type {LentStreams} from '../../terminal/session/session.ts';
import {breakRows, prepare} from '../../text/layout.ts';
import {pieceLength, piecesOf} from '../../text/pieces.ts';
import {withoutVowelMarks} from '../../text/vowel-marks.ts';
import {announce, type Said} from '../../ui/linear/announce.ts';
import {type LinearState, linearSize, pressInLines} from '../../ui/linear/linear-state.ts';
import {messages as messagesOfThisRun} from '../shared/language.ts';
import {edgeOf, type Ways} from './edge.ts';
import {type ReadingSession, startOf} from './session.ts';
import {waysOut} from './terminal/ways-out.ts';

/**
 * How long the last keys of an input that is no keyboard have to do what they ask for, in milliseconds, once the input has
 * ended and no key waits any more.
 */
const lastKeys = 500;

/** Marks of direction, which order text on a screen; a braille line or a voice has no use for them. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A line in rows that are no longer than those of the terminal: it would break them within words. What is no terminal, or one
 * that does not know how wide it is, gets the line as it is.
 */
function brokenAtWords(line: string, {isTTY, columns}: NodeJS.WriteStream): string {
	// A row that fills the last column would have an empty one after it on some terminals.
	const width = columns - 1;
	if (!isTTY || !(width > 0) || line.length <= width / 2) return line;
	const parts = line.length > pieceLength ? piecesOf(line).map(({start, end}) => line.slice(start, end)) : [line];
	return parts
		.flatMap(part => {
			const paragraph = prepare(part, {shaping: 'terminal'});
			const {cells} = paragraph;
			return breakRows(paragraph, width).map(({start, visibleEnd}) =>
				part.slice(cells[start]?.start, cells[visibleEnd - 1]?.end),
			);
		})
		.join('\n');
}

/**
 * Reads line by line until the user leaves, for those who do not look: each key is answered by lines that say where one is.
 * Nothing is drawn, nothing is written over, and the terminal need not know anything but lines.
 */
export async function readInLines(session: ReadingSession): Promise<void> {
	const {stdin} = session;
	const {stdout, env} = process;
	const messages = messagesOfThisRun();
	const left = Promise.withResolvers<void>();
	const setRawMode = (raw: boolean) => stdin.isTTY && stdin.setRawMode(raw);
	const keys = new KeyStream(stdin, {
		taken: new Map([
			['\x03', () => process.exit(endings.SIGINT)],
			['\x1a', stop],
		]),
		keepsAll: !stdin.isTTY,
	});
	const stay = atEnd(() => setRawMode(false));
	function stop(): void {
		setRawMode(false);
		process.kill(0, 'SIGTSTP');
	}
	const goOn = () => void setRawMode(true);
	process.on('SIGCONT', goOn);
	// Keys that come before they are listened to are kept, and not echoed.
	setRawMode(true);
	keys.start();

	/** Whether a line has begun and has not ended. */
	let isOpen = false;
	const say = (all: readonly Said[]) => {
		for (const said of all) {
			const plain = ('line' in said ? said.line : said.part).replace(directions, '');
			const shown = state.reader.vowelMarks ? plain : withoutVowelMarks(plain);
			const text = 'line' in said ? brokenAtWords(shown, stdout).replaceAll('\u00a0', ' ') : shown;
			if ('part' in said) stdout.write(text);
			else stdout.write(isOpen ? `\n${text === '' ? '' : `${text}\n`}` : text === '' ? '' : `${text}\n`);
			isOpen = 'part' in said;
		}
	};
	async function lend<Result>(run: (streams: LentStreams) => Promise<Result>): Promise<Result> {
		keys.stop();
		setRawMode(false);
		try {
			return await run({stdin: stdin.fd, stdout: stdout.fd});
		} finally {
			setRawMode(true);
			keys.start();
		}
	}
	const terminal = {send: (bytes: string) => void stdout.write(bytes), lend};
	const ways = (dispatch: (action: Action) => void): Ways => {
		const isDeaf = !stdout.isTTY || env.TERM === 'dumb';
		const out = waysOut(terminal, dispatch, () => undefined, {most: Number.POSITIVE_INFINITY, isDeaf});
		return {
			copy: asked => void out.copy(asked),
			openAddress: asked => void out.open(asked),
			// Lines are always sent as they are written: there is only one way to show them.
			sendRows: () => {},
			chooseDisplay: () => {},
			showVowelMarks: () => {},
			showTheme: () => {},
			takeMouse: () => {},
		};
	};
	const edge = edgeOf(session, ways);
	const shown = {size: linearSize, isLinear: true, complaints: []};
	let state: LinearState = {reader: {...startOf(session, messages)(shown), toldBefore: edge.toldBefore}, filter: 0};
	function go(actions: readonly Action[], filter: number, isKey: boolean): void {
		const before = state;
		const effects = actions.flatMap(action => {
			const done = update(state.reader, action);
			state = {reader: done.state, filter};
			return done.effects;
		});
		state = {...state, filter};
		say(announce(before, state, messages, isKey));
		for (const effect of effects) edge.carryOut(effect);
		edge.onChange(state.reader);
		if (state.reader.done) left.resolve();
	}
	say([...new Set(session.warnings)].map(warning => ({line: messages.fault(warning)})));
	say(announce(undefined, state, messages, false));
	const {listenToKeys} = await import('../../ui/linear/keys.tsx');
	const stopListening = listenToKeys(keys as unknown as NodeJS.ReadStream, {
		onKey(press) {
			const {article} = state.reader;
			const {actions, filter} = pressInLines(state, press, article ? shownFacts(state.reader, article).length : 0);
			go(actions, filter, true);
		},
		onPaste: text => go([{type: 'paste', text}], state.filter, false),
	});
	const leaveAfterLastKeys = () =>
		setTimeout(() => {
			if (keys.hasWaiting && !state.reader.done) leaveAfterLastKeys();
			else left.resolve();
		}, lastKeys);
	stdin.once('end', leaveAfterLastKeys);
	edge.begin(action => go([action], state.filter, false));
	await left.promise;
	edge.stop();
	stopListening();
	keys.stop();
	stay();
	process.off('SIGCONT', goOn);
	setRawMode(false);
	await edge.ended();
}
