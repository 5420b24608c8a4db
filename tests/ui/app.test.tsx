import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import stringWidth from 'string-width';
import type {Messages} from '../../source/messages/messages.ts';
import type {ReaderState} from '../../source/reader/state/state.ts';
import type {Action} from '../../source/reader/update.ts';
import {parseRow} from '../../source/terminal/row/screen-row.ts';
import type {Direction} from '../../source/text/direction.ts';
import {App} from '../../source/ui/app.tsx';
import {listRows} from '../../source/ui/list/list-rows.ts';
import {drawOn} from '../support/ink-screen.ts';
import {ar, en} from '../support/messages.ts';
import {article, english, press, pressWithStories, start, startWith} from '../support/reader-states.ts';
import {arabic as richArabic, english as richEnglish} from '../support/rich-articles.ts';
import {styledText} from '../support/styled-text.ts';

/**
 * The contract of the frame: whatever is shown, on a screen of any size, it has exactly the rows of the screen, none is
 * wider than the screen, and nothing throws.
 */
describe('a frame has exactly the size of the screen', () => {
	const tab = '\t';
	const states = [
		['the list', []],
		['an article', ['return']],
		['key facts', ['return', tab]],
		['a fact chosen', ['return', tab, 'chosen']],
		['a paragraph taller than the screen', ['j', 'return', 'j', 'j', 'space']],
		['an English article', ['G', 'return', tab]],
		['folded key facts', ['return', 'f']],
		['the help', ['return', '?', 'j']],
		['headings of days', ['z', 'd']],
		['what is written', ['/', 'x', 'ن', 'space']],
		['a search', ['/', 'م', 'return']],
		['a search that finds nothing', ['/', 'ظ', 'ظ', 'return']],
		['a text that is found', ['return', '/', 'م', 'return', 'n']],
		['the filters', ['F']],
		['the themes, over the list', ['T']],
		['the themes, over an article', ['return', tab, 'T']],
		['a brief that is being made', ['B']],
		['a brief', ['B', 'stories', 'j']],
		['what is known of an article', ['return', 'i', 'j']],
		['what can be copied', ['return', 'y']],
		['what can be copied, from the facts', ['return', tab, 'y']],
		['an article to be selected', ['j', 'return', 'Y', 'j', 'space']],
	] as const;
	const sizes = [
		[1, 1],
		[1, 2],
		[2, 1],
		[2, 2],
		[3, 3],
		[1, 24],
		[80, 1],
		[80, 2],
		[5, 5],
		[10, 4],
		[20, 6],
		[24, 9],
		[31, 10],
		[40, 12],
		[60, 16],
		[79, 24],
		[80, 24],
		[99, 30],
		[100, 30],
		[101, 8],
		[100, 3],
		[120, 40],
		[132, 43],
		[200, 60],
		[300, 100],
		[300, 1],
		[1, 100],
	] as const;
	for (const messages of [en, ar])
		for (const [name, keys] of states)
			test(`${name}, in ${messages === en ? 'English' : 'Arabic'}`, () => {
				for (const [columns, rows] of sizes) {
					const names = keys.map(key => (key === tab ? 'tab' : key)).filter(key => key !== 'chosen');
					const state = pressWithStories(start({columns, rows}), names);
					const screen = drawOn(columns, rows, <App start={state} messages={messages} />);
					const frame = screen.text();
					assert.equal(frame.length, rows, `${columns}×${rows} has ${frame.length} rows`);
					for (const row of frame) assert.ok(stringWidth(row) <= columns, `${columns}×${rows}: «${row}»`);
					screen.close();
				}
			});

	const rich = [
		{...article('english', []), language: 'en', paragraphs: richEnglish},
		{...article('arabic', []), language: 'ar', paragraphs: richArabic},
	];
	for (const [which, first] of [
		['English', []],
		['Arabic', ['j']],
	] as const)
		test(`an article with lists, tables, code and quotations, in ${which}`, () => {
			for (const [columns, rows] of sizes)
				for (const keys of [[], ['space', '>'], ['G', 'k', 'k'], ['#'], ['Y', 'space']]) {
					const state = press(startWith(rich, {columns, rows}), ...first, 'return', ...keys);
					const screen = drawOn(columns, rows, <App start={state} messages={en} />);
					assert.equal(screen.text().length, rows, `${columns}×${rows} ${keys}`);
					for (const row of screen.text())
						assert.ok(stringWidth(row) <= columns, `${columns}×${rows} ${keys}: «${row}»`);
					screen.close();
				}
		});

	test('also after the screen has changed its size under it', async () => {
		const screen = drawOn(80, 24, <App start={press(start(), 'return')} messages={en} />);
		for (const [columns, rows] of [...sizes, ...sizes.toReversed()]) {
			await screen.resize(columns, rows);
			assert.equal(screen.text().length, rows);
			for (const row of screen.text()) assert.ok(stringWidth(row) <= columns);
		}
		screen.close();
	});
});

