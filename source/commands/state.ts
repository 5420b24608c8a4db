import type {ReadingState} from '../article/reading-state.ts';
import {statesFile} from '../library/files/user-folders.ts';
import {isolate} from '../text/row.ts';
import {messages} from './shared/language.ts';
import {complain, print, report} from './shared/output.ts';
import {openStates} from './shared/own/open-states.ts';

interface StateOptions {
	readonly json?: boolean;
}

/** `khabar state`: says where the reading states are kept and how many there are, or writes all of them. */
export async function printState({json}: StateOptions): Promise<void> {
	let isKept = true;
	const warn = (message: string) => {
		isKept = false;
		complain(message);
	};
	const states = openStates(warn).all();
	if (!isKept) process.exitCode = 1;
	if (json) for (const [key, state] of states) await print(stateJson(key, state));
	else {
		const count = (isCounted: (state: ReadingState) => boolean) =>
			states.filter(([, state]) => isCounted(state)).length;
		report(isolate(statesFile()));
		report(
			messages().reports.state(
				states.length,
				count(({read}) => read),
				count(({starred}) => starred),
				count(({facts}) => facts !== undefined),
			),
		);
	}
}

/** One line of JSON, described in the guide. */
function stateJson(key: string, {top, current, percent, read, starred, opened, facts}: ReadingState): string {
	return `${JSON.stringify({schema: 'khabar.state/1', key, read, starred, percent, opened, top, current, facts})}\n`;
}
