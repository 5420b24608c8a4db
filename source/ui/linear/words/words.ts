/** What is said of a view. */
export interface Words {
	/** What tells it from others: where this changes, its head is said. That of a view upon another begins with that one's. */
	readonly key: string;
	readonly head: readonly string[];
	/** Where one is in it. */
	readonly place: readonly string[];
	/** The number of that place among all, which may change while one stays. */
	readonly position?: string;
}

/** The parts of a line that say something, with a dot between them. */
export const joined = (parts: readonly (string | undefined)[]): string => parts.filter(part => part).join(' · ');
