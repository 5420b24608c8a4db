/** A line of the view of sources: all articles, those with a tag, or those of a source. */
export interface SourceLine {
	readonly kind: 'all' | 'tag' | 'source';
	/** Empty for all articles. */
	readonly name: string;
	readonly all: number;
	readonly unread: number;
	/** Whether it stands under a tag. */
	readonly isWithin?: boolean;
	/** Why the source failed the last time. */
	readonly error?: string | undefined;
}

/** What the user follows, in place of the list. */
export interface SourcesState {
	/** Absent while they are being counted. */
	readonly lines?: readonly SourceLine[] | undefined;
	readonly selected: number;
	readonly top: number;
}