/** The first frame is drawn before Ink is loaded: Ink then has to find nothing to change on the screen. */
test('the rows that show the list without Ink are those that Ink draws', () => {
	for (const messages of [en, ar]) {
		for (const [columns, rows] of [
			[1, 1],
			[2, 2],
			[5, 5],
			[29, 3],
			[80, 1],
			[80, 24],
			[120, 40],
		] as const) {
			const state = press(start({columns, rows}), 'j');
			const screen = drawOn(columns, rows, <App start={state} messages={messages} />);
			const read = (frame: readonly string[]) => frame.map(row => parseRow(row, columns));
			assert.deepEqual(read(listRows(state, messages).map(styledText)), read(screen.rows()), `${columns}x${rows}`);
			screen.close();
		}
	}
});

test('letters that Ink measures less wide than terminals do leave the border between the panes where it is', () => {
	const texts = [
		'क्षत्रिय स्त्री प्रधानमंत्री ने स्वास्थ्य क्षेत्र के बारे में कहा कि 12 योजनाएँ शुरू होंगी।',
		'বাংলা ভাষা প্রধানমন্ত্রী ১২ ক্ষমতা বিশ্ববিদ্যালয়',
		'ស្ត្រី ស្រុកខ្មែរ ភាសា ក្នុងឆ្នាំ 2026',
		'น้ำท่วม กำลัง 12 จังหวัด',
		'ﷺ وقال ﷲ أكبر 12 مرة',
	];
	const state = press(startWith([article('india', texts)], {columns: 120, rows: 30}), 'return');
	const screen = drawOn(120, 30, <App start={state} messages={en} />);
	const columnsOf = (row: string) => {
		let column = 0;
		return parseRow(row, 120).flatMap(({text, width}) => {
			column += width;
			return text === '│' ? [column] : [];
		});
	};
	const borders = screen
		.rows()
		.map(columnsOf)
		.filter(found => found.length > 0);
	assert.ok(borders.length > 20);
	assert.equal(new Set(borders.flat()).size, 1, JSON.stringify(borders));
	screen.close();
});

