import {once} from '../text/once.ts';
import {dayNumber} from './day-number.ts';

/** The names of days, and those of months beside a number, are shown only where all of them take no more columns than this. */
const nameColumns = 9;

/**
 * Gives the function that writes a moment as a list shows it, in few columns: what is of today has its time (`09:40`), or
 * «today» where it has none; then come «yesterday», where that is a short word, the day (`27 Nov`), and for other years the
 * month (`11/2024`).
 * @param tag BCP 47
 */
export function shortDates(tag: string) {
	const format = (options: Intl.DateTimeFormatOptions) =>
		once(() => new Intl.DateTimeFormat(tag, {calendar: 'gregory', ...options}));
	const relative = once(() => new Intl.RelativeTimeFormat(tag, {numeric: 'auto'}));
	const named = (ago: number) => relative().format(-ago, 'day');
	const time = format({hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
	const isShort = (month: number) => dayInWords().format(new Date(2000, month, 25)).length <= nameColumns;
	const dayInWords = format({day: 'numeric', month: 'short'});
	const dayInNumbers = format({day: 'numeric', month: 'numeric'});
	const months = Array.from({length: 12}, (_, month) => month);
	const day = once(() => (months.every(isShort) ? dayInWords() : dayInNumbers()));
	const weekday = format({weekday: 'short'});
	const month = format({month: 'numeric', year: 'numeric'});
	return (moment: number, now: number, hasTime: boolean): string => {
		const ago = dayNumber(now) - dayNumber(moment);
		if (ago === 0) return hasTime ? time().format(moment) : named(0);
		if (ago === 1) return named(1).length <= nameColumns ? named(1) : weekday().format(moment);
		const isThisYear = new Date(moment).getFullYear() === new Date(now).getFullYear();
		return (isThisYear ? day() : month()).format(moment);
	};
}
