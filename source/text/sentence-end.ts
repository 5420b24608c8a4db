/**
 * What ends a sentence, as parts of regular expressions: every room that looks for the end of a sentence builds its own
 * question from these, and says what it adds or leaves out.
 */

/** Marks that surely end what is said: those of Latin, and the question mark and full stop of Arabic and Urdu. */
const finalMarks = '.!?؟۔';

/** The same with the ellipsis, which may end a sentence or stand for what was left out. */
const endMarks = `${finalMarks}…`;

/** Brackets and quotation marks that close after the mark and belong to the sentence. */
const closing = String.raw`)\]}»›"“”'’`;

/** Character classes without their brackets, for other expressions to be made of. */
export const sentenceClasses = {finalMarks, endMarks, closing} as const;

/** Matches where a text ends as a sentence does; blanks may follow. */
export const sentenceEnd = new RegExp(`[${endMarks}][${closing}\\s]*$`, 'u');
