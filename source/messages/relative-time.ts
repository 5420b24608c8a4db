import {once} from '../text/once.ts';
import {dayNumber} from './day-number.ts';

const [minute, hour] = [60_000, 3_600_000];
/** What is further off than so many days is told by its date. */
const mostDays = 7;

/** Says how far off a moment is («3 hours ago», «in 5 minutes»); undefined for what is a week off or more. */
type Relative = (moment: number, now: number) => string | undefined;

/** @param tag BCP 47 */
export function relativeTimes(tag: string): {readonly exact: Relative; readonly byDay: Relative} {
	const relative = once(() => new Intl.RelativeTimeFormat(tag, {numeric: 'auto'}));
	/** By the days of the reader's time zone: «yesterday». */
	const byDay: Relative = (moment, now) => {
		const days = dayNumber(moment) - dayNumber(now);
		return Math.abs(days) < mostDays ? relative().format(days, 'day') : undefined;
	};
	const exact: Relative = (moment, now) => {
		const off = moment - now;
		if (Math.abs(off) < minute) return relative().format(0, 'second');
		if (Math.abs(off) < hour) return relative().format(Math.trunc(off / minute), 'minute');
		return Math.abs(off) < 24 * hour ? relative().format(Math.trunc(off / hour), 'hour') : byDay(moment, now);
	};
	return {exact, byDay};
}

/** How long ago something was published, by its day where it has no time; undefined for what is still to come. */
export function agoOf(
	{exact, byDay}: ReturnType<typeof relativeTimes>,
	moment: number,
	now: number,
	hasTime: boolean,
): string | undefined {
	const isToCome = hasTime ? moment > now : dayNumber(moment) > dayNumber(now);
	return isToCome ? undefined : (hasTime ? exact : byDay)(moment, now);
}
