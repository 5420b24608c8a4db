import type {Layout} from './layout.ts';

/** The standard keyboard of Israel, SI 1452. With Shift it writes capital Latin letters; brackets are mirrored. */
export const hebrew: Layout = {
	plain: ['; 1 2 3 4 5 6 7 8 9 0 - =', "/ ' ק ר א ט ו ן ם פ ] [ \\", 'ש ד ג כ ע י ח ל ך ף ,', 'ז ס ב ה נ מ צ ת ץ .'],
	shift: ['~ ! @ # $ % ^ & * ) ( _ +', 'Q W E R T Y U I O P } { |', 'A S D F G H J K L : "', 'Z X C V B N M > < ?'],
};
