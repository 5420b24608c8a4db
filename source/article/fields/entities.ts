import {createRequire} from 'node:module';
import {withoutOddReferences} from './odd-references.ts';

/** A reference to a character, by its number or its name (HTML, section 13.1.4), or what looks like one. */
const reference = /&#?\w+;/;

/**
 * The text with the characters that its references stand for. A reference that stands for no character stays as it is, and
 * so does a name without a semicolon: the `&copy` of an address is not a sign.
 */
export const withoutEntities = (text: string): string =>
	reference.test(text) ? decoder().decodeHTMLStrict(withoutOddReferences(text)) : text;

let loaded: typeof import('./entity-packages.ts') | undefined;

/**
 * The package, with its table of all names. Most starts meet no reference, so it is in a file of its own, which stands
 * beside this one in `dist/` too. `require` loads it, and not `import()`, since nobody can wait here: an article is read
 * again at once when it is opened.
 */
function decoder(): typeof import('./entity-packages.ts') {
	const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
	loaded ??= createRequire(import.meta.url)(`./entity-packages.${ending}`);
	return loaded!;
}
