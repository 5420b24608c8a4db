import type {FactKind} from '../../facts/key-fact.ts';
import type {Direction} from '../../text/direction.ts';

/** What stands before the selected line of a list, by the direction in which it is read. */
export const pointers = {rtl: '◂', ltr: '▸'} as const;

/** The sign of an article with a star, in a character that has the same width on every terminal. */
export const star = '*';

/**
 * What stands before the title of an article in the list. On a terminal that gives a row the direction of its first letter
 * the signs are letters of the side at which the row begins, in every row: «N» for new and a «v» that looks like the check,
 * in Arabic «ج» for «جديد», «ق» for «قُرئ»; what has changed since it was read has the first letter of that.
 */
export const readSigns = {
	neutral: {unread: ' ', read: '✓', changed: '~'},
	ltr: {unread: 'N', read: 'v', changed: 'c'},
	rtl: {unread: 'ج', read: 'ق', changed: 'ت'},
} as const;

/** What stands between the names in a row, by the direction in which it is read. */
export const commas = {rtl: '، ', ltr: ', '} as const;

/** What stands before the text of an item, by its depth; deeper ones have the last. */
export const bullets = ['•', '◦', '▪'] as const;

/** The number of a link; references to notes have square brackets. */
export const linkNumber = (number: number): string => `‹${number}›`;

/** What stands beside each row of a quotation. */
export const quoteBar = '│';

/** What a picture is called, by language; where none fits, by the direction of the article. */
const imageWords: Readonly<Record<string, string>> = {ar: 'صورة', fa: 'تصویر', ur: 'تصویر', he: 'תמונה', en: 'image'};

export const imageWord = ({
	language,
	direction,
}: {
	readonly language?: string | undefined;
	readonly direction: Direction;
}) => imageWords[language?.split(/[-_]/)[0]?.toLowerCase() ?? ''] ?? imageWords[direction === 'rtl' ? 'ar' : 'en']!;

/** The mark before each other fact: its kind, in characters that every terminal has. */
export const kindMarks: Readonly<Record<FactKind, string>> = {
	event: '·',
	number: '#',
	date: '/',
	place: '@',
	statement: ':',
	quote: '"',
	background: '~',
};
