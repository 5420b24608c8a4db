import type {FactKind} from '../../facts/key-fact.ts';
import {type Group, groups} from '../keys/binding.ts';
import {bindingsOf, type ModeBinding} from '../keys/key-table.ts';
import {helpGeometry} from '../layout/geometry.ts';
import {kindMarks} from '../layout/signs.ts';
import {type Mode, modeOf} from '../state/mode.ts';
import type {ReaderState} from '../state/state.ts';

/** What a line of the help tells: the name of a mode or of a group, or the keys of something and what they do. */
export type HelpLine =
	| {readonly type: 'mode'; readonly mode: Mode}
	| {readonly type: 'group'; readonly group: Group}
	| {readonly type: 'keys'; readonly bindings: readonly ModeBinding[]}
	/** What the mark before a fact says. */
	| {readonly type: 'mark'; readonly kind: FactKind};

/** A row of the help: lines beside each other, none in a blank row. */
export type HelpRow = readonly HelpLine[];

/** The modes that the help lists after that of where one is. */
const helpModes: readonly Mode[] = [
	'list',
	'text',
	'facts',
	'copy',
	'links',
	'plain',
	'about',
	'brief',
	'sources',
	'filter',
	'prompt',
];

/** The least columns of a screen on which lines stand beside each other. */
const twoFrom = 80;

export const helpColumns = ({size}: ReaderState): number => (size.columns >= twoFrom ? 2 : 1);

/** The lines of a mode: for each group its name, then a line for what has the same text. */
function linesOf(state: ReaderState, mode: Mode): HelpLine[] {
	const bindings = bindingsOf(state, mode);
	const marks = mode === 'facts' ? (Object.keys(kindMarks) as FactKind[]) : [];
	const lines = groups.flatMap((group): HelpLine[] => {
		const byText = Map.groupBy(
			bindings.filter(binding => binding.group === group && binding.keys.length > 0),
			({help}) => help,
		);
		const lines = [...byText.values()].map((same): HelpLine => ({type: 'keys', bindings: same}));
		return lines.length > 0 ? [{type: 'group', group}, ...lines] : [];
	});
	return [...lines, ...marks.map((kind): HelpLine => ({type: 'mark', kind}))];
}

/** Lines in columns, one below the other. The name of a group does not stand alone at the end of a column. */
function inColumns(lines: readonly HelpLine[], columns: number): HelpRow[] {
	let height = Math.ceil(lines.length / columns);
	if (columns > 1 && lines[height - 1]?.type === 'group') height++;
	return Array.from({length: height}, (_, row) =>
		Array.from({length: columns}, (_, column) => lines[row + column * height]).filter(line => line !== undefined),
	);
}

/** The mode in which the help was opened. */
export const helpedMode = (state: ReaderState): Mode => modeOf({...state, help: undefined, prompt: undefined});

/** That mode, then the others. */
function modesOf(state: ReaderState): readonly Mode[] {
	const here = helpedMode(state);
	return [here, ...helpModes.filter(mode => mode !== here)];
}

/** Those lines of the help that have what is looked for, below each other, under the names of their modes. */
export const linesFound = (state: ReaderState, has: (line: HelpLine) => boolean): HelpRow[] =>
	modesOf(state).flatMap((mode): HelpRow[] => {
		const lines = linesOf(state, mode).filter(line => line.type !== 'group' && has(line));
		return lines.length > 0 ? [[{type: 'mode', mode}], ...lines.map(line => [line])] : [];
	});

/** All rows of the help: first the mode that it was opened in, then the others. */
export function helpRows(state: ReaderState): HelpRow[] {
	const modes = modesOf(state);
	return modes.flatMap((mode, i): HelpRow[] => [
		// The row of the status names the mode in which the help was opened.
		...(i === 0 ? [] : [[], [{type: 'mode', mode} as const]]),
		...inColumns(linesOf(state, mode), helpColumns(state)),
	]);
}

/**
 * Keeps the window within the rows of the help, whatever the size. How many there are depends on words, which are broken where they
 * do not fit: only who draws them can say it. Without that each line has one row.
 */
export function keepInHelp(state: ReaderState): ReaderState {
	if (state.help === undefined) return state;
	const count = state.countHelpRows?.(state) ?? helpRows(state).length;
	const last = Math.max(0, count - helpGeometry(state.size).rows);
	return {...state, help: Math.max(0, Math.min(last, state.help))};
}
