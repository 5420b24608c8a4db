/**
 * BDSM, ECMA-48's mode 8, as "BiDi in Terminal Emulators" 0.2 reads it: explicit, rows are shown in the order they are
 * sent in, or implicit, the terminal runs UAX #9 on them. SCP, the direction of a row: left to right, or the terminal's
 * own. Boxes are not mirrored (2500), and a row's direction is not looked for (2501).
 */
export const explicitRows = '\x1b[8l\x1b[1 k';
export const implicitRows = '\x1b[8h\x1b[1 k';
export const rowsAsBefore = '\x1b[8h\x1b[0 k';
export const boxesAndBaseFixed = '\x1b[?2500l\x1b[?2501l';

/** Takes the screen; the modes of rows and then `clearScreen` are to follow. */
export const takeScreen = '\x1b[?1049h\x1b[H';

/** VTE gives a row its direction when the row is made or cleared, so that the modes of rows stand before this. */
export const clearScreen = '\x1b[2J\x1b[?25l\x1b[?2004h';

/** No automatic wrapping: a terminal that takes a grapheme for wider than we do then cuts its row and leaves the others alone. */
export const wrappingOff = '\x1b[?7l';

/**
 * Ends what a frame that was cut off left open: synchronised output, styles, margins. Then the modes of the screen; those
 * of rows and `giveScreenBack` are to follow.
 */
export const endFrame = '\x1b[?2026l\x1b[m\x1b[r\x1b[?2004l\x1b[?7h';
/** Cleared for terminals without a second screen: what comes next is not to be written over the last frame. */
export const giveScreenBack = '\x1b[H\x1b[J\x1b[?25h\x1b[?1049l';
