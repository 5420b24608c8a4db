/** The text under a key of a stored value, which should be an object of texts and may be anything. */
export function textIn(stored: unknown, key: string): string | undefined {
	const value = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>)[key] : undefined;
	return typeof value === 'string' ? value : undefined;
}
