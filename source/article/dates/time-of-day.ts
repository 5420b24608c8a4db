import {halfNamed, isEnglishName, nameKey} from './names.ts';
import {withZonesOfPlaces} from './places.ts';
import {type Zone, zoneNamed} from './zones.ts';

/** A time of day that stands in a text, and what is left of the text without it. */
interface TimeOfDay {
	/** `09:05` or `09:05:30`. */
	readonly clock: string;
	/** Absent where no zone is said, or one that is not known: the time stays as it is written, and is not called UTC. */
	readonly zone?: Zone | undefined;
	readonly rest: string;
}

const clock = /(?<![\d:.])(?<hour>\d{1,2}):(?<minute>\d{1,2})(?::(?<second>\d{1,2}))?(?:[.,]\d+)?(?![\d:])/;
/** `10h30`, `10 h 30 min 05 s`, `10.30 Uhr`, `10時30分` and `10 PM` are written with a colon first, and Greenwich as everywhere. */
const otherForms: readonly (readonly [RegExp, string])[] = [
	[/(?<![\d:.])(\d{1,2})\s?h\s?(\d\d)(?!\d)/i, '$1:$2'],
	[/(:\d\d)\s?min\s?(\d\d)\s?s\b/i, '$1:$2'],
	[/(?<![\d:.])(\d{1,2})\.(\d\d)(?=\s?(?:Uhr|[ap]\.?m|GMT|UTC)\b)/i, '$1:$2'],
	[/(?<![\d:.])(\d{1,2})\s?[時时點点시]\s?(\d{1,2})\s?[分분]?/, '$1:$2 '],
	[/(?<![\d:.])(\d{1,2})(?=\s?[ap]\.?m\b)/i, '$1:00'],
	[/(?:بتوقيت\s)?(?:[غج]رين[يو]?تش|گرینویچ)/, ' GMT'],
];

const englishHalf = /^\s*(?<half>[ap])\.?\s?m\b\.?/i;
/** As far as the name of a half of the day may reach. */
const words = /^[\s،]*(?:[\p{L}\p{M}.]+\s?){1,3}/u;

/** A sign may be doubled, and the name of UTC stand before it; what follows must not make it a date (`-05-2026`). */
const offset =
	/^\s*[([]?(?:(?:GMT|UTC?|[A-Z]{2,5})\s?)?(?<sign>[+-])-?(?<hours>\d{1,2}?)(?::?(?<minutes>\d{2})(?::00)?)?(?![\d/.:]|-\d)/i;
const zoneName = /^\s*[([]?([a-z_]+(?:\/[a-z_]+(?:[+-]\d{1,2})?)+|[a-z]{1,5}(?![a-z]))/i;
/** A zone at the end of a text that has its date between the time and it. */
const zoneAtEnd = /\s(?:(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})|(?<name>[A-Z]{2,5}|[A-Za-z_]+\/[A-Za-z_/]+))$/;

/** Nothing that is further from UTC is a moment to ECMAScript; the farthest place is 14 hours away. */
const furthest = 23;

const two = (number: number | string) => String(number).padStart(2, '0');

function zoneAt({sign, hours, minutes = '00'}: Readonly<Record<string, string | undefined>>): Zone | undefined {
	if (sign === undefined || Number(hours) > furthest || Number(minutes) > 59) return undefined;
	const offset = `${sign}${two(hours!)}:${minutes}`;
	return () => offset;
}

/** The zone behind a time, or else at the end of the text, and the text without it. */
function zoneIn(before: string, behind: string): Pick<TimeOfDay, 'zone' | 'rest'> {
	const far = offset.exec(behind);
	if (far) return {zone: zoneAt(far.groups!), rest: `${before} ${behind.slice(far[0].length)}`};
	const [all = '', name = ''] = zoneName.exec(behind) ?? [];
	const next = name === '' || isEnglishName(name.toLowerCase()) ? undefined : zoneNamed(name);
	if (next) return {zone: next, rest: `${before} ${behind.slice(all.length)}`};
	const rest = `${before} ${behind}`;
	const last = zoneAtEnd.exec(rest);
	const zone = last && (last.groups!.name === undefined ? zoneAt(last.groups!) : zoneNamed(last.groups!.name));
	return zone ? {zone, rest: rest.slice(0, last.index)} : {rest};
}

/** The first hour of the half of the day that is said behind a time, and how much of the text says it. */
function halfAt(text: string): {first: number; length: number} | undefined {
	const english = englishHalf.exec(text);
	if (english) return {first: english.groups!.half!.toLowerCase() === 'p' ? 12 : 0, length: english[0].length};
	const said = words.exec(text)?.[0] ?? '';
	if (!/[^\0-\x7f]/.test(said)) return undefined;
	// Names of several words come before those of their first.
	const ends = [said.length, ...[...said.matchAll(/(?<=[^\s،])\s/g)].map(({index}) => index).reverse()];
	for (const end of ends) {
		const first = halfNamed(nameKey(said.slice(0, end)).replaceAll(' ', ''));
		if (first !== undefined) return {first, length: end};
	}
	return undefined;
}

/** Korean, Chinese and Japanese say the half of the day before the time. */
const halfBefore = /(?<half>[\p{Script=Hangul}\p{Script=Han}]{2})\s?$/u;

/** Reads the time of day in a text of at most some hundred characters; undefined when it has none. */
export function timeIn(text: string): TimeOfDay | undefined {
	const written = withZonesOfPlaces(otherForms.reduce((all, [other, same]) => all.replace(other, same), text));
	const found = clock.exec(written);
	if (!found) return undefined;
	const {hour, minute, second} = found.groups!;
	let before = written.slice(0, found.index);
	let behind = written.slice(found.index + found[0].length);
	let half = halfAt(behind);
	behind = behind.slice(half?.length ?? 0);
	const east = halfBefore.exec(before);
	const first = east && halfNamed(nameKey(east.groups!.half!));
	if (!half && typeof first === 'number') {
		half = {first, length: 0};
		before = before.slice(0, east!.index);
	}
	const hours = half && Number(hour) <= 12 ? (Number(hour) % 12) + half.first : Number(hour);
	// ECMAScript has no leap seconds: such a second is the one before it.
	const last = second === undefined ? [] : [second === '60' ? '59' : second];
	return {clock: [hours, minute!, ...last].map(two).join(':'), ...zoneIn(before, behind)};
}
