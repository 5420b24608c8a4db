import {plainBlank, type ScreenCell} from '../row/screen-row.ts';
import {applySgr} from '../row/style.ts';

/** BRAILLE PATTERN BLANK: the one character of class L that looks like a blank and takes one column in every terminal. */
const braillePatternBlank = '\u2800';

export const isStrongBlank = ({text}: ScreenCell) => text === braillePatternBlank;

/** What is sent in place of a blank to separate the text on its two sides. It is hidden: some fonts draw a box for it. */
export const strongBlankFor = (blank: ScreenCell): ScreenCell => ({
	...blank,
	text: braillePatternBlank,
	style: applySgr(blank.style, '8'),
});

/** The blank that a terminal shows for a strong one. */
export function blankFor({style}: ScreenCell): ScreenCell {
	const visible = applySgr(style, '28');
	return visible === '' ? plainBlank : {...plainBlank, style: visible};
}
