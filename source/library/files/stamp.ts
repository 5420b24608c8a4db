/** Tells whether a file is still as it was read. */
export interface Stamp {
	readonly size: number;
	/** Milliseconds since 1970, with fractions; null when the file may change without this changing. */
	readonly modified: number | null;
}
