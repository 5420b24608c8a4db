import stringWidth from 'string-width';
import {memo} from './memo.ts';
import {directionControls, simpleBases, simpleMarks} from './simple-characters.ts';

const narrow = new RegExp(`^[${simpleBases}][${simpleMarks}]*$`);
const directionControl = new RegExp(`^[${directionControls}]$`);

const measured = memo(text => (narrow.test(text) ? 1 : directionControl.test(text) ? 0 : stringWidth(text)));

/** The columns that a grapheme takes on a screen, as Ink measures it. */
export const cellWidth = (text: string): number =>
	text.length === 1 && text >= ' ' && text <= '~' ? 1 : measured(text);
