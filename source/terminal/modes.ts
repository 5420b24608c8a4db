import type {Worker} from '../text/layout.ts';

/**
 * BDSM, ECMA-48's mode 8, as "BiDi in Terminal Emulators" 0.2 reads it: explicit, rows are shown in the order they are
 * sent in, or implicit, the terminal runs UAX #9 on them.
 */
const explicitMode = '\x1b[8l';
const implicitMode = '\x1b[8h';
/** SCP: left to right, and the terminal's own (same specification). */
const pathLeftToRight = '\x1b[1 k';
const pathDefault = '\x1b[0 k';
const mirrorBoxesOff = '\x1b[?2500l';
const detectBaseOff = '\x1b[?2501l';

/** For rows in visual order on the ordinary screen, without taking it: what is written next is left alone. */
export const explicitRows = explicitMode + pathLeftToRight;
export const rowsAsBefore = implicitMode + pathDefault;

/**
 * Takes the screen. VTE gives a row its direction when the row is made or cleared, so the modes stand between the
 * change of the screen and its clearing. Automatic wrapping is off: a terminal that takes a grapheme for wider than
 * we do then cuts its row and leaves the others alone.
 */
export const enter = (ordering: Worker) =>
	`\x1b[?1049h\x1b[H${ordering === 'app' ? explicitMode : implicitMode}${pathLeftToRight}${mirrorBoxesOff}${detectBaseOff}` +
	'\x1b[2J\x1b[?7l\x1b[?25l\x1b[?2004h';

/** Gives the screen back. Styles first, so that nothing after a frame that was cut off is coloured. */
export const leave = `\x1b[m\x1b[?2004l\x1b[?7h${implicitMode}${pathDefault}\x1b[?25h\x1b[?1049l`;
