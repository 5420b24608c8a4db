import stringWidth from 'string-width';
import {memo} from './memo.ts';

const measured = memo(stringWidth);

/** The columns that a grapheme takes on a screen, as Ink measures it. */
export const cellWidth = (text: string): number =>
	text.length === 1 && text >= ' ' && text <= '~' ? 1 : measured(text);
