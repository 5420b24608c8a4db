/**
 * BDSM, which is mode 8 of ECMA-48, as "BiDi in Terminal Emulators" 0.2 defines it. In the explicit mode rows are shown in
 * the order in which they are sent. In the implicit mode the terminal orders them by UAX #9. SCP sets the direction of a row:
 * left to right, or the default of the terminal. Mode 2500 mirrors boxes, and mode 2501 looks for the direction of each row:
 * both are switched off.
 */
export const explicitRows = '\x1b[8l\x1b[1 k';
export const implicitRows = '\x1b[8h\x1b[1 k';
export const rowsAsBefore = '\x1b[8h\x1b[0 k';
export const boxesAndBaseFixed = '\x1b[?2500l\x1b[?2501l';
/** A row's direction is looked for in the row; and no more. */
export const baseLookedFor = '\x1b[?2501h';
export const baseLeft = '\x1b[?2501l';

/** The cursor to the first row, and all rows made anew. */
export const home = '\x1b[H';
export const clearRows = '\x1b[2J';

/** Takes the screen. The modes of rows have to follow, and then `clearScreen`. */
export const takeScreen = '\x1b[?1049h\x1b[H';

/** The modes of rows have to be set before this, because VTE applies them to a row when the row is made or cleared. */
export const clearScreen = '\x1b[2J\x1b[?25l\x1b[?2004h';

/**
 * Switches automatic wrapping off. A terminal that gives a grapheme more columns than we do then cuts only this one
 * row.
 */
export const wrappingOff = '\x1b[?7l';

/** Takes away left and right margins (DECLRMM), with which frames scroll one pane and leave the one beside it. */
export const columnMarginsOff = '\x1b[?69l';

/**
 * Ends everything that a frame may have begun before it was cut off: synchronised output, styles, margins. Then it resets the
 * modes of the screen. The modes of rows have to follow, and then `giveScreenBack`.
 */
export const endFrame = '\x1b[?2026l\x1b[m\x1b[r\x1b[?2004l\x1b[?7h';
/** The screen is cleared for terminals that have no second screen: otherwise the last frame would stay on it. */
export const giveScreenBack = '\x1b[H\x1b[J\x1b[?25h\x1b[?1049l';
