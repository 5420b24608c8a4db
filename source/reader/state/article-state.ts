import type {Place, Standing} from '../../article/reading-state.ts';
import type {Telling} from '../../facts/told-facts.ts';
import type {ExpressionPlaces} from '../../search/matching/expression.ts';
import type {TextRange} from '../../text/cell.ts';
import type {Entry} from './entry.ts';

/** What is looked for in an article. */
export interface Find {
	readonly text: string;
	/** Letter by letter, also within words; word by word, as a search among all articles does; or as a regular expression. */
	readonly by: 'letters' | 'words' | 'expression';
	/** Of an expression: the places that were found, and in which texts. Absent while it is looked for. */
	readonly found?: {readonly places: ExpressionPlaces; readonly paragraphs: readonly string[]} | undefined;
	/** The place to which the last step led. */
	readonly at?: Place | undefined;
	/** How the last step ended, for the status row: it went on from the other end of the article, found nothing, or took too long. */
	readonly came?: 'around' | 'nowhere' | 'tooLong' | undefined;
}

/** The article that is open, and what of it is in the window. */
export interface ArticleState extends Standing {
	readonly entry: Entry;
	readonly focus: 'text' | 'facts';
	/** The key fact that is selected. */
	readonly fact: number;
	/** What the user's program told of the article, from when on it is shown in place of the facts that khabar finds. */
	readonly told?: Telling | undefined;
	/**
	 * How many rows the facts took, in a screen of so many columns, before they changed while the text was read: they keep
	 * them, so that the text stays where it is.
	 */
	readonly factRows?: {readonly columns: number; readonly rows: number} | undefined;
	/** Whether the words that the selected fact came from are highlighted. */
	readonly highlighted: boolean;
	readonly find?: Find | undefined;
	/** Where the reader stood before the last jump within the article. */
	readonly before?: Standing | undefined;
	/** The sentence that the reader went to. */
	readonly sentence?: {readonly paragraph: number; readonly range: TextRange} | undefined;
	/** Whether it is shown so that a mouse can select it: in the order of reading, without panes and joined forms. */
	readonly isPlain?: boolean;
	/** How many columns of long lines of code are out of sight on the left. */
	readonly codeShift?: number;
}
