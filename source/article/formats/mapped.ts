import {isObject, type JsonObject} from '../../text/json-object.ts';
import type {FieldName} from '../fields/field.ts';
import {type Around, readers} from '../fields/field-readers.ts';
import type {FieldPath, Fields} from './format.ts';

/** An input of khabar's schema. */
export type Input = Partial<Record<FieldName, unknown>>;

interface Mapped {
	readonly input: Input;
	/** The field of the document that each was read from, or should have been. */
	readonly names: Readonly<Record<string, string>>;
}

/** The field of an object by its name, or with dots in it, a field of its field. */
export function memberAt(value: JsonObject, name: string): unknown {
	if (value[name] !== undefined || !name.includes('.')) return value[name];
	return name.split('.').reduce<unknown>((inner, part) => (isObject(inner) ? inner[part] : undefined), value);
}

/** Lists that a document may keep in several parts. */
const gathered: ReadonlySet<FieldName> = new Set(['authors', 'tags']);

/** What an object of another format says of an article, in khabar's names. */
export function mapped(value: JsonObject, fields: Fields, around: Around): Mapped {
	const input: Input = {};
	const names: Record<string, string> = {};
	const entries = Object.entries(fields) as [FieldName, FieldPath][];
	// Addresses within a text are relative to the article's own, where nothing is said of others.
	entries.sort(([field], [other]) => Number(other === 'url') - Number(field === 'url'));
	for (const [field, place] of entries) {
		const base = around.base ?? (field === 'paragraphs' ? (input.url as string | undefined) : undefined);
		if (typeof place === 'function') {
			const found = read(field, place(value, around.base), around);
			if (found !== undefined) input[field] = found;
			continue;
		}
		const candidates = place.split(' ');
		for (const name of candidates) {
			const found = read(field, memberAt(value, name), {...around, base});
			if (found === undefined) continue;
			names[field] ??= name;
			input[field] = input[field] === undefined ? found : [...new Set([input[field], found].flat())];
			if (!gathered.has(field)) break;
		}
		names[field] ??= candidates.find(name => isHeld(memberAt(value, name))) ?? candidates[0]!;
	}
	input.keyFacts ??= factsBeside(value);
	return {input, names};
}

/** What an object holds in the first of some places that holds anything. */
export function valueAt(value: JsonObject, place: FieldPath, base: string | undefined): unknown {
	if (typeof place === 'function') return place(value, base);
	return place
		.split(' ')
		.map(name => memberAt(value, name))
		.find(isHeld);
}

const isHeld = (value: unknown) => value !== undefined && value !== null;

const read = (field: FieldName, value: unknown, around: Around): unknown =>
	isHeld(value) ? readers[field](value, around) : undefined;

/**
 * Values in the places of title and text that cannot be read as such: khabar's schema then says what is wrong with them. A
 * text in which nothing can be read becomes an empty one.
 * @param isText whether all that the object holds is text
 */
export function unreadable(value: JsonObject, {input, names}: Mapped, isText = false): Input {
	const inPlaceOf = (field: FieldName) =>
		input[field] === undefined ? (memberAt(value, names[field] ?? '') ?? undefined) : undefined;
	const title = inPlaceOf('title');
	const text = inPlaceOf('paragraphs');
	return {
		...(title !== undefined && !isText && typeof title !== 'string' && {title}),
		...(text !== undefined && {paragraphs: [isText || typeof text === 'string' ? '' : text]}),
	};
}

const factsName = /^_?key_?(?:facts|points)$|^_?highlights$/i;

/**
 * Key facts that an article brings beside the fields of its format: as JSON Feed has it, in a field whose name begins with
 * `_`, or in an object of such a name (`_key_facts`, `_khabar: {key_facts}`), and as others write them.
 */
function factsBeside(value: JsonObject): unknown {
	const extensions = Object.entries(value).flatMap(([name, inner]) =>
		name.startsWith('_') && isObject(inner) ? Object.entries(inner) : [],
	);
	const found = [...Object.entries(value), ...extensions].find(
		([name, facts]) => factsName.test(name) && isHeld(facts),
	);
	return found && readers.keyFacts(found[1]);
}
