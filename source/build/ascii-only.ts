const beyondAscii = /[^\0-\x7f]/g;

/**
 * Writes all characters of a bundled file in ASCII: V8 keeps a file of plain bytes as it is, and makes twice as much of one with
 * a single other letter. esbuild has done it for strings; regular expressions are left, and texts of `String.raw` that
 * become some, which read escapes as strings do.
 * @param file without comments
 */
export const asciiOnly = (file: string): string =>
	file.replace(beyondAscii, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
