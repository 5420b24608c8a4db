import type {Place, Standing} from '../../article/reading-state.ts';
import type {Entry} from './entry.ts';

/** What is looked for in an article. */
export interface Find {
	readonly text: string;
	/** As it stands, within words too; or as the words of a search among all articles. */
	readonly by: 'letters' | 'words';
	/** The place that was gone to last. */
	readonly at?: Place | undefined;
	/** How the last step ended, for the status row: past the end and on from the start, or nowhere. */
	readonly came?: 'around' | 'nowhere' | undefined;
}

/** The article that is open, and what of it is in the window. */
export interface ArticleState extends Standing {
	readonly entry: Entry;
	readonly focus: 'text' | 'facts';
	/** The key fact that is selected. */
	readonly fact: number;
	/** Whether the words that the selected fact came from are highlighted. */
	readonly highlighted: boolean;
	readonly find?: Find | undefined;
}
