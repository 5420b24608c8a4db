import type {XmlHandler} from '../../../article/formats/feed/feed-packages.ts';

/** What a publisher says about how often to come. Lengths are in milliseconds. */
export interface Hints {
	/** The longer of `ttl` and `sy:updatePeriod`. */
	readonly interval?: number | undefined;
	/** By `Cache-Control`. */
	readonly maxAge?: number | undefined;
	/** 0 to 23, in UTC. */
	readonly skipHours?: readonly number[];
	/** 0, Sunday, to 6, in UTC. */
	readonly skipDays?: readonly number[];
}

/** What a feed says of itself before its items. */
export interface FeedHead extends Hints {
	readonly title?: string | undefined;
}

/** How much of a document is looked at, in bytes: what it says of itself stands at its beginning. */
const reach = 65_536;

const minute = 60_000;
const periods: Readonly<Record<string, number>> = {
	hourly: 60 * minute,
	daily: 24 * 60 * minute,
	weekly: 7 * 24 * 60 * minute,
	monthly: 30 * 24 * 60 * minute,
	yearly: 365 * 24 * 60 * minute,
};
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Thrown where the items begin: what stands before them is all that is read. */
const enough = new Error('enough');

/** Reads what a feed in XML says of itself. Of any other document it reads nothing. */
export async function feedHead(text: string): Promise<FeedHead> {
	const {readXml} = await import('../../../article/formats/feed/feed-packages.ts');
	const found = new Map<string, string[]>();
	const path: string[] = [];
	let parts: string[] = [];
	const handler: XmlHandler = {
		open(name) {
			const local = name.slice(name.indexOf(':') + 1);
			if (local === 'item' || local === 'entry') throw enough;
			path.push(local);
			parts = [];
		},
		text: part => void parts.push(part),
		close() {
			const name = path.pop()!;
			const around = path.at(-1);
			if (name !== 'title' || around === 'channel' || around === 'feed') {
				found.set(name, [...(found.get(name) ?? []), parts.join('').trim()]);
			}
			parts = [];
		},
	};
	try {
		readXml(text.slice(0, reach), handler);
	} catch {
		// Either the items have begun, or the package cannot read on: what was found was found.
	}
	return headOf(found);
}

function headOf(found: ReadonlyMap<string, readonly string[]>): FeedHead {
	const first = (name: string) => found.get(name)?.find(Boolean);
	const ttl = /^\d{1,7}$/.exec(first('ttl') ?? '')?.[0];
	const period = periods[first('updateperiod')?.toLowerCase() ?? ''];
	const frequency = Math.max(1, Number(/^\d{1,5}$/.exec(first('updatefrequency') ?? '')?.[0] ?? 1));
	const intervals = [
		...(ttl === undefined ? [] : [Number(ttl) * minute]),
		...(period === undefined ? [] : [period / frequency]),
	];
	const hours = (found.get('hour') ?? []).filter(text => /^\d{1,2}$/.test(text)).map(text => Number(text) % 24);
	const skipDays = (found.get('day') ?? []).map(text => days.indexOf(text.toLowerCase())).filter(day => day >= 0);
	return {
		title: first('title'),
		...(intervals.length > 0 && {interval: Math.max(...intervals)}),
		...(hours.length > 0 && {skipHours: hours}),
		...(skipDays.length > 0 && {skipDays}),
	};
}
