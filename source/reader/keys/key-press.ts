/** A key as it comes from the terminal. */
export interface KeyPress {
	/** Its name, as `keyName` gives it. */
	readonly key: string;
	/** What it writes, if it does. */
	readonly text?: string | undefined;
	/** What the US keyboard has in its place, where the terminal says that. */
	readonly base?: string | undefined;
}
