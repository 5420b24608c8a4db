/**
 * The one file that knows the package for entities. It is loaded when a text with a reference is read (see entities.ts).
 * The packages for feeds and pages bring the same version, so that it is in the bundle once.
 */
export {decodeHTMLStrict} from 'entities/decode';
