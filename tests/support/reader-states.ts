import type {Article} from '../../source/article/article.ts';
import type {Entry} from '../../source/reader/entry.ts';
import type {Size} from '../../source/reader/geometry.ts';
import {type ReaderState, startState} from '../../source/reader/state.ts';
import {update} from '../../source/reader/update.ts';

export const arabic = 'في عام 2024 أعلنت الوكالة أن القمر الصناعي (نور-3) وصل إلى مداره بعد رحلة استمرت 12 يومًا.';
export const english =
	'The agency said in 2024 that the satellite had reached its orbit after a journey of twelve days.';
/** Some forty rows at 80 columns. */
export const tall = Array.from({length: 30}, () => arabic).join(' ');

export function article(id: string, paragraphs: readonly string[], more: Partial<Article> = {}): Article {
	return {id, title: `عنوان ${id}`, paragraphs, keyFacts: [], authors: [], tags: [], ...more};
}

export const entry = (id: string, paragraphs: readonly string[], more: Partial<Article> = {}): Entry => ({
	article: article(id, paragraphs, more),
	isProblem: false,
});

/** Three articles: ten short paragraphs with facts, a paragraph taller than any screen between two short ones, English. */
export const entries: readonly Entry[] = [
	entry(
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
	entry('tall', [arabic, tall, arabic]),
	entry('english', [english, english, english], {title: 'An English title', language: 'en', published: '2024-05-06'}),
];

export const start = (size: Size = {columns: 80, rows: 24}, more: Partial<ReaderState> = {}): ReaderState => ({
	...startState(entries, size),
	...more,
});

/** Presses keys by the names that the table of keys has for them. */
export const press = (state: ReaderState, ...keys: readonly string[]): ReaderState =>
	keys.reduce((now, key) => update(now, {type: 'key', key}), state);
