/**
 * The room of sources: what the user follows (this file; `opml/` and `sources-file.ts` are the user's file of it), how a feed is
 * found on a page (`finding/`), when a source is asked (`schedule/`), and the update (`update/`). May import the other rooms of
 * the library, and `article/`, `network/` and `search/`.
 */

import {clean} from '../../article/clean.ts';

/** How much a source keeps of what is old, read and without a star. */
type Keep = {readonly days: number} | {readonly count: number};

/** A source that the user follows. */
export interface Subscription {
	/** What its articles have as their source. No two have the same. */
	readonly name: string;
	/** Of its feed: http, https or file. */
	readonly address: string;
	readonly tags: readonly string[];
	/** Whether the page of each article is fetched. */
	readonly isFull: boolean;
	readonly keep?: Keep;
	/** How long it is left alone after it was asked, in milliseconds. */
	readonly every?: number;
}

const hour = 3_600_000;
const units: Readonly<Record<string, number>> = {m: hour / 60, h: hour, d: 24 * hour, w: 7 * 24 * hour};
const most = 1_000_000;

/** Milliseconds of a time such as `30m`, `2h`, `1d` or `1w`; undefined for any other text. */
export function timeOfText(text: string): number | undefined {
	const {digits, unit = ''} = /^(?<digits>\d{1,7})(?<unit>[mhdw])$/.exec(text.trim().toLowerCase())?.groups ?? {};
	const count = Number(digits);
	return digits === undefined || count === 0 || count > most ? undefined : count * units[unit]!;
}

/** What `90d`, `12w` or `1000` keeps; undefined for any other text. */
export function keepOfText(text: string): Keep | undefined {
	const written = text.trim();
	if (/^\d{1,7}$/.test(written)) return {count: Number(written)};
	const time = timeOfText(written);
	return time === undefined || /[mh]$/i.test(written) ? undefined : {days: time / (24 * hour)};
}

/** As `keepOfText` and `timeOfText` read it. */
export const textOfKeep = (keep: Keep): string => ('days' in keep ? `${keep.days}d` : String(keep.count));
export function textOfTime(time: number): string {
	const [unit, length] = Object.entries(units).findLast(([, length]) => time % length === 0) ?? ['m', units.m!];
	return `${Math.max(1, Math.round(time / length))}${unit}`;
}

/** An address without the password in it: only the user's own file of sources holds that. */
export function withoutPassword(address: string): string {
	const url = URL.parse(address);
	if (!url?.password) return address;
	url.password = '';
	return url.href;
}

/**
 * Whether a link of a feed leads to another host than the feed's own. Strangers write links, also when the feed itself is
 * on a private network, as feeds that gather others are. So only the feed's own host may be private.
 */
export const leadsAway = (link: string, feed: string): boolean =>
	URL.parse(link)?.hostname !== URL.parse(feed)?.hostname;

/** Whether an address is that of a folder or file of this machine. */
export const isFileAddress = (address: string): boolean => /^file:/i.test(address);

/** The name of a source by its address alone: its host, or the last part of the path if it has no host. */
export function nameByAddress(address: string): string {
	const url = URL.parse(address);
	const last = url?.pathname.split('/').findLast(Boolean) ?? '';
	let path = last;
	try {
		path = decodeURIComponent(last);
	} catch {
		// It is not UTF-8: the name stays as it is written.
	}
	return clean(url?.hostname || path || address) || 'source';
}

/** What is equal for two addresses of the same feed: http and https lead to one feed, whatever the password. */
export function addressKey(address: string): string {
	const url = URL.parse(address);
	if (!url) return address;
	url.hash = '';
	url.password = '';
	return /^https?:$/.test(url.protocol) ? url.href.slice(url.protocol.length) : url.href;
}

/**
 * A name that no other has: the name itself, or with a number.
 * @param next the number to try next for each name. With it, thousands of equal names take linear time; it may be used only
 * while `others` loses no name.
 */
export function freeName(name: string, others: ReadonlySet<string>, next?: Map<string, number>): string {
	for (let count = next?.get(name) ?? 1; ; count++) {
		const candidate = count === 1 ? name : `${name} (${count})`;
		if (others.has(candidate)) continue;
		next?.set(name, count + 1);
		return candidate;
	}
}
