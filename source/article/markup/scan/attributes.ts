import {withoutEntities} from '../../fields/entities.ts';

/** An attribute and its value (HTML, section 13.1.2.3). None goes beyond the start of another tag, so that each is read once. */
const attribute = /[\s/]*([^\s=>/"'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'<]*)))?/y;

/** The attributes of a tag by their names in small letters. */
export type Attributes = Readonly<Record<string, string>>;

/** The attributes of a tag, from an offset within it on. */
export function attributesAt(html: string, offset: number): Attributes {
	const found: Record<string, string> = Object.create(null);
	attribute.lastIndex = offset;
	for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
		const [, name, one, other, bare] = match;
		found[name!.toLowerCase()] ??= withoutEntities(one ?? other ?? bare ?? '');
	}
	return found;
}
