import {hostOfAddress, shownAddress} from '../../article/address.ts';
import type {Article} from '../../article/article.ts';
import {articleDirection} from '../../article/direction.ts';
import {textOf} from '../../article/paragraph/paragraph.ts';
import type {Telling} from '../../facts/told-facts.ts';
import type {Row} from '../../text/cell.ts';
import {detectLanguage} from '../../text/detect-language.ts';
import type {Direction} from '../../text/direction.ts';
import {lines} from '../../text/row.ts';
import {helpGeometry, type Size} from '../layout/geometry.ts';
import {commas} from '../layout/signs.ts';
import type {Entry} from '../state/entry.ts';

/** What is known of an article, in the order in which it is shown. */
const aboutFields = [
	'title',
	'address',
	'letters',
	'mixedLetters',
	'authors',
	'source',
	'alsoIn',
	'published',
	'modified',
	'section',
	'tags',
	'language',
	'words',
	'minutes',
	'file',
	'from',
	'format',
	'added',
	'factsBy',
	'factsDropped',
	'id',
] as const;
type AboutField = (typeof aboutFields)[number];

interface FieldValue {
	readonly field: AboutField;
	readonly value: string;
	/** The direction of what is no text: addresses, names of files, dates. */
	readonly direction?: Direction;
}

/**
 * Words that people read in a minute, by language: the means of the International Reading Speed Texts (Trauzettel-Klosinski
 * and Dietz, 2012). Other languages are read at a speed between theirs.
 */
const wordsPerMinute: Readonly<Record<string, number>> = {ar: 138, en: 228, he: 187};
const otherWordsPerMinute = 180;

/** How long it takes to read a text of so many words, in whole minutes, at least 1. */
export function readingMinutes(words: number, language = ''): number {
	const rate = wordsPerMinute[language.toLowerCase().split('-', 1)[0]!] ?? otherWordsPerMinute;
	return Math.max(1, Math.round(words / rate));
}

/** A date (ISO 8601) as it is written, with its hour and its zone where it has them: `2025-03-18 10:00 +03:00`. */
export function shownMoment(date: string): string {
	const [, day, time, zone = ''] = /^(\S{10})[T ](\d{2}:\d{2})(?::[\d.]+)?(.*)$/is.exec(date) ?? [];
	return day ? [day, time, zone.toUpperCase() === 'Z' ? 'UTC' : zone].filter(Boolean).join(' ') : date;
}

/** The host in its own letters, where the address has it in Punycode; of mixed scripts, with their names. */
function hostLetters(address: string | undefined): Pick<FieldValue, 'field' | 'value'> | undefined {
	const host = hostOfAddress(address);
	if (!host || host.letters === host.ascii) return undefined;
	if (host.mixed.length === 0) return {field: 'letters', value: host.letters};
	return {field: 'mixedLetters', value: `${host.letters} (${host.mixed.join(' + ')})`};
}

/** What is told of whose facts are shown: the program that told them, and how many of its facts were dropped. */
function valuesOfTelling({by, dropped}: Telling): FieldValue[] {
	const ofDropped = dropped > 0 ? [{field: 'factsDropped', value: String(dropped), direction: 'ltr'} as const] : [];
	return [{field: 'factsBy', value: by}, ...ofDropped];
}

const known = new WeakMap<Entry, readonly FieldValue[]>();

/**
 * All that is known of an article.
 * @param told what the user's program told of it, where it did
 */
export function aboutValues(entry: Entry, told?: Telling): readonly FieldValue[] {
	let values = known.get(entry);
	if (!values) {
		values = valuesOf(entry);
		known.set(entry, values);
	}
	return told ? [...values, ...valuesOfTelling(told)] : values;
}

function valuesOf({article, words, file}: Entry): FieldValue[] {
	const comma = commas[articleDirection(article)];
	const host = hostLetters(article.url);
	const {origin} = article;
	const text: Partial<Record<AboutField, string | undefined>> = {
		title: article.title,
		authors: article.authors.join(comma),
		source: article.source,
		alsoIn: article.alsoIn?.join(comma),
		section: article.section,
		tags: article.tags.join(comma),
	};
	const data: Partial<Record<AboutField, string | undefined>> = {
		address: article.url && shownAddress(article.url),
		...(host && {[host.field]: host.value}),
		published: article.published && shownMoment(article.published),
		modified: article.modified && shownMoment(article.modified),
		language: article.language,
		words: String(words),
		minutes: String(readingMinutes(words, languageOf(article))),
		file,
		from: origin?.from,
		format: origin?.shape,
		added: origin?.added && shownMoment(origin.added),
		id: article.id,
	};
	return aboutFields.flatMap((field): FieldValue[] => {
		const value = text[field];
		if (value) return [{field, value}];
		const datum = data[field];
		return datum ? [{field, value: datum, direction: 'ltr'}] : [];
	});
}

const languageOf = ({language, title, paragraphs}: Article) =>
	language ?? detectLanguage(`${title} ${textOf(paragraphs[0] ?? '')}`);

/** A row of what is known: the first one of a field has its name. */
interface AboutRow {
	readonly field?: AboutField | undefined;
	readonly value: Row;
}

/** Columns for the names of fields. */
export const aboutLabelColumns = (columns: number): number => Math.min(18, Math.floor(columns / 3));

/** No value is cut off before so many rows. */
const mostRows = 100;

/** @param told what the user's program told of the article, where it did */
export function aboutRows(entry: Entry, columns: number, told?: Telling): AboutRow[] {
	const width = Math.max(1, columns - aboutLabelColumns(columns));
	return aboutValues(entry, told).flatMap(({field, value, direction}) =>
		lines(value, width, mostRows, {direction}).map(
			(row, i): AboutRow => ({field: i === 0 ? field : undefined, value: row}),
		),
	);
}

export const aboutRowCount = (entry: Entry, columns: number, told?: Telling): number =>
	aboutRows(entry, columns, told).length;

export const aboutHeight = (size: Size): number => helpGeometry(size).rows;
