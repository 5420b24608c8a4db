import {nameKey} from './names.ts';

/**
 * Zones as Arabic and Persian papers name them, by a place («بتوقيت القاهرة»). `Intl` has names for cities only where a
 * country has several zones. Places of which there are two, as «عمان», are left out.
 */
const places: Readonly<Record<string, string>> = {
	'Asia/Riyadh': 'مكة|مكة المكرمة|الرياض|السعودية',
	'Africa/Cairo': 'القاهرة|مصر',
	'Asia/Beirut': 'بيروت|لبنان',
	'Asia/Damascus': 'دمشق|سوريا',
	'Asia/Amman': 'الأردن',
	'Asia/Jerusalem': 'القدس|فلسطين|غزة',
	'Asia/Baghdad': 'بغداد|العراق',
	'Asia/Kuwait': 'الكويت',
	'Asia/Qatar': 'الدوحة|قطر',
	'Asia/Dubai': 'أبوظبي|أبو ظبي|دبي|الإمارات',
	'Asia/Muscat': 'مسقط',
	'Asia/Aden': 'صنعاء|عدن|اليمن',
	'Africa/Khartoum': 'الخرطوم|السودان',
	'Africa/Tripoli': 'ليبيا',
	'Africa/Tunis': 'تونس',
	'Africa/Algiers': 'الجزائر',
	'Africa/Casablanca': 'الرباط|المغرب',
	'Asia/Tehran': 'طهران|تهران|إيران',
	'Asia/Kabul': 'كابول|کابل',
	'Europe/Istanbul': 'إسطنبول|أنقرة|تركيا',
	'Europe/Moscow': 'موسكو|مسکو',
	'Europe/London': 'لندن',
	'Europe/Paris': 'باريس|پاریس',
	'Europe/Berlin': 'برلين|برلین',
	'America/New_York': 'واشنطن|نيويورك|نیویورک',
};

let zones: ReadonlyMap<string, string> | undefined;

/** A place has one word or two. */
const timeOfPlace = /(?:بتوقيت|به وقت)\s+(\p{L}[\p{L}\p{M}]*)(?:\s(\p{L}[\p{L}\p{M}]*))?/u;

/** A text with the name that the IANA database has for a zone, where it has that of a place. */
export function withZonesOfPlaces(text: string): string {
	return text.replace(timeOfPlace, (all: string, one: string, two: string | undefined) => {
		zones ??= new Map(
			Object.entries(places).flatMap(([zone, names]) => names.split('|').map(name => [nameKey(name), zone] as const)),
		);
		const both = two === undefined ? undefined : zones.get(nameKey(`${one} ${two}`));
		if (both) return both;
		const zone = zones.get(nameKey(one));
		return zone ? `${zone} ${two ?? ''}` : all;
	});
}
