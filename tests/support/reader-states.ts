import type {Article} from '../../source/article/article.ts';
import type {ReadingState} from '../../source/article/reading-state.ts';
import {briefOf} from '../../source/brief/brief.ts';
import type {Size} from '../../source/reader/layout/geometry.ts';
import type {Effect} from '../../source/reader/state/effects.ts';
import {entryFacts, readEntry} from '../../source/reader/state/entry.ts';
import {startState} from '../../source/reader/state/start-state.ts';
import type {ReaderState} from '../../source/reader/state/state.ts';
import {type Action, update} from '../../source/reader/update.ts';
import {arrayShelf} from './array-shelf.ts';

export const arabic = 'في عام 2024 أعلنت الوكالة أن القمر الصناعي (نور-3) وصل إلى مداره بعد رحلة استمرت 12 يومًا.';
export const english =
	'The agency said in 2024 that the satellite had reached its orbit after a journey of twelve days.';
/** Some forty rows at 80 columns. */
export const tall = Array.from({length: 30}, () => arabic).join(' ');

export function article(id: string, paragraphs: readonly string[], more: Partial<Article> = {}): Article {
	return {id, title: `عنوان ${id}`, paragraphs, keyFacts: [], authors: [], tags: [], ...more};
}

/** Three articles: ten short paragraphs with facts, a paragraph taller than any screen between two short ones, English. */
export const articles: readonly Article[] = [
	article(
		'short',
		Array.from({length: 10}, (_, i) => `الفقرة رقم ${i + 1}: ${arabic}`),
		{
			keyFacts: [
				{text: 'أعلنت الوكالة', paragraph: 2},
				{text: 'الفقرة رقم 9', paragraph: 8},
				{text: 'في لا مكان من هذا'},
			],
		},
	),
	article('tall', [arabic, tall, arabic]),
	article('english', [english, english, english], {title: 'An English title', language: 'en', published: '2024-05-06'}),
];

export const start = (size: Size = {columns: 80, rows: 24}, more: Partial<ReaderState> = {}): ReaderState => ({
	...startState(arrayShelf(articles), size),
	...more,
});

/** The reader with a list of these articles, some of them read before. */
export const startWith = (
	list: readonly Article[],
	size: Size = {columns: 80, rows: 24},
	states?: ReadonlyMap<string, ReadingState>,
): ReaderState => startState(arrayShelf(list, {...(states && {states})}), size);

/** The state after an action. */
export const act = (state: ReaderState, action: Action): ReaderState => update(state, action).state;

const keyAction = (key: string): Action => ({type: 'key', key, text: writtenBy(key)});

/** Presses keys, by their names in the table of keys. A key with the name of a single letter also writes it. */
export const press = (state: ReaderState, ...keys: readonly string[]): ReaderState =>
	keys.reduce((now, key) => act(now, keyAction(key)), state);

/** What keys ask the edge of the reader to do, in order. */
export function effectsOf(state: ReaderState, ...keys: readonly string[]): readonly Effect[] {
	let now = state;
	return keys.flatMap(key => {
		const {state: next, effects} = update(now, keyAction(key));
		now = next;
		return effects;
	});
}

const writtenBy = (key: string) => (key === 'space' ? ' ' : [...key].length === 1 ? key : undefined);

/** Writes a text letter by letter. After it the keyboard is the one of before: signs are what they were. */
export const write = (state: ReaderState, text: string): ReaderState => ({
	...press(state, ...Array.from(text, letter => (letter === ' ' ? 'space' : letter))),
	layout: state.layout,
});

/** The stories of the brief that is open, as they are found beside the reader. */
export function withStories(state: ReaderState): ReaderState {
	const shelf = state.brief!.shelf;
	const items = shelf
		.entries(0, shelf.count)
		.map(line => ({article: line.summary, facts: entryFacts(readEntry(shelf, line))}));
	return act(state, {type: 'brief', shown: {stories: briefOf(items)}});
}

/** The same as `press`; a key `stories` stands for the moment when the stories of the brief are found. */
export const pressWithStories = (state: ReaderState, keys: readonly string[]): ReaderState =>
	keys.reduce((now, key) => (key === 'stories' ? withStories(now) : press(now, key)), state);
