import type {View} from '../../../article/listing.ts';
import type {Summary} from '../../../article/summary.ts';
import type {KeyFact} from '../../../facts/key-fact.ts';
import type {Progress} from '../../../library/catalogue/scan.ts';
import type {BriefState} from '../../../reader/state/brief-state.ts';

/** An article for a brief, and what is known of its facts without reading it. */
export interface ToldArticle {
	readonly article: Summary;
	/** The facts that are shown of it; absent where they have to be found. */
	readonly facts?: readonly KeyFact[];
}

/** What is done in the thread: what each task is given, and what it gives, again and again until it is done. */
export interface Tasks {
	/** Brings the catalogue up to date, words included. */
	update: {readonly given: undefined; readonly gives: Progress};
	/** Finds the articles of a view with a query: all that are found so far, as rows of the catalogue, best first. */
	search: {
		readonly given: {
			readonly view: View;
			readonly marked: Readonly<Partial<Record<'read' | 'starred', readonly string[]>>>;
		};
		readonly gives: Int32Array;
	};
	/** Finds the stories of articles: how many are read, and at last the stories. */
	stories: {readonly given: readonly ToldArticle[]; readonly gives: Pick<BriefState, 'stories' | 'reading'>};
}

export type TaskName = keyof Tasks;

/** What the thread does, by the name of the task. It looks for messages at each `await`. */
export type TaskTable<Library> = {
	readonly [Name in TaskName]: (
		library: Library,
		given: Tasks[Name]['given'],
		signal: AbortSignal,
	) => AsyncGenerator<Tasks[Name]['gives']>;
};

/** To the thread: a task to begin, or one to leave. */
export type ToThread = {readonly id: number} & (
	| {readonly name: TaskName; readonly given: unknown}
	| {readonly leave: true}
);

/** From the thread: what a task gives; that it is over; or what it failed with, in one line. */
export type FromThread = {readonly id: number} & (
	| {readonly gives: unknown}
	| {readonly isOver: true}
	| {readonly failure: string}
);
