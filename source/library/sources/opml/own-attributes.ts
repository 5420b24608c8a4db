import {decodedValue} from './attributes.ts';
import type {Element} from './xml-packages.ts';

/** The namespace of our own attributes. */
export const namespace = 'urn:khabar:sources';
export const usualPrefix = 'khabar';

/** Our own attributes. */
export type OwnName = 'full' | 'keep' | 'every';

/** The prefix that the file has for our namespace; the usual one if it declares none. */
export function prefixIn(text: string, root: Element): string {
	const declared = root.attributes.find(
		attribute => attribute.name.startsWith('xmlns:') && decodedValue(text, attribute) === namespace,
	);
	return declared?.name.slice('xmlns:'.length) ?? usualPrefix;
}

/** The attributes of an outline, by their names; one of our own has no prefix and stands in `own`. */
export interface OutlineFields {
	readonly plain: Readonly<Record<string, string | undefined>>;
	readonly own: Readonly<Partial<Record<OwnName, string | undefined>>>;
}

interface WithRoot {
	readonly text: string;
	readonly root: Element;
}

/** The names of the attributes of `fields` in a file. */
export const namedFields = ({text, root}: WithRoot, {plain, own}: OutlineFields): [string, string | undefined][] => [
	...Object.entries(plain),
	...Object.entries(own).map(([name, value]): [string, string | undefined] => [
		`${prefixIn(text, root)}:${name}`,
		value,
	]),
];
