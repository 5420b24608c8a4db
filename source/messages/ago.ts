import {dayNumber} from './day-number.ts';
import {once} from './once.ts';

const [minute, hour] = [60_000, 3_600_000];
/** What is older than so many days is told by its date. */
const mostDays = 7;

/**
 * Gives the function that says how long ago a moment was («3 hours ago», «yesterday»), by the days of the reader's time zone
 * where it has no time of day; undefined for what is a week old or more, or is still to come.
 * @param tag BCP 47
 */
export function agoIn(tag: string) {
	const relative = once(() => new Intl.RelativeTimeFormat(tag, {numeric: 'auto'}));
	return (moment: number, now: number, hasTime: boolean): string | undefined => {
		const past = now - moment;
		const days = dayNumber(now) - dayNumber(moment);
		if (hasTime && past >= 0 && past < 24 * hour) {
			if (past < minute) return relative().format(0, 'second');
			return past < hour
				? relative().format(-Math.floor(past / minute), 'minute')
				: relative().format(-Math.floor(past / hour), 'hour');
		}
		return days < 0 || days >= mostDays || (hasTime && past < 0) ? undefined : relative().format(-days, 'day');
	};
}