describe('the reader on the screen', () => {
	test('the list shows title, source, date and how far each is read, the selected one marked', async () => {
		const screen = drawOn(80, 24, <App start={start()} messages={en} />);
		const [header, blank, first, second, third] = screen.text();
		assert.match(header!, /^ khabar {2}all articles +3 articles$/);
		assert.equal(blank, '');
		assert.match(first!, /^▸ {2}/);
		assert.match(third!, /^ {4}An English title +\d+\/2024$/);
		assert.doesNotMatch(second!, /▸/);
		await screen.press('j');
		assert.doesNotMatch(screen.text()[2]!, /▸/);
		assert.match(screen.text()[3]!, /^▸/);
		screen.close();
	});

	test('the columns of the list begin at the side of the interface or where the user wants them, whatever stands in it', () => {
		const ends = (messages: Messages, listDirection?: Direction) => {
			const screen = drawOn(80, 24, <App start={{...start(), listDirection}} messages={messages} />);
			const [, , first] = screen.text();
			screen.close();
			return [first!.startsWith('▸'), first!.endsWith('◂')];
		};
		assert.deepEqual(ends(en), [true, false]);
		assert.deepEqual(ends(ar), [false, true]);
		assert.deepEqual(ends(en, 'rtl'), [false, true]);
		assert.deepEqual(ends(ar, 'ltr'), [true, false]);
	});

	test('the current paragraph has a bar on the side where reading starts: right for Arabic, left for English', async () => {
		const screen = drawOn(80, 24, <App start={start()} messages={en} />);
		await screen.press('\r', 'f');
		const bars = () => screen.text().flatMap((row, y) => (/[┃┫]$/.test(row) ? [y] : []));
		assert.deepEqual(bars(), [4, 5]);
		await screen.press('j');
		assert.deepEqual(bars(), [7, 8]);
		await screen.press('q', 'G', '\r');
		assert.match(screen.text()[4]!, /^┃ The agency/);
		screen.close();
	});

	test('key facts stand left of an Arabic article and right of an English one, from 100 columns on', async () => {
		const screen = drawOn(120, 30, <App start={start()} messages={en} />);
		await screen.press('\r');
		const heading = () => screen.text().find(row => row.includes('Key facts'))!;
		assert.ok(heading().indexOf('Key facts') < heading().indexOf('│'));
		await screen.press('q', 'G', '\r');
		assert.ok(heading().indexOf('Key facts') > heading().indexOf('│'));
		screen.close();
	});

	test('moving among the facts highlights the words each comes from', async () => {
		const screen = drawOn(80, 24, <App start={start()} messages={en} />);
		const inverse = () =>
			screen
				.rows()
				.slice(0, -1)
				.join('\n')
				.match(/\x1b\[7m[^\x1b]*/g) ?? [];
		await screen.press('\r');
		assert.equal(inverse().length, 0);
		await screen.press('\t');
		assert.equal(inverse().length, 1);
		const first = inverse()[0];
		await screen.press('j');
		assert.notEqual(inverse()[0], first);
		await screen.press('j');
		assert.equal(inverse().length, 0, 'the third stands nowhere in the text');
		await screen.press('k', '\r', 'j');
		assert.match(screen.text().at(-1)!, /^ Text +¶ 10\/10/);
		await screen.press('\x1b[27u');
		assert.match(screen.text().at(-1)!, /^ Facts +¶ {2}9\/10/);
		screen.close();
	});

	test('where the words of a fact begin stands a quiet mark while the facts are on the screen, and nothing is bold', async () => {
		const screen = drawOn(80, 24, <App start={start()} messages={en} />);
		await screen.press('\r');
		const marked = () =>
			screen
				.text()
				.slice(8, -1)
				.filter(row => row.endsWith('·'));
		assert.equal(marked().length, 1);
		assert.match(marked()[0]!, /ﺔﻟﺎﻛﻮﻟﺍ ﺖﻨﻠﻋﺃ/);
		assert.ok(!/\x1b\[(?:\d+;)*1[;m]/.test(screen.rows().slice(8, -1).join('\n')));
		await screen.press('f');
		assert.deepEqual(marked(), []);
		screen.close();
	});

	test('the menu of themes stands under the view, Enter keeps one and Esc goes back to that of before', async () => {
		let last: ReaderState | undefined;
		const shown: string[] = [];
		const app = (
			<App
				start={start(undefined, {theme: 'terminal', themeNames: ['terminal', 'dark', 'light']})}
				messages={en}
				onChange={state => {
					last = state;
				}}
				carryOut={effect => {
					if (effect.type === 'showTheme') shown.push(effect.theme);
				}}
			/>
		);
		const screen = drawOn(80, 24, app);
		await screen.press('T', 'j');
		assert.match(screen.text()[2]!, /^▸ {2}/, 'the list is still there');
		assert.match(screen.text()[21]!, /^▸ dark/);
		await screen.press('j', '\x1b[27u');
		assert.equal(last!.theme, 'terminal');
		await screen.press('T', 'j', '\r');
		assert.equal(last!.theme, 'dark');
		assert.deepEqual(shown, ['dark', 'light', 'terminal', 'dark', 'dark']);
		screen.close();
	});

	test('+ and - make the lines of an article longer and shorter', async () => {
		const screen = drawOn(
			120,
			30,
			<App
				start={press(startWith([article('x', [english.repeat(5)])], {columns: 120, rows: 30}), 'return', 'f')}
				messages={en}
			/>,
		);
		const longest = () =>
			Math.max(
				...screen
					.text()
					.slice(3, -1)
					.map(row => row.trim().length),
			);
		const before = longest();
		assert.ok(before <= 74);
		await screen.press('+', '+', '+');
		assert.ok(longest() > before && longest() <= 86);
		await screen.press('-', '-', '-', '-', '-', '-');
		assert.ok(longest() <= 62);
		screen.close();
	});

	test('the status row says the mode, the paragraph, the percent and the most useful keys', async () => {
		const screen = drawOn(80, 24, <App start={start()} messages={en} />);
		assert.equal(screen.text().at(-1), ' List  1/3  Enter open  / search  B brief  q quit  ? help');
		await screen.press('\r', 'j');
		assert.match(screen.text().at(-1)!, /^ Text +¶ {2}2\/10 · \d+% +Tab facts {2}q back {2}f fold {2}\? help$/);
		screen.close();
	});

	test('the status row of an article says whether it has a star or is read', async () => {
		const screen = drawOn(80, 24, <App start={press(start(), 'return')} messages={en} />);
		await screen.press('s');
		assert.match(screen.text().at(-1)!, /^ Text +¶ +1\/10 · +\d+% +· \* {2}Tab facts/);
		await screen.press('N');
		assert.match(screen.text().at(-1)!, / · \*✓ {2}Tab facts/);
		screen.close();
	});

	test('the help is looked through with /, tells what the marks of facts are, and Esc goes back to all of it', async () => {
		const screen = drawOn(80, 24, <App start={press(start(), 'return', 'tab')} messages={en} />);
		await screen.press('?');
		assert.match(screen.text().join('\n'), /# +number/);
		await screen.press('/', ...'browser');
		assert.match(screen.text().join('\n'), /o +open in the browser/);
		assert.doesNotMatch(screen.text().join('\n'), /these keys/);
		await screen.press('\r', 'j');
		assert.match(screen.text().at(-1)!, /^ Help/);
		assert.doesNotMatch(screen.text().join('\n'), /these keys/);
		await screen.press('/', 'x', '\x1b[27u');
		assert.match(screen.text().join('\n'), /these keys/);
		await screen.press('q');
		assert.match(screen.text().at(-1)!, /^ Facts/);
		screen.close();
	});

	test('the help cuts nothing off at 80 columns, in both languages, with both letters of a key in Arabic', () => {
		for (const messages of [en, ar])
			for (const keys of [[], ['return'], ['return', 'tab'], ['B'], ['tab'], ['return', 'Y'], ['return', 'i'], ['F']]) {
				const own = messages === ar ? ({layouts: ['arabicX11'], direction: 'rtl'} as const) : {};
				const opened = press(start({columns: 80, rows: 24}, own), ...keys, '?');
				const screen = drawOn(80, 24, <App start={opened} messages={messages} />);
				assert.doesNotMatch(screen.text().join('\n'), /…/, keys.join(' '));
				screen.close();
			}
	});

	test('the help is made from the table of keys, scrolls on a small screen, and closes', async () => {
		const screen = drawOn(80, 60, <App start={start()} messages={en} />);
		await screen.press('?');
		assert.match(screen.text().join('\n'), /g G Home End +start, end/);
		assert.match(screen.text().join('\n'), /Tab Enter l → +to the key facts/);
		await screen.resize(80, 6);
		await screen.press('j', 'j');
		assert.match(screen.text()[0]!, /^Space b/);
		await screen.press('q');
		assert.match(screen.text().at(-1)!, /^ List/);
		screen.close();
	});

	test('the pointer of the menu of filters stays where it is while articles come in', async () => {
		const from = (source: string, count: number) =>
			Array.from({length: count}, (_, i) => article(`${source} ${i}`, [english], {source}));
		const few = startWith([...from('One', 3), ...from('Two', 2), ...from('Three', 1)]);
		const more = startWith([...from('Two', 9), ...from('One', 3), ...from('Three', 1)]);
		const state = {...few, shelf: {...few.shelf, select: more.shelf.select}};
		let last: ReaderState = state;
		const onChange = (now: ReaderState) => {
			last = now;
		};
		let tell: (action: Action) => void = () => {};
		const onStart = (told: typeof tell) => {
			tell = told;
		};
		const screen = drawOn(80, 24, <App start={state} messages={en} onStart={onStart} onChange={onChange} />);
		await screen.press('F', 'j', 'j', 'j', 'j');
		const pointed = () => screen.text().find(row => row.startsWith('▸'));
		assert.match(pointed()!, /Two/);
		tell({type: 'refresh'});
		for (let turn = 0; turn < 10; turn++) await screen.press();
		await screen.resize(80, 25);
		assert.match(pointed()!, /Two/);
		await screen.press('\r');
		assert.equal(last.shelf.view.source, 'Two');
		screen.close();
	});

	test('the menu of filters has a pointer on a screen that got smaller, too', async () => {
		const screen = drawOn(80, 24, <App start={start()} messages={en} />);
		await screen.press('F', 'j', 'j', 'j');
		await screen.resize(80, 3);
		assert.ok(screen.text().some(row => row.startsWith('▸')));
		await screen.press('\r');
		assert.match(screen.text().at(-1)!, /^ List/);
		screen.close();
	});

	test('speaks Arabic where the locale does', async () => {
		const screen = drawOn(80, 24, <App start={start()} messages={ar} />);
		// Joined and in visual order: "القائمة".
		assert.match(screen.text().at(-1)!, /ﺔﻤﺋﺎﻘﻟﺍ ?$/);
		screen.close();
	});
});
