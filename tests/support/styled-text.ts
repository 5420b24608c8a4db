import {stylerFor} from '../../source/terminal/row/styled-text.ts';
import {type Looks, pensFor, plainLooks} from '../../source/terminal/theme/pens.ts';

/** A row as a string, as it looks in a theme on some terminal. */
export const styledIn = (looks: Looks) => stylerFor(pensFor(looks).penOf);

/** The same without colours, on a terminal that can do everything else. */
export const styledText = styledIn(plainLooks);
