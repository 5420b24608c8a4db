import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Article} from '../../../source/article/article.ts';
import {targetAt} from '../../../source/reader/pointing/target.ts';
import {modeOf} from '../../../source/reader/state/mode.ts';
import {shownFacts} from '../../../source/reader/state/open-article.ts';
import type {ReaderState} from '../../../source/reader/state/state.ts';
import {briefLines} from '../../../source/reader/windows/brief-window.ts';
import {App} from '../../../source/ui/app.tsx';
import {choiceText} from '../../../source/ui/list/filter-menu.tsx';
import {drawOn} from '../../support/ink-screen.ts';
import {ar, en} from '../../support/messages.ts';
import {randomNumbers} from '../../support/random.ts';
import {act, article, press, pressWithStories, start, startWith, withStories} from '../../support/reader-states.ts';

/** Words that say in every row of whom they are: no text of another thing has them. */
const words = (name: string, count: number) => Array.from({length: count}, (_, i) => `${name}w${i}`).join(' ');

/** Articles whose titles, paragraphs and facts are told by their words; every other one is read from right to left. */
const list: readonly Article[] = Array.from({length: 37}, (_, i): Article => {
	const isArabic = i % 2 === 1;
	const paragraphs = Array.from({length: 9}, (_, p) => words(`p${p}`, 3 + ((i + p * 7) % 40)));
	return {
		...article(`a${i}`, paragraphs),
		title: `t${i}t ${words(`t${i}t`, 4)}`,
		source: `S${i % 5}`,
		language: isArabic ? 'ar' : 'en',
		direction: isArabic ? 'rtl' : 'ltr',
		published: `2024-05-${String(10 + (i % 7)).padStart(2, '0')}`,
		keyFacts: Array.from({length: 6}, (_, f) => ({text: `f${f}f ${words(`f${f}f`, 2 + ((i + f) % 14))}`})),
	};
});

const sources = Array.from({length: 30}, (_, i) => ({
	kind: 'source' as const,
	name: `t${i}t`,
	unread: i,
	all: 2 * i,
	isWithin: i % 3 === 0,
}));

/** How each view is reached; after that keys are pressed at random. */
const views: Readonly<Record<string, readonly string[]>> = {
	list: [],
	days: ['z', 'd'],
	search: ['/', 't', '1', 'return'],
	brief: ['B', 'stories'],
	sources: ['tab', 'sources'],
	filter: ['F'],
	text: ['return'],
	'text from the right': ['j', 'return'],
	facts: ['return', 'tab'],
	'facts from the right': ['j', 'return', 'tab'],
	folded: ['return', 'f'],
	themes: ['T'],
	help: ['?'],
	about: ['return', 'i'],
	plain: ['return', 'Y'],
};

const wandering = ['j', 'j', 'k', 'space', 'G', 'g', 'ctrl+d', 'zz', 'M', 'e', '+', '-'];

