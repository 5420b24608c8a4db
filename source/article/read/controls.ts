/**
 * Control characters that no document needs. Blanks stay, and so do ESC, CAN, SUB and BEL: escape sequences begin and end
 * with them, and `clean` takes those out whole.
 */
const controls = /[\0-\x06\x08\x0e-\x17\x19\x1c-\x1f]+/g;

/** A document without control characters: XML allows none (XML 1.0, section 2.2), and packages end a tag's name at them. */
export const withoutControls = (text: string): string => text.replace(controls, '');
