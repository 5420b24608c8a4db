import stringWidth from 'string-width';
import {memo} from './memo.ts';
import {directionControls, simpleBases, simpleMarks} from './simple-characters.ts';

const narrow = new RegExp(`^[${simpleBases}][${simpleMarks}]*$`);
const directionControl = new RegExp(`^[${directionControls}]$`);
/** Jamo make a syllable, and a picture is one with all that follows it. */
const oneShape = /^[\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff\p{Regional_Indicator}\p{Extended_Pictographic}]/u;

const measured = memo(text => {
	if (narrow.test(text)) return 1;
	if (directionControl.test(text)) return 0;
	return oneShape.test(text) ? stringWidth(text) : sum(Array.from(text, character => stringWidth(character)));
});

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);

/**
 * The columns that a grapheme takes on a screen: those of its code points together, as xterm, VTE and tmux have it. So a
 * conjunct of India or Cambodia takes a column for each of its consonants, where Ink, which measures with `string-width`,
 * counts one; and the terminals that measure whole clusters count others again: see `hasSureWidth`.
 */
export const cellWidth = (text: string): number =>
	text.length === 1 && text >= ' ' && text <= '~' ? 1 : measured(text);

/** A character that no text has (Unicode, section 23.7), one column wide. */
export const filler = '\ufdd0';

/** What Ink has to be given behind a cell so that it takes it for as wide as it is. It is gone before anything is sent. */
export const fillersFor = ({text, width}: {readonly text: string; readonly width: number}): string =>
	text.length === 1 ? '' : filler.repeat(Math.max(0, width - inkWidth(text)));

const inkWidth = memo(text => (narrow.test(text) ? 1 : stringWidth(text)));
