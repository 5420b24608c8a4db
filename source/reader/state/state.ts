import type {Article} from '../../article/article.ts';
import type {FilterField} from '../../article/listing.ts';
import type {Link} from '../../article/paragraph/links.ts';
import type {ReadingState} from '../../article/reading-state.ts';
import type {Telling, TellingFailure} from '../../facts/told-facts.ts';
import type {LookedFor} from '../../search/looked-for.ts';
import type {Direction} from '../../text/direction.ts';
import type {KeyPress} from '../keys/key-press.ts';
import type {LayoutName} from '../keys/layouts/layouts.ts';
import type {Size} from '../layout/geometry.ts';
import type {ArticleState} from './article-state.ts';
import type {BackStack} from './back-stack.ts';
import type {BriefState} from './brief-state.ts';
import type {DisplayChoice} from './display-choice.ts';
import type {Effect} from './effects.ts';
import type {Entry} from './entry.ts';
import type {Jumps} from './jumps.ts';
import type {Notice} from './notice.ts';
import type {OwnKeys} from './own-keys.ts';
import type {Shelf} from './shelf.ts';
import type {SourcesState} from './sources-state.ts';

/** A line in which the user writes. */
export interface Prompt {
	/** What is asked for: a text to look for, a number to go to, or what to look for in the help. */
	readonly asks: 'search' | 'number' | 'help';
	readonly text: string;
	/** Whether the text is a regular expression. */
	readonly isExpression?: boolean;
	/** The UTF-16 offset before which the next letter goes. */
	readonly caret: number;
	/** Which of the remembered texts is shown, from the newest on, and what was written before it. */
	readonly recalled?: {readonly at: number; readonly draft: string; readonly by: LookedFor['by']} | undefined;
}

/** What was pressed of a command that is not complete: its count, and its first keys. */
interface Begun {
	readonly count?: number | undefined;
	readonly keys: readonly string[];
}

/** A line of the menu of filters. */
export interface FilterChoice {
	readonly field?: FilterField | 'unread' | 'starred';
	readonly value?: string;
	/** How many articles have the value. */
	readonly count?: number;
	readonly isOn: boolean;
}

/** The articles whose marks one command changed, from their keys to their states before it; or one that it deleted. */
type Marking = ReadonlyMap<string, ReadingState> | {readonly deleted: string};

/** Why the user's program told nothing of an article. */
export interface NothingTold {
	readonly by: string;
	readonly failure: TellingFailure;
}

