/**
 * The schema of khabar's own format, for valibot: what is required, what is cleaned, and what each field must be; and the
 * messages for what is wrong. May import the types and the cleaning of `article/`.
 */

import * as v from 'valibot';
import type {Article, ArticleOrigin, PublishedFact} from '../article.ts';
import {clean} from '../clean.ts';
import {isoDate} from '../dates/iso-date.ts';
import {timeOfDate} from '../dates/moment.ts';
import {isHeld, type Paragraph, textOf} from '../paragraph/paragraph.ts';
import {object} from './object.ts';
import {checkedParagraphSchema, paragraphSchema} from './paragraph-schema.ts';

/** Every string of an article passes here, and is cleaned here and nowhere else. */
const text = v.pipe(v.string('must be text'), v.transform(clean));

const optionalText = v.nullish(text, '');
const requiredText = v.pipe(text, v.nonEmpty('has no text'));

/** A date that cannot be read is dropped: it should not keep anyone from the article. */
const optionalDate = v.pipe(
	optionalText,
	v.transform(date => (timeOfDate(date) === undefined ? (isoDate(date) ?? '') : date)),
);

/** Any other use of the name is left alone. */
const optionalOrigin = v.fallback(
	v.optional(
		v.pipe(
			v.object({from: requiredText, shape: requiredText, added: optionalDate, sharedId: optionalText}),
			v.transform(
				({added, sharedId, ...origin}): ArticleOrigin => ({
					...origin,
					...(added && {added}),
					...(sharedId && {sharedId}),
				}),
			),
		),
	),
	undefined,
);

const oneText = v.pipe(
	text,
	v.transform(only => [only]),
);
const textOrTexts = v.array(text, 'must be text or a list');

const plainFact = v.pipe(
	text,
	v.transform(fact => ({text: fact, paragraph: undefined})),
);
const placedFact = object(
	{text, paragraph: v.nullish(v.number('must be a number'))},
	'must be text or an object with text',
);

const hasText = v.check(
	(paragraphs: Paragraph[]) => paragraphs.some(paragraph => textOf(paragraph) !== ''),
	'has no text',
);

/**
 * The file format of an article, field by field. Fields that are not named are left alone; an optional one that is null
 * counts as absent. A choice by type is `lazy`, since a union would hide which of its items is wrong.
 */
const fields = object(
	{
		id: optionalText,
		title: requiredText,
		paragraphs: v.pipe(v.array(paragraphSchema, 'must be a list'), hasText),
		keyFacts: v.nullish(
			v.array(
				v.lazy(input => (typeof input === 'string' ? plainFact : placedFact)),
				'must be a list',
			),
			[],
		),
		language: optionalText,
		direction: v.nullish(v.picklist(['ltr', 'rtl', 'auto'], 'must be "ltr", "rtl" or "auto"'), 'auto'),
		source: optionalText,
		alsoIn: v.nullish(v.array(text, 'must be a list'), []),
		authors: v.nullish(
			v.lazy(input => (typeof input === 'string' ? oneText : textOrTexts)),
			[],
		),
		url: optionalText,
		published: optionalDate,
		modified: optionalDate,
		section: optionalText,
		tags: v.nullish(v.array(text, 'must be a list'), []),
		summary: optionalText,
		origin: optionalOrigin,
	},
	'must be an object',
);

/** What of a readable article would be left out, for those who write articles. */
const readableDate = v.pipe(
	optionalText,
	v.check(date => date === '' || timeOfDate(date) !== undefined, 'is not an ISO 8601 date'),
);

/** The same format for those who write articles: what a reader is spared by leaving it out is wrong here. */
export const checkedSchema = v.pipe(
	object(
		{
			...fields.entries,
			paragraphs: v.pipe(v.array(checkedParagraphSchema, 'must be a list'), hasText),
			published: readableDate,
			modified: readableDate,
		},
		'must be an object',
	),
	v.rawCheck(({dataset, addIssue}) => {
		if (!dataset.typed) return;
		const {keyFacts, paragraphs} = dataset.value;
		for (const [index, {paragraph}] of keyFacts.entries()) {
			if (typeof paragraph !== 'number' || textOf(paragraphs[paragraph] ?? '') !== '') continue;
			const keys = ['keyFacts', index, 'paragraph'];
			const path = keys.map(
				key => ({type: 'unknown', origin: 'value', input: dataset.value, key, value: paragraph}) as const,
			);
			addIssue({
				message: 'is not the number of a paragraph with text',
				path: path as [v.UnknownPathItem, ...v.UnknownPathItem[]],
			});
		}
	}),
	v.transform(toArticle),
);

type Fields = v.InferOutput<typeof fields>;

/** Publisher's facts count paragraphs of the file; ours count those that are left. A number that fits none is dropped. */
function publishedFacts({keyFacts, paragraphs}: Fields): PublishedFact[] {
	if (keyFacts.length === 0) return [];
	let kept = 0;
	const places = paragraphs.map(paragraph => (isHeld(paragraph) ? kept++ : undefined));
	return keyFacts
		.filter(fact => fact.text)
		.map(fact => {
			const paragraph = places[fact.paragraph ?? -1];
			return paragraph === undefined ? {text: fact.text} : {text: fact.text, paragraph};
		});
}

/** The fields that hold something. */
function present<T extends object>(values: T): {[K in keyof T]?: Exclude<T[K], undefined>} {
	const held = Object.entries(values).filter(([, value]) => value);
	return Object.fromEntries(held) as {[K in keyof T]?: Exclude<T[K], undefined>};
}

function toArticle(values: Fields): Omit<Article, 'id'> & {readonly id?: string} {
	const {title, paragraphs, keyFacts: _, authors, tags, alsoIn, direction, ...optional} = values;
	const otherSources = alsoIn.filter(Boolean);
	return {
		...present({...optional, direction: direction === 'auto' ? undefined : direction}),
		...(otherSources.length > 0 && {alsoIn: otherSources}),
		title,
		paragraphs: paragraphs.includes('') ? paragraphs.filter(isHeld) : paragraphs,
		keyFacts: publishedFacts(values),
		authors: authors.filter(Boolean),
		tags: tags.filter(Boolean),
	};
}

/** An article as it stands in a file; when it brings no `id`, its reader gives it one. */
export const articleSchema = v.pipe(fields, v.transform(toArticle));

/**
 * An article as a program hands it over, a line of JSON Lines. It is not there to be listed, so it needs no title; and
 * the answer names paragraphs by their number, so the blank ones stay.
 */
export const streamedSchema = v.pipe(
	object({...fields.entries, title: optionalText}, 'must be an object'),
	v.transform(values => ({
		...toArticle(values),
		paragraphs: values.paragraphs,
		keyFacts: values.keyFacts
			.filter(fact => fact.text)
			.map(
				({text, paragraph}): PublishedFact =>
					typeof paragraph === 'number' && paragraph in values.paragraphs ? {text, paragraph} : {text},
			),
	})),
);
