import type {Worker} from '../../text/layout.ts';
import type {Answers} from '../identify/answers.ts';
import type {Identity} from '../identify/identity.ts';
import type {BidiSwitch} from '../identify/terminals.ts';
import {type DisplayModel, displayModels, type ModelName} from '../models/display-model.ts';
import {boxesAndBaseFixed, explicitRows, implicitRows, rowsAsBefore} from './modes.ts';

/** What the user wants, whatever the terminal is found to be. */
export interface Wishes {
	/** Who puts rows in order, and who joins letters. */
	readonly bidi: Worker | 'auto';
	readonly shaping: Worker | 'auto';
	/** The display model to go by. */
	readonly model?: ModelName | undefined;
}

/** How to speak with a terminal. */
export interface TerminalProfile {
	readonly model: DisplayModel;
	/** Says who orders rows: to be sent before the screen is cleared. */
	readonly enter: string;
	/** Undoes it. */
	readonly leave: string;
	/** Whether it scrolls within margins, whether it has synchronised output, and whether it sums the columns of a grapheme. */
	readonly scrolling: boolean;
	readonly synchronised: boolean;
	readonly sumsColumns: boolean;
	/** Whether automatic wrapping stays on: tmux, without it, puts a mark after the last column on the cell before. */
	readonly wraps: boolean;
}

/** What khabar takes for granted of a terminal that it does not know. */
const usualModel: ModelName = 'plain';

/** The model that a terminal is found to have. */
export function modelOf({terminal, isBehindMultiplexer}: Identity): ModelName {
	if (!terminal) return usualModel;
	return (isBehindMultiplexer && terminal.unasked) || terminal.model;
}

/**
 * How to speak with the terminal. Behind a multiplexer it is not asked to leave rows alone, not even where that would
 * pass the request on: the rows of the programs beside khabar are in the same terminal, and not written for that.
 */
export function profileFor(
	identity: Identity,
	answers: Answers,
	{bidi, shaping, model: wanted}: Wishes,
): TerminalProfile {
	const {terminal, isBehindMultiplexer} = identity;
	const itsOwn = displayModels[terminal?.unasked ?? modelOf(identity)];
	let model: DisplayModel = displayModels[wanted ?? modelOf(identity)];
	if (bidi === 'terminal' && model.order === 'sent') model = itsOwn.order === 'sent' ? displayModels.ltr : itsOwn;
	if (bidi === 'app') model = {...model, order: 'sent'};
	if (shaping !== 'auto') model = {...model, joining: shaping === 'terminal' ? 'all' : 'none'};
	return {
		model: {
			...model,
			partialRows: model.order === 'sent' && model.joining === 'none',
			// tmux takes a joiner for part of an emoji and puts the next letter into its cell.
			joiner: model.joiner && !isBehindMultiplexer,
			strongBlank: model.strongBlank && !terminal?.showsStrongBlanks,
		},
		...(isBehindMultiplexer || terminal?.isDeaf ? untold : rowModes(bidi === 'terminal', terminal?.bidiSwitch)),
		scrolling: !terminal?.isDeaf,
		// Set or reset, it is known.
		synchronised: answers.synchronised === 1 || answers.synchronised === 2,
		sumsColumns: sumsColumns(identity, answers),
		wraps: isBehindMultiplexer,
	};
}

/**
 * Whether a grapheme of several characters is sure to take the columns of all of them. Behind a multiplexer it is that
 * which counts columns: tmux 3.3 was measured. Where the terminal has graphemes switched on, it does not sum.
 */
function sumsColumns({terminal, isBehindMultiplexer}: Identity, {name = '', graphemeMode}: Answers): boolean {
	if (graphemeMode === 1 || graphemeMode === 3) return false;
	return isBehindMultiplexer ? name.startsWith('tmux ') : terminal?.graphemeWidth === 'sum';
}

const untold = {enter: '', leave: ''};

function rowModes(implicit: boolean, {off, on}: BidiSwitch = untoldSwitch) {
	const enter = implicit ? on + implicitRows : off + explicitRows;
	return {enter: enter + boxesAndBaseFixed, leave: on + rowsAsBefore};
}

const untoldSwitch: BidiSwitch = {off: '', on: ''};
