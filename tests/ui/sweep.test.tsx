import assert from 'node:assert/strict';
import {test} from 'node:test';
import stringWidth from 'string-width';
import type {ReaderState} from '../../source/reader/state/state.ts';
import {plainLooks} from '../../source/terminal/theme/pens.ts';
import {type Ground, themeNames} from '../../source/terminal/theme/themes.ts';
import {App} from '../../source/ui/app.tsx';
import {drawOn} from '../support/ink-screen.ts';
import {ar, en} from '../support/messages.ts';
import {act, article, articles, press, pressWithStories, startWith, withStories} from '../support/reader-states.ts';
import {arabic as richArabic, english as richEnglish} from '../support/rich-articles.ts';
import {styledIn} from '../support/styled-text.ts';

const upTo = (last: number, dense: number, step: number) =>
	Array.from({length: last}, (_, i) => i + 1).filter(n => n <= dense || n % step === 0 || n === last);

const list = [
	...articles,
	{...article('rich', []), language: 'en', source: 'A paper with a long name', paragraphs: richEnglish},
	{...article('rich-ar', []), language: 'ar', source: 'صحيفة ذات اسم طويل', paragraphs: richArabic},
];

/** How each view is reached. */
const views: Readonly<Record<string, readonly string[]>> = {
	list: ['j'],
	days: ['z', 'd'],
	search: ['/', 'م', 'return'],
	filter: ['F', 'j'],
	themes: ['T'],
	'themes over an article': ['return', 'T'],
	text: ['return', 'space'],
	'long lines': ['return', '+', '+', '+', '+', '+'],
	'short lines': ['G', 'return', '-', '-', '-', '-', '-', '-'],
	facts: ['return', 'tab', 'j'],
	plain: ['return', 'Y'],
	about: ['return', 'i'],
	copy: ['return', 'y'],
	help: ['return', '?'],
	brief: ['B', 'stories', 'j'],
	sources: ['tab', 'sources'],
	prompt: ['/', 'x'],
	links: ['G', 'k', 'return', 'O'],
	welcome: ['welcome'],
	'a list whose rows begin with letters': ['letters', 'j'],
	'facts that may not stand beside the text': ['letters', 'return', 'tab'],
};

const sources = [
	{kind: 'all', name: '', unread: 3, all: 5, isWithin: false},
	{kind: 'source', name: 'صحيفة ذات اسم طويل', unread: 1, all: 2, isWithin: true, error: 'answers 500'},
] as const;

/** What leads to a view besides keys. */
const steps: Readonly<Record<string, (state: ReaderState) => ReaderState>> = {
	sources: state => act(state, {type: 'sources', lines: sources as never}),
	stories: withStories,
	welcome: state => ({...state, isWelcome: true}),
	letters: state => ({...state, display: {...state.display, byFirstLetter: [undefined]}}),
};

function reach(keys: readonly string[], columns: number, rows: number) {
	const start = {...startWith(list, {columns, rows}), theme: 'terminal', themeNames};
	return keys.reduce((state, key) => steps[key]?.(state) ?? pressWithStories(state, [key]), press(start));
}

/** At each size another view, language and theme: all of them meet all kinds of sizes. */
test('every view fills the screen exactly at sizes from 1×1 to 200×60, in both languages and all themes', () => {
	const names = Object.keys(views);
	const grounds: readonly Ground[] = ['dark', 'light', 'unknown'];
	const met = new Set<string>();
	let turn = 0;
	for (const columns of upTo(200, 8, 12))
		for (const rows of upTo(60, 6, 9)) {
			turn++;
			const name = names[turn % names.length]!;
			const messages = turn % 2 === 0 ? en : ar;
			const theme = themeNames[turn % themeNames.length]!;
			const terminal = {...plainLooks.terminal, colours: 'palette', ground: grounds[turn % 3]!} as const;
			const styler = styledIn({theme, own: {}, terminal});
			const at = `${name}, ${columns}×${rows}, ${theme}, ${messages === en ? 'en' : 'ar'}`;
			const state = reach(views[name]!, columns, rows);
			const screen = drawOn(columns, rows, <App start={state} messages={messages} />, {styler});
			const frame = screen.text();
			assert.equal(frame.length, rows, at);
			for (const row of frame) assert.ok(stringWidth(row) <= columns, `${at}: «${row}»`);
			screen.close();
			met.add(`${name} ${theme}`);
		}
	assert.ok(met.size >= names.length * 3, `${met.size} views and themes met`);
});
