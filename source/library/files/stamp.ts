/** What tells that a file is the one that was read. */
export interface Stamp {
	readonly size: number;
	/** Milliseconds since 1970, with fractions; null when the file may change without this changing. */
	readonly modified: number | null;
}
