import type {KeyPress} from '../../reader/keys/key-press.ts';
import {keysOf} from '../../reader/keys/key-table.ts';
import {bindingAt} from '../../reader/keys/press.ts';
import {type Mode, modeOf} from '../../reader/state/mode.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import type {Action} from '../../reader/update.ts';

/** The reader as it is told line by line. */
export interface LinearState {
	readonly reader: ReaderState;
	/** The line of the menu of filters that is selected; the reader leaves that to its menu on the screen. */
	readonly filter: number;
}

/** A screen that is never drawn. What a page of the list is goes by it. */
export const linearSize = {columns: 80, rows: 24};

/** How many paragraphs a page is: there are no rows to scroll by. */
const pageParagraphs = 5;

/**
 * In a text, where a screen would scroll by rows, the keys go from paragraph to paragraph: the action of each, and how often
 * it is done.
 */
const instead: Readonly<Record<string, readonly [action: string, times: number]>> = {
	next: ['next-paragraph', 1],
	previous: ['previous-paragraph', 1],
	'row-down': ['next-paragraph', 1],
	'row-up': ['previous-paragraph', 1],
	'page-down': ['next-paragraph', pageParagraphs],
	'page-up': ['previous-paragraph', pageParagraphs],
	'half-page-down': ['next-paragraph', 2],
	'half-page-up': ['previous-paragraph', 2],
};

/** The steps of menus, which handle these keys themselves on a screen. */
const menuSteps: Readonly<Record<string, number>> = {next: 1, previous: -1};

/** How many lines a menu has, and which is selected. */
function menuOf({reader, filter}: LinearState, mode: Mode, factCount: number) {
	if (mode === 'facts') return {count: factCount, selected: reader.article!.fact};
	if (mode === 'links') return {count: reader.links!.links.length, selected: reader.links!.selected};
	return mode === 'filter' ? {count: reader.filters!.length, selected: filter} : undefined;
}

/** What a key does where nothing is drawn: the actions for the reader, and the line of the menu of filters. */
interface LinearStep {
	readonly actions: readonly Action[];
	readonly filter: number;
}

/** @param factCount how many key facts the open article has */
export function pressInLines(state: LinearState, press: KeyPress, factCount: number): LinearStep {
	const {reader, filter} = state;
	const mode = modeOf(reader);
	const asUsual: LinearStep = {actions: [{type: 'key', ...press}], filter: mode === 'filter' ? filter : 0};
	const table = keysOf(reader);
	const {binding, key: pressed} = bindingAt(reader, press);
	if (!binding || reader.begun?.keys.length) return asUsual;
	if (mode === 'text') {
		const [action, times] = instead[binding.action] ?? [];
		const key = table.bindings.find(one => one.mode === mode && one.action === action)?.keys[0];
		if (key === undefined) return asUsual;
		const count = reader.begun?.count === undefined && times! > 1 ? [...String(times)] : [];
		// The keys are those of the table, whichever keyboard is on.
		return {actions: [...count, ...key.split(' ')].map(key => ({type: 'key', key, base: key})), filter};
	}
	const menu = binding.does ? undefined : menuOf(state, mode, factCount);
	if (!menu) return asUsual;
	const step = menuSteps[binding.action];
	const number = /^[1-9]$/.test(pressed) ? Number(pressed) - 1 : undefined;
	const wanted = number ?? menu.selected + (step ?? 0);
	const at = Math.max(0, Math.min(menu.count - 1, wanted));
	if (number !== undefined && number !== at) return {actions: [], filter};
	return {...menuActions(reader, mode, at, step === undefined), filter: at};
}

function menuActions(reader: ReaderState, mode: Mode, at: number, chooses: boolean): {readonly actions: Action[]} {
	if (mode === 'facts') return {actions: [{type: chooses ? 'chooseFact' : 'selectFact', fact: at}]};
	if (mode === 'links') return {actions: [{type: 'selectLink', link: at}]};
	return {actions: chooses ? [{type: 'chooseFilter', choice: reader.filters![at]!}] : []};
}
