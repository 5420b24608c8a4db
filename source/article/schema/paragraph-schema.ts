/** The schema of a paragraph: a text, or a text with what it is and what parts of it are. */
import * as v from 'valibot';
import {cleanParagraph} from '../paragraph/clean-paragraph.ts';
import {type Mark, markNames, type Paragraph, paragraphKinds} from '../paragraph/paragraph.ts';
import {object} from './object.ts';

const place = v.pipe(
	v.number('must be a number'),
	v.integer('must be a whole number'),
	v.minValue(0, 'must be 0 or more'),
);
const count = (least: number, most: number) => {
	const message = `must be a whole number from ${least} to ${most}`;
	return v.nullish(
		v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message)),
	);
};

/** Deeper ones could not be told apart on a screen. */
const deepest = 99;

const named = (names: readonly string[]) =>
	`must be ${names
		.map(name => `"${name}"`)
		.join(', ')
		.replace(/, ([^,]*)$/, ' or $1')}`;

const mark = v.tuple(
	[place, place, v.picklist(markNames, named(markNames)), v.nullish(v.string('must be text'))],
	'must be a list of a start, an end, a name and, for a link, an address',
);

const formed = object(
	{
		text: v.string('must be text'),
		kind: v.nullish(v.picklist(paragraphKinds, named(paragraphKinds))),
		level: count(1, 6),
		number: count(0, 1_000_000_000),
		depth: count(1, deepest),
		quoted: count(0, deepest),
		indent: count(0, deepest),
		cells: v.nullish(v.array(v.tuple([place, place], 'must be a list of a start and an end'), 'must be a list')),
		header: v.nullish(v.boolean('must be true or false')),
		url: v.nullish(v.string('must be text')),
		title: v.nullish(v.string('must be text')),
		marks: v.nullish(v.array(mark, 'must be a list')),
	},
	'must be an object',
);

const plain = v.pipe(
	v.string('must be text'),
	v.transform((text): Paragraph => cleanParagraph(text)),
);

const cleaned = v.transform(
	(paragraph: v.InferOutput<typeof formed>): Paragraph =>
		cleanParagraph({...paragraph, marks: (paragraph.marks ?? []) as Mark[]} as Paragraph),
);

const structured = v.pipe(formed, cleaned);

const isFormed = (input: unknown): boolean => typeof input === 'object' && input !== null && !Array.isArray(input);

/** Clean, and '' where nothing of it is left. */
export const paragraphSchema = v.lazy((input): typeof plain | typeof structured =>
	isFormed(input) ? structured : plain,
);

/** A path of valibot's to a field of a paragraph. */
function pathTo(input: object, keys: readonly (string | number)[]): [v.UnknownPathItem, ...v.UnknownPathItem[]] {
	const items = keys.map(key => ({type: 'unknown', origin: 'value', input, key, value: undefined}) as const);
	return items as unknown as [v.UnknownPathItem, ...v.UnknownPathItem[]];
}

/** What a reader cuts off or leaves out, for those who write articles: places that are not in the text. */
const checked = v.pipe(
	formed,
	v.rawCheck(({dataset, addIssue}) => {
		if (!dataset.typed) return;
		const {text, marks, cells} = dataset.value;
		for (const [name, places] of Object.entries({marks, cells}))
			for (const [i, [start, end]] of (places ?? []).entries()) {
				const isWithin = start <= end && end <= text.length && (start < end || name === 'cells');
				const message = `is not a place in the text, which has ${text.length} UTF-16 units`;
				if (!isWithin) addIssue({message, path: pathTo(dataset.value, [name, i])});
			}
	}),
	cleaned,
);

/** The same for those who write articles. */
export const checkedParagraphSchema = v.lazy((input): typeof plain | typeof checked =>
	isFormed(input) ? checked : plain,
);
