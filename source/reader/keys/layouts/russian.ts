import type {Layout} from './layout.ts';

/** The usual keyboard of Russia, ЙЦУКЕН. */
export const russian: Layout = {
	plain: ['ё 1 2 3 4 5 6 7 8 9 0 - =', 'й ц у к е н г ш щ з х ъ \\', 'ф ы в а п р о л д ж э', 'я ч с м и т ь б ю .'],
	shift: ['Ё ! " № ; % : ? * ( ) _ +', 'Й Ц У К Е Н Г Ш Щ З Х Ъ /', 'Ф Ы В А П Р О Л Д Ж Э', 'Я Ч С М И Т Ь Б Ю ,'],
};
