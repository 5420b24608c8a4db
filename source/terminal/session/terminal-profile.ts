import type {Worker} from '../../text/layout.ts';
import type {Answers} from '../identify/answers.ts';
import {type Identity, multiplexerOf} from '../identify/identity.ts';
import type {BidiSwitch, Environment} from '../identify/terminals.ts';
import {type DisplayModel, displayModels, type ModelName} from '../models/display-model.ts';
import type {ColourDepth} from '../theme/colour.ts';
import {isDark} from '../theme/colour.ts';
import type {Attributes, Looks} from '../theme/pens.ts';
import {type Palette, type ThemeName, usualTheme} from '../theme/themes.ts';
import {baseLeft, baseLookedFor, boxesAndBaseFixed, explicitRows, implicitRows, rowsAsBefore} from './modes.ts';

/** What the user wants, whatever terminal was found. */
export interface Wishes {
	/** Who orders rows, and who joins letters. */
	readonly bidi: Worker | 'auto';
	readonly shaping: Worker | 'auto';
	/** The display model to use. */
	readonly model?: ModelName | undefined;
	/** The environment, where colours may be refused, and where a multiplexer says what it takes itself for. */
	readonly environment?: Environment;
	readonly theme?: ThemeName | undefined;
	/** Colours that stand in the place of those of the theme. */
	readonly colours?: Palette;
	/** Whether khabar is to hear of the mouse. */
	readonly mouse?: boolean;
}

/** How to speak with a terminal. */
export interface TerminalProfile {
	readonly model: DisplayModel;
	/** The sequence that says who orders rows. It has to be sent before the screen is cleared. */
	readonly enter: string;
	/** The sequence that undoes `enter`. */
	readonly leave: string;
	/** Whether it can scroll within margins. */
	readonly scrolling: boolean;
	/** Whether it can scroll between a left and a right margin, too (mode 69). */
	readonly columnMargins: boolean;
	/** Whether it has synchronised output (mode 2026). */
	readonly synchronised: boolean;
	/** Whether a grapheme of several characters is sure to take as many columns as its characters together. */
	readonly sumsColumns: boolean;
	/** Whether it takes addresses for cells (OSC 8). */
	readonly links: boolean;
	/** How styles look on it. */
	readonly looks: Looks;
	/** Whether what is erased, or scrolled in, gets the background of the pen (`bce` in terminfo). */
	readonly erasesInColour: boolean;
	/** Whether it says of keys where they stand on the keyboard (kitty keyboard protocol). */
	readonly keyboard: boolean;
	/** Whether it is asked to say what the mouse does. */
	readonly mouse: boolean;
	/**
	 * Whether automatic wrapping stays on. Without it, tmux puts a mark that belongs to the last column into the cell
	 * before it.
	 */
	readonly wraps: boolean;
	/** Whether letters are shown without their vowel marks, because the user wants them so. */
	readonly hidesVowelMarks?: boolean;
}

/** The model of a terminal that khabar does not know. */
const usualModel: ModelName = 'plain';

/** The model of the terminal that was found. */
export function modelOf({terminal, isBehindMultiplexer}: Identity): ModelName {
	if (!terminal) return usualModel;
	return (isBehindMultiplexer && terminal.unasked) || terminal.model;
}

/**
 * How to speak with the terminal. Behind a multiplexer the terminal is not asked to leave rows alone, even if the multiplexer
 * would pass the request on: other programs have rows in the same terminal, and did not write them for that.
 */
export function profileFor(
	identity: Identity,
	answers: Answers,
	{bidi, shaping, model: wanted, environment = {}, theme = usualTheme, colours: own = {}, mouse}: Wishes,
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
			// tmux takes a joiner for a part of an emoji, and puts the next letter into the same cell.
			joiner: model.joiner && !isBehindMultiplexer,
			strongBlank: model.strongBlank && !terminal?.showsStrongBlanks,
		},
		...(isBehindMultiplexer || terminal?.isDeaf ? untold : rowModes(bidi === 'terminal', terminal?.bidiSwitch)),
		scrolling: !terminal?.isDeaf,
		synchronised: isKnown(answers.synchronised),
		columnMargins: isKnown(answers.columnMargins),
		sumsColumns: sumsColumns(identity, answers),
		links: takesLinks(identity, answers),
		looks: {theme, own, terminal: attributesOf(identity, answers, environment)},
		erasesInColour: erasesInColour(environment, answers),
		keyboard: answers.keyboard !== undefined,
		mouse: mouse === true && hasMouse(identity),
		wraps: isBehindMultiplexer,
	};
}

/** Whether a terminal knows a mode, and lets it be set: it says that it is set or reset now. */
const isKnown = (state: number | undefined) => state === 1 || state === 2;