export interface ReaderState {
	readonly shelf: Shelf;
	readonly size: Size;
	readonly list: {readonly selected: number; readonly top: number};
	/** How many articles of a shelf were unread when they were counted last. */
	readonly unread?: {readonly shelf: Shelf; readonly count: number} | undefined;
	/** Articles came in while the list was not shown: the list does not hold them yet. */
	readonly isStale?: boolean;
	/** How many articles have come in that the list does not hold yet. */
	readonly arrived?: number | undefined;
	/** While the sources are asked: how many of them have been. */
	readonly updating?: {readonly done: number; readonly all: number} | undefined;
	/** What the user follows, when it is shown in place of the list. */
	readonly sources?: SourcesState | undefined;
	/** The keys of the articles from which the reader went on to the next unread one. */
	readonly trail?: readonly string[];
	readonly article?: ArticleState | undefined;
	/** Where Esc goes from here, and whether what is shown is being read. */
	readonly back: BackStack;
	readonly brief?: BriefState | undefined;
	/** The first row of the help, when it is open. */
	readonly help?: number | undefined;
	/** Says how many rows the help takes in a state, where it is drawn. */
	readonly countHelpRows?: ((state: ReaderState) => number) | undefined;
	/** Says why something went wrong in the language of the reader. */
	readonly sayFault?: ((fault: string) => string) | undefined;
	/** What is looked for in the help. */
	readonly helpQuery?: string | undefined;
	/** The entry of which all that is known is shown, and the first row in the window. */
	readonly about?: {readonly entry: Entry; readonly top: number; readonly told?: Telling | undefined} | undefined;
	/** The links of the open article, and which of them the pointer is at, while their menu is open. */
	readonly links?: {readonly links: readonly Link[]; readonly selected: number} | undefined;
	/** Whether the next key says what to copy. */
	readonly isCopying?: boolean;
	/** What the status row says of the last command, until the next key. */
	readonly notice?: Notice | undefined;
	/** The text to look for, while it is being written. */
	readonly prompt?: Prompt | undefined;
	/** What was looked for, in this session and before, the newest first. */
	readonly lookedFor: readonly LookedFor[];
	/** The lines of the menu of filters, when it is open. They stay as they are while articles come in. */
	readonly filters?: readonly FilterChoice[] | undefined;
	/** The line of that menu at which the pointer is. */
	readonly filterAt?: number;
	/** The first line in the window of the menu that is open. */
	readonly menuTop?: number | undefined;
	/** Whether the terminal tells of the mouse. */
	readonly mouse: boolean;
	/** How often the mouse has moved the pointer of a menu: menus keep to themselves where it is, and begin anew after that. */
	readonly pointed: number;
	/** Whether the links in the text have their numbers behind them. */
	readonly linkNumbers?: boolean;
	/** Whether it is told line by line and nothing is drawn: then what is current is what has been read, and not a window. */
	readonly isLinear?: boolean;
	readonly factsFolded: boolean;
	/** Whether the user is greeted above the list: at the first start, until a key is pressed. */
	readonly isWelcome: boolean;
	/** What is wrong with preferences and files, told above the list until a key is pressed. */
	readonly complaints: readonly string[];
	/** Whether letters are shown with their vowel marks. Search, copies and places go by the text as it is written. */
	readonly vowelMarks: boolean;
	/** Whether each day of the list has a heading. */
	readonly dayHeadings: boolean;
	/** The side at which the columns of the list begin; absent, that of the interface. */
	readonly listDirection?: Direction | undefined;
	/** The reader only shows what a command writes: there is no list behind it. */
	readonly isPager: boolean;
	/** How long the lines of a text may be, in columns. */
	readonly line: number;
	/** The name of the theme. */
	readonly theme: string;
	/** While the menu of themes is open: the one that is tried. */
	readonly themes?: {readonly tried: string} | undefined;
	/** The names of all themes that can be chosen here. */
	readonly themeNames: readonly string[];
	/** The reading states that have changed in this session, by key. All others are as the shelf gives them. */
	readonly states: ReadonlyMap<string, ReadingState>;
	/** What the user's program told of articles in this session, or why it told nothing, by key. */
	readonly tellings: ReadonlyMap<string, Telling | NothingTold>;
	/**
	 * What the program told of an article before, as far as that was kept; like the shelf, it asks the outside. Absent where
	 * the user has chosen no program.
	 */
	readonly toldBefore?: ((article: Article) => Telling | undefined) | undefined;
	/** The marks of this session, the last one last. */
	readonly markings: readonly Marking[];
	/** While new articles are read into the list: how many of them have been read. */
	readonly reading?: {readonly done: number; readonly all: number} | undefined;
	/** The keys that the user has changed. */
	readonly ownKeys?: OwnKeys | undefined;
	/** The direction in which the interface is read. */
	readonly direction: Direction;
	/** The keyboard on which the last key was found, and others in the order in which letters are looked for on them. */
	readonly layout: LayoutName;
	readonly layouts: readonly LayoutName[];
	/** What was pressed of a command that is not complete. */
	readonly begun?: Begun | undefined;
	/** The keys that were pressed for lines of the view that are not there yet. */
	readonly typedAhead?: readonly KeyPress[] | undefined;
	readonly jumps?: Jumps | undefined;
	/** The user has left: there is nothing to draw any more. */
	readonly done: boolean;
	readonly display: DisplayChoice;
	/** Whether the terminal strikes letters through; otherwise signs say what was deleted. */
	readonly strikes: boolean;
	/** What the commands of one action have asked for, in that order. `update` takes them out: between actions it is empty. */
	readonly effects: readonly Effect[];
}
