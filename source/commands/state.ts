import type {ReadingState} from '../article/reading-state.ts';
import {statesFile} from '../library/files/user-folders.ts';
import {ReadingStates} from '../library/storage/reading-states.ts';
import {openSettings} from '../settings.ts';
import {complain, print} from './shared/output.ts';

export interface StateOptions {
	readonly json?: boolean;
}

/** `khabar state`: writes what is kept of reading articles: where that is and how much, or all of it. */
export async function printState({json}: StateOptions): Promise<void> {
	const settings = openSettings(complain);
	let isKept = true;
	const warn = (message: string) => {
		isKept = false;
		complain(message);
	};
	const states = new ReadingStates(statesFile(), warn, () => settings.earlierStates()).all();
	if (!isKept) process.exitCode = 1;
	if (json) for (const [key, state] of states) await print(stateJson(key, state));
	else {
		const count = (isCounted: (state: ReadingState) => boolean) =>
			states.filter(([, state]) => isCounted(state)).length;
		const counts = [
			`${states.length} opened or marked`,
			`${count(({read}) => read)} read`,
			`${count(({starred}) => starred)} starred`,
		];
		await print(`${statesFile()}\n${counts.join(', ')}\n`);
	}
}

/** One line of JSON, described in the README. */
function stateJson(key: string, {top, current, percent, read, starred, opened}: ReadingState): string {
	return `${JSON.stringify({schema: 'khabar.state/1', key, read, starred, percent, opened, top, current})}\n`;
}