/**
 * Whether a grapheme of several characters is sure to take as many columns as its characters together. Behind a multiplexer
 * the multiplexer counts columns: tmux 3.3 was measured. A terminal whose mode 2027 is set does not sum.
 */
function sumsColumns({terminal, isBehindMultiplexer}: Identity, {name = '', graphemeMode}: Answers): boolean {
	if (graphemeMode === 1 || graphemeMode === 3) return false;
	return isBehindMultiplexer ? name.startsWith('tmux ') : terminal?.graphemeWidth === 'sum';
}

/**
 * What the terminal can do with letters. Italics are sent unless they are known to be missing, because they are then only
 * not seen; letters are struck through only where that is known to be seen, because they would otherwise say the opposite.
 * In GNU screen, and in a tmux that takes itself for one, the sequence for italics turns letters inverse. What tmux does with
 * struck letters depends on what it knows of the terminal.
 */
function attributesOf(identity: Identity, answers: Answers, environment: Environment): Attributes {
	const {terminal, isBehindMultiplexer} = identity;
	const {TERM = ''} = environment;
	const {background} = answers;
	return {
		italics: terminal?.italics !== false && !(isBehindMultiplexer && !TERM.startsWith('tmux')),
		strikes: terminal?.strikes === true && !isBehindMultiplexer,
		colours: coloursOf(identity, answers, environment),
		ground: background === undefined ? 'unknown' : isDark(background) ? 'dark' : 'light',
	};
}

/**
 * How many colours the terminal shows: none where its user wants none, more than 16 only where it, or the environment, says
 * so. tmux turns colours that the terminal around it does not have into those nearest to them.
 */
function coloursOf(
	{terminal, isBehindMultiplexer}: Identity,
	{name = ''}: Answers,
	{NO_COLOR, TERM, COLORTERM = ''}: Environment,
): ColourDepth {
	if (NO_COLOR || TERM === 'dumb') return 'none';
	if (/^(?:truecolor|24bit)$/i.test(COLORTERM)) return 'full';
	if (isBehindMultiplexer) return name.startsWith('tmux ') ? 'palette' : 'own';
	return terminal?.colours ?? 'own';
}

/** GNU screen says with DA2 that it is a terminal of type 83. */
const screenType = /^83;/;

/** GNU screen erases in the colour of the terminal unless it was told otherwise (`defbce on`); then its own name says so. */
function erasesInColour(environment: Environment, answers: Answers): boolean {
	const isScreen = screenType.test(answers.secondary ?? '') || multiplexerOf(environment, answers) === 'screen';
	return !isScreen || /-bce\b/.test(environment.TERM ?? '');
}

/** Whether a terminal may have a mouse: one that is told nothing else is not asked for it. */
const hasMouse = ({terminal, isBehindMultiplexer}: Identity): boolean =>
	isBehindMultiplexer || terminal?.isDeaf !== true;

/** tmux knows links from this version on, and passes them on only to terminals that take them. */
const firstTmuxWithLinks = 3.4;

/** Whether the terminal is known to take links; behind a multiplexer it is that which takes them. */
function takesLinks({terminal, isBehindMultiplexer}: Identity, {name = ''}: Answers): boolean {
	if (!isBehindMultiplexer) return terminal?.links === true;
	const version = /^tmux (?:next-)?(\d+\.\d+)/.exec(name)?.[1];
	return version !== undefined && Number(version) >= firstTmuxWithLinks;
}

/**
 * How to speak with a terminal whose user wants to select text: rows come as they are written, with plain letters, and it
 * orders them, each by its own base, if it can. What is selected is then what was written.
 */
export function profileToSelect(identity: Identity, answers: Answers): TerminalProfile {
	const usual = profileFor(identity, answers, {bidi: 'terminal', shaping: 'terminal'});
	const {on} = identity.terminal?.bidiSwitch ?? untoldSwitch;
	const isTold = usual.enter !== '';
	return {
		...usual,
		// One that orders rows has to have each of them whole.
		model: {...displayModels.plain, marks: usual.model.marks, partialRows: false},
		enter: isTold ? on + rowsAsBefore + baseLookedFor : '',
		leave: isTold ? baseLeft + on + rowsAsBefore : '',
	};
}

const untold = {enter: '', leave: ''};

function rowModes(implicit: boolean, {off, on}: BidiSwitch = untoldSwitch) {
	const enter = implicit ? on + implicitRows : off + explicitRows;
	return {enter: enter + boxesAndBaseFixed, leave: on + rowsAsBefore};
}

const untoldSwitch: BidiSwitch = {off: '', on: ''};
