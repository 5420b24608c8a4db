import type {Summary} from '../../article/summary.ts';
import type {Story} from '../../brief/brief.ts';
import type {SharedFact} from '../../brief/shared-facts.ts';
import type {Shelf} from './shelf.ts';

export type BriefStory = Story<Summary>;
export type BriefFact = SharedFact<Summary>;

/** The key facts of unread articles, by story. */
export interface BriefState {
	/** The articles that it is made of. */
	readonly shelf: Shelf;
	/** Absent while they are being found. */
	readonly stories?: readonly BriefStory[] | undefined;
	/** How many articles have been read for it. */
	readonly reading?: {readonly done: number; readonly all: number} | undefined;
	/** The selected line, and the first one in the window. */
	readonly selected: number;
	readonly top: number;
}