/** A number from 0 to below 1. */
type Random = () => number;
const randomFrom = (seed: number): Random => {
	const below = randomNumbers(seed);
	return () => below(2 ** 20) / 2 ** 20;
};
const pick = <Value,>(random: Random, values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;

function reach(name: string, size: {columns: number; rows: number}, random: Random): ReaderState {
	const first = {...startWith(list, size), theme: 'dark', themeNames: ['dark', 'light', 'mono', 'terminal']};
	let state = views[name]!.reduce((now, key) => {
		if (key === 'sources') return act(now, {type: 'sources', lines: sources});
		return key === 'stories' ? withStories(now) : pressWithStories(now, [key]);
	}, press(first));
	for (let count = Math.floor(random() * 12); count > 0; count--) {
		if (random() < 0.3) {
			const place = {column: Math.floor(random() * size.columns), row: Math.floor(random() * size.rows)};
			const steps = pick(random, [-4, -1, 1, 2, 9]);
			state = act(state, {type: 'mouse', kind: 'wheel', ...place, steps});
		} else if (modeOf(state) === 'facts') {
			state = act(state, {type: 'selectFact', fact: Math.floor(random() * 6)});
		} else if (modeOf(state) === 'filter') {
			state = act(state, {type: 'selectFilter', line: Math.floor(random() * state.filters!.length)});
		} else if (modeOf(state) !== 'themes') state = press(state, pick(random, wandering));
	}
	return state;
}

/** What stands in a cell's part of the row: in an article with facts beside the text, the part up to the line between them. */
function partAt(row: string, column: number): string {
	const border = row.indexOf('│');
	if (border < 0) return row;
	return column < border ? row.slice(0, border) : column > border ? row.slice(border + 1) : '';
}

const exactly = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A row that a line of the brief may have: words of its title or of its fact, or the sources, which may fill a row. */
function briefRow(state: ReaderState, index: number): RegExp {
	const {story, fact} = briefLines(state.brief!)[index]!;
	const words = (fact?.text ?? story.title).split(/\s+/).map(exactly);
	const sources = fact ? /^\W*(?:S\d\W*)+$/ : /(?<!\w)S\d(?!\w)/;
	return new RegExp([...words.map(word => `(?<!\\w)${word}(?!\\w)`), sources.source].join('|'));
}

/** The name of a theme, or of a filter: its value, and how many articles it has. */
function menuRow(state: ReaderState, index: number): RegExp {
	if (state.themes) return new RegExp(`(?<!\\w)${exactly(state.themeNames[index]!)}(?!\\w)`);
	const choice = state.filters![index]!;
	// The Arabic names of filters and languages stand as they are shown: only what has another script is compared.
	if (state.direction === 'rtl') return new RegExp(choice.field === 'source' ? exactly(choice.value!) : '.');
	return new RegExp(exactly(plain(choiceText(choice, en))));
}
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

/** The name that says of whom the words are, for each kind of target. */
const nameOf = (state: ReaderState, target: NonNullable<ReturnType<typeof targetAt>>): RegExp => {
	const {is, index} = target;
	switch (is) {
		case 'entry':
			return new RegExp(`t${state.shelf.entries(index, index + 1)[0]!.summary.id.slice(1)}t|p\\d+w`);
		case 'source':
			return new RegExp(`t${index}t`);
		case 'fact':
			return new RegExp(`f${index}f`);
		case 'paragraph':
			return new RegExp(`p${index}w`);
		case 'briefLine':
			return briefRow(state, index);
		default:
			return menuRow(state, index);
	}
};

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

describe(`where the mouse points (seed ${seed})`, () => {
	test('what is clicked is what is drawn there, in every view, at any size', () => {
		const random = randomFrom(seed);
		const met = new Map<string, number>();
		for (let turn = 0; turn < 120; turn++) {
			const name = pick(random, Object.keys(views));
			const size = {columns: 24 + Math.floor(random() * 140), rows: 2 + Math.floor(random() * 40)};
			const isMirrored = random() < 0.5;
			const reached = reach(name, size, random);
			const state: ReaderState = isMirrored ? {...reached, direction: 'rtl'} : reached;
			const screen = drawOn(size.columns, size.rows, <App start={state} messages={isMirrored ? ar : en} />);
			const frame = screen.text();
			screen.close();
			for (let row = 0; row < size.rows; row++)
				for (const column of [0, 1, Math.floor(size.columns / 2), size.columns - 1]) {
					const target = targetAt(state, {column, row});
					const at = `${name}, turn ${turn}, ${size.columns}×${size.rows}, column ${column}, row ${row}: «${frame[row]}»`;
					const shown = partAt(frame[row] ?? '', column);
					if (target) {
						met.set(target.is, (met.get(target.is) ?? 0) + 1);
						// Narrow columns cut the words off.
						if (size.columns >= 40)
							assert.match(shown, nameOf(state, target), `${at} is not ${JSON.stringify(target)}`);
					} else if (
						size.columns >= 40 &&
						state.article &&
						!state.article.isPlain &&
						!state.about &&
						state.help === undefined
					) {
						const isOfText = /p\d+w|f\d+fw/.test(shown) && row < size.rows - 1 && !state.themes;
						const isInPage = shown.trim() !== '' && column > 0 && column < size.columns - 1;
						assert.ok(!(isOfText && isInPage && /\S/.test((frame[row] ?? '')[column] ?? ' ')), `${at} is nothing`);
					}
				}
		}
		for (const is of ['entry', 'source', 'briefLine', 'menuLine', 'fact', 'paragraph'])
			assert.ok((met.get(is) ?? 0) > 50, `${is}: ${met.get(is)} places`);
	});

	test('what was clicked is selected, and stands in the window', () => {
		const random = randomFrom(seed + 1);
		for (let turn = 0; turn < 200; turn++) {
			const name = pick(random, Object.keys(views));
			const size = {columns: 20 + Math.floor(random() * 140), rows: 2 + Math.floor(random() * 40)};
			const state = reach(name, size, random);
			const place = {column: Math.floor(random() * size.columns), row: Math.floor(random() * size.rows)};
			const target = targetAt(state, place);
			const clicked = act(state, {type: 'mouse', kind: 'click', ...place});
			const at = `${name}, turn ${turn}: ${JSON.stringify(target)}`;
			if (!target) {
				assert.equal(clicked.list, state.list, at);
				assert.equal(clicked.article, state.article, at);
				continue;
			}
			const {is, index} = target;
			const selected = {
				entry: () => clicked.article !== undefined || clicked.list.selected === index,
				source: () => clicked.sources === undefined || clicked.sources.selected === index,
				briefLine: () => clicked.article !== undefined || clicked.brief?.selected === index,
				menuLine: () => !state.filters || clicked.filters === undefined || clicked.filterAt === index,
				fact: () => clicked.article?.fact === index,
				paragraph: () => clicked.article?.current === index && clicked.article.focus === 'text',
			}[is];
			assert.ok(selected(), at);
		}
	});
});

const click = (state: ReaderState, column: number, row: number) =>
	act(state, {type: 'mouse', kind: 'click', column, row});
const wheel = (state: ReaderState, steps: number, column = 5, row = 20) =>
	act(state, {type: 'mouse', kind: 'wheel', column, row, steps});

describe('the mouse', () => {
	test('selects with a click, and opens with a second one', () => {
		const selected = click(startWith(list), 30, 5);
		assert.equal(selected.list.selected, 3);
		assert.equal(selected.article, undefined);
		assert.equal(click(selected, 2, 5).article?.entry.article.id, selected.shelf.entries(3, 4)[0]!.summary.id);
	});

	test('does nothing on the header, on the last row, below the list and outside of the screen', () => {
		const state = startWith(list.slice(0, 3));
		for (const [column, row] of [
			[5, 0],
			[5, 1],
			[5, 23],
			[5, 12],
			[5, 24],
			[80, 2],
			[99999, 99999],
		] as const)
			assert.equal(click(state, column, row), state, `${column}, ${row}`);
	});

	test('goes to the place of a fact: from the menu Esc leads back, from the text Ctrl-O', () => {
		const opened = press(start(), 'return');
		const row = 4;
		const target = targetAt(opened, {column: 10, row});
		assert.equal(target?.is, 'fact');
		const gone = click(opened, 10, row);
		const {paragraph} = shownFacts(gone, gone.article!)[target!.index]!;
		assert.equal(gone.article!.current, paragraph);
		assert.equal(press(gone, 'ctrl+o').article!.current, opened.article!.current);
		const inMenu = click(press(opened, 'tab'), 10, row);
		assert.equal(inMenu.article!.focus, 'text');
		assert.equal(press(inMenu, 'escape').article!.focus, 'facts');
	});

	test('makes the paragraph current that is clicked, also from the menu of facts, and moves nothing', () => {
		for (const opened of [press(start(), 'return'), press(start(), 'return', 'tab')]) {
			const rows = Array.from({length: 24}, (_, row) => row);
			const row = rows.findLast(row => targetAt(opened, {column: 10, row})?.is === 'paragraph')!;
			const {index} = targetAt(opened, {column: 10, row})!;
			const clicked = click(opened, 10, row);
			assert.deepEqual([clicked.article!.current, clicked.article!.focus], [index, 'text']);
			assert.deepEqual(targetAt(clicked, {column: 10, row}), {is: 'paragraph', index});
		}
	});

	test('scrolls the list with the wheel, and the selected article stays in the window', () => {
		const down = wheel(startWith(list), 2);
		assert.deepEqual(down.list, {top: 6, selected: 6});
		assert.deepEqual(wheel(down, -1).list, {top: 3, selected: 6});
		assert.deepEqual(wheel(down, 99_999).list, {top: 16, selected: 16});
		assert.deepEqual(wheel(down, -99_999).list.top, 0);
	});

	test('scrolls the text by three rows a step, and the facts where it is over them', () => {
		const opened = press(startWith([{...article('long', [words('p0', 900), words('p1', 900)])}]), 'return');
		const down = wheel(opened, 4);
		assert.deepEqual(down.article!.top.paragraph, 0);
		assert.ok(down.article!.top.offset > opened.article!.top.offset);
		assert.deepEqual(wheel(down, -4).article!.top, opened.article!.top);
		const withFacts = press(startWith(list), 'return');
		const over = wheel(withFacts, 1, 10, 4);
		assert.equal(over.article!.fact, 1);
		assert.deepEqual(over.article!.top, withFacts.article!.top);
	});

	test('is turned on and off with a key, tells how text is selected then, and asks for the mouse', () => {
		const on = press(start(), 'z', 'm');
		assert.deepEqual([on.mouse, on.notice], [true, {type: 'mouseOn'}]);
		const off = press(on, 'z', 'm');
		assert.deepEqual([off.mouse, off.notice], [false, {type: 'mouseOff'}]);
		const linear = press(start(undefined, {isLinear: true}), 'z', 'm');
		assert.deepEqual([linear.mouse, linear.notice], [false, {type: 'noMouse'}]);
	});

	test('writes nothing and leaves no prompt, and gives up what was begun', () => {
		const prompt = press(start(), '/', 'x');
		assert.equal(click(prompt, 5, 5), prompt);
		assert.equal(wheel(prompt, 3), prompt);
		const begun = press(start(), '5');
		assert.equal(click(begun, 5, 0).begun, undefined);
		assert.equal(click(press(start(), 'return', 'y'), 5, 5).isCopying, false);
	});

	test('ends the welcome, and does nothing else', () => {
		const welcomed = click(start(undefined, {isWelcome: true}), 5, 20);
		assert.deepEqual([welcomed.isWelcome, welcomed.list.selected, welcomed.article], [false, 0, undefined]);
	});
});

test('the menus begin anew where the mouse has put their pointer', async () => {
	for (const [messages, keys] of [
		[en, ['F']],
		[ar, ['F']],
	] as const) {
		let send: (action: Parameters<typeof act>[1]) => void = () => {};
		const screen = drawOn(
			60,
			12,
			<App
				start={startWith(list, {columns: 60, rows: 12})}
				messages={messages}
				onStart={dispatch => {
					send = dispatch;
				}}
			/>,
		);
		const pointed = () => screen.text().findIndex(row => /^▸|◂ *$/.test(row));
		await screen.press(...keys);
		assert.equal(pointed(), 1);
		send({type: 'mouse', kind: 'click', column: 10, row: 4});
		for (let turn = 0; turn < 10; turn++) await new Promise(resolve => setImmediate(resolve));
		assert.equal(pointed(), 4);
		await screen.press('j');
		assert.equal(pointed(), 5);
		send({type: 'mouse', kind: 'wheel', column: 10, row: 4, steps: -3});
		for (let turn = 0; turn < 10; turn++) await new Promise(resolve => setImmediate(resolve));
		assert.equal(pointed(), 2);
		await screen.press('k', 'k');
		// From the first line on the pointer goes to the last one.
		assert.equal(pointed(), 10);
		screen.close();
	}
});
