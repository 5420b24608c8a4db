import type {Effect} from '../../../reader/state/effects.ts';
import type {CopyResult} from '../../../reader/state/notice.ts';
import type {Dispatch} from '../../../reader/update.ts';
import {copyText} from '../../../terminal/clipboard/copy.ts';
import {type ClipboardWay, clipboardWay} from '../../../terminal/clipboard/osc52.ts';
import type {Answers} from '../../../terminal/identify/answers.ts';
import type {Identity} from '../../../terminal/identify/identity.ts';
import type {LentStreams} from '../../../terminal/session/session.ts';
import {letterCount} from '../../../text/letter-count.ts';
import {openAddress} from '../browser/open-address.ts';

interface Terminal {
	send(bytes: string): void;
	lend<Result>(run: (streams: LentStreams) => Promise<Result>): Promise<Result>;
}

interface Known {
	readonly identity: Identity;
	readonly answers: Answers;
}

type Asked<Type extends Effect['type']> = Extract<Effect, {type: Type}>;

/**
 * What leads out of the reader: texts to the clipboard, addresses to a browser.
 * @param known what is known of the terminal by now
 * @param unknown how a terminal takes copies if nothing is known of it
 */
export function waysOut(
	terminal: Terminal,
	dispatch: Dispatch,
	known: () => Known | undefined,
	unknown: ClipboardWay = {most: Number.POSITIVE_INFINITY, isDeaf: false},
) {
	const way = (): ClipboardWay => {
		const {identity, answers} = known() ?? {identity: undefined, answers: {}};
		if (!identity) return unknown;
		return clipboardWay(identity, answers, process.env);
	};
	const copied = (text: string): Promise<CopyResult> =>
		copyText(text, way(), process.env, bytes => terminal.send(bytes));
	/** One address after the other: two browsers would share the screen. */
	let last = Promise.resolve();
	async function open(address: string): Promise<void> {
		const isOpened = await openAddress(address, terminal);
		const opened = isOpened ? ({by: 'browser'} as const) : ({by: 'nothing', copied: await copied(address)} as const);
		dispatch({type: 'opened', address, opened});
	}
	return {
		async copy({part, text}: Asked<'copy'>): Promise<void> {
			const result = await copied(text);
			dispatch({type: 'copied', part, letters: letterCount(text), result});
		},
		open({address}: Asked<'openAddress'>): Promise<void> {
			last = last.then(() => open(address));
			return last;
		},
	};
}
