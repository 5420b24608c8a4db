import type {Direction} from '../text/direction.ts';

/** Every word that the reader says on the screen, in one language. */
export interface Messages {
	readonly direction: Direction;
	readonly noArticles: string;
	readonly keyFacts: string;
	readonly fromPublisher: string;
	readonly modes: {readonly list: string; readonly text: string; readonly facts: string; readonly help: string};
	/** For those who press it: what a key is called where its name is not what it prints. */
	readonly keyNames: Readonly<Record<string, string>>;
	position(paragraph: number, paragraphs: number, percent: number): string;
	entryPosition(entry: number, entries: number): string;
	readonly keys: {
		readonly nextEntry: string;
		readonly previousEntry: string;
		readonly open: string;
		readonly pageDown: string;
		readonly pageUp: string;
		readonly firstEntry: string;
		readonly lastEntry: string;
		readonly quit: string;
		readonly nextParagraph: string;
		readonly previousParagraph: string;
		readonly rowDown: string;
		readonly rowUp: string;
		readonly start: string;
		readonly end: string;
		readonly toFacts: string;
		readonly backToFact: string;
		readonly back: string;
		readonly nextFact: string;
		readonly previousFact: string;
		readonly goToFact: string;
		readonly toText: string;
		readonly foldFacts: string;
		readonly nextArticle: string;
		readonly previousArticle: string;
		readonly scrollHelp: string;
		readonly closeHelp: string;
		readonly help: string;
		readonly redraw: string;
	};
	/** The same in a word, for the status row, for the keys it names. */
	readonly hints: Readonly<Partial<Record<keyof Messages['keys'], string>>>;
}
