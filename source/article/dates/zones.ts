/**
 * How far time zones are from UTC. News write their abbreviations, which are not the only ones of their name: what is meant
 * is what news mean by them most often, so IST is India's (not Israel's or Ireland's), BST Britain's in summer, CST that of
 * Chicago. AST is Arabia's as often as that of Halifax, seven hours away, so it says nothing.
 */

const minute = 60_000;

/** The zones that RFC 822 names (section 5.1), in hours: no table has to be made for them. */
const rfc822: Readonly<Record<string, number>> = {
	UT: 0,
	UTC: 0,
	GMT: 0,
	Z: 0,
	EST: -5,
	EDT: -4,
	CST: -6,
	CDT: -5,
	MST: -7,
	MDT: -6,
	PST: -8,
	PDT: -7,
};

/**
 * `Intl` abbreviates the name of a zone only in the language of those who live there. For each language, these are zones
 * that it has abbreviations for.
 */
const places: readonly (readonly [locale: string, ...zones: string[]])[] = [
	['en-GB', 'Europe/London', 'Europe/Paris', 'Europe/Athens', 'Europe/Lisbon', 'Asia/Dubai'],
	['en-IN', 'Asia/Kolkata'],
	['en-US', 'America/New_York', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/Anchorage'],
	['en-US', 'Pacific/Honolulu', 'America/Halifax'],
	['ja', 'Asia/Tokyo'],
	['de', 'Europe/Berlin', 'Europe/Athens', 'Europe/Lisbon'],
	['en-AU', 'Australia/Sydney', 'Australia/Adelaide', 'Australia/Perth', 'Pacific/Auckland'],
	['en-ZA', 'Africa/Johannesburg', 'Africa/Lagos', 'Africa/Nairobi', 'Africa/Maputo'],
	['en-HK', 'Asia/Hong_Kong'],
	['en-SG', 'Asia/Singapore'],
	['id', 'Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
	['pt-BR', 'America/Sao_Paulo'],
	['es-AR', 'America/Buenos_Aires'],
	['es-CL', 'America/Santiago'],
	['es-CO', 'America/Bogota'],
	['es-PE', 'America/Lima'],
	['es-VE', 'America/Caracas'],
	['en-CA', 'America/St_Johns'],
];

/** A month of summer and one of winter, north of the equator. */
const [winter, summer] = [0, 6];

/** What an abbreviation means: the time of a zone on that day, or, given a month, as it is in that month of the year. */
interface Meaning {
	readonly zone: string;
	readonly month?: number | undefined;
}

/** For these `Intl` has no abbreviations in any language, only distances from UTC. */
const others: Readonly<Record<string, Meaning>> = {
	MSK: {zone: 'Europe/Moscow'},
	TRT: {zone: 'Europe/Istanbul'},
	IDT: {zone: 'Asia/Jerusalem', month: summer},
	IRST: {zone: 'Asia/Tehran', month: winter},
	IRDT: {zone: 'Asia/Tehran', month: summer},
	AFT: {zone: 'Asia/Kabul'},
	PKT: {zone: 'Asia/Karachi'},
	NPT: {zone: 'Asia/Kathmandu'},
	ICT: {zone: 'Asia/Bangkok'},
	PHT: {zone: 'Asia/Manila'},
	KST: {zone: 'Asia/Seoul'},
	MET: {zone: 'Europe/Berlin', month: winter},
	MEST: {zone: 'Europe/Berlin', month: summer},
};

const withoutMeaning = new Set(['AST']);

/** Any year will do in which the zones had the names that they have now. */
const namingYear = 2025;
/** No clock is changed early in these months. */
const earlyIn = (year: number, month: number) => Date.UTC(year, month, 5);

function nameOf(locale: string, zone: string, style: 'short' | 'shortGeneric', time: number): string {
	const format = new Intl.DateTimeFormat(locale, {timeZone: zone, timeZoneName: style});
	return format.formatToParts(time).find(({type}) => type === 'timeZoneName')!.value;
}

/** What `Intl` calls the zones of a place in winter, in summer and all year (ET), each with what it means. */
function* namesIn([locale, ...zones]: (typeof places)[number]): Generator<readonly [string, Meaning]> {
	for (const zone of zones) {
		const [cold, warm] = [winter, summer].map(month => nameOf(locale, zone, 'short', earlyIn(namingYear, month)));
		yield [cold!, {zone, month: cold === warm ? undefined : winter}];
		yield [warm!, {zone, month: cold === warm ? undefined : summer}];
		yield [nameOf(locale, zone, 'shortGeneric', earlyIn(namingYear, winter)), {zone}];
	}
}

const meanings = new Map<string, Meaning>(Object.entries(others));
let placesRead = 0;

/** Reads place after place until one has the name: a feed in CET waits for no other. */
function meaningOf(name: string): Meaning | undefined {
	while (!meanings.has(name) && placesRead < places.length) {
		for (const [own, meaning] of namesIn(places[placesRead]!)) if (!meanings.has(own)) meanings.set(own, meaning);
		placesRead++;
	}
	return meanings.get(name);
}

const formats = new Map<string, Intl.DateTimeFormat | undefined>();
/** How many formats are remembered: documents may bring any number of names that no zone has. */
const mostFormats = 500;

/** Tells how far a zone is from UTC; undefined when there is no zone of that name. */
function offsetFormat(zone: string): Intl.DateTimeFormat | undefined {
	if (formats.has(zone)) return formats.get(zone);
	let format: Intl.DateTimeFormat | undefined;
	try {
		format = new Intl.DateTimeFormat('en', {timeZone: zone, timeZoneName: 'longOffset'});
	} catch {
		// It is no name of a zone.
	}
	if (formats.size >= mostFormats) formats.clear();
	formats.set(zone, format);
	return format;
}

/** Minutes from UTC that a zone had at a moment. */
function offsetAt(format: Intl.DateTimeFormat, time: number): number {
	const name = format.formatToParts(time).find(({type}) => type === 'timeZoneName')!.value;
	const {sign, hours = '0', minutes = '0'} = /(?<sign>[+-])(?<hours>\d+):(?<minutes>\d+)/.exec(name)?.groups ?? {};
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** @param wall the time that clocks showed there, as if it were UTC */
function offsetOnWall(format: Intl.DateTimeFormat, wall: number): number {
	const first = offsetAt(format, wall - offsetAt(format, wall) * minute);
	return offsetAt(format, wall - first * minute);
}

function written(minutes: number): string {
	if (minutes === 0) return 'Z';
	const two = (number: number) => String(number).padStart(2, '0');
	const ahead = Math.abs(minutes);
	return `${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/**
 * Gives the distance from UTC, as ISO 8601 writes it (`+03:00`, `Z`), that a zone had when its clocks showed a date and time,
 * which is in milliseconds since 1970 as if it were UTC.
 */
export type Zone = (wall: number) => string;

/**
 * The zone of a name; undefined when it is not known.
 * @param name in the IANA database (`Europe/Berlin`), or an abbreviation, which only in capitals may be any
 */
export function zoneNamed(name: string): Zone | undefined {
	const hours = rfc822[name.toUpperCase()];
	if (hours !== undefined) return () => written(hours * 60);
	if (name.includes('/')) {
		const format = offsetFormat(name);
		return format && (wall => written(offsetOnWall(format, wall)));
	}
	const meaning = !/^[A-Z]{2,5}$/.test(name) || withoutMeaning.has(name) ? undefined : meaningOf(name);
	if (!meaning) return undefined;
	const {zone, month} = meaning;
	const format = offsetFormat(zone)!;
	if (month === undefined) return wall => written(offsetOnWall(format, wall));
	// CET means what it says also in July, when nobody there has it.
	return wall => written(offsetAt(format, earlyIn(new Date(wall).getUTCFullYear(), month)));
}
