/**
 * How each field of khabar's format is read from what other formats have in its place. What they write there differs more
 * by field than by format: an author is a name, a list of names, or objects with one, whoever wrote it. A reader gives
 * undefined for what holds nothing.
 */

import {isObject} from '../../text/json-object.ts';
import {clean} from '../clean.ts';
import type {DayOrder} from '../dates/day-order.ts';
import {isoDate} from '../dates/iso-date.ts';
import {paragraphsOfMarkup, textOf} from '../markup/markup.ts';
import {kindOf, type Paragraph, textOf as textIn} from '../paragraph/paragraph.ts';
import {paragraphsOf} from '../prose/paragraphs.ts';
import {addressesIn, picturesIn} from './embedded.ts';
import {withoutEntities} from './entities.ts';
import type {FieldName} from './field.ts';
import {isAddress, noReply, personOf} from './person.ts';

/** What a document says for all of its fields. */
export interface Around {
	/** What relative links are relative to. */
	readonly base?: string | undefined;
	/** The order of day and month in its dates; asked only where a date does not tell. */
	readonly dayOrder?: () => DayOrder | undefined;
}

type Reader = (value: unknown, around?: Around) => unknown;

/** Whether a text holds nothing, or what programs in Python and JavaScript write where they have nothing. */
const isNothing = (text: string): boolean => /^(?:none|null|nan|undefined)?$/i.test(text.trim());

/** The members of an object that hold what it is called or what it says, in this order. Those of feeds begin with `@`. */
const telling = ['@label', 'value', '@value', 'name', 'label', 'term', '@term', '@text', '@id', 'url'];

/** The texts in a value: its own, or those of the items of a list, objects with what they are called. */
function texts(value: unknown): string[] {
	return [value]
		.flat()
		.map(item => (isObject(item) ? telling.map(name => item[name]).find(Boolean) : item))
		.filter((item): item is string => typeof item === 'string' && !isNothing(item));
}

/** Paragraphs for the pictures that stand in the HTML of a value. */
export const picturesOf = (value: unknown, base?: string): Paragraph[] =>
	texts(value)
		.flatMap(html => picturesIn(html, base))
		.map(picture => ({...picture, kind: 'image'}));

/** Where the HTML of a value leads to. */
export const addressOf = (value: unknown, base?: string): string | undefined =>
	texts(value)
		.flatMap(addressesIn)
		.map(address => url(address, {base}))
		.find(Boolean);

/** The text of one paragraph. */
const plain = (text: string): string => withoutEntities(textOf(text)).trim();

/** The first text that is not empty after cleaning. */
const firstText: Reader = value => texts(value).map(plain).find(clean);

/** NewsAPI's note of what it has left out, looked for once in each run of blanks. */
const cutNote = /…?(?<!\s)\s*\[\+\d+ chars\]\s*$/;

/** The paragraphs of a text, which may be HTML. Pictures alone are no text. */
function paragraphs(value: unknown, {base}: Around = {}): Paragraph[] | undefined {
	const found = [value].flat().flatMap(item => {
		const own = isObject(item) && typeof item['@xml:base'] === 'string' ? item['@xml:base'] : undefined;
		const around = own === undefined ? base : (URL.parse(own, base)?.href ?? base);
		return texts(item)
			.map(text => text.replace(cutNote, '…'))
			.flatMap(text => paragraphsOfMarkup(text, around) ?? paragraphsOf(textOf(text)));
	});
	return found.some(holdsText) ? found : undefined;
}

/** Whether something of a paragraph is there to be read besides what a picture shows. */
const holdsText = (paragraph: Paragraph): boolean => kindOf(paragraph) !== 'image' && clean(textIn(paragraph)) !== '';

/** What stands between separators, which an entity may hold («Q&amp;A») or be. A line ends each, in markup too. */
const parted =
	(separators: RegExp): Reader =>
	value => {
		const found = texts(value)
			.flatMap(text => text.split('\n'))
			.flatMap(line => plain(line).split(separators))
			.map(text => text.trim())
			.filter(Boolean);
		return found.length > 0 ? [...new Set(found)] : undefined;
	};

/** Who wrote it, each once: by their names, or where nobody is named, by the mail addresses that somebody answers. */
function authors(value: unknown): string[] | undefined {
	const people = [parted(/[;\n]/)(value) as string[] | undefined].flat().map(text => personOf(text ?? ''));
	const names = people.map(({name}) => name).filter(name => name !== '' && !isAddress(name));
	const mails = people.map(({mail}) => mail).filter(mail => mail !== '' && !noReply.test(mail));
	const found = new Set(names.length > 0 ? names : mails);
	return found.size > 0 ? [...found] : undefined;
}

/** Facts one a line, or in a list, as texts or as objects like khabar's own. */
function keyFacts(value: unknown): unknown[] | undefined {
	const items = typeof value === 'string' ? value.split('\n') : [value].flat();
	const facts = items
		.map(item => (isObject(item) ? {text: item.text, paragraph: item.paragraph} : item))
		.map(item => (typeof item === 'string' ? {text: plain(item), paragraph: undefined} : item))
		.filter(item => isObject(item) && typeof item.text === 'string' && !isNothing(item.text));
	return facts.length > 0 ? facts : undefined;
}

/** Links are for people who read: only such as a browser opens. One that is whole stays as it is written. */
function url(value: unknown, {base}: Around = {}): string | undefined {
	const [text] = texts(isObject(value) ? (value['@id'] ?? value.url) : value).map(found => found.trim());
	if (text === undefined || !URL.canParse(text, base)) return undefined;
	const {protocol, href} = new URL(text, base);
	if (protocol !== 'http:' && protocol !== 'https:') return undefined;
	return URL.canParse(text) ? text : href;
}

const date: Reader = (value, {dayOrder} = {}) =>
	[value]
		.flat()
		.map(found => isoDate(found, dayOrder))
		.find(Boolean);

/** A name; of an address, the name of its host. */
function source(value: unknown): string | undefined {
	const name = firstText(value) as string | undefined;
	return name && isAddress(name) && URL.canParse(name) ? new URL(name).hostname.replace(/^www\./, '') : name;
}

const languageTag = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,9}$/i;

export const readers: Readonly<Record<FieldName, Reader>> = {
	id: value => (typeof value === 'number' ? String(value) : firstText(value)),
	title: firstText,
	paragraphs,
	keyFacts,
	language: value =>
		texts(value)
			.map(tag => tag.trim().replaceAll('_', '-'))
			.find(tag => languageTag.test(tag)),
	direction: value => texts(value).find(text => text === 'rtl' || text === 'ltr'),
	source,
	authors,
	url,
	published: date,
	modified: date,
	section: value => (parted(/[;|\n]/)(value) as string[] | undefined)?.[0],
	tags: parted(/[;,،|\n]/),
	summary: firstText,
};
